import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { exportFile } from "../../scripts/translations/export.ts";
import { importFile } from "../../scripts/translations/import.ts";
import { exchangeSite, FORMATS, type Format, MDX, STAMPS, swap } from "./exchange-site.ts";

let site: ReturnType<typeof exchangeSite>;
beforeEach(() => {
  site = exchangeSite();
});
afterEach(() => {
  vi.restoreAllMocks();
  site.remove();
});

const ALL = "content/ar/demo/demo-all.mdx";

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
  const text = await site.goes(format);
  const before = site.snapshot();
  expect(spoil(text)).not.toBe(text);
  expect(await site.comes(format, spoil(text), "--state", "human", "--by", "ana")).toBe(1);
  expect(site.errors().length).toBeGreaterThan(0);
  for (const line of site.errors()) expect(line).toMatch(/^:\d+:\d+ error /);
  expect(site.errors()[0]).toContain(code);
  expect(site.said.at(-2)).toMatch(/^Nothing was written: \d+ errors?\.$/);
  expect(site.changed(before)).toEqual([]);
});

test("a source that has changed since is told, and the rest comes in with --partial", async () => {
  for (const format of FORMATS) {
    const text = await site.goes(format);
    const source = "content/en/demo/demo-states.mdx";
    const [english, own, stamps] = [site.read(source), site.read(MDX), site.read(STAMPS)];
    site.replace(source, "A model is made from examples.", "A model is made from many examples.");
    const before = site.snapshot();
    const filled = swap(text, "عنوان", "عنوان آخر");
    expect(await site.comes(format, filled)).toBe(1);
    expect(site.errors()).toHaveLength(1);
    expect(site.errors()[0]).toMatch(
      /exchange\/stale {2}lesson\/demo\/demo-states\/b\w{10}: the source has changed/,
    );
    expect(site.changed(before)).toEqual([]);
    expect(await site.comes(format, filled, "--partial", "--state", "human", "--by", "ana")).toBe(1);
    expect(site.changed(before)).toEqual([STAMPS, MDX]);
    expect(site.read(MDX)).toBe(own.replace("## عنوان", "## عنوان آخر"));
    site.write(source, english);
    site.write(MDX, own);
    site.write(STAMPS, stamps);
  }
});

test("a string or term that English has lost meanwhile is told and left out, and stops nothing", async () => {
  for (const format of FORMATS) {
    const text = await site.goes(format);
    const [strings, terms, own] = ["locales/en/ui/common.json", "locales/en/terms.csv", MDX].map(site.read);
    const json = JSON.parse(strings ?? "");
    delete json.go;
    site.write("locales/en/ui/common.json", JSON.stringify(json));
    site.replace("locales/en/terms.csv", /^training,.*\n/m, "");
    const filled = swap(swap(text, "تقدّم", "هيا"), "عنوان", "عنوان آخر");
    expect(await site.comes(format, filled, "--state", "human", "--by", "ana")).toBe(0);
    expect(site.said.find((line) => line.includes("no longer in the source"))).toMatch(
      /^3 units are no longer in the source \(ui\/common\/go, \.\.\.\) and left out: export again\.$/,
    );
    expect(site.read(MDX)).toContain("## عنوان آخر");
    site.write("locales/en/ui/common.json", strings ?? "");
    site.write("locales/en/terms.csv", terms ?? "");
    site.write(MDX, own ?? "");
  }
});

test("what somebody else changed here meanwhile stays, unless it was changed in the file too: then that is told", async () => {
  const text = await site.goes("xliff12");
  site.replace(MDX, "النموذج مصنوع من الأمثلة.", "يُصنع النموذج من الأمثلة.");
  const before = site.snapshot();
  expect(await site.comes("xliff12", text)).toBe(0);
  expect(site.said).toEqual(["No file changed."]);
  expect(await site.comes("xliff12", swap(text, "عنوان", "عنوان آخر"))).toBe(0);
  expect(site.changed(before)).toEqual([STAMPS, MDX]);
  expect(site.read(MDX)).toContain("يُصنع النموذج من الأمثلة.");
  expect(await site.comes("xliff12", swap(text, "النموذج مصنوع من الأمثلة.", "النموذج من الأمثلة."))).toBe(0);
  expect(site.said.filter((line) => line.includes("exchange/over"))).toHaveLength(1);
  expect(site.read(MDX)).toContain("\nالنموذج من الأمثلة.\n");
});

test("what was not translated in the file takes nothing away that was translated here meanwhile", async () => {
  for (const format of FORMATS) {
    site.replace("locales/ar/ui/common.json", '  "go":  "تقدّم",\n', "");
    const text = await site.goes(format);
    site.replace("locales/ar/ui/common.json", "{", '{\n  "go":  "تقدّم",');
    const before = site.snapshot();
    expect(await site.comes(format, text)).toBe(0);
    expect(site.changed(before)).toEqual([]);
  }
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
  const before = site.snapshot();
  writeFileSync(site.out, content);
  expect(await importFile(["--format", format, site.out, "ar", "--partial"], site.root)).toBe(1);
  expect(site.errors()[0]).toContain(told);
  expect(site.changed(before)).toEqual([]);
});

test("what is nested without end is refused, not crashed upon", async () => {
  const deep = `<xliff version="1.2"><file target-language="ar"><body><trans-unit id="ui/common/go"><source>Go on</source><target>${"<g id='1'>".repeat(50_000)}x${"</g>".repeat(50_000)}</target></trans-unit></body></file></xliff>`;
  const before = site.snapshot();
  expect(await site.comes("xliff12", deep)).toBe(1);
  expect(site.changed(before)).toEqual([]);
});

test("what cannot be read is left out, and told", async () => {
  site.write("locales/ar/ui/common.json", "{");
  site.write(ALL, "no frontmatter");
  expect(await exportFile(["--format", "po", "--out", site.out, "ar"], site.root)).toBe(1);
  expect(site.said.filter((line) => / error /.test(line)).map((line) => line.split("  ")[0])).toEqual(
    expect.arrayContaining([`${ALL}:1:1 error frontmatter/missing`]),
  );
  const text = readFileSync(site.out, "utf8");
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
  expect(site.said[0]).toContain(message);
});

test.each([
  [exportFile, ["--format", "po", "--out", "/nowhere/at/all.po", "ar"], "cannot be written (ENOENT)"],
  [exportFile, ["--format", "po", "--out", "a.po", "sw"], 'There is no language "sw"'],
  [exportFile, ["--format", "po", "--out", "a.po", "ar", "demo-none"], 'There is no lesson "demo-none"'],
  [importFile, ["--format", "po", "/nowhere/at/all.po", "ar"], "There is no file"],
])("%o %j cannot be done", async (verb, args, message) => {
  expect(await verb(args, site.root)).toBe(1);
  expect(site.said.join("\n")).toContain(message);
  expect(site.said.join("\n")).toContain("Mend: ");
});

test("no file of the site is ever written over by an export", async () => {
  const before = site.snapshot();
  const target = path.join(site.root, "content/ar/courses.yml");
  expect(await exportFile(["--format", "po", "--out", target, "ar"], site.root)).toBe(1);
  expect(site.said[0]).toContain("lies among the files of the site");
  expect(site.changed(before)).toEqual([]);
});
