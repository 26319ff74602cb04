import { readFileSync } from "node:fs";
import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { htmlOf } from "../../../../app/features/content/compile/assemble.ts";
import type { CompileJob } from "../../../../app/features/content/compile/compile-job.ts";
import { compileLesson } from "../../../../app/features/content/compile/compile-lesson.ts";
import type { CompiledLesson, Part } from "../../../../app/features/content/lesson.ts";
import { isReadable } from "../../../../app/features/content/lesson.ts";
import { renderExercise } from "../../../../app/features/quiz/render-exercise.tsx";
import { lessonBody } from "../../../../app/features/reading/lesson-body.ts";
import type { Locale } from "../../../../app/i18n/locale.ts";
import { randomFrom } from "../random-text.ts";

const STATES = "tests/fixtures/content/states/content";
const named = (file: string) => ({ file, bytes: new Uint8Array(readFileSync(`${STATES}/${file}`)) });
const text = (file: string) => readFileSync(`${STATES}/${file}`, "utf8");

const english = { tag: "en", direction: "ltr", digits: "latn", name: "English" } as Locale;
const arabic = { tag: "ar", direction: "rtl", digits: "arab", name: "العربية" } as Locale;
const t = ((key: string) => key) as unknown as TFunction;

const shared = {
  course: "demo",
  lesson: "demo-states",
  figures: {
    "rules-or-examples": {
      file: "f.svg",
      bytes: new Uint8Array(
        readFileSync("tests/fixtures/content/site/content/figures/rules-or-examples.svg"),
      ),
    },
  },
  mode: "compile" as const,
};
const source = named("en/demo/demo-states.mdx");
const ledger = named("en/demo/demo-states.ledger.jsonl");
const sourceJob: CompileJob = { ...shared, ...source, locale: "en", digits: "latn", direction: "ltr" };

type Random = () => number;
const below = (random: Random, most: number) => Math.floor(random() * most);

const OWN = text("ar/demo/demo-states.mdx");
const STAMPS = text("ar/demo/demo-states.l10n.jsonl");
/** Marks that break what they fall into, and letters of Arabic only: a letter's script tells its language. */
const SPOILT = [
  "<",
  ">",
  "{",
  "}",
  "[",
  "]",
  "`",
  "*",
  "_",
  "|",
  "\n",
  "\n\n",
  "- ",
  "> ",
  "# ",
  "قط",
  "١٢",
  "&",
  "\\",
];

/** One change that a hurried hand, a bad merge or a broken tool may make. */
function spoil(file: string, random: Random): string {
  const blocks = file.split("\n\n");
  const at = below(random, blocks.length);
  const other = below(random, blocks.length);
  const [one = "", two = ""] = [blocks[at], blocks[other]];
  switch (below(random, 9)) {
    case 0:
      blocks.splice(at, 1);
      return blocks.join("\n\n");
    case 1:
      blocks.splice(other, 0, one);
      return blocks.join("\n\n");
    case 2:
      blocks[at] = two;
      blocks[other] = one;
      return blocks.join("\n\n");
    case 3: // two blocks run into one
      return `${blocks.slice(0, at + 1).join("\n\n")}\n${blocks.slice(at + 1).join("\n\n")}`;
    case 4: // and one comes apart
      blocks[at] = one.replace(" ", "\n\n");
      return blocks.join("\n\n");
    case 5: // cut off, as by a full disk
      return file.slice(0, below(random, file.length));
    case 6: // the key of a question is put elsewhere
      return file.replace(/\[( |x)\]/g, (mark) => (random() < 0.3 ? (mark === "[x]" ? "[ ]" : "[x]") : mark));
    case 7: // a question gets the name of another
      return file.replace(/id="[a-z]+"/, `id="${["fresh", "broken", "key", "missing"][below(random, 4)]}"`);
    default: {
      const place = below(random, file.length);
      const sign = SPOILT[below(random, SPOILT.length)] ?? "";
      return file.slice(0, place) + sign + file.slice(place + below(random, 3));
    }
  }
}

function spoilStamps(stamps: string, random: Random): string {
  const lines = stamps.split("\n").filter(() => random() > 0.1);
  const at = below(random, lines.length);
  if (random() < 0.3) lines[at] = (lines[at] ?? "").slice(0, 30);
  if (random() < 0.3) lines.push(lines[at] ?? "");
  return lines.join("\n");
}

const words = (html: string) =>
  html.replace(/<code[\s\S]*?<\/code>|<[^>]*>|&[a-z]+;|(?:title|summary):/g, " ");
