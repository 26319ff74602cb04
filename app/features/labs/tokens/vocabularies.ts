import { splitArticles, type UdhrText } from "../udhr/udhr-set.ts";

/** Vocabularies that programs really use, and what the ten held-out articles cost in them, by language. */
export type Vocabularies = readonly {
  name: string;
  /** Pieces it has. */
  size: number;
  counts: Readonly<Record<string, number>>;
}[];

/** In the order in which they came out. */
export const REAL_VOCABULARIES = ["r50k_base", "cl100k_base", "o200k_base"] as const;

export interface RealVocabulary {
  name: string;
  size: number;
  count(text: string): number;
}

/** Counts what ships with vocabularies that do not: they weigh megabytes. */
export const countReal = (
  vocabularies: readonly RealVocabulary[],
  languages: readonly UdhrText[],
): Vocabularies =>
  vocabularies.map(({ name, size, count }) => ({
    name,
    size,
    counts: Object.fromEntries(
      languages.map((one) => [
        one.tag,
        splitArticles(one).held.reduce((sum, article) => sum + count(article), 0),
      ]),
    ),
  }));

export const packVocabularies = (vocabularies: Vocabularies): string =>
  `[\n${vocabularies.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`;
