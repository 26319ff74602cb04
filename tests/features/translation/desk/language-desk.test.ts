import { afterAll, beforeAll, expect, test } from "vitest";
import { languageDesk } from "../../../../app/features/translation/desk/language-desk.ts";
import { targetOf } from "../../../../app/features/translation/desk/target.ts";
import { deskSite } from "./desk-site.ts";

let site: Awaited<ReturnType<typeof deskSite>>;
beforeAll(async () => {
  site = await deskSite();
});
afterAll(() => site.remove());

function desk(tag: string) {
  const target = targetOf(site.generation, tag);
  if (!target) throw new Error(tag);
  return languageDesk(site.generation, target, "en");
}

test("every lesson of the source is there, by what is published", () => {
  const { lessons, total, strings } = desk("ar");
  expect(lessons.map(({ lesson, title }) => `${lesson} ${title}`)).toContain("demo-states Every state");
  const states = lessons.find(({ lesson }) => lesson === "demo-states")?.counts;
  expect(states).toMatchObject({ total: 16, critical: 1, stale: 2, unstamped: 1 });
  // Nobody translated it.
  const two = lessons.find(({ lesson }) => lesson === "demo-two")?.counts;
  expect(two?.missing).toBe(two?.total);
  expect(total.total).toBe(lessons.reduce((sum, { counts }) => sum + counts.total, 0));
  expect(strings).toMatchObject([{ file: "common", total: 1, done: 1 }]);
  expect(strings[0]?.first).not.toBe("");
});

test("what changed in meaning comes first", () => {
  expect(desk("ar").next).toEqual({
    why: "critical",
    href: "/en/translate/ar/demo/demo-states?show=stale",
    name: "Every state",
  });
});

test("a language that nobody began begins with the first lesson, not with the one that asks least", () => {
  const { next, lessons } = desk("sw");
  const [first] = lessons;
  expect(Math.min(...lessons.map(({ counts }) => counts.missing))).toBeLessThan(first?.counts.missing ?? 0);
  expect(next).toEqual({
    why: "missing",
    href: `/en/translate/sw/demo/${first?.lesson}?show=missing`,
    name: first?.title,
  });
});
