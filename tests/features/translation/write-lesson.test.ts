import { existsSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OrderedEdit } from "../../../app/features/translation/edited-stamps.ts";
import { openLessonPair } from "../../../app/features/translation/open-lesson-pair.ts";
import { planLesson, writeEditedLesson } from "../../../app/features/translation/write-lesson.ts";
import { siteCopy } from "../content/site-copy.ts";

let site: ReturnType<typeof siteCopy>;
beforeEach(() => {
  site = siteCopy("states");
});
afterEach(() => site.remove());

const name = { course: "demo", lesson: "demo-states" };
const MDX = "content/ar/demo/demo-states.mdx";
const STAMPS = "content/ar/demo/demo-states.l10n.jsonl";
const order = { state: "human", by: "ana" } as const;

const pairs = async (locale = "ar") =>
  (await openLessonPair(site.root, locale, name)).found?.paired.pairs ?? [];
const states = async () => (await pairs()).map(({ state, unfit }) => (unfit ? "broken" : state));
async function edit(edits: Record<string, string>, locale = "ar") {
  const sources = (await pairs("ar")).map(({ source }) => source);
  const wanted = Object.entries(edits).map(
    ([words, text]): OrderedEdit => ({
      source: sources.find((block) => block.words.startsWith(words) || block.id === words)?.hash ?? words,
      text,
    }),
  );
  return writeEditedLesson(site.root, locale, name, wanted, order);
}
/** Lines that came, and lines that went. */
function changed(before: string, after: string): [string[], string[]] {
  const [was, is] = [before.split("\n"), after.split("\n")];
  return [is.filter((line) => !was.includes(line)), was.filter((line) => !is.includes(line))];
}

test("a block and its stamp change, and nothing else", async () => {
  const [mdx, stamps] = [site.read(MDX), site.read(STAMPS)];
  const { written, problems } = await edit({ "In Kisumu": "في كيسومو، ١٤ من ١٠٠ *حافلة* لها شاشة." });
  expect(written).toEqual([MDX, STAMPS]);
  expect(problems).toEqual([]);
  expect(changed(mdx, site.read(MDX))).toEqual([
    ["في كيسومو، ١٤ من ١٠٠ *حافلة* لها شاشة."],
    ["في كيسومو، ١٢ من ١٠٠ *حافلة* لها شاشة."],
  ]);
  const [came, went] = changed(stamps, site.read(STAMPS));
  expect(came.map((line) => JSON.parse(line))).toMatchObject([{ state: "human", by: "ana" }]);
  expect(went).toHaveLength(1);
});

test("the same text says that a stale block is right: only its stamp changes", async () => {
  const before = await states();
  const at = before.indexOf("stale");
  const pair = (await pairs())[at];
  const { written } = await edit({ [pair?.source.words ?? ""]: pair?.own?.text ?? "" });
  expect(written).toEqual([STAMPS]);
  expect(await states()).toEqual(before.map((state, nth) => (nth === at ? "fresh" : state)));
  expect(await edit({ [pair?.source.words ?? ""]: pair?.own?.text ?? "" })).toMatchObject({ written: [] });
});

test("what was missing, broken, merged or edited since is mended, each by its edit", async () => {
  const choice = (id: string) => `<Choice id="${id}">
أيهما؟

- [${id === "key" ? " " : "x"}] قاعدة
  > لأن 0.
- [${id === "key" ? "x" : " "}] تخمين
  > لأن 1.
</Choice>`;
  const { refused, problems } = await edit({
    "Every state": "كل الحالات: الآن",
    "A new summary": "ملخص جديد.",
    "This paragraph is new": "هذه الفقرة جديدة.",
    broken: choice("broken"),
    key: choice("key"),
    missing: choice("missing"),
    "Two sentences": "جملتان وقفتا هنا وجمعهما المترجم كلتيهما.",
    "This one was edited": "هذه حُررت.",
    "You may drink": "يمكنك شرب الماء من بئر نظيفة فقط.",
    "In Kisumu": "في كيسومو، ١٤ من ١٠٠ *حافلة* لها شاشة.",
  });
  expect(refused).toEqual([]);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(new Set(await states())).toEqual(new Set(["fresh"]));
  expect(site.read(MDX)).toContain('title: "كل الحالات: الآن"\nsummary: ملخص جديد.\n');
});

test("a lesson that is not there is made, with its stamps", async () => {
  site.delete(MDX);
  site.delete(STAMPS);
  const opened = await planLesson(site.root, "ar", name, [], order);
  expect(opened.changes).toEqual([]);
  const source = site.read("content/en/demo/demo-states.mdx");
  expect(source).toContain("A model is made from examples.");
  const { written, refused } = await writeEditedLesson(
    site.root,
    "ar",
    name,
    [{ source: await hashOf("A model is made"), text: "النموذج مصنوع من الأمثلة." }],
    order,
  );
  expect(refused).toEqual([]);
  expect(written).toEqual([MDX, STAMPS]);
  expect(site.read(MDX)).toBe("---\n---\n\nالنموذج مصنوع من الأمثلة.\n");
  expect((await pairs()).filter(({ state }) => state === "fresh")).toHaveLength(1);
});
async function hashOf(words: string): Promise<string> {
  const ledger = site.read("content/en/demo/demo-states.ledger.jsonl").trim().split("\n");
  const line = ledger.map((one) => JSON.parse(one)).findLast(({ text }) => text.startsWith(words));
  return line.h;
}

test("one edit that is refused keeps all of them out", async () => {
  const [mdx, stamps] = [site.read(MDX), site.read(STAMPS)];
  const { refused, written } = await edit({ "The first": "الفقرة الأولى.", broken: "- [ ] لا" });
  expect(refused.map(({ why }) => why)).toEqual(["form"]);
  expect(written).toEqual([]);
  expect([site.read(MDX), site.read(STAMPS)]).toEqual([mdx, stamps]);
});

test("stamps that cannot be read are not lost: nothing is written", async () => {
  site.write(STAMPS, `${site.read(STAMPS)}{\n`);
  const { written, problems } = await edit({ "The first": "الفقرة الأولى." });
  expect(written).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(["stamps/line"]);
});

test.each([
  ["en", name],
  ["../en", name],
  ["zz_ZZ", name],
  ["ar", { course: "..", lesson: "demo-states" }],
  ["ar", { course: "demo", lesson: "../../../x" }],
  ["ar", { course: "demo", lesson: "demo-none" }],
])("nothing is planned for %j %j", async (locale, lesson) => {
  const { changes, problems } = await planLesson(
    site.root,
    locale,
    lesson,
    [{ source: "b", text: "x" }],
    order,
  );
  expect(changes).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(["edit/lesson"]);
});

test("a review stands where its words do, and goes with them", async () => {
  const reviewed = (await pairs()).find((pair) => pair.reviewed);
  const words = reviewed?.source.words ?? "none";
  expect((await edit({ [words]: reviewed?.own?.text ?? "" })).written).toEqual([]);
  await edit({ [words]: "الفقرة الأولى لم تتغير." });
  expect((await pairs()).find(({ source }) => source.words === words)).toMatchObject({
    state: "fresh",
    stamp: { state: "human", by: "ana" },
  });
});

test("a file that cannot be placed takes the others back", async () => {
  const before = site.read(MDX);
  site.delete(STAMPS);
  site.make(`${STAMPS}/a`, "a folder stands where the stamps go");
  await expect(edit({ "The first": "الفقرة الأولى." })).rejects.toThrow();
  expect(site.read(MDX)).toBe(before);
  expect(existsSync(path.join(site.root, STAMPS, "a"))).toBe(true);
});
