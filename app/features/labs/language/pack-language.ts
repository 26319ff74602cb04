import { isHeldOut, type UdhrText } from "../udhr/udhr-set.ts";
import type { PackedLanguages } from "./language-set.ts";
import { type Network, type NetworkHead, unpackNetwork, whichLanguage } from "./network.ts";
import { tally } from "./tally.ts";

/** What the network calls the languages of the Declaration that it learned. */
export const LEARNED_AS: Readonly<Record<string, string>> = {
  ar: "ara",
  bn: "ben",
  en: "eng",
  es: "spa",
  fr: "fra",
  ha: "hau",
  hi: "hin",
  "pt-BR": "por",
  ru: "rus",
  "zh-Hans": "cmn",
  "zh-Hant": "cmn",
};

export function packLanguage(
  head: NetworkHead,
  weights: Uint8Array,
  declarations: readonly UdhrText[],
): string {
  const network = unpackNetwork(head, weights);
  const packed: PackedLanguages = {
    head,
    weights: Buffer.from(weights).toString("latin1"),
    languages: declarations.map((declaration) => ({
      tag: declaration.tag,
      learnedAs: LEARNED_AS[declaration.tag] ?? null,
      paragraphs: declaration.articles
        .filter((_, article) => isHeldOut(article))
        .map(([first = ""]) => first),
      all: tryAll(network, declaration),
    })),
  };
  return `${JSON.stringify(packed)}\n`;
}

/** All paragraphs, not only those that ship with the lab. */
export const tryAll = (network: Network, { tag, articles }: UdhrText) =>
  tally(
    articles.flat().flatMap((paragraph) => whichLanguage(network, paragraph).slice(0, 1)),
    LEARNED_AS[tag] ?? null,
  );
