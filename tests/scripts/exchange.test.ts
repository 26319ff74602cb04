import { po } from "gettext-parser";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { exchangeSite, FORMATS, MDX, STAMPS, swap } from "./exchange-site.ts";

let site: ReturnType<typeof exchangeSite>;
beforeEach(() => {
  site = exchangeSite();
});
afterEach(() => {
  vi.restoreAllMocks();
  site.remove();
});

/** Lines that came, and lines that went. */
const lines = (before: string, after: string): [string[], string[]] => {
  const [was, is] = [before.split("\n"), after.split("\n")];
  return [is.filter((line) => !was.includes(line)), was.filter((line) => !is.includes(line))];
};

test.each(FORMATS)("%s: what comes back as it went changes no byte", async (format) => {
  const before = site.snapshot();
  const text = await site.goes(format);
  expect(await site.comes(format, text)).toBe(0);
  expect(site.said).toEqual(["No file changed."]);
  expect(await site.comes(format, text, "--state", "human", "--by", "ana")).toBe(0);
  expect(site.changed(before)).toEqual([]);
});

test.each([
  ["a paragraph", MDX, "النموذج مصنوع من الأمثلة.", "النموذج مصنوع من أمثلة."],
  ["a heading", MDX, "عنوان", "عنوان آخر"],
  ["an exercise", MDX, "أيهما يخمن؟", "أي الاثنين يخمن؟"],
  ["a figure", MDX, "إنسان يكتب القواعد، أو", "إنسان يكتب القاعدة، أو"],
  ["a title", MDX, "كل الحالات", "كل الحالات: الآن"],
  ["a UI string", "locales/ar/ui/common.json", "تقدّم", 'قل "تقدّم" \\ الآن'],
  ["a plural form", "locales/ar/ui/common.json", "{{count}} خطوات", "من الخطوات {{count}}"],
  ["a term", "locales/ar/terms.csv", "ضبط النموذج على أمثلة.", "ضبط, على أمثلة."],
  ["a course's line", "content/ar/courses.yml", "يمكنك المتابعة.", "يمكنك: المتابعة."],
])("%s that is changed is all that changes", async (_what, file, from, to) => {
  for (const format of FORMATS) {
    const before = site.snapshot();
    const [was, stamps] = [site.read(file), site.read(STAMPS)];
    let text = await (file === MDX ? site.goes(format, "demo-states") : site.goes(format));
    const coded = (words: string) =>
      format === "po"
        ? words.replaceAll("\\", "\\\\").replaceAll('"', '\\"')
        : words.replace(/\{\{count\}\}/, '<ph id="1">{{count}}</ph>');
    text = swap(text, coded(from), coded(to));
    expect(await site.comes(format, text, "--state", "human", "--by", "ana")).toBe(0);
    const isLesson = file === MDX;
    expect(site.changed(before)).toEqual(isLesson ? [STAMPS, MDX] : [file]);
    const [came, went] = lines(was, site.read(file));
    expect([came.length, went.length]).toEqual([1, 1]);
    if (isLesson) {
      const [now] = lines(stamps, site.read(STAMPS));
      expect(now.map((line) => JSON.parse(line))).toMatchObject([{ state: "human", by: "ana" }]);
    }
    site.write(file, was);
    site.write(STAMPS, stamps);
  }
});

test("a list and a table that are changed keep the marks that the translation has", async () => {
  site.make(
    "content/en/demo/demo-two.mdx",
    "---\ntitle: Two\nsummary: Two things.\n---\n\n- First\n- Second\n\n| A | B |\n| - | - |\n| one | two |\n",
  );
  const own =
    "---\ntitle: اثنان\nsummary: شيئان.\n---\n\n* أولًا\n* ثانيًا\n\n| أ | ب |\n|:-:|---|\n| واحد | اثنان، |\n";
  site.make("content/ar/demo/demo-two.mdx", own);
  for (const format of FORMATS) {
    const text = await site.goes(format, "demo-two");
    expect(await site.comes(format, text)).toBe(0);
    expect(site.read("content/ar/demo/demo-two.mdx")).toBe(own);
    expect(await site.comes(format, swap(swap(text, "ثانيًا", "ثم"), "واحد", "1"))).toBe(0);
    const now = own.replace("ثانيًا", "ثم").replace("واحد", "1");
    expect(site.read("content/ar/demo/demo-two.mdx")).toBe(now);
    site.write("content/ar/demo/demo-two.mdx", own);
    site.delete("content/ar/demo/demo-two.l10n.jsonl");
  }
});

