import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { Generation } from "../../../app/features/content/generation.ts";
import type { SiteReader } from "../../../app/features/content/publish/read-file.ts";
import { readPassphraseWords } from "../../../app/features/content/publish/read-passphrase-words.ts";
import { foldPassphrase } from "../../../app/features/identity/fold-passphrase.ts";
import {
  makePassphrase,
  passphraseWords,
  WORDS_IN_PASSPHRASE,
} from "../../../app/features/identity/passphrase.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const listed = readdirSync(path.join(root, "locales")).filter((tag) =>
  readdirSync(path.join(root, "locales", tag)).includes("passphrase-words.txt"),
);

test("every language that came first has its list", () => {
  expect(listed).toEqual(
    expect.arrayContaining(["ar", "en", "es", "fr", "hi", "ru", "sw", "zh-Hans", "zh-Hant"]),
  );
});

test.each(listed)("%s: 33 bits and more, each passphrase another one after folding", async (tag) => {
  const site: SiteReader = { root, problems: [] };
  const words = await readPassphraseWords(site, tag);
  expect(site.problems).toEqual([]);
  expect(WORDS_IN_PASSPHRASE * Math.log2(words.length)).toBeGreaterThan(33);
  // Written without spaces, two pairs of words may read alike: hardly any do.
  const folded = words.map(foldPassphrase);
  const pairs = new Set(folded.flatMap((one) => folded.map((other) => one + other)));
  expect(pairs.size / words.length ** 2).toBeGreaterThan(0.9999);
  expect(readFileSync(path.join(root, "locales", tag, "passphrase-words.txt"), "utf8")).toBe(
    `${words.join("\n")}\n`,
  );
});

test("a list says what is wrong with it, line by line", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "lisan-words-"));
  try {
    mkdirSync(path.join(folder, "locales/fr"), { recursive: true });
    writeFileSync(path.join(folder, "locales/fr/passphrase-words.txt"), "mûr\n\ndeux mots\nmur\n");
    const site: SiteReader = { root: folder, problems: [] };
    expect(await readPassphraseWords(site, "fr")).toEqual([]);
    expect(site.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "3 words/signs",
      "4 words/twice",
      "1 words/few",
    ]);
    expect(await readPassphraseWords(site, "sw")).toEqual([]);
    expect(site.problems).toHaveLength(3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a language without a list takes its fallback's, and each word is as likely", () => {
  const lists: Record<string, string[]> = { en: ["one"], "zh-Hant": ["山", "水", "火", "木"] };
  const generation = {
    locales: [
      { tag: "yue", fallback: ["zh-Hant", "en"] },
      { tag: "am", fallback: ["en"] },
      { tag: "zh-Hant", fallback: ["en"] },
    ],
    passphraseWords: (tag: string) => lists[tag] ?? [],
  } as unknown as Generation;
  expect(passphraseWords(generation, "yue")).toBe(lists["zh-Hant"]);
  expect(passphraseWords(generation, "am")).toBe(lists.en);
  const counts = new Map<string, number>();
  for (let more = 0; more < 2000; more += 1) {
    const words = makePassphrase(lists["zh-Hant"] ?? []).split(" ");
    expect(words).toHaveLength(4);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const times of counts.values()) expect(Math.abs(times - 2000)).toBeLessThan(250);
});
