import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeCorpus } from "../../app/features/translation/corpus/write-corpus.ts";
import { corpus } from "../../scripts/translations/corpus.ts";
import { ledger } from "../../scripts/translations/ledger.ts";
import { stamp } from "../../scripts/translations/stamp.ts";
import { siteCopy } from "../features/content/site-copy.ts";

let site: ReturnType<typeof siteCopy>;
let out: string;
let said: string[];
let complained: string[];
beforeEach(() => {
  site = siteCopy("states");
  out = path.join(site.root, "..", "corpus");
  said = [];
  complained = [];
  vi.spyOn(console, "log").mockImplementation((text) => said.push(String(text)));
  vi.spyOn(console, "error").mockImplementation((text) => complained.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  site.remove();
});

const inCorpus = (file: string) => readFileSync(path.join(out, file), "utf8");
const lines = (file: string) =>
  inCorpus(file)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const filesIn = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort();
const run = (...more: string[]) => corpus(["--out", out, ...more], site.root);

/** A lesson in Arabic and in Swahili, all of it reviewed. */
async function reviewedLesson() {
  site.make("locales/sw/locale.json", site.read("locales/en/locale.json"));
  for (const [locale, words] of [
    ["ar", ["الثاني", "درس قصير.", "درس قصير.", "توقع.", "نعم", "ربما.", "لا", "ربما لا."]],
    ["sw", ["Ya pili", "Somo fupi.", "Somo fupi.", "Tabiri.", "Ndiyo", "Labda.", "Hapana", "Labda sivyo."]],
  ] as const) {
    const [title, summary, first, ask, yes, why, no, whyNot] = words;
    site.make(
      `content/${locale}/demo/demo-two.mdx`,
      `---\ntitle: ${title}\nsummary: ${summary}\n---\n\n${first}\n\n<Choice id="q1">\n${ask}\n\n- [ ] **${yes}**\n  > ${why}\n- [ ] ${no}\n  > ${whyNot}\n</Choice>\n`,
    );
    await stamp([locale, "demo-two", "--state", "human", "--by", "ana"], site.root);
    await stamp([locale, "demo-two", "--state", "reviewed", "--rev", "bo"], site.root);
  }
  await ledger([], site.root);
  said = [];
}

test("reviewed pairs of each language with the source, and of two languages through it", async () => {
  await reviewedLesson();
  expect(await run()).toBe(0);
  expect(said).toEqual([`${out}: 2 languages, 8 pairs with en (8 reviewed), 4 between other languages.`]);
  expect(filesIn(out)).toEqual([
    "DATASHEET.md",
    "SHA256SUMS",
    "jsonl",
    "jsonl/ar-sw.jsonl",
    "jsonl/en-ar.jsonl",
    "jsonl/en-sw.jsonl",
    "tmx",
    "tmx/all.tmx",
    "tmx/en-ar.tmx",
    "tmx/en-sw.tmx",
  ]);
  expect(lines("jsonl/en-sw.jsonl")[3]).toEqual({
    source_language: "en",
    target_language: "sw",
    source_text: "Predict.\nYes\nPerhaps.\nNo\nPerhaps not.",
    target_text: "Tabiri.\nNdiyo\nLabda.\nHapana\nLabda sivyo.",
    source_mdx: expect.stringContaining('<Choice id="q1">\nPredict.'),
    target_mdx: expect.stringContaining("- [ ] **Ndiyo**"),
    kind: "exercise",
    course: "demo",
    lesson: "demo-two",
    block: expect.stringMatching(/^b[0-9a-z]{10}$/),
    source_state: "source",
    target_state: "reviewed",
    draft: false,
    by: [],
    reviewed_by: [],
    licence: "CC-BY-4.0",
  });
  const [title] = lines("jsonl/ar-sw.jsonl");
  expect(title).toMatchObject({
    source_text: "الثاني",
    target_text: "Ya pili",
    block: lines("jsonl/en-ar.jsonl")[0].block,
  });
  expect(title).not.toHaveProperty("source_mdx");
});

test("only what is fresh, reviewed, whole, and of a lesson without errors; the datasheet counts the rest", async () => {
  expect(await run()).toBe(0);
  // Of the fixture's states the lesson has an exercise that is broken: an error.
  expect(said[0]).toContain("the corpus is empty");
  expect(said[0]).toContain("Next: review a lesson");
  expect(filesIn(out)).toEqual(["DATASHEET.md"]);
  expect(inCorpus("DATASHEET.md")).toContain("**This corpus is empty.**");
  expect(inCorpus("DATASHEET.md")).toContain(
    "| language | in | reviewed | missing | error | unstamped |\n| --- | ---: | ---: | ---: | ---: | ---: |\n| ar | 0 | 0 | 18 | 16 | 7 |",
  );

  site.replace(
    "content/ar/demo/demo-states.mdx",
    "- [ ] تخمين\n</Choice>",
    "- [ ] تخمين\n  > لأنه تعلم.\n</Choice>",
  );
  expect(await run()).toBe(0);
  expect(lines("jsonl/en-ar.jsonl").map(({ source_text }) => source_text)).toEqual([
    "The first paragraph never changed.",
  ]);
  expect(inCorpus("DATASHEET.md")).toMatch(/^\| ar \| 1 \| 1 \| \d+ \|/m);

  expect(await run("--include-drafts")).toBe(0);
  const drafts = lines("jsonl/en-ar.jsonl");
  expect(drafts.length).toBeGreaterThan(4);
  expect(drafts.filter(({ draft }) => !draft)).toHaveLength(1);
  expect(drafts.every(({ target_state, draft }) => draft === (target_state !== "reviewed"))).toBe(true);
  expect(drafts.map(({ source_text }) => source_text)).not.toContain("They were joined by the translator.");
  expect(inCorpus("DATASHEET.md")).toContain(
    "**It holds drafts, marked as such: only 1 of its pairs have been reviewed.**",
  );
});

test("the TMX reads back: a unit for each block, a variant for each language, the words as they are", async () => {
  await reviewedLesson();
  site.replace(
    "content/sw/demo/demo-two.mdx",
    "Somo fupi.\n\n<",
    "Fupi & “fupi” 1 \\< 2 \\]\\]\\> *sana*: 👩‍🚀.\n\n<",
  );
  await stamp(["sw", "demo-two", "--state", "human", "--by", "ana"], site.root);
  expect(await run("--include-drafts")).toBe(0);
  for (const file of ["all", "en-ar", "en-sw"]) {
    const problems: string[] = [];
    const onError = (_: string, message: string) => void problems.push(message);
    const xml = new DOMParser({ onError }).parseFromString(inCorpus(`tmx/${file}.tmx`), "text/xml");
    expect(problems).toEqual([]);
    const units = [...xml.getElementsByTagName("tu")];
    const ids = units.map((unit) => unit.getAttribute("tuid"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const unit of units) {
      const variants = [...unit.getElementsByTagName("tuv")].map((one) => one.getAttribute("xml:lang"));
      expect(variants[0]).toBe("en");
      expect(variants).toEqual([...new Set(variants)]);
    }
    if (file === "all")
      expect(units.some((unit) => unit.getElementsByTagName("tuv").length === 3)).toBe(true);
    const words = [...xml.getElementsByTagName("seg")].map((seg) => seg.textContent);
    if (file !== "en-ar") expect(words).toContain("Fupi & “fupi” 1 < 2 ]]> sana: 👩‍🚀.");
    const jsonl = file === "all" ? [] : lines(`jsonl/${file}.jsonl`);
    if (file !== "all")
      expect(words).toEqual(jsonl.flatMap(({ source_text, target_text }) => [source_text, target_text]));
  }
});

test("names stand in it only of those who consented", async () => {
  await reviewedLesson();
  const namesOf = async (locale: string) => new Set(locale === "sw" ? ["bo"] : []);
  await writeCorpus({ root: site.root, out, includeDrafts: false, namesOf });
  expect(lines("jsonl/en-sw.jsonl")[0]).toMatchObject({ by: [], reviewed_by: ["bo"] });
  expect(lines("jsonl/en-ar.jsonl").every(({ reviewed_by }) => reviewed_by.length === 0)).toBe(true);
  const all = filesIn(out).filter((file) => /\.(?:jsonl|tmx)$/.test(file));
  for (const file of all) expect(inCorpus(file), file).not.toMatch(/\bana\b/);
  expect(inCorpus("tmx/en-sw.tmx")).toContain('<prop type="x-reviewed-by">bo</prop>');
});

test("the same files give the same bytes, and the sums are true", async () => {
  await reviewedLesson();
  await run("--include-drafts");
  const first = filesIn(out).map((file) => [file, file.includes(".") ? inCorpus(file) : ""]);
  await run("--include-drafts");
  expect(filesIn(out).map((file) => [file, file.includes(".") ? inCorpus(file) : ""])).toEqual(first);
  const sums = inCorpus("SHA256SUMS").trimEnd().split("\n");
  expect(sums.length).toBe(6);
  for (const sum of sums) {
    const [hash, file = ""] = sum.split("  ");
    expect(createHash("sha256").update(inCorpus(file)).digest("hex")).toBe(hash);
  }
});

test("a folder of its own is replaced as a whole; another is not touched, and a failure leaves what was there", async () => {
  await reviewedLesson();
  await run();
  writeFileSync(path.join(out, "left-over.txt"), "");
  await run();
  expect(existsSync(path.join(out, "left-over.txt"))).toBe(false);
  const before = inCorpus("jsonl/en-sw.jsonl");
  const fail = () => {
    throw new Error("stopped");
  };
  const options = { root: site.root, out, includeDrafts: true, namesOf: async () => new Set<string>() };
  await expect(writeCorpus({ ...options, onProgress: fail })).rejects.toThrow("stopped");
  expect(inCorpus("jsonl/en-sw.jsonl")).toBe(before);
  expect(readdirSync(path.dirname(out)).sort()).toEqual(["corpus", "site"]);

  const mine = path.join(out, "..", "mine");
  mkdirSync(mine);
  writeFileSync(path.join(mine, "thesis.txt"), "x");
  for (const folder of [
    mine,
    path.join(site.root, "content"),
    path.join(site.root, "content/sw/corpus"),
    path.join(mine, "thesis.txt"),
  ]) {
    expect(await corpus(["--out", folder], site.root)).toBe(1);
    expect(complained.at(-1)).toContain("Mend: say a folder that is new, empty, or a corpus of before.");
  }
  expect(readdirSync(mine)).toEqual(["thesis.txt"]);
});

test("what is not understood", async () => {
  expect(await corpus([], site.root)).toBe(2);
  expect(await corpus(["--out"], site.root)).toBe(2);
  expect(await corpus(["sw", "--out", out], site.root)).toBe(2);
  expect(await corpus(["--help"], site.root)).toBe(0);
  expect(existsSync(out)).toBe(false);
});
