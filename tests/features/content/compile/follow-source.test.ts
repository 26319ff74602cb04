import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { buildContent } from "../../../../app/features/content/build-content.ts";
import { checkContent } from "../../../../app/features/content/check-content.ts";
import {
  type CompilePool,
  createCompilePool,
} from "../../../../app/features/content/compile/compile-pool.ts";
import { openContent } from "../../../../app/features/content/content-store.ts";
import type { CompiledLesson, Part } from "../../../../app/features/content/lesson.ts";
import { sitemapXml } from "../../../../app/features/content/sitemap.ts";
import { lessonFor, lessonTitle } from "../../../../app/features/reading/in-language.ts";
import { siteCopy } from "../site-copy.ts";

let site: ReturnType<typeof siteCopy>;
let pool: CompilePool;
beforeAll(() => {
  pool = createCompilePool();
});
afterAll(() => pool.close());
beforeEach(() => {
  site = siteCopy("states");
});
afterEach(() => site.remove());

const AR = "content/ar/demo/demo-states.mdx";
const STAMPS = "content/ar/demo/demo-states.l10n.jsonl";
const LEDGER = "content/en/demo/demo-states.ledger.jsonl";

async function build() {
  const result = await buildContent({ ...site, pool });
  const store = openContent(site.dataDir);
  store.close();
  return { ...result, now: store.current() };
}

async function arabic(): Promise<CompiledLesson> {
  const lesson = (await build()).now.lesson("ar", "demo", "demo-states");
  if (!lesson) throw new Error("not published");
  return lesson;
}

const plain = (html: string) => html.replace(/<[^>]*>/g, "").trim();

function shown(part: Part): string {
  if (part.type === "open" || part.type === "close") return `${part.type} ${part.name}`;
  const words = part.type === "exercise" ? part.words.prompt : part.html;
  const marks = [part.lang ?? "ar", ...(part.stale ? ["older"] : [])].join(" ");
  return `${marks}: ${plain(words).slice(0, 36)}`;
}

test("a lesson in every state is shown block by block, in the order of its source", async () => {
  const lesson = await arabic();
  expect(lesson.parts.map(shown)).toEqual([
    "ar: الفقرة الأولى لم تتغير قط.",
    "ar older: في كيسومو، ١٢ من ١٠٠ حافلة لها شاشة.",
    "en: You may drink water from a clean wel",
    "ar: النموذج مصنوع من الأمثلة.",
    "en: This paragraph is new.",
    "ar: عنوان",
    "ar: x = 2",
    "ar: أيهما يخمن؟",
    "en: Which one follows rules?",
    "en: Which one learned?",
    "en: Which one did nobody translate?",
    "open Callout",
    "ar: جملتان وقفتا هنا، وجمعهما المترجم.",
    "ar: هذه حُررت في الترجمة بعد الختم.",
    "close Callout",
    "ar: يكتب الناس القواعدتدخل الأمثلةإنسان ",
  ]);
  // Ana wrote a paragraph and Bo checked it; the machine's are nine, and one that was edited since is nobody's.
  expect(lesson.credits).toEqual({ machine: 9, by: ["ana"], rev: ["bo"] });
  expect(lesson.older?.title).toBeUndefined();
  expect(lesson.older?.summary).toContainEqual(["+", "A new"]);
  expect(lesson.blocks).toEqual({
    total: 16,
    usable: 11,
    fresh: 8,
    stale: 2,
    critical: 1,
    missing: 4,
    unstamped: 1,
    reviewed: 1,
  });
  expect(lesson.title).toBe("كل الحالات");
  expect(lesson.front).toBeUndefined();
});

test("what is older says what its source said then and says now", async () => {
  const [, part] = (await arabic()).parts;
  expect(part && "stale" in part && part.stale).toEqual({
    diff: [
      ["=", "In Kisumu, "],
      ["-", "12"],
      ["+", "14"],
      ["=", " of 100 "],
      ["+", "small "],
      ["=", "buses have a screen."],
    ],
  });
});

