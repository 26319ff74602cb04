import type { Locale } from "../../../i18n/locale.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Problem } from "../../content/policy/problem.ts";
import { csvRow } from "../../content/publish/read-csv.ts";
import { readSite, type SiteData } from "../../content/publish/read-site.ts";
import { lessonPieces } from "./lesson-pieces.ts";
import { byUse, type Piece, type Work } from "./piece.ts";
import { stringPieces } from "./string-pieces.ts";

/** Terms for one sitting. */
const TOGETHER = 10;

/** Titles and outcomes of courses that a language lacks. */
function coursePieces(site: SiteData, locale: string): Work[] {
  return site.courses.flatMap(({ id }): Work[] => {
    const words = site.courseWords[sourceLocale]?.[id];
    if (!words || site.courseWords[locale]?.[id]) return [];
    return [
      {
        kind: "course",
        file: `content/${locale}/courses.yml`,
        line: 1,
        column: 1,
        source: { file: `content/${sourceLocale}/courses.yml`, line: 1 },
        text: [
          `${id}:`,
          `  title: ${words.title}`,
          `  summary: ${words.summary}`,
          "  learned:",
          ...words.learned.map((line) => `    - ${line}`),
        ].join("\n"),
      },
    ];
  });
}

/** Words of the glossary that a language lacks, some at a time. */
function termPieces(site: SiteData, locale: string): Work[] {
  const own = new Set(site.terms[locale]?.map(({ id }) => id));
  const missing = (site.terms[sourceLocale] ?? []).filter(({ id }) => !own.has(id));
  return Array.from({ length: Math.ceil(missing.length / TOGETHER) }, (_, at) => ({
    kind: "term",
    file: `locales/${locale}/terms.csv`,
    line: 1 + own.size,
    column: 1,
    source: { file: `locales/${sourceLocale}/terms.csv`, line: 1 },
    text: missing
      .slice(at * TOGETHER, (at + 1) * TOGETHER)
      .map(({ id, term, definition }) => csvRow([id, term, definition, ""]))
      .join("\n"),
  }));
}

/**
 * All the work that a language needs, the piece that helps most first. `errors`: what is wrong with its files, as
 * checking them said. `wanted`: of one lesson only.
 */
export async function nextPieces(
  root: string,
  locale: Locale,
  errors: readonly Problem[],
  wanted: string | null = null,
  onProgress?: (done: number, total: number) => void,
): Promise<Piece[]> {
  const site = await readSite({ root, problems: [] });
  const pieces: Piece[] = errors.map((problem) => {
    const { file, line, column } = problem;
    return { kind: "broken", file, line, column, problem };
  });
  if (wanted === null)
    pieces.push(
      ...stringPieces(root, locale),
      ...termPieces(site, locale.tag),
      ...coursePieces(site, locale.tag),
    );
  const lessons = site.courses
    .flatMap(({ id, lessons }) => lessons.map((one) => ({ course: id, lesson: one.id })))
    .filter(({ lesson }) => wanted === null || lesson === wanted);
  for (const [at, name] of lessons.entries()) {
    pieces.push(...(await lessonPieces(root, locale.tag, name)));
    onProgress?.(at + 1, lessons.length);
  }
  // Sorting is stable: what helps equally stays in the order of catalog and file.
  return pieces.sort(byUse);
}
