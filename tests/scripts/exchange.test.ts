import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { po } from "gettext-parser";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { exportFile } from "../../scripts/translations/export.ts";
import { importFile } from "../../scripts/translations/import.ts";
import { siteCopy } from "../features/content/site-copy.ts";

const FORMATS = ["xliff12", "po"] as const;
type Format = (typeof FORMATS)[number];

let site: ReturnType<typeof siteCopy>;
let said: string[];
let out: string;
beforeEach(() => {
  site = siteCopy("states");
  out = path.join(path.dirname(site.root), "out");
  site.write(
    "locales/en/ui/common.json",
    '{"go":"Go on","steps_one":"{{count}} step","steps_other":"{{count}} steps"}\n',
  );
  site.write(
    "locales/ar/ui/common.json",
    '{\n  "go":  "تقدّم",\n  "steps_zero": "لا خطوات",\n  "steps_one": "خطوة",\n  "steps_two": "خطوتان",\n  "steps_few": "{{count}} خطوات",\n  "steps_many": "{{count}} خطوة",\n  "steps_other": "{{count}} خطوة"\n}\n',
  );
  said = [];
  for (const way of ["log", "error"] as const)
    vi.spyOn(console, way).mockImplementation((line: string) => void said.push(...line.split("\n")));
});
afterEach(() => {
  vi.restoreAllMocks();
  site.remove();
});

/** Every file of the site by its hash. */
function snapshot(): Map<string, string> {
  const files = readdirSync(site.root, { recursive: true, encoding: "utf8" });
  return new Map(
    files
      .filter((file) => statSync(path.join(site.root, file)).isFile())
      .sort()
      .map((file) => [
        file,
        createHash("sha256")
          .update(readFileSync(path.join(site.root, file)))
          .digest("hex"),
      ]),
  );
}
const changed = (before: Map<string, string>): string[] =>
  [...snapshot()].flatMap(([file, hash]) => (before.get(file) === hash ? [] : [file]));
const lines = (before: string, after: string): [string[], string[]] => {
  const [was, is] = [before.split("\n"), after.split("\n")];
  return [is.filter((line) => !was.includes(line)), was.filter((line) => !is.includes(line))];
};

const goes = async (format: Format, ...more: string[]) => {
  expect(await exportFile(["--format", format, "--out", out, "ar", ...more], site.root)).toBe(0);
  return readFileSync(out, "utf8");
};
const comes = (format: Format, text: string, ...more: string[]) => {
  writeFileSync(out, text);
  said = [];
  return importFile(["--format", format, out, "ar", ...more], site.root);
};
const swap = (text: string, from: string, to: string): string => {
  expect(text.split(from).length, `"${from}" stands once`).toBe(2);
  return text.replace(from, () => to);
};
const errors = () => said.filter((line) => / error /.test(line)).map((line) => line.slice(out.length));

const MDX = "content/ar/demo/demo-states.mdx";
const STAMPS = "content/ar/demo/demo-states.l10n.jsonl";
const ALL = "content/ar/demo/demo-all.mdx";

