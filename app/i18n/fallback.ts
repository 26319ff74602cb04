const scriptOfChinese = (tag: string) => new Intl.Locale(tag).maximize().script;

/** `zh-Hant` never falls back to `zh-Hans`, nor the other way: another script is not the reader's language. */
export const sameWriting = (wanted: string, offered: string): boolean =>
  !(wanted.startsWith("zh") && offered.startsWith("zh")) ||
  scriptOfChinese(wanted) === scriptOfChinese(offered);

/** What is wrong with the fallback chain of a language, and how to mend it; null if nothing is. */
export function fallbackProblem(
  tag: string,
  fallback: readonly string[],
): { message: string; mend: string } | null {
  const other = fallback.find((one) => !sameWriting(tag, one));
  if (other === undefined) return null;
  const message = `fallback: ${other} is written in other letters than ${tag}.`;
  return { message, mend: `take ${other} out; its readers are not those of ${tag}.` };
}
