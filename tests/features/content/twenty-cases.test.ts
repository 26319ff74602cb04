import { expect, test } from "vitest";
import type { Stamp } from "../../../app/features/content/blocks/stamps.ts";
import { compileLesson } from "../../../app/features/content/compile/compile-lesson.ts";
import { type LessonText, pairLessons } from "../../../app/features/content/compile/pair-lessons.ts";
import { readLesson } from "../../../app/features/content/compile/read-lesson.ts";
import { lintTranslation } from "../../../app/features/content/lint/lint-translation.ts";
import {
  byPlace,
  formatProblem,
  type Problem,
  reportOn,
} from "../../../app/features/content/policy/problem.ts";
import { type Case, readCases, verdictOf } from "../../fixtures/cases/read-cases.ts";
import { bytesOf, job, lessonText } from "./lesson-text.ts";

const RIGHT_TO_LEFT = ["ar", "fa"];

/** A body under a frontmatter of its own language's; a text that brings a frontmatter stays as it is. */
const whole = (text: string, title: string, summary: string): string =>
  /^\ufeff?---[\r\n]/.test(text) ? text : `---\ntitle: ${title}\nsummary: ${summary}\n---\n${text}\n`;

async function check({ head, source = "Hello.", translation }: Case): Promise<Problem[]> {
  const locale = head.locale ?? "es";
  const isArabic = locale === "ar";
  const { problems } = await compileLesson(
    job(whole(translation, "Título", "Resumen"), {
      file: `content/${locale}/demo/demo-a.mdx`,
      locale,
      digits: isArabic ? "arab" : "latn",
      direction: RIGHT_TO_LEFT.includes(locale) ? "rtl" : "ltr",
      source: {
        file: "content/en/demo/demo-a.mdx",
        bytes: bytesOf(whole(source, "A title", "A summary")),
      },
      mode: "check",
    }),
  );
  return problems.sort(byPlace);
}

const cases = readCases("lesson");

test.each(cases)("$name: $title", async (one) => {
  const problems = await check(one);
  expect(problems.map(formatProblem).join("\n")).toBe(one.said);
  expect(verdictOf(problems)).toBe(one.verdict);
});

test("each of the twenty is tried, here or on the UI strings", () => {
  const tried = new Set([...cases, ...readCases("strings")].map(({ number }) => number));
  const twenty = Array.from({ length: 19 }, (_, index) => index + 1);
  expect(
    [...tried].sort((a, b) => a - b),
    "the twentieth is tried in tests/i18n",
  ).toEqual(twenty);
});

/** The HTML of the first block of a published translation. */
async function published(source: string, translation: string): Promise<string[]> {
  const { lesson, problems } = await compileLesson(
    job(whole(translation, "Título", "Resumen"), {
      locale: "es",
      source: { file: "b.mdx", bytes: bytesOf(whole(source, "A title", "A summary")) },
    }),
  );
  if (!lesson) throw new Error(problems.map(formatProblem).join("\n"));
  return lesson.parts.flatMap((part) => (part.type === "block" ? [`${part.id} ${part.html}`] : []));
}

test("case 6: bold before a full-width bracket is shown bold", async () => {
  const [html] = await published("**Important (AI)** thing", "**重要（AI）**的");
  expect(html).toContain("<strong>重要（AI）</strong>的");
});

test("case 18: the anchor of a translated heading is the source's", async () => {
  const source = "## What is AI?\n\n[Back](#what-is-ai)";
  const blocks = await published(source, "## ¿Qué es la IA?\n\n[Volver](#what-is-ai)");
  expect(blocks[0]).toMatch(/^what-is-ai .*id="what-is-ai".*¿Qué es la IA\?/);
  expect(blocks[1]).toContain('href="#what-is-ai"');
});

test("case 19: two paragraphs merged, and stamped as such, are compared as one", () => {
  const [source, own] = ["One in 7.\n\nTwo in 9.", "Uno de 7 y dos de 9."].map((body) => {
    const bytes = bytesOf(lessonText(body));
    const { lesson } = readLesson("a.mdx", bytes);
    if (!lesson) throw new Error(body);
    return { read: lesson, bytes };
  }) as [LessonText, LessonText];
  const hashes = ({ read }: LessonText) => read.pieces.map((piece) => ("hash" in piece ? piece.hash : ""));
  const [t = ""] = hashes(own);
  const stamps = hashes(source).map((s): Stamp => ({ s, t, state: "human" }));
  const lint = (said: Stamp[]): string[] => {
    const report = reportOn("a.mdx");
    const { pairs } = pairLessons({ own, source, stamps: said, ledger: [] }, report);
    lintTranslation(own.read, source.read, report, "latn", pairs);
    return report.problems.map(({ code }) => code);
  };
  expect(lint(stamps)).toEqual([]);
  expect(lint([])).toContain("structure/blocks");
});