test("an exercise is whole: a broken one is the source's from its question to its feedback", async () => {
  const { parts } = await arabic();
  const exercises = parts.filter((part) => part.type === "exercise");
  for (const { lang, words } of exercises) {
    const text = [words.prompt, ...words.options.flatMap(({ label, feedback }) => [label, feedback])].join(
      " ",
    );
    expect(/[a-z]{4}/.test(plain(text)), text).toBe(lang === "en");
    expect(/\p{Script=Arabic}/u.test(text), text).toBe(lang !== "en");
  }
  expect(exercises.map(({ id, model }) => `${id} ${model.kind === "choice" && model.key}`)).toEqual([
    "fresh 1",
    "broken 0",
    "key 1",
    "missing 0",
  ]);
});

test("headings and blocks have the source's ids, in every language", async () => {
  const { now } = await build();
  const ids = (locale: string) =>
    now.lesson(locale, "demo", "demo-states")?.parts.flatMap((part) => ("id" in part ? [part.id] : []));
  // One part less: two blocks of the source are one.
  expect(ids("ar")).toEqual(ids("en")?.filter((id) => id !== "b8"));
  expect(ids("ar")).toContain("a-heading");
});

test("what is broken is an error of the check, and costs no more than itself", async () => {
  const { problems, refused } = await build();
  expect(refused).toBe(0);
  const told = (list: typeof problems) =>
    list
      .filter(({ file }) => file.includes("demo-states"))
      .map(({ file, line, severity, code }) => `${file}:${line} ${severity} ${code}`);
  const expected = [
    `${AR}:1 warning exercise/missing`,
    `${AR}:34 error exercise/feedback`,
    `${AR}:37 warning exercise/answer`,
    `${AR}:59 warning structure/orphan`,
  ];
  expect(told(problems)).toEqual(expected);
  const { problems: checked } = await checkContent({ ...site, pool });
  expect(told(checked)).toEqual(expect.arrayContaining(expected));
});

test("a source lesson without a ledger is an error of the source", async () => {
  const ledgers = async () => {
    const { problems } = await checkContent({ ...site, pool });
    const found = problems.filter(({ code }) => code.startsWith("ledger/"));
    return found.map(({ file, severity, code }) => `${file} ${severity} ${code}`);
  };
  expect(await ledgers()).toEqual([]);
  site.delete("content/en/demo/demo-two.ledger.jsonl");
  expect(await ledgers()).toEqual(["content/en/demo/demo-two.ledger.jsonl error ledger/missing"]);
});

test("a source that changed without its ledger is an error of the source, not of its translations", async () => {
  site.replace("content/en/demo/demo-states.mdx", "This paragraph is new.", "This paragraph is newer.");
  const { problems } = await checkContent({ ...site, pool, only: ["content/en/demo/demo-states", AR] });
  const told = problems.filter(({ code, file }) => code.startsWith("ledger/") && file.includes("states"));
  expect(told.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    `${LEDGER}:1 the paragraph on line 14 of the lesson is not in it.`,
  ]);
});

test("stamps and ledger decide what a lesson compiles to, and only that lesson's", async () => {
  expect(await build()).toMatchObject({ compiled: 5, refused: 0 });
  expect(await build()).toMatchObject({ compiled: 0 });
  site.replace(STAMPS, /.*"reviewed".*\n/, "");
  expect(await build()).toMatchObject({ compiled: 1 });
  site.replace(LEDGER, '"change":"critical"', '"change":"typo"');
  const { compiled, now } = await build();
  expect(compiled).toBe(1);
  const parts = now.lesson("ar", "demo", "demo-states")?.parts ?? [];
  expect(parts.map(shown)).toContain("ar: يمكنك شرب الماء من أي نهر.");
});

test("a stamp that is wrong costs its own block's stamp", async () => {
  site.replace(STAMPS, '"rev":"bo"', '"rev":"ana"');
  const { problems, now } = await build();
  expect(
    problems.filter(({ code }) => code === "stamps/line").map(({ file, line }) => `${file}:${line}`),
  ).toEqual([`${STAMPS}:3`]);
  expect(now.lesson("ar", "demo", "demo-states")?.blocks).toMatchObject({
    fresh: 7,
    unstamped: 2,
    reviewed: 0,
  });
});

