import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listContributions } from "../../../../app/features/translation/contributions.ts";
import { answerDesk } from "../../../../app/features/translation/desk/answer-desk.ts";
import { checkTyped } from "../../../../app/features/translation/desk/check-typed.tsx";
import { DeskNews } from "../../../../app/features/translation/desk/desk-news.tsx";
import { patchTyped } from "../../../../app/features/translation/desk/patch-typed.ts";
import { translatorFor } from "../../../../app/i18n/translator.ts";
import { createMemoryDatabase, type Db } from "../../../../db/connection.ts";
import { asked, deskSite } from "./desk-site.ts";

let site: Awaited<ReturnType<typeof deskSite>>;
beforeAll(async () => {
  site = await deskSite();
});
afterAll(() => site.remove());

const piece = (target = "ar") => asked(site.root, site.generation, target, "demo", "demo-states");

async function hashes(): Promise<string[]> {
  const { piece: found } = await piece();
  return found.fields.map(({ name }) => name);
}

interface Allowed {
  mayContribute?: () => boolean;
  mayTry?: () => boolean;
}

async function post(
  db: Db,
  fields: [string, string][],
  { mayContribute = () => true, mayTry = () => true }: Allowed = {},
  target = "ar",
) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const found = await piece(target);
  return answerDesk(db, { ...found, generation: "g1", form, mayContribute, mayTry, now: 1_800_000_000_000 });
}

const TICKED =
  '<Choice id="fresh">\nأيهما يخمن؟\n\n- [x] قاعدة\n  > لأنها.\n- [ ] تخمين\n  > لأنه.\n</Choice>';

test("what was changed and what was confirmed is kept, once, with the name that was given", async () => {
  const db = createMemoryDatabase();
  const [title, summary, first] = await hashes();
  const kept = await post(db, [
    ["intent", "send"],
    [`text-${title}`, "كل الحالات"],
    [`text-${summary}`, "ملخص جديد."],
    ["keep", first ?? ""],
    ["credit", "نور"],
    ["note", "Hello"],
  ]);
  expect(kept).toEqual({ kept: 2 });
  const [stored, ...more] = await listContributions(db);
  expect(more).toEqual([]);
  expect(stored).toMatchObject({
    kind: "proposal",
    locale: "ar",
    course: "demo",
    lesson: "demo-states",
    credit: "نور",
    text: "Hello",
  });
  const payload = JSON.parse(stored?.payload ?? "") as { edits: { source: string; text: string }[] };
  expect(payload.edits.map(({ source }) => source)).toEqual([summary, first]);
});

test("an answer marked elsewhere is refused beside its question, and nothing that was typed is lost", async () => {
  const db = createMemoryDatabase();
  const names = await hashes();
  const [summary, question] = [names[1] ?? "", names[8] ?? ""];
  const refused = await post(db, [
    ["intent", "send"],
    [`text-${summary}`, "ملخص جديد."],
    [`text-${question}`, TICKED],
    ["credit", "نور"],
  ]);
  if (!("answer" in refused)) throw new Error("it was kept");
  expect(refused.status).toBe(422);
  expect(refused.answer).toMatchObject({ trouble: "wrong", credit: "نور", general: [] });
  expect(refused.answer.typed).toEqual({ [summary]: "ملخص جديد.", [question]: TICKED });
  expect(Object.keys(refused.answer.findings)).toEqual([question]);
  expect(refused.answer.findings[question]?.[0]?.code).toBe("exercise/answer");
  expect(await listContributions(db)).toEqual([]);
});

test("a check keeps nothing and says what it looked at", async () => {
  const db = createMemoryDatabase();
  const [, summary] = await hashes();
  expect(await post(db, [["intent", "check"]])).toMatchObject({
    status: 200,
    answer: { checked: 0, trouble: null },
  });
  expect(await post(db, [[`text-${summary}`, "ملخص جديد."]])).toMatchObject({
    status: 200,
    answer: { checked: 1 },
  });
  expect(await listContributions(db)).toEqual([]);
});

