/** Numbers among which every plural category of CLDR is met. */
const samples = [...Array.from({ length: 201 }, (_, n) => n), 1_000_000];

/**
 * A sentence in every plural form of a language, as attributes that a script without a translator chooses from.
 * @param say the sentence for a count, its placeholders left in
 * @example pluralAttributes("en", say) -> { "data-one": "{{count}} lesson", "data-other": "{{count}} lessons" }
 */
export function pluralAttributes(lang: string, say: (count: number) => string): Record<string, string> {
  const rules = new Intl.PluralRules(lang);
  return Object.fromEntries(
    rules.resolvedOptions().pluralCategories.map((category) => {
      const count = samples.find((n) => rules.select(n) === category);
      return [`data-${category}`, say(count ?? 0)];
    }),
  );
}
