import { expect, test } from "vitest";
import { Memory, memoryOf } from "../../../../app/features/translation/desk/memory.ts";
import type { DeskBlock, DeskLesson } from "../../../../app/features/translation/desk/open-desk-lesson.ts";

const block = (words: string, own: string | null, more: Partial<DeskBlock> = {}): DeskBlock => ({
  hash: `b${words.length}${words.slice(0, 4)}`,
  number: 1,
  kind: "paragraph",
  box: "",
  source: words,
  words,
  traits: [],
  own,
  state: own === null ? "missing" : "fresh",
  reviewed: false,
  machine: false,
  times: 1,
  merged: false,
  wrong: [],
  diff: [],
  ...more,
});
const lesson = (...blocks: DeskBlock[]): DeskLesson => ({
  course: "meet",
  lesson: "meet-spot",
  title: "Find the AI",
  blocks,
  problems: [],
});

const asked = { hash: "bnew", words: "A keyboard guesses your next word from many sentences." };

test("the most alike comes first, with its share of common words", () => {
  const memory = new Memory([
    lesson(
      block("A keyboard guesses your next word.", "near"),
      block("A keyboard guesses your next word from many examples.", "nearest"),
      block("Bread is baked from flour.", "far"),
    ),
  ]);
  const found = memory.similar(asked);
  expect(found.map(({ text }) => text)).toEqual(["nearest", "near"]);
  expect(found[0]).toMatchObject({
    title: "Find the AI",
    source: "A keyboard guesses your next word from many examples.",
  });
  expect(found[0]?.likeness).toBeCloseTo(8 / 9, 5);
});

test("neither the block itself, nor what is stale, missing or a question is offered", () => {
  const memory = new Memory([
    lesson(
      block(asked.words, "itself", { hash: asked.hash }),
      block(asked.words, "old", { state: "stale" }),
      block(asked.words, null),
      block(asked.words, "question", { kind: "exercise" }),
    ),
  ]);
  expect(memory.similar(asked)).toEqual([]);
});

test("the same words are offered once", () => {
  const memory = new Memory([lesson(block(`${asked.words} `, "same")), lesson(block(asked.words, "same"))]);
  expect(memory.similar(asked)).toHaveLength(1);
});

test("ten thousand blocks that share their common words are asked in no time", () => {
  const blocks = Array.from({ length: 10_000 }, (_, n) =>
    block(`The machine number ${n} is in the house.`, `t${n}`),
  );
  const memory = new Memory([lesson(...blocks)]);
  const begun = performance.now();
  for (let n = 0; n < 100; n += 1)
    memory.similar({ hash: "x", words: `The machine number ${n} was in the house.` });
  expect(performance.now() - begun).toBeLessThan(2000);
  expect(memory.similar({ hash: "x", words: "The machine number 77 was in the house." })[0]?.text).toBe(
    "t77",
  );
});

test("it is made again only when a lesson has changed", () => {
  const one = lesson(block("Some words.", "x"));
  const memory = memoryOf("test ar", [one]);
  expect(memoryOf("test ar", [one])).toBe(memory);
  expect(memoryOf("test ar", [{ ...one }])).not.toBe(memory);
});
