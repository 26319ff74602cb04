import { expect, test } from "vitest";
import { optionLetters } from "../../../../app/features/classroom/workshop/option-letters.ts";
import { turnOf } from "../../../../app/features/classroom/workshop/turn-by-keys.ts";

test("an arrow leads the way that the language reads; a clicker's keys mean the same everywhere", () => {
  expect([turnOf("ArrowRight", "ltr"), turnOf("ArrowLeft", "ltr")]).toEqual(["next", "prev"]);
  expect([turnOf("ArrowRight", "rtl"), turnOf("ArrowLeft", "rtl")]).toEqual(["prev", "next"]);
  for (const direction of ["ltr", "rtl"] as const)
    expect([turnOf("PageDown", direction), turnOf("PageUp", direction), turnOf("Enter", direction)]).toEqual([
      "next",
      "prev",
      null,
    ]);
});

test("options are called by the letters of a language; where these end, by numbers", () => {
  expect(optionLetters("أ ب ج", 2)).toEqual(["أ", "ب"]);
  expect(optionLetters("A B", 4)).toEqual(["A", "B", "3", "4"]);
});
