import { afterAll, beforeAll, expect, test } from "vitest";
import { openPreview } from "../../../../app/features/translation/desk/open-preview.ts";
import type { TypedEdit } from "../../../../app/features/translation/desk/read-desk-form.ts";
import { translatorFor } from "../../../../app/i18n/translator.ts";
import { asked, deskSite } from "./desk-site.ts";

let site: Awaited<ReturnType<typeof deskSite>>;
beforeAll(async () => {
  site = await deskSite();
});
afterAll(() => site.remove());

async function lessonOf(tag: string) {
  const { target, piece } = await asked(site.root, site.generation, tag, "demo", "demo-states");
  if (piece.kind !== "lesson") throw new Error("not a lesson");
  return { target, lesson: piece.lesson };
}

async function preview(
  tag: string,
  number: number | null,
  edits: TypedEdit[] = [],
  more: Partial<Parameters<typeof openPreview>[0]> = {},
) {
  const { target, lesson } = await lessonOf(tag);
  const english = site.generation.locales.find((one) => one.tag === "en");
  if (!english) throw new Error("no English");
  return openPreview({
    site: site.site,
    generation: site.generation,
    target,
    lesson,
    edits,
    only: number === null ? null : (lesson.blocks[number - 1]?.hash ?? ""),
    side: "own",
    voice: { locale: english, i18n: translatorFor(site.generation, english) },
    script: "/practise.js",
    action: "/here",
    styleOf: ({ tag: of }) => `/styles/${of}.css`,
    ...more,
  });
}
const hashOf = async (tag: string, number: number) =>
  (await lessonOf(tag)).lesson.blocks[number - 1]?.hash ?? "";

test("what is typed is seen in the language's own direction and style, and nothing else of the lesson", async () => {
  const { html, status } = await preview("ar", 3, [
    { source: await hashOf("ar", 3), text: "كلمات *جديدة*." },
  ]);
  expect(status).toBe(200);
  expect(html).toContain('<article lang="ar" dir="rtl">');
  expect(html).toContain("/styles/ar.css");
  expect(html).toContain("<p>كلمات <em>جديدة</em>.</p>");
  expect(html).not.toContain("كيسومو");
  expect(html).not.toContain("<h1");
});

test("a question is a form that leads to no lesson", async () => {
  const { html } = await preview("ar", 9);
  expect(html).toContain('data-exercise="fresh"');
  expect(html).toContain('action="/here"');
  expect(html).not.toContain("/courses/");
  expect(html).toContain("أيهما يخمن؟");
});

test("the source is shown beside it from what is published", async () => {
  const { html } = await preview("ar", 9, [], { side: "source" });
  expect(html).toContain('<article lang="en" dir="ltr">');
  expect(html).toContain("Which one guesses?");
});

test("a text that cannot stand for its source says so, and shows what stood there", async () => {
  const key = '<Choice id="fresh">\nس؟\n\n- [x] ا\n  > ا.\n- [ ] ب\n  > ب.\n</Choice>';
  const { html } = await preview("ar", 9, [{ source: await hashOf("ar", 9), text: key }]);
  expect(html).toContain("desk:previewFailed".replace("desk:", ""));
  expect(html).toContain("أيهما يخمن؟");
});

test("a language without a folder speaks the source around its first words", async () => {
  const { html } = await preview("pt-BR", 3, [{ source: await hashOf("pt-BR", 3), text: "Nunca mudou." }]);
  expect(html).toContain('<html lang="en" dir="ltr"');
  expect(html).toContain('<article lang="pt-BR" dir="ltr">');
  expect(html).toContain("<p>Nunca mudou.</p>");
  expect(html).toContain("/styles/en.css");
});

test("markup that was typed is words, or refused; never markup", async () => {
  const text = "<script>alert(1)</script> <img src=x onerror=alert(1)>";
  const { html } = await preview("ar", 3, [{ source: await hashOf("ar", 3), text }]);
  expect(html).not.toContain("alert(1)");
  expect(html).not.toContain("onerror");
});

test("the whole lesson has its title, and blocks of the source where nothing is translated", async () => {
  const { html } = await preview("ar", null);
  expect(html).toContain("<h1>كل الحالات</h1>");
  expect(html).toContain('<div lang="en" dir="ltr"><p>This paragraph is new.</p></div>');
});

test("where too many wait, it says so and is asked again", async () => {
  const { html, status } = await preview("ar", 3, [], {
    site: { root: site.root, compile: async () => "busy" },
  });
  expect(status).toBe(503);
  expect(html).toContain("previewBusy");
});

test("nothing is written", async () => {
  const before = site.read("content/ar/demo/demo-states.mdx");
  await preview("ar", 3, [{ source: await hashOf("ar", 3), text: "آخر." }]);
  expect(site.read("content/ar/demo/demo-states.mdx")).toBe(before);
});
