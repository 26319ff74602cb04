import { expect, test } from "vitest";
import { roomOf, slideNumber, slidesOf } from "../../../../app/features/classroom/workshop/slides.ts";
import { withoutSources } from "../../../../app/features/classroom/workshop/without-sources.ts";
import type { BlockKind, ContainerName, Part } from "../../../../app/features/content/lesson.ts";

const block = (html: string, kind: BlockKind = "paragraph"): Part => ({
  type: "block",
  id: "b",
  hash: "h",
  kind,
  html,
});
const question = (id: string): Part => ({
  type: "exercise",
  id,
  hash: "h",
  model: { kind: "choice", options: 2, key: 1 },
  modelHash: "m",
  words: {
    prompt: '<p>Which? <sup class="fact"><a href="#s1">1</a></sup></p>',
    options: [
      { label: "a", feedback: 'no<sup class="fact"><a href="#s2">2</a></sup>' },
      { label: "b", feedback: "yes" },
    ],
  },
});
const box = (name: ContainerName, ...inside: Part[]): Part[] => [
  { type: "open", name },
  ...inside,
  { type: "close", name },
];
const long = (sign: string, count: number) => `<p>${sign.repeat(count)}</p>`;

test("every part stands on one slide, in order; notes and paper stand beside", () => {
  const parts = [
    ...box("Callout", block("<p>situation</p>")),
    question("q1"),
    block("<h2>One</h2>", "heading"),
    block("<p>a</p>"),
    block("<p>b</p>"),
    block("<figure></figure>", "figure"),
    block("<p>c</p>"),
    ...box("Callout", block("<p>limit</p>"), block("<p>more</p>")),
    question("q2"),
    ...box("Facilitator", block("<p>for you</p>")),
    ...box("Unplugged", block("<p>slips</p>")),
  ];
  const { slides, notes, paper } = slidesOf({ parts });
  expect(
    slides.map(({ parts: own }) => own.filter(({ type }) => type !== "open" && type !== "close").length),
  ).toEqual([1, 1, 2, 1, 1, 2, 1]);
  expect(slides.map(({ exercise }) => exercise?.id ?? null)).toEqual([
    null,
    "q1",
    null,
    null,
    null,
    null,
    "q2",
  ]);
  expect(slides.map(({ heading, continued }) => [heading?.html ?? null, continued])).toEqual([
    [null, false],
    [null, false],
    ["<h2>One</h2>", false],
    ["<h2>One</h2>", true],
    ["<h2>One</h2>", true],
    [null, false],
    [null, false],
  ]);
  expect([notes, paper].map((own) => own.map((part) => ("html" in part ? part.html : "")))).toEqual([
    ["<p>for you</p>"],
    ["<p>slips</p>"],
  ]);
});

test("text is cut where a slide is full, and a sign of Chinese takes the room of two letters", () => {
  const slidesFor = (sign: string, count: number) =>
    slidesOf({ parts: [block(long(sign, count)), block(long(sign, count))] }).slides.length;
  expect(slidesFor("a", 200)).toBe(1);
  expect(slidesFor("a", 220)).toBe(2);
  expect(slidesFor("字", 100)).toBe(1);
  expect(slidesFor("字", 110)).toBe(2);
  // One block alone is never cut, however long.
  expect(slidesOf({ parts: [block(long("a", 5000))] }).slides).toHaveLength(1);
  expect(roomOf("<p>a &amp; 字</p>")).toBe(6);
});

test("a number out of range leads to a slide that is there", () => {
  expect(["3", "99", "-1", "1e3", "", "٣", null].map((asked) => slideNumber(asked, 5))).toEqual([
    3, 5, 0, 0, 0, 0, 0,
  ]);
});

test("nothing points at sources that are not on the slide", () => {
  const parts = [block('<p>True <sup class="fact"><a href="#s1">1</a></sup>.</p>'), question("q1")];
  expect(JSON.stringify(withoutSources(parts))).not.toContain("<sup");
  expect(JSON.stringify(withoutSources(parts))).toContain("<p>True.</p>");
});
