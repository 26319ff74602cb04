import { expect, test } from "vitest";
import { letterKeys, unseenParts } from "../../../../app/features/translation/desk/unseen.ts";

const shown = (text: string) =>
  unseenParts(text)
    ?.map((part) => ("mark" in part ? `<${part.mark} ${part.code}>` : part.text))
    .join("");

test.each([
  ["می\u200cخواهم", "می<ZWNJ U+200C>خواهم"],
  ["क्\u200dष", "क्<ZWJ U+200D>ष"],
  ["\u200eA\u200f", "<LRM U+200E>A<RLM U+200F>"],
  ["a\u2067b\u2069", "a<RLI U+2067>b<PDI U+2069>"],
  ["Quoi\u00a0?\u202f!", "Quoi<NBSP U+00A0>?<NNBSP U+202F>!"],
  ["a\tb", "a<TAB U+0009>b"],
  ["\u202eabc", "<RLO U+202E>abc"],
])("%j is seen as %s", (text, seen) => {
  expect(shown(text)).toBe(seen);
});

test("a text of what can be seen needs no second showing", () => {
  expect(unseenParts("Plain text.\nनमस्ते, مرحبا")).toBeNull();
});

test("keys: the language's own letters once, then joiners where the script has them", () => {
  expect(letterKeys({ tag: "es", script: "Latn", letters: "ñ á ñ" })).toEqual([
    { text: "ñ", face: "ñ" },
    { text: "á", face: "á" },
  ]);
  expect(letterKeys({ tag: "fa", script: "Arab" }).map(({ face }) => face)).toEqual(["ZWNJ", "ZWJ"]);
  expect(letterKeys({ tag: "fr", script: "Latn", letters: "œ" }).map(({ face }) => face)).toEqual([
    "œ",
    "NBSP",
    "NNBSP",
  ]);
  expect(letterKeys({ tag: "sw", script: "Latn" })).toEqual([]);
});
