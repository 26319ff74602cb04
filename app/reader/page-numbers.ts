/** A number in the page's language and digits. */
export function formatCount(value: number): string {
  const { lang, dataset } = document.documentElement;
  const tag = dataset.digits ? `${lang}-u-nu-${dataset.digits}` : lang;
  try {
    return new Intl.NumberFormat(tag).format(value);
  } catch {
    return String(value);
  }
}

export function pluralCategory(value: number): string {
  try {
    return new Intl.PluralRules(document.documentElement.lang).select(value);
  } catch {
    return "other";
  }
}
