import { expect, test } from "vitest";
import { readPlainText } from "../../../app/features/translation/plain-text.ts";

const many = (typed: string, most = 40) => readPlainText(typed, { most, lines: "many" });
const one = (typed: string) => readPlainText(typed, { most: 40, lines: "one" });

test.each([
  ["the line ends of a form", "one\r\ntwo\rthree", "one\ntwo\nthree"],
  ["a letter and its accent apart", "cafe\u0301", "caf\u00e9"],
  ["space around it", " \n a \n ", "a"],
  [
    "what Persian, Hindi and emoji need",
    "می\u200cخواهم क्\u200d👩\u200d🏫",
    "می\u200cخواهم क्\u200d👩\u200d🏫",
  ],
  ["balanced isolates, left and right marks", "\u2067א\u2069 \u200e\u200f.", "\u2067א\u2069 \u200e\u200f."],
  ["a tab", "a\tb", "a\tb"],
])("keeps %s", (_what, typed, text) => {
  expect(many(typed)).toEqual({ text });
});

test("full-width signs stay what they are: NFC, never NFKC", () => {
  expect(many("ＡＩ１")).toEqual({ text: "ＡＩ１" });
});

test("a name has one line", () => {
  expect(one(" Nour\r\n\tal-Din ")).toEqual({ text: "Nour al-Din" });
});

test.each(["", "  ", "\r\n\t\n", "\u3000\ufeff"])("%j is empty", (typed) => {
  expect(many(typed)).toEqual({ code: "empty" });
});

test("length counts characters as people do who write emoji, after the line ends are mended", () => {
  expect(many("😀".repeat(40))).toEqual({ text: "😀".repeat(40) });
  expect(many(`${"a\r\n".repeat(19)}bc`)).toEqual({ text: `${"a\n".repeat(19)}bc` });
  expect(many("a".repeat(41))).toEqual({ code: "long", length: 41 });
});

test.each([
  ["NUL", "be\0low", "U+0000"],
  ["escape", "be\u001blow", "U+001B"],
  ["a control of the upper half", "be\u0085low", "U+0085"],
  ["an override", "be\u202elow", "U+202E"],
  ["an embedding", "be\u202alow", "U+202A"],
  ["an invisible space", "be\u200blow", "U+200B"],
  ["a mark in the middle", "be\ufefflow", "U+FEFF"],
  ["half a character, as a form reader leaves it", "be\ufffdlow", "U+FFFD"],
  ["an isolate alone", "be\u2066low", "U+2066"],
  ["an invisible tag", "be\u{e0041}low", "U+E0041"],
])("refuses %s, and shows where", (_what, typed, sign) => {
  expect(many(`above\nfirst ${typed}`)).toEqual({ code: "hidden", sign, around: "first below" });
});

test("what is shown of the place is short, and never the sign itself", () => {
  const typed = `${"a".repeat(30)}\u202e\u202e${"b".repeat(30)}`;
  expect(many(typed, 100)).toEqual({
    code: "hidden",
    sign: "U+202E",
    around: `${"a".repeat(16)}${"b".repeat(16)}`,
  });
  expect(many("\u202e")).toEqual({ code: "hidden", sign: "U+202E", around: "" });
});
