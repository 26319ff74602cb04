import { expect, test } from "vitest";
import { checkText } from "../../../../app/features/content/policy/check-text.ts";
import { formatProblem, reportOn } from "../../../../app/features/content/policy/problem.ts";
import { bytesOf } from "../lesson-text.ts";

function check(input: string | Uint8Array): string[] {
  const report = reportOn("a.mdx");
  checkText(typeof input === "string" ? bytesOf(input) : input, report);
  return report.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

test("letters' neighbours of Persian, Hindi and emoji pass, and so do balanced isolates", () => {
  expect(check("می\u200cخواهم क्\u200dष 👩\u200d🌾 \u200eab\u200f \u2067ab\u2069\n\tx")).toEqual([]);
});

test("invisible characters are named with their place", () => {
  expect(check("ab\ncd\u202eef")).toEqual(["2:3 unicode/bidi"]);
  expect(check("a\u200b")).toEqual(["1:2 unicode/zero-width"]);
  expect(check("a\0")).toEqual(["1:2 unicode/control"]);
  expect(check("a\u2066b\nc\u2069")).toEqual(["1:2 unicode/isolate", "2:2 unicode/isolate"]);
  expect(check("a\u{e0041}")).toEqual(["1:2 unicode/control"]);
});

test("encodings other than plain UTF-8 with LF are refused", () => {
  expect(check("\ufeffa")).toEqual(["1:1 file/bom"]);
  expect(check("a\r\nb")).toEqual(["1:2 file/crlf"]);
  expect(check("ab e\u0301")).toEqual(["1:4 unicode/nfc"]);
  expect(check(Uint8Array.of(97, 10, 98, 0xff, 99))).toEqual(["2:2 file/utf8"]);
  expect(check(Uint8Array.of(0xed, 0xa0, 0x80)), "a lone surrogate").toEqual(["1:1 file/utf8"]);
});

test("64 KB pass, a byte more does not", () => {
  expect(check("a".repeat(65_536))).toEqual([]);
  expect(check("a".repeat(65_537))).toEqual(["1:1 file/size"]);
});

test("a problem reads as one line and its remedy", () => {
  const report = reportOn("content/fa/meet/meet-spot.mdx");
  checkText(bytesOf(`${"\n".repeat(6)}${"a".repeat(32)}\u202e`), report);
  expect(report.problems.map(formatProblem)).toEqual([
    "content/fa/meet/meet-spot.mdx:7:33 error unicode/bidi  U+202E reorders text invisibly.\n  Mend: delete it. (U+200C is allowed.)",
  ]);
});
