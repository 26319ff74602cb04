import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { buildContent } from "../../../app/features/content/build-content.ts";
import { checkContent } from "../../../app/features/content/check-content.ts";
import { type CompilePool, createCompilePool } from "../../../app/features/content/compile/compile-pool.ts";
import { openContent } from "../../../app/features/content/content-store.ts";
import { siteCopy } from "./site-copy.ts";

let site: ReturnType<typeof siteCopy>;
let pool: CompilePool;
beforeAll(() => {
  pool = createCompilePool();
});
afterAll(() => pool.close());
beforeEach(() => {
  site = siteCopy();
});
afterEach(() => site.remove());

const EN = "content/en/demo/demo-all.mdx";
const AR = "content/ar/demo/demo-all.mdx";

async function build() {
  const { problems, ...rest } = await buildContent({ ...site, pool });
  const errors = problems.filter(({ severity }) => severity === "error");
  return { ...rest, errors: errors.map(({ file, line, code }) => `${file}:${line} ${code}`) };
}

function generation() {
  const store = openContent(site.dataDir);
  store.close();
  return store.current();
}

test("everything that is published is read back", async () => {
  const built = await build();
  expect(built).toMatchObject({ compiled: 3, unchanged: 0, refused: 0, errors: [] });
  const now = generation();
  expect(now.id).toBe(built.generation);
  expect(now.courses.map(({ id }) => id)).toEqual(["demo"]);
  expect(now.locales.map(({ tag }) => tag)).toEqual(["ar", "en"]);
  expect(now.courseWords("ar", "demo")?.learned).toHaveLength(2);
  expect(now.facts[0]?.id).toBe("offline-2025");
  expect(now.competences.ailit2025?.codes).toContain("E1");
  expect(now.terms("en")[0]?.definition).toBe("Adjusting a model to examples, many times.");
  expect(now.terms("ar")[0]?.note).toBe('قل "تدريب"');
  expect(now.strings("ar")).toEqual({ common: { go: "تابع" } });
  expect(now.lessonHead("en", "demo", "demo-two")).toMatchObject({ title: "The second", exercises: ["q1"] });
  expect(now.models().map(({ lesson, exercise }) => `${lesson} ${exercise}`)).toContain("demo/demo-all s1");
  expect(now.models()).toHaveLength(8);
  const arabic = now.lesson("ar", "demo", "demo-all");
  expect(arabic?.title).toBe("كل الأنواع");
  expect(JSON.stringify(arabic)).toContain("translate(320 0) scale(-1 1)");
});

test("unchanged files are not compiled again; one change compiles one lesson", async () => {
  const first = await build();
  expect(await build()).toMatchObject({ generation: first.generation, compiled: 0, unchanged: 3 });
  site.replace("content/en/demo/demo-two.mdx", "A short lesson.\n\n<", "Another lesson.\n\n<");
  const second = await build();
  expect(second).toMatchObject({ compiled: 1, unchanged: 2 });
  expect(second.generation).not.toBe(first.generation);
});

test("a change to a source compiles its translations too, a figure its lessons, a string nothing", async () => {
  await build();
  site.replace(EN, "It fails where", "It is wrong where");
  expect(await build()).toMatchObject({ compiled: 2, unchanged: 1 });
  site.replace("content/figures/rules-or-examples.svg", "h140", "h130");
  expect(await build()).toMatchObject({ compiled: 2, unchanged: 1 });
  site.write("locales/en/ui/common.json", '{"go":"Continue"}');
  expect(await build()).toMatchObject({ compiled: 0, unchanged: 3 });
  expect(generation().strings("en")).toEqual({ common: { go: "Continue" } });
});

test("what an older version remembered is forgotten", async () => {
  await build();
  const index = path.join(site.dataDir, "content/index.json");
  writeFileSync(index, readFileSync(index, "utf8").replace(/"version":\d+/, '"version":1'));
  expect(await build()).toMatchObject({ compiled: 3, errors: [] });
});

