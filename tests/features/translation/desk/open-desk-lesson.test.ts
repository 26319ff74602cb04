import { afterAll, beforeAll, expect, test } from "vitest";
import { openDeskLesson } from "../../../../app/features/translation/desk/open-desk-lesson.ts";
import { countShown, isShown, showIn } from "../../../../app/features/translation/desk/show-blocks.ts";
import { siteCopy } from "../../content/site-copy.ts";

let site: ReturnType<typeof siteCopy>;
beforeAll(() => {
  site = siteCopy("states");
});
afterAll(() => site.remove());

const open = async (locale: string, lesson = "demo-states") => {
  const found = await openDeskLesson(site.root, locale, { course: "demo", lesson });
  if (!found) throw new Error("no lesson");
  return found;
};

test("every block of the source stands beside what renders it, with its state", async () => {
  const { title, blocks, problems } = await open("ar");
  expect(title).toBe("Every state");
  expect(problems).toEqual([]);
  const short = blocks.map(({ kind, state, own }) => `${kind} ${state}${own === null ? " -" : ""}`);
  expect(short).toEqual([
    "title fresh",
    "summary stale",
    "paragraph fresh",
    "paragraph stale",
    "paragraph critical",
    "paragraph fresh",
    "paragraph missing -",
    "heading fresh",
    "exercise fresh",
    "exercise broken",
    "exercise broken",
    "exercise missing -",
    "paragraph fresh",
    "paragraph fresh",
    "paragraph unstamped",
    "figure fresh",
  ]);
  expect(blocks.filter(({ merged }) => merged).map(({ number }) => number)).toEqual([13, 14]);
});

test("a line of the frontmatter is edited as words, a block as it stands in its file", async () => {
  const { blocks } = await open("ar");
  expect(blocks[1]).toMatchObject({ source: "A new summary of it.", own: "ملخص قديم." });
  expect(blocks[8]?.source).toMatch(/^<Choice id="fresh">\n.*<\/Choice>$/s);
});

test("what is stale shows what became of the source's words", async () => {
  const { blocks } = await open("ar");
  const diff = blocks[3]?.diff ?? [];
  expect(diff.filter(([kind]) => kind !== "=").map(([kind, text]) => kind + text)).toEqual([
    "-12",
    "+14",
    "+small ",
  ]);
});

test("what does not fit says why, at its line", async () => {
  const { blocks } = await open("ar");
  const told = blocks.flatMap(({ number, wrong }) =>
    wrong.map(({ line, code }) => `${number} ${line} ${code}`),
  );
  expect(told).toEqual(["10 6 exercise/feedback", "11 1 exercise/answer"]);
});

test("a language without the lesson has every block to translate", async () => {
  const { blocks } = await open("pt-BR");
  expect(new Set(blocks.map(({ state }) => state))).toEqual(new Set(["missing"]));
  expect(blocks).toHaveLength(16);
});

test("a file that cannot be read is told, and all its blocks are missing", async () => {
  const file = "content/ar/demo/demo-states.mdx";
  const before = site.read(file);
  site.write(file, before.replace("title: ", "title\uff1a"));
  const { blocks, problems } = await open("ar");
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toHaveLength(1);
  expect(blocks.every(({ own }) => own === null)).toBe(true);
  site.write(file, before);
});

test("nothing is read again until a file changes", async () => {
  const before = await open("ar");
  expect(await open("ar")).toBe(before);
  site.replace("content/ar/demo/demo-states.mdx", "كل الحالات", "كل حال");
  const after = await open("ar");
  expect(after).not.toBe(before);
  expect(after.blocks[0]?.own).toBe("كل حال");
  expect(after.blocks[0]?.state).toBe("unstamped");
});

test("words that stand in the source twice are translated once", async () => {
  const source = site.read("content/en/demo/demo-states.mdx");
  site.write("content/en/demo/demo-states.mdx", `${source}\nThe first paragraph never changed.\n`);
  const { blocks } = await open("ar");
  expect(new Set(blocks.map(({ hash }) => hash)).size).toBe(blocks.length);
  // The second place has no words yet, so there is work to do.
  const twice = blocks.find(({ times }) => times === 2);
  expect(twice).toMatchObject({ number: 3, state: "missing" });
  site.write("content/en/demo/demo-states.mdx", source);
});

test("a list is narrowed by what is to be done", async () => {
  const { blocks } = await open("ar");
  const counts = countShown(blocks);
  expect(counts.all).toBe(blocks.length);
  expect(counts.work).toBe(blocks.filter(({ state }) => state !== "fresh").length);
  expect(counts.stale).toBe(3);
  expect(counts.missing).toBe(4);
  expect(isShown({ state: "fresh", machine: true }, "machine")).toBe(true);
  expect(isShown({ state: "stale", machine: true }, "machine")).toBe(false);
  expect(showIn(new URLSearchParams("show=stale"))).toBe("stale");
  expect(showIn(new URLSearchParams("show=__proto__"))).toBe("all");
});