test("a title that must not be shown is the source's, and says so", async () => {
  const before = site.read(LEDGER);
  site.write(LEDGER, before.replace(/("text":"A new summary of it\.".*"change":)"normal"/, '$1"critical"'));
  expect(await arabic()).toMatchObject({
    title: "كل الحالات",
    summary: "A new summary of it.",
    front: { summary: "en" },
  });
});

test("under a third usable, the source lesson is served, and no list names the page", async () => {
  const few =
    "---\ntitle: كل الحالات\nsummary: ملخص قديم.\n---\n\nالفقرة الأولى لم تتغير قط.\n\nفي كيسومو، ١٢ من ١٠٠ *حافلة* لها شاشة.\n\n";
  const usable = async (more: string) => {
    site.write(AR, few + more);
    const { now } = await build();
    const { usable: blocks, total } = now.lesson("ar", "demo", "demo-states")?.blocks ?? {};
    return {
      blocks: `${blocks}/${total}`,
      served: lessonFor(now, "ar", "demo", "demo-states")?.locale,
      title: lessonTitle(now, "ar", "demo", "demo-states").title,
      isNamed: sitemapXml(now, "https://lisan.example").includes("/ar/courses/demo/demo-states"),
    };
  };
  expect(await usable("النموذج مصنوع من الأمثلة.\n")).toEqual({
    blocks: "5/16",
    served: "en",
    title: "Every state",
    isNamed: false,
  });
  expect(await usable("النموذج مصنوع من الأمثلة.\n\n## عنوان\n")).toEqual({
    blocks: "6/16",
    served: "ar",
    title: "كل الحالات",
    isNamed: true,
  });
});

test("a missing block comes from the next language of the chain that has it fresh", async () => {
  // Morocco's Arabic has a title and a heading; the rest is Arabic's where that is fresh, or else the source's.
  const locale = JSON.parse(site.read("locales/ar/locale.json"));
  site.make("locales/ar-MA/locale.json", JSON.stringify({ ...locale, fallback: ["ar", "en"] }));
  site.make(
    "content/ar-MA/demo/demo-states.mdx",
    "---\ntitle: جميع الحالات\nsummary: ملخص.\n---\n\n## العنوان\n",
  );
  const { now, problems } = await build();
  expect(problems.filter(({ file, severity }) => file.includes("ar-MA") && severity === "error")).toEqual([]);
  const lesson = now.lesson("ar-MA", "demo", "demo-states");
  expect(lesson?.title).toBe("جميع الحالات");
  expect(lesson?.parts.slice(0, 9).map((part) => `${"lang" in part && part.lang} ${shown(part)}`)).toEqual([
    "ar ar: الفقرة الأولى لم تتغير قط.",
    "en en: In Kisumu, 14 of 100 small buses hav",
    "en en: You may drink water from a clean wel",
    "ar ar: النموذج مصنوع من الأمثلة.",
    "en en: This paragraph is new.",
    "false ar: العنوان",
    "false ar: x = 2",
    "ar ar: أيهما يخمن؟",
    "en en: Which one follows rules?",
  ]);
  site.replace(AR, "قط.", "أبدًا.");
  const again = await build();
  expect(again.compiled, "the lender and the borrower").toBe(2);
});

test("a title that nobody has translated yet is the source's, in its language; a lesson may begin with one block", async () => {
  site.write(AR, "---\nsummary: ملخص قديم.\n---\n\nالنموذج مصنوع من الأمثلة.\n");
  const lesson = await arabic();
  expect(lesson).toMatchObject({ title: "Every state", front: { title: "en" } });
  expect(lesson.blocks).toMatchObject({ usable: 2, fresh: 1, stale: 1 });
  expect(lesson.parts.map(shown)).toContain("ar: النموذج مصنوع من الأمثلة.");
  site.write(AR, "---\ntitle: كل الحالات\n---\n");
  const begun = await arabic();
  expect(begun).toMatchObject({
    title: "كل الحالات",
    front: { summary: "en" },
    summary: "A new summary of it.",
  });
});
