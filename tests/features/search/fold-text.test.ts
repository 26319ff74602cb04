import { expect, test } from "vitest";
import { foldText, indexed, tokensOf } from "../../../app/features/search/fold-text.ts";
import { searchQueries } from "../../../app/features/search/search-query.ts";

test.each([
  ["Inteligência ARTIFICIAL", "inteligencia artificial"],
  ["الذَّكاءُ الاصطناعيّ", "الذكاء الاصطناعي"],
  ["إيمان أحمد", "ايمان احمد"],
  ["मशीन लर्निंग क़लम", "मशीन लर्निङ्ग कलम"],
  ["١٢٣ ४५६", "123 456"],
  ["Ёлка", "елка"],
  ["ＡＩ", "ai"],
])("%s is found as %s", (written, typed) => {
  expect(foldText(written)).toBe(foldText(typed));
});

test("simplified and traditional characters stay different", () => {
  expect(foldText("机器")).not.toBe(foldText("機器"));
});

test("writing without spaces is kept as pairs of neighbours", () => {
  expect(tokensOf("人工智能 AI")).toEqual([
    { words: ["人工", "工智", "智能", "能"], unspaced: true },
    { words: ["ai"], unspaced: false },
  ]);
  expect(indexed("学AI，好")).toBe("学 ai 好");
});

test("the article of Arabic is no part of the word, nor are the letters before it", () => {
  for (const written of ["النموذج", "والنموذج", "بالنموذج", "للنموذج", "نموذج"])
    expect(indexed(written), written).toBe("نموذج");
  expect(indexed("الو")).toBe("الو");
});

test("nothing that is typed is an operator of the index", () => {
  expect(searchQueries('" OR NEAR( * ^ {title}: -').strict[1]).toBe(
    '("or" OR "or"*) AND ("near" OR "near"*) AND ("title" OR "titl"*)',
  );
  expect(searchQueries(" \u200f ?! ").loose).toBeNull();
  expect(searchQueries("a ".repeat(500)).strict[1]?.split(" AND ")).toHaveLength(8);
});
