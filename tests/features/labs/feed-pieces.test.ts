import { expect, test } from "vitest";
import type { Generation } from "../../../app/features/content/generation.ts";
import type { CompiledLesson, Part } from "../../../app/features/content/lesson.ts";
import { feedPieces } from "../../../app/features/labs/feed-pieces.ts";

const long = (words: string) => `${words} and so it goes on for a while, until it is long enough.`;
const block = (html: string, more: object = {}): Part => ({
  type: "block",
  id: "x",
  hash: "x",
  kind: "paragraph",
  html: `<p>${html}</p>`,
  ...more,
});

function generationOf(
  lessons: Record<string, Partial<CompiledLesson>>,
  privately: string[] = [],
): Generation {
  const courses = Object.keys(lessons).map((id) => ({
    id,
    private: privately.includes(id),
    lessons: [{ id: `${id}-one` }],
  }));
  const lesson = (_locale: string, course: string) => ({
    title: course,
    summary: long(`Summary of ${course}`),
    parts: [],
    ...lessons[course],
  });
  return { courses, lesson, hasLesson: () => true } as unknown as Generation;
}

const read = (generation: Generation, locale = "en") => JSON.parse(feedPieces(generation, locale).json);

test("pieces are summary and paragraphs as read: no marks, no facts' numbers, nothing for facilitators", () => {
  const parts: Part[] = [
    block(`${long("A <em>tree</em> &amp; a bird")}<sup><a href="#f1">1</a></sup>`),
    block(long("Heading"), { kind: "heading" }),
    block("Too short."),
    block(long("In another language"), { lang: "fr" }),
    { type: "open", name: "Callout", kind: "limit" },
    block(long("A limit")),
    { type: "close", name: "Callout" },
    { type: "open", name: "Facilitator" },
    block(long("For facilitators")),
    { type: "close", name: "Facilitator" },
    block(long("The end")),
  ];
  expect(read(generationOf({ meet: { parts } }))).toEqual([
    {
      title: "meet",
      pieces: ["Summary of meet", "A tree & a bird", "A limit", "The end"].map(long),
    },
  ]);
});

test("lessons of private courses, and lessons whose title stands in another language, are not in the feed", () => {
  const lessons = { meet: {}, rights: {}, data: { front: { title: "en" } } };
  expect(read(generationOf(lessons, ["rights"])).map(({ title }: { title: string }) => title)).toEqual([
    "meet",
  ]);
});

test("of one lesson at most sixteen pieces, none of them too long; Chinese is counted by what it says", () => {
  const parts = Array.from({ length: 30 }, (_, n) => block(`${n} ${"word ".repeat(100)}`));
  const [{ pieces }] = read(generationOf({ meet: { parts } }));
  expect(pieces).toHaveLength(16);
  expect(pieces[1].length).toBeLessThanOrEqual(240);
  expect(pieces[1]).toMatch(/…$/);
  const chinese = [block("机器从例子里学到的东西，离开例子就不一定对了。")];
  expect(read(generationOf({ meet: { parts: chinese, summary: "" } }))[0].pieces).toHaveLength(1);
});

test("the address follows the pieces, and is that of the language", () => {
  const one = feedPieces(generationOf({ meet: {} }), "sw");
  expect(one.href).toMatch(/^\/labs\/sw\.feed-pieces\.[0-9a-f]{10}\.json$/);
  expect(feedPieces(generationOf({ meet: {} }), "sw").href).toBe(one.href);
  expect(feedPieces(generationOf({ meet: { title: "Other" } }), "sw").href).not.toBe(one.href);
  expect(one.bytes).toBeGreaterThan(10);
});
