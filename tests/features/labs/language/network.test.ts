import lande from "lande";
import { expect, test } from "vitest";
import { whichLanguage } from "../../../../app/features/labs/language/network.ts";
import { LEARNED_AS } from "../../../../app/features/labs/language/pack-language.ts";
import { takeNetwork } from "../../../../app/features/labs/language/pack-network.ts";
import { SURE, tally } from "../../../../app/features/labs/language/tally.ts";
import { shippedLanguages, shippedUdhr } from "../shipped.ts";

const { network, languages } = shippedLanguages();

test("the shipped network answers as the package does, for every paragraph and some oddities", () => {
  const texts = [
    ...shippedUdhr().flatMap(({ articles }) => articles.flat()),
    "",
    "a",
    "12:30",
    "co-operation -- don't",
    "ÀÉÎ",
    "👩‍🌾 hello",
  ];
  expect(texts.length).toBeGreaterThan(990);
  for (const text of texts) {
    const theirs = lande(text);
    const ours = whichLanguage(network, text);
    expect(ours).toHaveLength(50);
    expect(ours[0]?.language, text).toBe(theirs[0]?.[0]);
    expect(ours[0]?.chance).toBeCloseTo(theirs[0]?.[1] ?? 0, 6);
    expect(ours.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
  }
});

test("what counts as learned is what the network can answer", () => {
  for (const { tag, learnedAs } of languages) {
    expect(learnedAs).toBe(LEARNED_AS[tag] ?? null);
    if (learnedAs) expect(network.languages).toContain(learnedAs);
  }
  for (const never of ["swh", "urd", "amh", "yor", "zul", "ibo", "tam", "tir", "que"])
    expect(network.languages).not.toContain(never);
});

test("a paragraph of each held-out article ships, and the tally of all is of all", () => {
  for (const declaration of shippedUdhr()) {
    const one = languages.find(({ tag }) => tag === declaration.tag);
    expect(one?.paragraphs).toEqual(
      [2, 5, 8, 11, 14, 17, 20, 23, 26, 29].map((at) => declaration.articles[at]?.[0]),
    );
    expect(one?.all.paragraphs).toBe(declaration.articles.flat().length);
    expect(Object.values(one?.all.answers ?? {}).reduce((sum, count) => sum + count, 0)).toBe(
      one?.all.paragraphs,
    );
  }
});

test("the tally: right, sure, and both wrong and sure", () => {
  const answer = (language: string, chance: number) => ({ language, chance });
  const answers = [answer("jpn", SURE), answer("jpn", 0.79), answer("hau", 0.9), answer("hau", 1)];
  expect(tally(answers, "hau")).toEqual({
    paragraphs: 4,
    answers: { jpn: 2, hau: 2 },
    right: 2,
    sure: 3,
    sureAndWrong: 1,
    chance: 0.8725,
  });
  expect(tally(answers, null)).toMatchObject({ right: 0, sureAndWrong: 3 });
  expect(tally([], null)).toMatchObject({ paragraphs: 0, chance: 0 });
});

test("a network that is built otherwise is refused", () => {
  const ngrams = { unigrams: [], bigrams: [], trigrams: [], quadgrams: [] };
  expect(() => takeNetwork({ langs: [], ngrams, options: { layers: [{ type: "conv" }] } })).toThrow(
    /otherwise/,
  );
});
