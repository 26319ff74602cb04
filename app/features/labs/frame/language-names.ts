/** Names of languages as the page's language calls them, by BCP 47 tag or ISO 639 code. */
export function languageNames(lang: string): (tag: string) => string {
  const names = new Intl.DisplayNames([lang, "en"], { type: "language" });
  return (tag) => names.of(tag) ?? tag;
}

/** In the order of the page's language. */
export const byName = (tags: readonly string[], lang: string): string[] => {
  const name = languageNames(lang);
  const { compare } = new Intl.Collator(lang);
  return [...tags].sort((a, b) => compare(name(a), name(b)));
};
