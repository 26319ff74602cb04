import { expect, test } from "vitest";
import { readLesson } from "../../../../app/features/content/compile/read-lesson.ts";
import { bytesOf, lessonText, problemsIn } from "../lesson-text.ts";

const codes = (text: string): string[] =>
  readLesson("a.mdx", bytesOf(text)).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

test("frontmatter is closed: title and summary, as text, once", () => {
  expect(codes("---\ntitle: a\nsummary: b\n---\na\n")).toEqual([]);
  expect(codes("---\ntitle: no\nsummary: on\n---\na\n"), "core schema: no is a word").toEqual([]);
  expect(codes("---\ntitle: a\nsummary: b\nlang: sw\n---\na\n")).toEqual(["4:1 frontmatter/schema"]);
  expect(codes("---\ntitle: a\n---\na\n")).toEqual(["2:1 frontmatter/schema"]);
  expect(codes("---\nsummary: b\ntitle: 12\n---\na\n")).toEqual(["3:1 frontmatter/schema"]);
  expect(codes("---\ntitle: a\nsummary: b\ntitle: c\n---\na\n")).toEqual(["4:1 yaml/syntax"]);
  expect(codes("---\ntitle: &x a\nsummary: *x\n---\na\n")).toEqual(["2:11 yaml/alias"]);
  expect(codes("---\n---\na\n"), "nothing in it").toEqual([
    "1:1 frontmatter/schema",
    "1:1 frontmatter/schema",
  ]);
  expect(codes("---js\n{}\n---\na\n")).toEqual(["1:1 frontmatter/missing"]);
});

test("a translation may lack what nobody has translated yet, but not everything", () => {
  const told = (text: string): string[] =>
    readLesson("a.mdx", bytesOf(text), true).problems.map(
      ({ line, column, code }) => `${line}:${column} ${code}`,
    );
  expect(told("---\ntitle: a\n---\na\n")).toEqual([]);
  expect(told("---\n---\na\n")).toEqual([]);
  expect(told("---\nsummary: b\n---\n")).toEqual([]);
  expect(told("---\n---\n")).toEqual(["1:1 lesson/empty"]);
  expect(told('---\ntitle: ""\n---\na\n')).toEqual(["2:1 frontmatter/schema"]);
});

test("places in the body are places in the file", () => {
  expect(problemsIn("One line.\n\n  <Wrong />")).toEqual(["7:3 component/unknown"]);
  expect(problemsIn("مرحبا {x}")).toEqual(["5:7 mdx/expression"]);
});

test("what a translator's keyboard gets wrong is told apart", () => {
  expect(problemsIn("[a]（/about）")).toEqual(["5:1 text/lookalike"]);
  expect(problemsIn("｀a｀")).toEqual(["5:1 text/lookalike"]);
  expect(problemsIn("#\u3000a")).toEqual(["5:1 text/lookalike"]);
  expect(problemsIn("看 https://example.com。然后")).toEqual(["5:3 link/bare"]);
  expect(problemsIn("<Callout kind=“act”>\na\n</Callout>")[0]).toMatch(/mdx\/syntax$/);
  expect(problemsIn('<Сallout kind="act">\na\n</Сallout>'), "a Cyrillic letter").toEqual([
    "5:1 component/unknown",
  ]);
});

test("attributes are known, plain, once and of their pattern", () => {
  expect(problemsIn('<Callout kind="party">\na\n</Callout>')).toEqual(["5:10 attribute/value"]);
  expect(problemsIn('<Callout kind="act" id="a">\na\n</Callout>')).toEqual(["5:21 attribute/unknown"]);
  expect(problemsIn("<Callout>\na\n</Callout>")).toEqual(["5:1 attribute/missing"]);
  expect(problemsIn('<Callout kind={"act"}>\na\n</Callout>')).toEqual(["5:10 attribute/value"]);
  expect(problemsIn('<Callout {...x} kind="act">\na\n</Callout>')).toEqual(["5:10 attribute/spread"]);
});

test("bold survives full-width brackets in Chinese", () => {
  const { lesson } = readLesson("a.mdx", bytesOf(lessonText("**重要（AI）**的")));
  expect(lesson?.root.children?.[0]?.children?.[0]?.type).toBe("strong");
});

test("ids are unique in a lesson and keep off the page's own", () => {
  const reflect = (id: string) => `<Reflect id="${id}">\nAsk\n</Reflect>\n`;
  expect(problemsIn(`${reflect("a")}\n${reflect("a")}`)).toEqual(["9:1 exercise/id"]);
  expect(problemsIn(reflect("source-1"))).toEqual(["5:1 exercise/id"]);
});
