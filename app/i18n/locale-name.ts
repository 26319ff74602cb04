const SHAPE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/**
 * The BCP 47 name that was meant, in its canonical case, or null if none can be told.
 * @example "zh_cn" -> "zh-CN", "iw" -> "he", "en-UK" -> "en-GB"
 */
export function canonicalName(name: string): string | null {
  try {
    // A POSIX name may go on with an encoding: "pt_BR.UTF-8".
    const [canonical = ""] = Intl.getCanonicalLocales(name.replace(/[.@].*$/, "").replaceAll("_", "-"));
    return SHAPE.test(canonical) ? canonical : null;
  } catch {
    return null;
  }
}

/** What is wrong with the name of a language, and the name to take instead; null if it is right. */
export function localeNameProblem(name: string): { message: string; mend: string } | null {
  const canonical = canonicalName(name);
  if (canonical === name) return null;
  const mend = canonical ? `name it ${canonical}.` : "name it in BCP 47, like sw, pt-BR or zh-Hans.";
  return { message: `"${name}" is not the BCP 47 name of a language.`, mend };
}
