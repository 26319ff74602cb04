import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blocksOf } from "../../../../app/features/content/blocks/blocks-of.ts";
import { readLesson } from "../../../../app/features/content/compile/read-lesson.ts";
import { allBlocksIn } from "./blocks-in.ts";

const FILE = "tests/fixtures/content/site/content/en/demo/demo-all.mdx";

test("every block is a slice of its file, in order, and nothing but marks and boxes lies between", () => {
  const bytes = readFileSync(FILE);
  const text = bytes.toString();
  const { lesson } = readLesson(FILE, bytes);
  const blocks = lesson ? blocksOf(lesson, bytes) : [];
  expect(blocks.map(({ kind, id, box }) => [kind, id, box].filter(Boolean).join(" "))).toEqual([
    "title",
    "summary",
    "paragraph Callout situation",
    "exercise q1",
    "heading",
    "paragraph",
    "figure rules-or-examples",
    "table",
    "lab l3",
    "exercise o1",
    "paragraph Callout surprise",
    "paragraph Callout limit",
    "exercise q2",
    "exercise m1",
    "exercise s1",
    "exercise n1",
    "paragraph Callout act",
    "paragraph Callout recap",
    "exercise r1",
    "paragraph Facilitator",
    "paragraph Unplugged",
  ]);
  let rest = "";
  let end = 0;
  for (const block of blocks) {
    expect(text.slice(block.start, block.end)).toBe(block.text);
    expect(text.split("\n")[block.line - 1]?.slice(block.column - 1)).toBe(block.text.split("\n")[0]);
    rest += text.slice(end, block.start);
    end = block.end;
  }
  rest += text.slice(end);
  expect(rest.replace(/<\/?(?:Callout|Facilitator|Unplugged)[^>]*>|---|title:|summary:|\s/g, "")).toBe("");
});

test("words have no marks, and traits are what no language changes", () => {
  const body =
    'In 2,500 of *them*, see [here](/courses/a)\nand <Term id="ai">AI</Term><Fact id="f" />.\n\n| a | b |\n| - | - |\n| 1 | 2 |';
  expect(allBlocksIn(body).slice(2)).toMatchObject([
    {
      words: "In 2,500 of them, see here and AI.",
      traits: ["fact f", "link /courses/a", "number 2500", "term ai"],
    },
    { words: "a b 1 2", traits: ["number 1", "number 2"] },
  ]);
});

test("an exercise that cannot be read is a block still, and is marked", () => {
  const body = '<Choice id="q1">\nAsk?\n\n- [x] a\n- [ ] b\n</Choice>\n\nAfter.';
  expect(allBlocksIn(body).slice(2)).toMatchObject([
    { kind: "exercise", id: "q1", piece: -1, broken: true, line: 5 },
    { kind: "paragraph", piece: 0 },
  ]);
});

test("title and summary are slices of the frontmatter, quoted or not", () => {
  const bytes = new TextEncoder().encode(
    "---\nsummary: 'It''s short'\ntitle: \"A: title\" # note\n---\n\nText.\n",
  );
  const { lesson } = readLesson("a.mdx", bytes);
  expect(lesson && blocksOf(lesson, bytes).slice(0, 2)).toMatchObject([
    { kind: "title", text: '"A: title"', words: "A: title", line: 3, column: 8 },
    { kind: "summary", text: "'It''s short'", words: "It's short", line: 2, column: 10 },
  ]);
});

test("a narrow space inside a number is no end of it", () => {
  const text = "---\ntitle: Les 2\u202f500\nsummary: b\n---\n\n1\u00a0000 chiffres, 12 345.\n";
  const bytes = new TextEncoder().encode(text);
  const { lesson } = readLesson("a.mdx", bytes);
  const traits = lesson ? blocksOf(lesson, bytes).map((block) => block.traits) : [];
  expect(traits).toEqual([["number 2500"], [], ["number 1000", "number 12", "number 345"]]);
});