test("the work of one change is the same in a small site and in a large one", async () => {
  const workOfOneChange = async () => {
    await build();
    site.write("content/ar/demo/demo-all.mdx", site.read(AR).replace("كثيرة", "كثيرة جدًا"));
    const { compiled, reads } = await build();
    site.write("content/ar/demo/demo-all.mdx", site.read(AR).replace("كثيرة جدًا", "كثيرة"));
    return { compiled, reads };
  };
  const small = await workOfOneChange();
  const lessons = Array.from({ length: 40 }, (_, at) => `more-${at}`);
  const entries = lessons.map((id) => `  - id: ${id}\n    minutes: 5\n`).join("");
  site.replace("content/catalog/demo.yml", "lessons:\n", `lessons:\n${entries}`);
  for (const id of lessons)
    site.write(`content/en/demo/${id}.mdx`, site.read("content/en/demo/demo-two.mdx"));
  expect(await workOfOneChange()).toEqual(small);
  expect(small).toMatchObject({ compiled: 1 });
});

test("one bad file costs its own lesson only, until it is mended", async () => {
  site.replace(AR, "كثيرة**", "{code}**");
  const built = await build();
  expect(built).toMatchObject({ compiled: 2, refused: 1, errors: [`${AR}:21 mdx/expression`] });
  expect(generation().hasLesson("ar", "demo", "demo-all")).toBe(false);
  expect(generation().lesson("ar", "demo", "demo-all")).toBeNull();
  expect(generation().hasLesson("en", "demo", "demo-all")).toBe(true);
  const tries = vi.spyOn(pool, "run");
  expect(await build(), "told again on every build").toMatchObject({ refused: 1, errors: built.errors });
  expect(tries, "and tried again only when it changed").not.toHaveBeenCalled();
  tries.mockRestore();
  site.replace(AR, "{code}", "");
  expect(await build()).toMatchObject({ compiled: 1, unchanged: 2, refused: 0, errors: [] });
});

test("a refused source takes its translations with it", async () => {
  site.write(EN, "---\ntitle: a\n---\n");
  const { errors, refused } = await build();
  expect(refused).toBe(2);
  expect(errors).toEqual([`${AR}:1 source/missing`, `${EN}:2 frontmatter/schema`]);
});

test("bad data is told by file and line, and the rest is published", async () => {
  site.replace("content/catalog/demo.yml", "level: 1", "level: 9");
  site.write("content/facts.yml", "- id: a\n  claim: &x b\n");
  site.write("locales/ar/locale.json", '{"__proto__": {}, ');
  site.write("locales/en/terms.csv", 'id,term,definition,note\ntraining,training,"open\n');
  const { errors, compiled } = await build();
  expect(compiled).toBe(0);
  expect(errors).toEqual(
    expect.arrayContaining([
      "content/catalog/demo.yml:3 data/schema",
      "content/facts.yml:2 yaml/alias",
      "locales/ar/locale.json:1 json/syntax",
      "locales/en/terms.csv:1 csv/quote",
    ]),
  );
  expect(generation().locales.map(({ tag }) => tag)).toEqual(["en"]);
});

test("facts, terms, links and codes that lead nowhere are errors", async () => {
  site.write("content/facts.yml", "[]\n");
  site.write("locales/en/terms.csv", "id,term,definition,note\n");
  site.replace("content/competences.yml", "E1", "E2");
  site.replace(EN, "/courses/demo/demo-two", "/courses/demo/demo-nine");
  const { errors, refused } = await build();
  expect(refused, "they are safe to show").toBe(0);
  const codes = new Set(errors.map((line) => line.split(" ")[1]));
  expect([...codes].sort()).toEqual(["catalog/competence", "fact/unknown", "link/unknown", "term/unknown"]);
});

