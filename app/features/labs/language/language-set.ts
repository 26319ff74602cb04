import { type Network, type NetworkHead, unpackNetwork } from "./network.ts";

/** A language that the lab tries. */
export interface TriedLanguage {
  tag: string;
  /** What the network calls it; null: it has never learned it. */
  learnedAs: string | null;
  /** The first paragraph of each held-out article. */
  paragraphs: readonly string[];
  /** What came of all paragraphs of all 30 articles, of which these are some. */
  all: Tally;
}

export interface Tally {
  paragraphs: number;
  /** Answer -> how often, the most frequent first. */
  answers: Readonly<Record<string, number>>;
  right: number;
  /** How often the network gave its answer 80% or more. */
  sure: number;
  sureAndWrong: number;
  /** The mean of what it gave its answers. */
  chance: number;
}

export interface LanguageSet {
  network: Network;
  languages: readonly TriedLanguage[];
}

/** The file as it ships: a byte of the network is a sign of a string, which travels as light as bytes do. */
export interface PackedLanguages {
  head: NetworkHead;
  weights: string;
  languages: readonly TriedLanguage[];
}

export function readLanguage(bytes: ArrayBuffer | Uint8Array): LanguageSet {
  const { head, weights, languages } = JSON.parse(new TextDecoder().decode(bytes)) as PackedLanguages;
  const unpacked = Uint8Array.from(weights, (sign) => sign.charCodeAt(0));
  return { network: unpackNetwork(head, unpacked), languages };
}
