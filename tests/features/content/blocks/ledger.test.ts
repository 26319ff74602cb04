import { expect, test } from "vitest";
import { historyOf } from "../../../../app/features/content/blocks/history.ts";
import { printLines } from "../../../../app/features/content/blocks/json-lines.ts";
import { completeLedger, readLedger } from "../../../../app/features/content/blocks/ledger.ts";
import { readStamps } from "../../../../app/features/content/blocks/stamps.ts";
import { formatProblem, type Reporter, reportOn } from "../../../../app/features/content/policy/problem.ts";
import { bytesOf } from "../lesson-text.ts";
import { allBlocksIn, blocksIn, ledgerOf } from "./blocks-in.ts";

test("a new ledger has a line for every block with the words of its file, and no past", () => {
  const lines = completeLedger(allBlocksIn("A *line*.\n\n```js\nx\n```\n\n---\n\n- a\n- b"), []);
  expect(lines.map(({ h: _, ...rest }) => rest)).toEqual([
    { text: "A title" },
    { text: "A summary" },
    { text: "A *line*." },
    { text: "```js\nx\n```" },
    { text: "- a\n- b" },
  ]);
});

test("what is there already is not written again; what is gone is not removed", () => {
  const ledger = ledgerOf("One.\n\nTwo.");
  expect(completeLedger(blocksIn("One.\n\nTwo."), ledger)).toEqual([]);
  expect(completeLedger(blocksIn("Two."), ledger)).toEqual([]);
});

test("a changed block follows the version most like it, of its own kind, that is no longer there", () => {
  const ledger = ledgerOf("One two three four.\n\nOne two three five.\n\n> One two three six.");
  const [four, five, six] = ledger.map(({ h }) => h);
  const was = (body: string) => completeLedger(blocksIn(body), ledger).map((line) => line.was);
  expect(
    was("One two three four.\n\nOne two three nine five.\n\n> One two three six."),
    "the only one gone",
  ).toEqual([five]);
  expect(was("One two three five now.\n\n> One two three six."), "the more alike of two").toEqual([five]);
  expect(was("One two three four.\n\nOne two three five.\n\n> One two three six seven."), "its kind").toEqual(
    [six],
  );
  expect(was("One two three four.\n\nOne two three five.\n\n> Nothing alike is here."), "too far").toEqual([
    undefined,
  ]);
  expect(
    was("One two three four again.\n\nOne two three four more.\n\n> One two three six."),
    "each only once",
  ).toEqual([four, five]);
});

test("a version that was superseded is not superseded again", () => {
  const ledger = ledgerOf("One two three four.", ["typo", "One two three fours."]);
  const [, now] = ledger.map(({ h }) => h);
  expect(completeLedger(blocksIn("One two three five."), ledger, "critical")).toEqual([
    { h: expect.stringMatching(/^b/), text: "One two three five.", was: now, change: "critical" },
  ]);
});

test("title and summary follow themselves, whatever they say", () => {
  const before = completeLedger(allBlocksIn("One."), []);
  const now = allBlocksIn("One.").map((block, at) =>
    at === 0 ? { ...block, hash: "b1111111111", words: "New" } : block,
  );
  expect(completeLedger(now, before)).toMatchObject([
    { h: "b1111111111", was: before[0]?.h, change: "normal" },
  ]);
});

test("a block that begins as YAML would begin something else is a block like any other", () => {
  for (const body of [
    "**Say it.** One two three.",
    "- **Made for:** one two three.",
    "[One](https://x.example): two.",
  ]) {
    const ledger = ledgerOf(body);
    expect(completeLedger(blocksIn(`${body} Four.`), ledger).map(({ was }) => was)).toEqual([ledger[0]?.h]);
  }
});

test("a history of circles and doubled lines comes to an end", () => {
  const [a, b, c] = ["baaaaaaaaaa", "bbbbbbbbbbb", "bcccccccccc"];
  const lines = [
    { h: a, text: "a", was: b },
    { h: b, text: "b", was: a, change: "typo" as const },
    { h: b, text: "b", was: a, change: "typo" as const },
  ];
  expect(historyOf(lines).follow(a, (hash) => hash === c)).toBeNull();
  expect(historyOf(lines).follow(a, (hash) => hash === b)).toEqual({ to: b, change: "normal" });
});

const problems = <T>(read: (bytes: Uint8Array, report: Reporter) => T[], ...lines: unknown[]) => {
  const report = reportOn("f.jsonl");
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const found = read(bytesOf(text), report);
  return { found: found.length, told: report.problems.map((one) => formatProblem(one).split("\n")[0]) };
};
const [h, was] = ["b0000000000", "b1111111111"];

test("a bad line costs itself, and is told", () => {
  expect(problems(readLedger, { h, text: "a" }, "{", "", { h, text: "b", was, change: "typo" })).toEqual({
    found: 2,
    told: ["f.jsonl:2:1 error ledger/line  this line is not one JSON object."],
  });
});

test.each([
  [{ h: "x", text: "a" }, "h: a hash like b5zr3k79b2f."],
  [{ h, text: "" }, "text: Too small: expected string to have >=1 characters."],
  [{ h, text: "a", change: "typo" }, "change needs was."],
  [{ h, text: "a", was: h }, "was is the line itself."],
  [
    { h, text: "a", was, change: "big" },
    'change: Invalid option: expected one of "typo"|"normal"|"critical".',
  ],
  [{ h, text: "a", more: 1 }, 'more: Unrecognized key: "more".'],
])("the ledger refuses %j", (line, message) => {
  expect(problems(readLedger, line)).toEqual({
    found: 0,
    told: [`f.jsonl:1:1 error ledger/line  ${message}`],
  });
});

const pair = { s: h, t: was };
test.each([
  [{ ...pair, state: "done" }, "state: Invalid option"],
  [{ ...pair, state: "reviewed" }, "rev goes with reviewed"],
  [{ ...pair, state: "human", rev: "bo" }, "rev goes with reviewed"],
  [{ ...pair, state: "reviewed", by: "Bo", rev: "bo" }, "nobody reviews their own work"],
  [{ ...pair, state: "human", by: "a@b.example" }, "by: a handle"],
  [{ ...pair, state: "human", note: "x" }, "note: Unrecognized key"],
])("the stamps refuse %j", (line, message) => {
  const { found, told } = problems(readStamps, line);
  expect(found).toBe(0);
  expect(told[0]).toContain(`f.jsonl:1:1 error stamps/line  ${message}`);
});

test("every state of a stamp is read, and written as it was", () => {
  const lines = [
    { ...pair, state: "machine-draft", by: "lisan-machine" },
    { ...pair, state: "machine-edited" },
    { ...pair, state: "human", by: "ana" },
    { ...pair, state: "reviewed", by: "ana", rev: "bo" },
  ];
  const report = reportOn("f.jsonl");
  expect(printLines(readStamps(bytesOf(printLines(lines)), report))).toBe(printLines(lines));
  expect(report.problems).toEqual([]);
});