test("what the source had and lost is no error of a translation; what a translator made up is", async () => {
  const own = site.read(AR);
  site.write(
    "content/en/demo/demo-all.ledger.jsonl",
    `${JSON.stringify({ h: "b5zr3k79b2f", text: 'A <Term id="gone">word</Term> in [one](/courses/demo/demo-gone).' })}\n`,
  );
  site.write(
    AR,
    `${own}\n<Term id="gone">كلمة</Term> [رابط](/courses/demo/demo-gone) <Term id="regra">كلمة</Term>\n`,
  );
  const { problems } = await buildContent({ ...site, pool });
  const told = problems.filter(({ file, code }) => file === AR && code.endsWith("/unknown"));
  expect(told.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual([
    'warning term/unknown there is no term "gone".',
    "warning link/unknown /courses/demo/demo-gone leads nowhere.",
    'error term/unknown there is no term "regra".',
  ]);
  expect(told[2]?.mend).toBe("write it as the source has it: it is not translated.");
});

test("links, folders out of place and lessons nobody lists are not read", async () => {
  symlinkSync("/etc/hostname", path.join(site.root, "content/en/demo/demo-link.mdx"));
  site.write("content/en/demo/demo-more.mdx", "anything");
  mkdirSync(path.join(site.root, "content/en/other"));
  site.write("content/en/other/demo-all.mdx", "anything");
  const { problems } = await buildContent({ ...site, pool });
  const told = problems.filter(({ code }) => code === "catalog/unlisted").map(({ file }) => file);
  expect(told).toEqual(["content/en/demo/demo-more.mdx", "content/en/other/demo-all.mdx"]);
});

test("names that belong to every object, and paths, are no lessons", async () => {
  await build();
  const now = generation();
  for (const name of ["constructor", "__proto__", "toString", "../demo", "demo/demo-all", ""]) {
    expect(now.course(name)).toBeNull();
    expect(now.lesson("en", name, "demo-all")).toBeNull();
    expect(now.lesson(name, "demo", "demo-all")).toBeNull();
    expect(now.lesson("en", "demo", name)).toBeNull();
    expect(now.courseWords(name, "demo")).toBeNull();
    expect(now.courseWords("en", name)).toBeNull();
    expect(now.terms(name)).toEqual([]);
    expect(now.strings(name)).toEqual({});
  }
});

test("an open store follows a publication within a second and keeps the last two generations", async () => {
  await build();
  const store = openContent(site.dataDir);
  try {
    const before = store.current();
    for (const word of ["one", "two", "three"]) {
      site.write("locales/en/ui/common.json", JSON.stringify({ go: word }));
      await build();
    }
    const switched = performance.now();
    await expect
      .poll(() => store.current().strings("en").common?.go, { interval: 20, timeout: 1000 })
      .toBe("three");
    expect(performance.now() - switched).toBeLessThan(1000);
    expect(before.strings("en").common?.go, "a generation never changes").toBe("Go on");
    expect(readdirSync(path.join(site.dataDir, "content/generations"))).toHaveLength(2);
    expect(store.current().lesson("en", "demo", "demo-two")?.title).toBe("The second");
  } finally {
    store.close();
  }
});

test("compiled lessons that no kept generation names are swept", async () => {
  const lessons = () => readdirSync(path.join(site.dataDir, "content/lessons")).length;
  await build();
  for (const word of ["A", "B", "C", "D"]) {
    site.replace("content/en/demo/demo-two.mdx", /title: .*/, `title: ${word}`);
    await build();
  }
  expect(lessons()).toBe(4);
});

test("a store can be opened before anything is published", async () => {
  const store = openContent(site.dataDir, { pollMilliseconds: 20 });
  try {
    expect(() => store.current()).toThrow();
    await build();
    expect(store.current().id).toMatch(/^b/);
  } finally {
    store.close();
  }
});

test("two builds at once wait for each other, and a dead builder's lock is taken over", async () => {
  mkdirSync(path.join(site.dataDir, "content"), { recursive: true });
  writeFileSync(path.join(site.dataDir, "content/building"), "999999999");
  const both = await Promise.all([build(), build()]);
  expect(both.map(({ compiled }) => compiled).sort()).toEqual([0, 3]);
  expect(existsSync(path.join(site.dataDir, "content/building"))).toBe(false);
});

test("a build without a pool makes its own and ends it", async () => {
  expect(await buildContent(site)).toMatchObject({ compiled: 3, refused: 0 });
});

test("an index that is broken or lost only costs time", async () => {
  const { generation: id } = await build();
  writeFileSync(path.join(site.dataDir, "content/index.json"), "{");
  expect(await build()).toMatchObject({ generation: id, compiled: 3 });
});

test("the check reports what the build does, and the lint beside it, and writes nothing", async () => {
  const { files, problems } = await checkContent({ ...site, pool });
  expect(files).toBe(3);
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(new Set(errors.map(({ file, code }) => `${file} ${code}`))).toEqual(
    new Set(["content/en/demo/demo-two.mdx lint/pattern"]),
  );
  expect(existsSync(site.dataDir)).toBe(false);
});
