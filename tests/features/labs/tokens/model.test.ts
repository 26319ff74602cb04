import fc from "fast-check";
import { expect, test } from "vitest";
import { price, ROOM } from "../../../../app/features/labs/tokens/experiment.ts";
import { countPieces, cutText, learnPieces } from "../../../../app/features/labs/tokens/model.ts";
import { shippedDeclaration } from "../shipped.ts";

const learned = learnPieces(["low low low lower lowest newer newer"], 20);

test("the pair that stands together most often becomes a piece first", () => {
  // By hand: "lo" 5 times, " l" 4, "ow" 5; of "lo" and "ow" the one that is met first.
  const [first, second] = [...learned.pairs.keys()].map((pair) =>
    [Math.floor(pair / 65_536), pair % 65_536].map((piece) =>
      piece < 256 ? String.fromCharCode(piece) : `<${piece}>`,
    ),
  );
  expect(first).toEqual(["l", "o"]);
  expect(second).toEqual(["<256>", "w"]);
});

test("a word that was learned costs less than one that was not; what was never seen costs its bytes", () => {
  expect(countPieces(learned, "low")).toBe(1);
  expect(countPieces(learned, " low")).toBe(1);
  expect(countPieces(learned, "xyz")).toBe(3);
  expect(countPieces(learned, "हि")).toBe(6);
  expect(countPieces(learned, "")).toBe(0);
});

test("learning ends when no pair stands twice, or the room is full", () => {
  expect(learnPieces(["ab cd"], 50).size).toBe(256);
  expect(learnPieces(["abab abab"], 1).size).toBe(257);
});

test("é as one sign or as two costs the same", () => {
  const vocabulary = learnPieces(["é é é re\u0301 ré"], 10);
  expect(countPieces(vocabulary, "re\u0301")).toBe(countPieces(vocabulary, "r\u00e9"));
});

test("cut text is the text, whatever is written, and its pieces are as many as are counted", () => {
  const { vocabulary } = price(
    [shippedDeclaration("en")],
    shippedDeclaration("en"),
    shippedDeclaration("hi"),
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const cut = cutText(vocabulary, text);
      expect(cut.map((piece) => piece.text).join("")).toBe(text.normalize("NFC"));
      expect(cut.reduce((sum, { pieces }) => sum + pieces, 0)).toBe(countPieces(vocabulary, text));
    }),
  );
});

test("a sign that took several pieces is shown whole, with their number", () => {
  expect(cutText(learned, "low ह")).toEqual([
    { text: "low", pieces: 1 },
    { text: " ", pieces: 1 },
    { text: "ह", pieces: 3 },
  ]);
});

test("only the twenty articles teach: those held out may change and nothing that was learned does", () => {
  const english = shippedDeclaration("en");
  const swahili = shippedDeclaration("sw");
  const { vocabulary } = price([english], english, swahili);
  const other = {
    ...english,
    articles: english.articles.map((paragraphs, at) => (at % 3 === 2 ? ["quite other words"] : paragraphs)),
  };
  expect([...price([other], english, swahili).vocabulary.pairs]).toEqual([...vocabulary.pairs]);
  expect(vocabulary.size).toBe(256 + ROOM);
});