test.each(FORMATS)("%s: what comes back as it went changes no byte", async (format) => {
  const before = snapshot();
  const text = await goes(format);
  expect(await comes(format, text)).toBe(0);
  expect(said).toEqual(["No file changed."]);
  expect(await comes(format, text, "--state", "human", "--by", "ana")).toBe(0);
  expect(changed(before)).toEqual([]);
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
    const before = snapshot();
    const [was, stamps] = [site.read(file), site.read(STAMPS)];
    let text = await (file === MDX ? goes(format, "demo-states") : goes(format));
    const coded = (words: string) =>
      format === "po"
        ? words.replaceAll("\\", "\\\\").replaceAll('"', '\\"')
        : words.replace(/\{\{count\}\}/, '<ph id="1">{{count}}</ph>');
    text = swap(text, coded(from), coded(to));
    expect(await comes(format, text, "--state", "human", "--by", "ana")).toBe(0);
    const isLesson = file === MDX;
    expect(changed(before)).toEqual(isLesson ? [STAMPS, MDX] : [file]);
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
    const text = await goes(format, "demo-two");
    expect(await comes(format, text)).toBe(0);
    expect(site.read("content/ar/demo/demo-two.mdx")).toBe(own);
    expect(await comes(format, swap(swap(text, "ثانيًا", "ثم"), "واحد", "1"))).toBe(0);
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
    let text = await goes(format, "demo-two");
    expect(said[0]).toMatch(/4 units; 4 to translate, 0 older/);
    text = format === "po" ? filledPo(text) : filledXliff(text);
    expect(await comes(format, text, "--state", "machine-draft", "--by", "some-model")).toBe(0);
    const lesson = site.read("content/ar/demo/demo-two.mdx");
    expect(lesson).toMatch(/^---\ntitle: ¡ .*\nsummary: ¡ .*\n---\n\n/);
    const stamps = site.read("content/ar/demo/demo-two.l10n.jsonl").trim().split("\n");
    expect(stamps.map((line) => JSON.parse(line).state)).toEqual(Array(4).fill("machine-draft"));
    expect((await goes(format, "demo-two")).length).toBeGreaterThan(text.length / 2);
    expect(said.at(-2)).toMatch(/4 units; 0 to translate/);
    site.delete("content/ar/demo/demo-two.mdx");
    site.delete("content/ar/demo/demo-two.l10n.jsonl");
  }
});

