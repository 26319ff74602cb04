import { expect, test } from "vitest";
import { physicalCss } from "./logical-css.ts";
import { filesOf, read } from "./source-files.ts";

test.for(filesOf("app/**/*.css"))("%s turns round with the writing direction", (file) => {
  expect(physicalCss(read(file))).toEqual([]);
});

test("styles written in code turn round too", () => {
  const physical = /\b(?:margin|padding|border)(?:Left|Right|Top|Bottom)\b|\bstyle=\{/;
  expect(filesOf("app/**/*.tsx").filter((file) => physical.test(read(file)))).toEqual([]);
});

test.for([
  "a { margin-left: 1px }",
  "a {\n  padding-top: 0;\n}",
  "a { border-right-color: red }",
  "a { left: 0 }",
  "a { text-align: right }",
  "a { float: left }",
  "a { max-width: 3rem }",
  "a { border-top-left-radius: 3px }",
])("%s is caught", (css) => {
  expect(physicalCss(css)).toHaveLength(1);
});

test.for([
  "a { margin-inline-start: 1px; inset-block-end: 0; text-align: start }",
  "@media (min-width: 40rem) and (max-height: 9rem) { a { inline-size: 1rem } }",
  "/* left: 0; */ a { color: red }",
  ".right { --right: 1; background: var(--right) }",
  "a { stroke-width: 2; line-height: 1.5; border-width: 1px; outline-width: 1px }",
])("%s is allowed", (css) => {
  expect(physicalCss(css)).toEqual([]);
});
