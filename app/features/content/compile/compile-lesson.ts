import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { CompiledLesson, PublishedModel } from "../lesson.ts";
import { lintLesson } from "../lint/lint-lesson.ts";
import { lintTranslation } from "../lint/lint-translation.ts";
import { modelHash, sha256 } from "../model-hash.ts";
import { checkText } from "../policy/check-text.ts";
import { hasErrors, type Problem, reportOn, START } from "../policy/problem.ts";
import { placeOf } from "../policy/tree.ts";
import { assembleParts, htmlOf } from "./assemble.ts";
import { countLessonWords } from "./count-words.ts";
import { type Drawing, MAX_FIGURE_BYTES, readDrawing } from "./figure.ts";
import { followSource } from "./follow-source.ts";
import { judgeHtml } from "./oracle.ts";
import type { Piece } from "./pieces.ts";
import { type ReadLesson, type Reference, readLesson } from "./read-lesson.ts";

/** All that compiling one file needs: no disk, no clock, no network behind it. */
export interface CompileJob {
  file: string;
  locale: string;
  digits: string;
  direction: "ltr" | "rtl";
  course: string;
  lesson: string;
  bytes: Uint8Array;
  /** The source lesson, for a translation. */
  source?: { file: string; bytes: Uint8Array };
  /** Drawings by name: file and text. */
  figures: Record<string, { file: string; bytes: Uint8Array }>;
  /** check: every rule and the lint for authors, and no HTML. */
  mode: "compile" | "check";
}

export interface CompileResult {
  lesson: CompiledLesson | null;
  /** Of a source lesson; a translation has none of its own. */
  models: PublishedModel[];
  references: Reference[];
  problems: Problem[];
}

/** The source of many translations is read once. */
const sources = new Map<string, ReadLesson | null>();

function readSource(source: { file: string; bytes: Uint8Array }): ReadLesson | null {
  const key = sha256(source.bytes);
  const known = sources.get(key);
  if (known !== undefined) return known;
  if (sources.size >= 32) sources.clear();
  const { lesson } = readLesson(source.file, source.bytes);
  sources.set(key, lesson);
  return lesson;
}

function readDrawings(pieces: Piece[], job: CompileJob, problems: Problem[]): Map<string, Drawing> {
  const drawings = new Map<string, Drawing>();
  const report = reportOn(job.file);
  for (const piece of pieces) {
    if (piece.type !== "figure") continue;
    const at = placeOf(piece.node);
    const found = Object.hasOwn(job.figures, piece.name) ? job.figures[piece.name] : undefined;
    if (!found) {
      const mend = `draw content/figures/${piece.name}.svg, or mend the name.`;
      report.error(at, "figure/missing", `there is no figure "${piece.name}".`, mend);
      continue;
    }
    const own = reportOn(found.file);
    const text = checkText(found.bytes, own, MAX_FIGURE_BYTES);
    const drawing = text === null ? null : readDrawing(text, own);
    problems.push(...own.problems);
    if (!drawing) continue;
    drawings.set(piece.name, drawing);
    if (drawing.slots.length !== piece.slots.length) {
      const message = `"${piece.name}" has ${drawing.slots.length} text slots, the list has ${piece.slots.length} items.`;
      report.error(at, "figure/slots", message, "write one item for each slot, in order.");
    }
  }
  problems.push(...report.problems);
  return drawings;
}

/** Compiles one lesson. Never throws for what an author wrote: it answers problems. */
export async function compileLesson(job: CompileJob): Promise<CompileResult> {
  const reading = readLesson(job.file, job.bytes);
  const problems = [...reading.problems];
  const refused = (): CompileResult => ({ lesson: null, models: [], references: [], problems });
  const { lesson: read } = reading;
  if (!read) return refused();
  const report = reportOn(job.file);
  let pieces = read.pieces;
  if (job.locale !== sourceLocale) {
    const source = job.source && readSource(job.source);
    if (!source) {
      const message = job.source ? `its source ${job.source.file} is refused.` : "it has no source lesson.";
      report.error(
        START,
        "source/missing",
        message,
        `mend content/${sourceLocale}/${job.course}/${job.lesson}.mdx.`,
      );
    } else {
      pieces = followSource(read, source, sourceLocale, report);
      if (job.mode === "check") lintTranslation(read, source, report);
    }
  } else if (job.mode === "check") lintLesson(read, report);
  problems.push(...report.problems);
  const drawings = readDrawings(pieces, job, problems);
  if (hasErrors(problems)) return refused();
  if (job.mode === "check") return { ...refused(), references: read.references };

  const { parts, facts, terms } = await assembleParts(pieces, { ...job, drawings });
  const findings = new Set(htmlOf(parts).flatMap(judgeHtml));
  if (findings.size > 0) {
    const shown = [...findings].slice(0, 3).join(", ");
    const mend = "this is a hole in the policy: please report it; leave the text out until then.";
    problems.push({
      file: job.file,
      ...START,
      severity: "error",
      code: "oracle",
      message: `unsafe: ${shown}.`,
      mend,
    });
    return refused();
  }
  const { locale, course, lesson } = job;
  const words = countLessonWords(pieces, locale);
  const models = pieces.flatMap((piece): PublishedModel[] => {
    if (piece.type !== "exercise" || locale !== sourceLocale) return [];
    const key = `${course}/${lesson}`;
    return [{ lesson: key, exercise: piece.id, hash: modelHash(piece.model), model: piece.model }];
  });
  const compiled = { locale, course, lesson, ...read.frontmatter, parts, facts, terms, words };
  return { lesson: compiled, models, references: read.references, problems };
}
