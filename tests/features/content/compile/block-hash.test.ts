import { expect, test } from "vitest";
import { readLesson } from "../../../../app/features/content/compile/read-lesson.ts";
import { bytesOf, lessonText } from "../lesson-text.ts";

function hashes(body: string): string[] {
  const { lesson, problems } = readLesson("a.mdx", bytesOf(lessonText(body)));
  expect(problems).toEqual([]);
  return (lesson?.pieces ?? []).flatMap((piece) => ("hash" in piece ? [piece.hash] : []));
}

test("a hash is a letter and ten of base32", () => {
  expect(hashes("One.\n\nTwo.").every((hash) => /^b[0-9a-hjkmnp-tv-z]{10}$/.test(hash))).toBe(true);
});

test("reformatting changes no hash", () => {
  expect(hashes("A *long*  line\nwith __marks__.")).toEqual(hashes("A _long_ line with **marks**."));
  expect(hashes("* a\n* b")).toEqual(hashes("- a\n- b"));
  expect(hashes("| a | b |\n|-|-|\n| 1 | 2 |")).toEqual(hashes("|a|b|\n|:--|--:|\n|1|2|"));
});

test("words, links, structure and attributes change it", () => {
  const bodies = [
    "A line.",
    "A line!",
    "A *line*.",
    "A **line**.",
    "A `line`.",
    "> A line.",
    "## A line.",
    "### A line.",
    "- A line.",
    "1. A line.",
    "[A line.](#a)",
    "[A line.](#b)",
    '<Term id="a">A line.</Term>',
    '<Term id="b">A line.</Term>',
    "A\n\nline.",
  ];
  const all = bodies.map((body) => hashes(body).join());
  expect(new Set(all).size).toBe(bodies.length);
});

test("an exercise is one block, its key in the hash", () => {
  const body = (tick: string) => `<Choice id="q">\nAsk.\n\n- [${tick}] a\n  > x\n- [ ] b\n  > y\n</Choice>`;
  expect(hashes(body("x"))).toHaveLength(1);
  expect(hashes(body("X"))).toEqual(hashes(body("x")));
  expect(hashes(body("x"))).not.toEqual(hashes(body(" ")));
});
