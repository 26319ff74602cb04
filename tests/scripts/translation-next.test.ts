import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PIECE_KINDS, type Piece, type Work } from "../../app/features/translation/next/piece.ts";
import { add } from "../../scripts/translations/add.ts";
import { next } from "../../scripts/translations/next.ts";
import { siteCopy } from "../features/content/site-copy.ts";

const STATES = "content/ar/demo/demo-states.mdx";

let site: ReturnType<typeof siteCopy>;
let said: string[];
beforeEach(() => {
  site = siteCopy("states");
  said = [];
  for (const way of ["log", "error"] as const)
    vi.spyOn(console, way).mockImplementation((text) => void said.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  site.remove();
});

async function pieces(tag = "ar"): Promise<Piece[]> {
  said = [];
  expect(await next([tag, "--json"], site.root)).toBe(0);
  return JSON.parse(said.join("\n"));
}
const work = async (tag?: string) => (await pieces(tag)).filter((one): one is Work => one.kind !== "broken");

test("what helps most comes first: broken, then nearly whole, out of date, missing, unstamped, unreviewed", async () => {
  const kinds = (await pieces()).map(({ kind }) => kind);
  expect(kinds).toEqual([...kinds].sort((a, b) => PIECE_KINDS.indexOf(a) - PIECE_KINDS.indexOf(b)));
  expect(new Set(kinds)).toEqual(
    new Set(["broken", "near", "critical", "stale", "missing", "unstamped", "review"]),
  );
});

test("a broken block is told as the check tells it", async () => {
  expect(await next(["ar"], site.root)).toBe(0);
  expect(said[0]).toBe(
    `Broken:\n${STATES}:34:1 error exercise/feedback  "تخمين" has no feedback.\n  Mend: under it, indented by two spaces, write > and one paragraph that says why.\nThen: npm run translations -- check ar\n`,
  );
  expect(said[1]).toMatch(/^\d+ more after that: npm run translations -- next ar -n 5$/);
});

test("of missing blocks, those that make a lesson readable soonest; each with its place, box and source", async () => {
  const near = (await work()).filter(({ kind }) => kind === "near");
  expect(near.map(({ lesson }) => lesson)).toEqual([
    "demo-two",
    "demo-two",
    "demo-two",
    "demo-states",
    "demo-states",
  ]);
  expect(near[0]).toMatchObject({
    file: "content/ar/demo/demo-two.mdx",
    line: 1,
    place: "new-file",
    blockKind: "title",
    block: 1,
    text: "The second",
    summary: expect.any(String),
    source: { file: "content/en/demo/demo-two.mdx", line: 2 },
  });
  const paragraph = near.find(({ text }) => text === "This paragraph is new.");
  // The block before it in the source, as it stands in the translation.
  expect(paragraph).toMatchObject({ file: STATES, line: 12, place: "after", box: "" });
  expect((await work()).filter(({ kind }) => kind === "missing")).toContainEqual(
    expect.objectContaining({ lesson: "demo-all", box: "Callout surprise" }),
  );
});

test("a stale block comes with what changed, what it says now, and the stamp that ends it", async () => {
  site.replace(STATES, /<Choice id="broken">[\s\S]*?<\/Choice>\n/, "");
  await next(["ar", "-n", "60"], site.root);
  const told = said.find((one) => one.includes("/demo-states.mdx:8:1"));
  expect(told).toBe(`A paragraph of demo-states that is older than its source
${STATES}:8:1  (source: content/en/demo/demo-states.mdx:8)

    In Kisumu, [-12-]{+14+} of 100 *{+small +}buses* have a screen.

Arabic now:
    في كيسومو، ١٢ من ١٠٠ *حافلة* لها شاشة.

Make the Arabic say what the source says now.
Then: npm run translations -- stamp ar demo-states --block 4 --state human --by <you>
`);
  expect(said.find((one) => one.includes("/demo-states.mdx:10:1"))).toContain("learners see English");
});

test("a new language begins with the words of the pages that everybody meets, in its own plural forms", async () => {
  site.write(
    "locales/en/ui/common.json",
    '{ "go": "Go on", "draft": { "more": "More by {{who}}" }, "lessons_one": "{{count}} lesson", "lessons_other": "{{count}} lessons" }',
  );
  site.make("locales/en/ui/class.json", '{ "title": "Class" }');
  await add(["pl"], site.root);
  const [first, ...others] = await work("pl");
  expect(first).toMatchObject({
    kind: "strings",
    file: "locales/pl/ui/common.json",
    line: 1,
    place: "new-file",
  });
  expect(JSON.parse(first?.text ?? "")).toEqual({
    go: "Go on",
    draft: { more: "More by {{who}}" },
    lessons_one: "{{count}} lesson",
    lessons_few: "{{count}} lessons",
    lessons_many: "{{count}} lessons",
  });
  expect(first?.plurals).toMatchObject({ one: "1", few: "2, 3, 4, 22" });
  // The lessons use the words of the glossary, so they come first, several at a time.
  const terms = others.findIndex(({ kind }) => kind === "term");
  expect([terms, others[terms]?.file]).toEqual([0, "locales/pl/terms.csv"]);
  const course = others.find(({ kind }) => kind !== "term");
  expect(course).toMatchObject({ kind: "course", file: "content/pl/courses.yml" });
  // Pages for few come after the lessons.
  expect(others.findLastIndex(({ kind }) => kind === "missing")).toBeLessThan(
    others.findIndex(({ kind }) => kind === "more-strings"),
  );
  // What the first asks for is done: it is not asked again, and the rest of the file stands where it ends.
  const { draft: _, ...rest } = JSON.parse(first?.text ?? "");
  site.make("locales/pl/ui/common.json", JSON.stringify(rest, null, 2));
  const [second] = await work("pl");
  expect(second).toMatchObject({
    file: "locales/pl/ui/common.json",
    line: 5,
    text: '{\n  "draft": {\n    "more": "More by {{who}}"\n  }\n}',
  });
});

test("many strings come ten at a time", async () => {
  const many = Object.fromEntries(Array.from({ length: 23 }, (_, at) => [`key${at}`, `Text ${at}`]));
  site.write("locales/en/ui/common.json", JSON.stringify(many));
  site.write("locales/ar/ui/common.json", "{}");
  const found = (await work()).filter(({ kind }) => kind === "strings");
  expect(found.map(({ text }) => Object.keys(JSON.parse(text)).length)).toEqual([10, 10, 3]);
});

test("words of the glossary come as lines of their table", async () => {
  site.replace("locales/ar/terms.csv", /^training,.*\n/m, "");
  const [term] = (await work()).filter(({ kind }) => kind === "term");
  expect(term?.file).toBe("locales/ar/terms.csv");
  expect(term?.text).toMatch(/^training,[^,]+,.+,$/);
});

test("the source and languages that are not there are refused; what is not understood too", async () => {
  expect(await next(["en"], site.root)).toBe(1);
  expect(said[0]).toContain("en is the source");
  expect(await next(["sw"], site.root)).toBe(1);
  expect(said[1]).toContain("npm run translations -- add sw");
  expect(await next(["ar", "demo-none"], site.root)).toBe(1);
  expect(said[2]).toContain('There is no lesson "demo-none" in content/en.');
  for (const args of [[], ["ar", "demo-two", "sw"], ["ar", "-n", "0"], ["ar", "-n", "many"], ["ar", "--all"]])
    expect(await next(args, site.root), args.join(" ")).toBe(2);
});

test("plural forms that begin at a million are shown, with the sentence they take, and may be left out", async () => {
  site.write(
    "locales/en/ui/common.json",
    '{ "lessons_one": "{{count}} lesson", "lessons_other": "{{count}} lessons" }',
  );
  await add(["pt-BR"], site.root);
  said = [];
  await next(["pt-BR"], site.root);
  expect(said[0]).toContain('"lessons_many": "{{count}} lessons"');
  expect(said[0]).toContain(
    "Of a key with plural forms, _one is the sentence with 0, 1; _many is the sentence with 1000000; _other is the sentence with 2, 3, 4, 5; _many may be left out.",
  );
});

test("one lesson comes alone, its title and summary as the lines that begin its file", async () => {
  await add(["pl"], site.root);
  said = [];
  expect(await next(["pl", "demo-two"], site.root)).toBe(0);
  expect(said[0]).toMatch(
    /^Title and summary of demo-two that Polish lacks\ncontent\/pl\/demo\/demo-two\.mdx:1:1 .*\n\n {4}---\n {4}title: The second\n {4}summary: .+\n {4}---\n\nBegin content\/pl\/demo\/demo-two\.mdx with these lines, in Polish after each colon\./,
  );
  expect(said[1]).toMatch(/^\d+ more after that: npm run translations -- next pl demo-two -n 5$/);
  said = [];
  await next(["pl", "demo-two", "--json"], site.root);
  const blocks = (JSON.parse(said.join("\n")) as Work[]).map(({ block }) => block);
  expect(blocks).toEqual([1, ...blocks.slice(1).map((_, at) => at + 3)]);
});
