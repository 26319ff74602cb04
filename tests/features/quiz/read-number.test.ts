import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "../../../app/features/quiz/read-number.ts";

test.each([
  ["44", 44],
  ["٤٤", 44],
  ["۴۴", 44],
  ["४४", 44],
  ["４４", 44],
  ["𝟜𝟜", 44],
  ["-7", -7],
  ["\u22127", -7],
  ["\u200f٤٤\u200f", 44],
  [" 1 000 ", 1000],
  ["1,000", 1000],
  ["1.000.000", 1000000],
  ["१,००,०००", 100000],
  ["1\u202f000", 1000],
  ["44,0", 44],
])("whole: %j is %d", (text, value) => {
  expect(readNumber(text, true)).toBe(value);
});

test.each([
  ["3.5", 3.5],
  ["3,5", 3.5],
  ["٣٫٥", 3.5],
  ["1.000,5", 1000.5],
  ["1,000.5", 1000.5],
  ["1.234", 1.234],
  ["1.234.567", 1234567],
  ["007", 7],
])("with decimals: %j is %d", (text, value) => {
  expect(readNumber(text, false)).toBe(value);
});

test.each([
  "",
  "-",
  ".5",
  "5.",
  "1e3",
  "0x10",
  "4 or 5",
  "1,2,3",
  "1.2,3,4",
  "Infinity",
  "½",
  "四",
  "9".repeat(41),
])("%j is no number", (text) => {
  expect(readNumber(text, false)).toBeNull();
  expect(readNumber(text, true)).toBeNull();
});

test.each(["en", "ar-u-nu-arab", "fa", "hi-u-nu-deva", "bn", "de", "fr", "de-CH", "my", "zh-u-nu-fullwide"])(
  "reads whole numbers as Intl writes them in %s",
  (tag) => {
    const format = new Intl.NumberFormat(tag);
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (value) => {
        expect(readNumber(format.format(value), true)).toBe(value);
      }),
    );
  },
);
