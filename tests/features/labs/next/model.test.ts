import { expect, test } from "vitest";
import {
  countInvented,
  sourceOfDeclaration,
  sourceOfText,
  testNext,
} from "../../../../app/features/labs/next/experiment.ts";
import {
  cutIntoCopies,
  END,
  inventSentence,
  isCopied,
  LONGEST,
  learnNext,
  likeliest,
} from "../../../../app/features/labs/next/model.ts";
import { seededRandom } from "../../../../app/features/labs/random.ts";
import { shippedDeclaration, shippedUdhr } from "../shipped.ts";

const words = (text: string) => text.split(" ");
const small = ["the cat saw the dog .", "the dog saw a bird .", "a bird saw the cat ."].map(words);

test("what came next is drawn as often as it came", () => {
  const model = learnNext(small, 1);
  expect(likeliest(model, ["the"])).toBe("cat");
  expect(likeliest(model, [])).toBe("the");
  expect(likeliest(model, ["."])).toBe(END);
  expect(likeliest(model, ["whale"])).toBeNull();
  const next = Array.from({ length: 600 }, (_, seed) => inventSentence(model, seededRandom(seed))[0]);
  // Two of three sentences begin with "the".
  expect(next.filter((word) => word === "the").length / 600).toBeCloseTo(2 / 3, 1);
});

test("a program that looks far back can only copy", () => {
  const model = learnNext(small, 3);
  for (let seed = 0; seed < 50; seed++)
    expect(isCopied(inventSentence(model, seededRandom(seed)), small)).toBe(true);
});

test("an invented sentence falls into the longest copies, each with the sentence it is from", () => {
  expect(cutIntoCopies(words("the cat saw a bird ."), small)).toEqual([
    { words: ["the", "cat", "saw"], from: 0 },
    { words: ["a", "bird", "."], from: 1 },
  ]);
  expect(isCopied(words("the cat saw a bird ."), small)).toBe(false);
  expect(isCopied(words("saw the dog"), small)).toBe(true);
});

test("copying does not reach over the end of a sentence", () => {
  expect(isCopied(words(". the dog"), small)).toBe(false);
});

test("every piece of every invented sentence stands in the source; the pieces are the sentence", () => {
  for (const declaration of [
    shippedDeclaration("en"),
    shippedDeclaration("zh-Hans"),
    shippedDeclaration("ar"),
  ]) {
    const source = sourceOfDeclaration(declaration);
    const model = learnNext(source.learn, 2);
    const random = seededRandom(7);
    for (let drawn = 0; drawn < 40; drawn++) {
      const sentence = inventSentence(model, random);
      expect(sentence.length).toBeLessThanOrEqual(LONGEST);
      const pieces = cutIntoCopies(sentence, source.all);
      expect(pieces.flatMap((piece) => piece.words)).toEqual(sentence);
      for (const piece of pieces) {
        const from = (source.all[piece.from] ?? []).join(" ");
        expect(` ${from} `).toContain(` ${piece.words.join(" ")} `);
      }
    }
  }
});

test("counted the slow way, as many sentences stand nowhere", () => {
  const source = sourceOfDeclaration(shippedDeclaration("sw"));
  const model = learnNext(source.learn, 2);
  const random = seededRandom(3);
  const invented = Array.from({ length: 100 }, () => inventSentence(model, random)).filter(
    (sentence) => !isCopied(sentence, source.all),
  );
  expect(countInvented(model, source, 100, 3)).toBe(invented.length);
});

test("the test of the next word asks for every word and every end of the held-out sentences", () => {
  const learn = [words("a b ."), words("a c .")];
  expect(testNext({ learn, held: [words("a b .")] }, 1)).toEqual({ right: 4, of: 4, unknown: 0 });
  expect(testNext({ learn, held: [words("x b .")] }, 1)).toEqual({ right: 2, of: 4, unknown: 1 });
});

test("each sentence of the Declaration knows its article; a text of one's own has none", () => {
  for (const declaration of shippedUdhr()) {
    const { all, articles, learn, held } = sourceOfDeclaration(declaration);
    expect(articles).toHaveLength(all.length);
    expect(learn.length + held.length).toBe(all.length);
    expect(new Set(articles).size).toBe(30);
  }
  expect(sourceOfText("One two.\n\nThree four.")).toEqual({
    unit: "word",
    learn: [words("One two ."), words("Three four .")],
    held: [],
    all: [words("One two ."), words("Three four .")],
    articles: [],
  });
});