/** As a program does it: every empty target gets the source with a mark. */
const filledXliff = (text: string): string =>
  text.replaceAll(
    /<source>((?:(?!<\/source>)[\s\S])*)<\/source>(\s*<target[^>]*>)<\/target>/g,
    (_, source: string, target: string) =>
      `<source>${source}</source>${target}${source.replace(/^(<ph.*?<\/ph>)?/s, "$1¡ ")}</target>`,
  );
function filledPo(text: string): string {
  const catalogue = po.parse(text);
  for (const entry of Object.values(catalogue.translations).flatMap((one) => Object.values(one)))
    if (entry.msgid !== "" && entry.msgstr[0] === "")
      entry.msgstr = [entry.msgid.replace(/^(##? |<[^>]*>\n)?/, "$1¡ ")];
  return new TextDecoder().decode(po.compile(catalogue));
}

test("what is missing is filled in where it belongs, also a lesson that is not there", async () => {
  for (const format of FORMATS) {
    let text = await site.goes(format, "demo-two");
    expect(site.said[0]).toMatch(/4 units; 4 to translate, 0 older than the source, 0 drafts/);
    text = format === "po" ? filledPo(text) : filledXliff(text);
    expect(await site.comes(format, text, "--state", "machine-draft", "--by", "some-model")).toBe(0);
    const lesson = site.read("content/ar/demo/demo-two.mdx");
    expect(lesson).toMatch(/^---\ntitle: ¡ .*\nsummary: ¡ .*\n---\n\n/);
    const stamps = site.read("content/ar/demo/demo-two.l10n.jsonl").trim().split("\n");
    expect(stamps.map((line) => JSON.parse(line).state)).toEqual(Array(4).fill("machine-draft"));
    expect((await site.goes(format, "demo-two")).length).toBeGreaterThan(text.length / 2);
    expect(site.said.at(-2)).toMatch(/4 units; 0 to translate/);
    site.delete("content/ar/demo/demo-two.mdx");
    site.delete("content/ar/demo/demo-two.l10n.jsonl");
  }
});

test("texts that change and marks that go are counted apart; warnings come after what was done", async () => {
  const text = await site.goes("xliff12");
  const unmarked = text.replaceAll(
    /state="needs-adaptation">(?=في كيسومو|يمكنك شرب)/g,
    'state="translated">',
  );
  const order = ["--state", "human", "--by", "ana"];
  expect(await site.comes("xliff12", swap(unmarked, "عنوان", "عنوان ٩"), ...order)).toBe(0);
  expect(site.said[0]).toBe(`${MDX}: 1 text changed.`);
  const [lessons, marks] = site.said.slice(1);
  expect(lessons).toBe("1 lesson stamped.");
  expect(marks).toMatch(/^2 blocks of them only lost the mark/);
  const warned = site.said.findIndex((line) => / warnings?, which stopped nothing:$/.test(line));
  expect(warned).toBeGreaterThan(2);
  expect(site.said.slice(warned + 1).join("\n")).toContain("text/numbers");
  expect(site.said.at(-1)).toBe("Next: npm run translations -- check ar");
});

test("a source that a program altered is told: what is translated may not be what the file shows", async () => {
  for (const format of FORMATS) {
    const text = swap(await site.goes(format), "عنوان", "عنوان آخر");
    const altered = text.replace(/A heading/, "Ein Titel");
    expect(altered).not.toBe(text);
    const before = site.read(MDX);
    expect(await site.comes(format, altered, "--state", "human", "--by", "ana")).toBe(0);
    expect(site.said.filter((line) => line.includes("exchange/source"))).toHaveLength(1);
    site.write(MDX, before);
  }
});

test("a stale block whose mark is taken away is stamped, and its words stay", async () => {
  const mdx = site.read(MDX);
  const xliff = await site.goes("xliff12", "demo-states");
  const stale = /<target state="needs-adaptation">في كيسومو/;
  expect(xliff).toMatch(stale);
  expect(await site.comes("xliff12", xliff.replace(stale, '<target state="translated">في كيسومو'))).toBe(0);
  expect(site.read(MDX)).toBe(mdx);
  expect(site.said).toContain("1 block of them only lost the mark that one must look at it; its words stay.");
  expect(site.said).toContain(
    "Nobody said how 1 of the blocks was made: they count as machine-draft, unless a mark was taken away. Say it with --state and --by.",
  );
  const po = await site.goes("po", "demo-states");
  const fuzzy = po.split("\n\n").find((entry) => entry.includes("يمكنك شرب")) ?? "";
  expect(fuzzy).toMatch(/\n#, fuzzy\n#\| msgid "You may drink water from any river\."\n/);
  expect(
    await site.comes(
      "po",
      po.replace(fuzzy, fuzzy.replace("#, fuzzy\n", "")),
      "--state",
      "human",
      "--by",
      "bo",
    ),
  ).toBe(0);
  expect(site.said[0]).toBe("1 lesson stamped.");
});
