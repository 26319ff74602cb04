import { expect, test } from "vitest";
import { termsIn } from "../../../../app/features/translation/desk/block-terms.ts";

const term = (id: string, word: string, note = "") => ({ id, term: word, definition: "", note });
const source = [term("model", "model"), term("machine-learning", "machine learning"), term("ai", "AI")];
const own = [term("model", "نموذج", "جمعه: نماذج.")];

test.each([
  ["A model is made.", [], ["model"]],
  ["Many models are made.", [], ["model"]],
  ["It remodels.", [], []],
  ["Machine learning begins.", [], ["machine-learning"]],
  ["AI, said she. The rain.", [], ["ai"]],
  ["They said: rain.", [], []],
  ["Other words.", ["term model", "number 4"], ["model"]],
])("%s", (words, traits, ids) => {
  expect(termsIn({ words, traits }, source, own).map(({ id }) => id)).toEqual(ids);
});

test("the accepted translation stands beside it, or nothing", () => {
  expect(termsIn({ words: "A model, AI.", traits: [] }, source, own)).toEqual([
    { id: "model", term: "model", own: "نموذج", note: "جمعه: نماذج." },
    { id: "ai", term: "AI", own: null, note: "" },
  ]);
});

test("signs in a term are only signs", () => {
  expect(termsIn({ words: "Use a.b (c)", traits: [] }, [term("x", "(c)")], [])).toHaveLength(1);
  expect(termsIn({ words: "axb", traits: [] }, [term("x", "a.b")], [])).toEqual([]);
});
