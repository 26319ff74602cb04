import { expect, test } from "vitest";
import { cutSentences, unitOf, writeOut } from "../../../../app/features/labs/next/cut-words.ts";
import { shippedUdhr } from "../shipped.ts";

test("words, signs between them, and the ends of sentences of many scripts", () => {
  expect(cutSentences(["Co‐operation, don't! All are equal"], "word")).toEqual([
    ["Co‐operation", ",", "don't", "!"],
    ["All", "are", "equal"],
  ]);
  for (const end of [".", "?", "।", "۔", "؟", "።"]) {
    expect(cutSentences([`क${end} ख`], "word")).toEqual([["क", end], ["ख"]]);
  }
});

test("marks stay with their letters, joiners inside their words", () => {
  expect(cutSentences(["हिन्दी क्\u200dष ẹ̀kọ́"], "word")).toEqual([["हिन्दी", "क्\u200dष", "ẹ̀kọ́"]]);
});

test("the old Ethiopic sign between words is a space, twice a full stop", () => {
  expect(cutSentences(["ሰው፡ልጅ፡ነው፡፡ሕግ፡ነው።"], "word")).toEqual([
    ["ሰው", "ልጅ", "ነው", "።"],
    ["ሕግ", "ነው", "።"],
  ]);
});

test("Chinese is cut into signs, without spaces, and so is Thai; others into words", () => {
  expect(unitOf("人人生而自由,在尊严和权利上一律平等。")).toBe("sign");
  expect(unitOf("มนุษย์ทั้งหลาย")).toBe("sign");
  expect(unitOf("Everyone says 人")).toBe("word");
  expect(unitOf("")).toBe("word");
  expect(cutSentences(["人人生而自由, UN 30。"], "sign")).toEqual([
    ["人", "人", "生", "而", "自", "由", ",", "U", "N", "3", "0", "。"],
  ]);
});

test("the shipped languages without spaces are the two Chinese ones", () => {
  const signs = shippedUdhr().filter(({ articles }) => unitOf(articles.flat().join(" ")) === "sign");
  expect(signs.map(({ tag }) => tag)).toEqual(["zh-Hans", "zh-Hant"]);
});

test("written out, signs stand as a reader expects them", () => {
  expect(writeOut(["Everyone", "(", "all", ")", ",", "is", "free", "."], "word")).toBe(
    "Everyone (all), is free.",
  );
  expect(writeOut(["人", "人", "。"], "sign")).toBe("人人。");
  expect(writeOut([], "word")).toBe("");
});