test("a stale block whose mark is taken away is stamped, and its words stay", async () => {
  const mdx = site.read(MDX);
  const xliff = await goes("xliff12", "demo-states");
  const stale = /<target state="needs-adaptation">في كيسومو/;
  expect(xliff).toMatch(stale);
  expect(await comes("xliff12", xliff.replace(stale, '<target state="translated">في كيسومو'))).toBe(0);
  expect(site.read(MDX)).toBe(mdx);
  expect(said).toContain(
    "1 blocks were stamped human, for nobody said how they were made; say it with --state and --by.",
  );
  const po = await goes("po", "demo-states");
  const fuzzy = po.split("\n\n").find((entry) => entry.includes("يمكنك شرب")) ?? "";
  expect(fuzzy).toMatch(/\n#, fuzzy\n#\| msgid "You may drink water from any river\."\n/);
  expect(
    await comes("po", po.replace(fuzzy, fuzzy.replace("#, fuzzy\n", "")), "--state", "human", "--by", "bo"),
  ).toBe(0);
  expect(said[0]).toBe("1 lesson stamped.");
});

test.each<[string, Format, (text: string) => string, string]>([
  [
    "a protected part changed",
    "xliff12",
    (text) => text.replaceAll("- [x] </ph>تخمين", "- [ ] </ph>تخمين"),
    "exchange/protected",
  ],
  [
    "a protected part lost",
    "xliff12",
    (text) => text.replaceAll(/<bpt id="\d+">[^<]*training[^<]*<\/bpt>تدريب<ept[^>]*>[^<]*<\/ept>/g, "تدريب"),
    "exchange/skeleton",
  ],
  ["a tick moved", "po", (text) => text.replaceAll("[x] تخمين", "[ ] تخمين"), "exchange/skeleton"],
  [
    "a term lost",
    "po",
    (text) => text.replaceAll(/<Term id=\\"training\\">تدريب<\/Term>/g, "تدريب"),
    "exchange/skeleton",
  ],
  ["an expression", "po", (text) => swap(text, "النموذج مصنوع", "النموذج {x} مصنوع"), "mdx/expression"],
  ["two blocks for one", "po", (text) => swap(text, "النموذج مصنوع", "النموذج\\n\\nمصنوع"), "edit/kind"],
  [
    "a placeholder renamed",
    "po",
    (text) => swap(text, "{{count}} خطوات", "{{عدد}} خطوات"),
    "string/placeholder",
  ],
  ["a translation deleted", "po", (text) => swap(text, '"تقدّم"', '""'), "exchange/emptied"],
  [
    "a unit twice",
    "xliff12",
    (text) => text.replace(/<trans-unit [\s\S]*?<\/trans-unit>/, "$&\n$&"),
    "exchange/twice",
  ],
])("%s is refused, with its place, and nothing is written", async (_what, format, spoil, code) => {
  const text = await goes(format);
  const before = snapshot();
  expect(spoil(text)).not.toBe(text);
  expect(await comes(format, spoil(text), "--state", "human", "--by", "ana")).toBe(1);
  expect(errors().length).toBeGreaterThan(0);
  for (const line of errors()) expect(line).toMatch(/^:\d+:\d+ error /);
  expect(errors()[0]).toContain(code);
  expect(said.at(-2)).toMatch(/^Nothing was written: \d+ errors?\.$/);
  expect(changed(before)).toEqual([]);
});

test("a source that has changed since is told, and the rest comes in with --partial", async () => {
  for (const format of FORMATS) {
    const text = await goes(format);
    const source = "content/en/demo/demo-states.mdx";
    const [english, own, stamps] = [site.read(source), site.read(MDX), site.read(STAMPS)];
    site.replace(source, "A model is made from examples.", "A model is made from many examples.");
    const before = snapshot();
    const filled = swap(text, "عنوان", "عنوان آخر");
    expect(await comes(format, filled)).toBe(1);
    expect(errors()).toHaveLength(1);
    expect(errors()[0]).toMatch(
      /exchange\/stale {2}lesson\/demo\/demo-states\/b\w{10}: the source has changed/,
    );
    expect(changed(before)).toEqual([]);
    expect(await comes(format, filled, "--partial", "--state", "human", "--by", "ana")).toBe(1);
    expect(changed(before)).toEqual([STAMPS, MDX]);
    expect(site.read(MDX)).toBe(own.replace("## عنوان", "## عنوان آخر"));
    site.write(source, english);
    site.write(MDX, own);
    site.write(STAMPS, stamps);
  }
});

test("what somebody else changed here meanwhile is not overwritten", async () => {
  const text = await goes("xliff12");
  site.replace(MDX, "النموذج مصنوع من الأمثلة.", "يُصنع النموذج من الأمثلة.");
  const before = snapshot();
  expect(await comes("xliff12", text)).toBe(0);
  expect(said).toEqual(["No file changed."]);
  expect(await comes("xliff12", swap(text, "النموذج مصنوع من الأمثلة.", "النموذج من الأمثلة."))).toBe(1);
  expect(errors()[0]).toContain("exchange/conflict");
  expect(changed(before)).toEqual([]);
});

test.each<[string, Format, string | Uint8Array, string]>([
  [
    "another language",
    "po",
    'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n',
    ':1:1 error exchange/language  it is for "es", not for "ar".',
  ],
  [
    "no language",
    "po",
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n',
    ":1:1 error exchange/language  it does not say which language it is for.",
  ],
  [
    "broken PO",
    "po",
    'msgid ""\nmsgstr ""\n\nmsgctxt "a"\nmsgid "b" c\n',
    ':6:1 error exchange/broken  Invalid key name "c".',
  ],
  [
    "broken XML",
    "xliff12",
    '<xliff version="1.2">\n<file>\n</xliff>',
    ":2:7 error exchange/broken  it is not well-formed XML: Opening",
  ],
  [
    "a DOCTYPE",
    "xliff12",
    '<!DOCTYPE x [<!ENTITY a "b">]><xliff version="1.2"/>',
    ":1:1 error exchange/broken  it has a DOCTYPE",
  ],
  [
    "an entity",
    "xliff12",
    '<xliff version="1.2">&a;</xliff>',
    "error exchange/broken  it is not well-formed XML: entity not found",
  ],
  ["XLIFF 2", "xliff12", '<xliff version="2.0"/>', ":1:1 error exchange/broken  it is XLIFF 2.0, not 1.2."],
  [
    "something else",
    "xliff12",
    "<html></html>",
    ":1:1 error exchange/broken  its first element is not <xliff>.",
  ],
  ["nothing", "xliff12", "", "error exchange/broken"],
  ["no text", "po", new Uint8Array([0xff, 0xfe, 0x41]), ":1:1 error exchange/utf8"],
  ["too much", "po", new Uint8Array(9 * 1024 * 1024), ":1:1 error exchange/size"],
])("%s is told and nothing is written", async (_what, format, content, told) => {
  const before = snapshot();
  writeFileSync(out, content);
  expect(await importFile(["--format", format, out, "ar", "--partial"], site.root)).toBe(1);
  expect(errors()[0]).toContain(told);
  expect(changed(before)).toEqual([]);
});

test("what is nested without end is refused, not crashed upon", async () => {
  const deep = `<xliff version="1.2"><file target-language="ar"><body><trans-unit id="ui/common/go"><source>Go on</source><target>${"<g id='1'>".repeat(50_000)}x${"</g>".repeat(50_000)}</target></trans-unit></body></file></xliff>`;
  const before = snapshot();
  expect(await comes("xliff12", deep)).toBe(1);
  expect(changed(before)).toEqual([]);
});

test("what cannot be read is left out, and told", async () => {
  site.write("locales/ar/ui/common.json", "{");
  site.write(ALL, "no frontmatter");
  expect(await exportFile(["--format", "po", "--out", out, "ar"], site.root)).toBe(1);
  expect(said.filter((line) => / error /.test(line)).map((line) => line.split("  ")[0])).toEqual(
    expect.arrayContaining([`${ALL}:1:1 error frontmatter/missing`]),
  );
  const text = readFileSync(out, "utf8");
  expect(text).toContain("lesson/demo/demo-states/");
  expect(text).not.toContain("lesson/demo/demo-all/");
  expect(text).not.toContain("ui/common/");
});

test.each([
  [exportFile, [], "--format is"],
  [exportFile, ["--format", "po"], "Say with --out"],
  [exportFile, ["--format", "po", "--out", "a"], "Say one language"],
  [exportFile, ["--format", "po", "--out", "a", "en"], "en is the source"],
  [importFile, ["--format", "xml", "a", "ar"], "--format is"],
  [importFile, ["--format", "po", "a"], "Say one file"],
  [importFile, ["--format", "po", "a", "en"], "en is the source"],
  [importFile, ["--format", "po", "a", "ar", "--state", "reviewed"], "--state is"],
  [importFile, ["--format", "po", "a", "ar", "--by", "a@b.example"], "is not a handle"],
])("%o %j is not understood", async (verb, args, message) => {
  expect(await verb(args, site.root)).toBe(2);
  expect(said[0]).toContain(message);
});

test.each([
  [exportFile, ["--format", "po", "--out", "/nowhere/at/all.po", "ar"], "cannot be written (ENOENT)"],
  [exportFile, ["--format", "po", "--out", "a.po", "sw"], 'There is no language "sw"'],
  [exportFile, ["--format", "po", "--out", "a.po", "ar", "demo-none"], 'There is no lesson "demo-none"'],
  [importFile, ["--format", "po", "/nowhere/at/all.po", "ar"], "There is no file"],
])("%o %j cannot be done", async (verb, args, message) => {
  expect(await verb(args, site.root)).toBe(1);
  expect(said.join("\n")).toContain(message);
  expect(said.join("\n")).toContain("Mend: ");
});

test("no file of the site is ever written over by an export", async () => {
  const before = snapshot();
  const target = path.join(site.root, "content/ar/courses.yml");
  expect(await exportFile(["--format", "po", "--out", target, "ar"], site.root)).toBe(1);
  expect(said[0]).toContain("lies among the files of the site");
  expect(changed(before)).toEqual([]);
});
