import { sourceLocale } from "../../../i18n/source-locale.ts";
import { checkLedger } from "../blocks/check-ledger.ts";
import type { BlockCounts, CompiledLesson, LessonCredits, PublishedModel } from "../lesson.ts";
import { lintForm } from "../lint/lint-form.ts";
import { lintLesson } from "../lint/lint-lesson.ts";
import { modelHash } from "../model-hash.ts";
import { hasErrors, type Problem, reportOn, START } from "../policy/problem.ts";
import { assembleParts, htmlOf } from "./assemble.ts";
import type { CompileJob, CompileResult } from "./compile-job.ts";
import { countLessonWords } from "./count-words.ts";
import type { Followed } from "./follow-source.ts";
import { judgeHtml } from "./oracle.ts";
import type { Piece } from "./pieces.ts";
import { readDrawings } from "./read-drawings.ts";
import { type ReadLesson, readLesson } from "./read-lesson.ts";
import { translateLesson } from "./translate-lesson.ts";

interface Shaped extends Followed {
  blocks: BlockCounts;
  credits?: LessonCredits;
}

/** A source lesson is all there, by definition. */
function asItIs(read: ReadLesson): Shaped {
  const total = 2 + read.pieces.filter((piece) => !isWordless(piece)).length;
  const none = { stale: 0, critical: 0, missing: 0, unstamped: 0, reviewed: 0 };
  const blocks = { total, usable: total, fresh: total, ...none };
  const { title = "", summary = "" } = read.frontmatter;
  return { title, summary, pieces: read.pieces, blocks };
}

const isWordless = (piece: Piece): boolean =>
  piece.type === "open" ||
  piece.type === "close" ||
  (piece.type === "block" && (piece.kind === "code" || piece.kind === "rule"));

const isForm = (pieces: Piece[]): boolean =>
  pieces.some((piece) => piece.type === "exercise" && piece.kind === "Question");

function modelsOf(pieces: Piece[], lesson: string): PublishedModel[] {
  return pieces.flatMap((piece) =>
    piece.type === "exercise"
      ? [{ lesson, exercise: piece.id, hash: modelHash(piece.model), model: piece.model }]
      : [],
  );
}

/** Compiles one lesson. Never throws for what an author wrote: it answers problems. */
export async function compileLesson(job: CompileJob): Promise<CompileResult> {
  const isTranslation = job.locale !== sourceLocale;
  const { lesson: read, problems } = readLesson(job.file, job.bytes, isTranslation);
  const refused = (): CompileResult => ({ lesson: null, models: [], references: [], problems });
  if (!read) return refused();
  const shaped = isTranslation ? translateLesson(job, read, problems) : asItIs(read);
  if (!shaped) return refused();
  const { pieces, blocks, title, summary, front, older, credits } = shaped;
  if (!isTranslation && job.mode === "check") {
    const report = reportOn(job.file);
    if (isForm(pieces)) lintForm(read, report);
    else lintLesson(read, report);
    problems.push(...report.problems);
    if (job.ledger) problems.push(...checkLedger(read, job.bytes, job.ledger));
  }
  // Of a translation, what was told so far costs its own blocks only; a drawing that is wrong costs the lesson.
  const drawn: Problem[] = [];
  const drawings = readDrawings(pieces, job, drawn);
  problems.push(...drawn);
  if (hasErrors(drawn) || (!isTranslation && hasErrors(problems))) return refused();
  if (job.mode === "check") return { ...refused(), references: read.references, blocks };

  const { parts, facts, terms } = await assembleParts(pieces, { ...job, drawings });
  const findings = new Set(htmlOf(parts).flatMap(judgeHtml));
  if (findings.size > 0) {
    const shown = [...findings].slice(0, 3).join(", ");
    const report = reportOn(job.file);
    const mend = "this is a hole in the policy: please report it; leave the text out until then.";
    report.error(START, "oracle", `unsafe: ${shown}.`, mend);
    problems.push(...report.problems);
    return refused();
  }
  const { locale, course, lesson } = job;
  const compiled: CompiledLesson = {
    locale,
    course,
    lesson,
    title,
    summary,
    parts,
    facts,
    terms,
    words: countLessonWords(pieces, locale),
    blocks,
    ...(front && { front }),
    ...(older && { older }),
    ...(credits && { credits }),
  };
  // The models of a form are no event's: whoever could post one answer by one would learn the key.
  const models = isTranslation || isForm(pieces) ? [] : modelsOf(pieces, `${course}/${lesson}`);
  return { lesson: compiled, models, references: read.references, problems };
}