const lettersOf = { ar: /\p{Script=Latin}/u, en: /\p{Script=Arabic}/u };

/** The ids of what is shown, in order. */
const idsOf = (parts: readonly Part[]) => parts.flatMap((part) => ("id" in part ? [part.id] : []));
const boxesOf = (parts: readonly Part[]) =>
  parts.flatMap((part) =>
    part.type === "open" || part.type === "close" ? [`${part.type} ${part.name}`] : [],
  );

function page(lesson: CompiledLesson): string {
  const exercise = (id: string) => {
    const part = lesson.parts.find((one) => one.type === "exercise" && one.id === id);
    if (part?.type !== "exercise") throw new Error(`no exercise ${id}`);
    const lang = part.lang ?? "ar";
    const dir = lang === "ar" ? "rtl" : "ltr";
    const own = { id, model: part.model, modelHash: part.modelHash, words: part.words, lang, dir } as const;
    return renderExercise({ lesson: "demo/demo-states", state: null, action: "", t, ...own });
  };
  return lessonBody({ lesson, t, page: arabic, locales: [arabic, english], exercise, lab: () => null });
}

/** `npm run test:long` tries many more. */
const seeds = process.env.LONG === "1" ? 1500 : 120;

test("however a translation is spoiled, each block of its source is shown once, in one language, that it says", {
  timeout: 120_000,
}, async () => {
  const { lesson: theirs } = await compileLesson(sourceJob);
  const ids = idsOf(theirs?.parts ?? []);
  const models = new Map(
    (theirs?.parts ?? []).flatMap((part) => (part.type === "exercise" ? [[part.id, part]] : [])),
  );
  expect(ids).toHaveLength(15);
  const outcomes = { refused: 0, unreadable: 0, shown: 0 };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = randomFrom(seed);
    let own = OWN;
    for (let times = 1 + below(random, 5); times > 0; times -= 1) own = spoil(own, random);
    const stamps = random() < 0.4 ? spoilStamps(STAMPS, random) : STAMPS;
    const { lesson, problems } = await compileLesson({
      ...shared,
      locale: "ar",
      digits: "arab",
      direction: "rtl",
      file: "content/ar/demo/demo-states.mdx",
      bytes: new TextEncoder().encode(own),
      source,
      ledger,
      stamps: { file: "content/ar/demo/demo-states.l10n.jsonl", bytes: new TextEncoder().encode(stamps) },
    });
    const told = `seed ${seed}:\n${own}`;
    if (!lesson) {
      // The source lesson is served, and its writer is told where it is broken.
      outcomes.refused += 1;
      expect(
        problems.some(({ severity, line }) => severity === "error" && line > 0),
        told,
      ).toBe(true);
      continue;
    }
    outcomes[isReadable(lesson.blocks) ? "shown" : "unreadable"] += 1;
    const shown = idsOf(lesson.parts);
    expect(new Set(shown).size, told).toBe(shown.length);
    expect(
      ids.filter((id) => shown.includes(id)),
      told,
    ).toEqual(shown);
    expect(boxesOf(lesson.parts), told).toEqual(boxesOf(theirs?.parts ?? []));
    // Only what one block of the translation renders together with another stands nowhere else.
    const joined = ids.length - shown.length;
    expect(joined === 0 || own.includes("وجمعهما"), `${joined} left out, ${told}`).toBe(true);
    expect(joined, told).toBeLessThanOrEqual(1);
    for (const part of lesson.parts) {
      if (part.type === "open" || part.type === "close" || (part.type === "block" && part.kind === "code"))
        continue;
      const lang = part.lang ?? "ar";
      for (const html of htmlOf([part]))
        expect(words(html), `${part.id} in ${lang}, ${told}`).not.toMatch(lettersOf[lang as "ar" | "en"]);
      if (part.type !== "exercise") continue;
      const original = models.get(part.id);
      expect(part.modelHash, told).toBe(original?.modelHash);
      expect(part.words.options.length, told).toBe(original?.words.options.length);
    }
    const html = page(lesson);
    for (const id of models.keys())
      expect(
        html.split(`<form class="exercise"`).filter((one) => one.includes(`data-exercise="${id}"`)),
        told,
      ).toHaveLength(1);
  }
  // The changes are neither harmless nor all deadly.
  expect(outcomes.refused).toBeGreaterThan(10);
  expect(outcomes.shown).toBeGreaterThan(40);
});