test.each<[string, [string, string][], Allowed, object]>([
  ["nothing typed", [], {}, { status: 422, answer: { trouble: "empty" } }],
  [
    "too often",
    [["x", "ملخص جديد."]],
    { mayContribute: () => false },
    { status: 429, answer: { trouble: "often" } },
  ],
  [
    "too many tries",
    [["x", "ملخص جديد."]],
    { mayTry: () => false },
    { status: 429, answer: { trouble: "often" } },
  ],
  ["far too long", [["x", "ك".repeat(40_000)]], {}, { status: 422 }],
  [
    "a name of two lines and more",
    [
      ["x", "ملخص."],
      ["credit", "n".repeat(61)],
    ],
    {},
    { answer: { errors: { credit: { code: "long" } } } },
  ],
])("%s: nothing is kept, and it says why", async (_what, fields, allowed, told) => {
  const db = createMemoryDatabase();
  const [, summary] = await hashes();
  const named = fields.map(([name, value]): [string, string] => [
    name === "x" ? `text-${summary}` : name,
    value,
  ]);
  expect(await post(db, [["intent", "send"], ...named], allowed)).toMatchObject(told);
  expect(await listContributions(db)).toEqual([]);
});

test("a language without a folder can be begun from here", async () => {
  const db = createMemoryDatabase();
  const [title] = await hashes();
  expect(
    await post(
      db,
      [
        ["intent", "send"],
        [`text-${title}`, "Todos os estados"],
      ],
      {},
      "pt-BR",
    ),
  ).toEqual({ kept: 1 });
  expect((await listContributions(db))[0]).toMatchObject({ locale: "pt-BR" });
});

test("while typing, the answer is the findings of one text as the page would show them", async () => {
  const names = await hashes();
  const english = site.generation.locales.find(({ tag }) => tag === "en");
  if (!english) throw new Error("no English");
  const i18n = translatorFor(site.generation, english);
  const form = new FormData();
  form.set(`text-${names[8]}`, TICKED);
  const { html, errors } = await checkTyped(await piece(), form, i18n);
  expect(errors).toBe(1);
  expect(html).toContain('<span lang="en" dir="ltr">');
  expect(html).toContain("[x]");
  form.set(`text-${names[8]}`, "<script>alert(1)</script>");
  const told = await checkTyped(await piece(), form, i18n);
  expect(told.errors).toBeGreaterThan(0);
  expect(told.html).not.toContain("<script>");
  expect(await checkTyped(await piece(), new FormData(), i18n)).toEqual({ html: "", errors: 0 });
});

test("a patch is a file to be saved; of nothing, and of what is wrong, there is none", async () => {
  const names = await hashes();
  const form = new FormData();
  expect(await patchTyped(await piece(), form)).toBeNull();
  form.set(`text-${names[1]}`, "ملخص جديد.");
  const patch = await patchTyped(await piece(), form);
  expect(patch?.headers.get("Content-Type")).toBe("text/x-diff; charset=utf-8");
  expect(patch?.headers.get("Content-Disposition")).toBe('attachment; filename="ar-demo-demo-states.patch"');
  expect(await patch?.text()).toContain("+summary: ملخص جديد.");
  form.set(`text-${names[8]}`, TICKED);
  expect(await patchTyped(await piece(), form)).toBeNull();
});

test("what is about no text of the form stands above it, with its file, also where nothing is refused", async () => {
  const finding = {
    file: "locales/ar/locale.json",
    line: 3,
    column: 1,
    code: "x",
    message: "M.",
    mend: "Do.",
  };
  const english = site.generation.locales.find(({ tag }) => tag === "en");
  if (!english) throw new Error("no English");
  const i18n = translatorFor(site.generation, english);
  const shown = (severity: "error" | "warning", trouble: "wrong" | null) =>
    renderToStaticMarkup(
      createElement(
        I18nextProvider,
        { i18n },
        createElement(DeskNews, {
          sent: null,
          answer: {
            ...{ trouble, checked: trouble ? null : 1, typed: {}, kept: [], findings: {} },
            ...{ general: [{ ...finding, severity }], credit: "", note: "", errors: {} },
          },
        }),
      ),
    );
  for (const html of [shown("error", "wrong"), shown("warning", null)]) {
    expect(html).toContain("locales/ar/locale.json");
    expect(html).toContain("M.");
  }
});
