import { sourceLocale } from "../../../i18n/source-locale.ts";
import { type LedgerLine, readLedger } from "../blocks/ledger.ts";
import { readStamps, type Stamp } from "../blocks/stamps.ts";
import type { BlockCounts, LessonCredits } from "../lesson.ts";
import { lintTranslation } from "../lint/lint-translation.ts";
import { sha256 } from "../model-hash.ts";
import { type Problem, reportOn, START } from "../policy/problem.ts";
import type { CompileJob, NamedBytes } from "./compile-job.ts";
import { creditsOf } from "./credits.ts";
import { type Followed, followSource, type Layer } from "./follow-source.ts";
import { type LessonText, pairLessons } from "./pair-lessons.ts";
import { type ReadLesson, readLesson } from "./read-lesson.ts";

/** The source of many translations is read once. */
const sources = new Map<string, ReadLesson | null>();

function readSource(source: NamedBytes): ReadLesson | null {
  const key = sha256(source.bytes);
  const known = sources.get(key);
  if (known !== undefined) return known;
  if (sources.size >= 32) sources.clear();
  const { lesson } = readLesson(source.file, source.bytes);
  sources.set(key, lesson);
  return lesson;
}

function stampsIn(stamps: NamedBytes | undefined, problems: Problem[]): Stamp[] {
  if (!stamps) return [];
  const report = reportOn(stamps.file);
  const found = readStamps(stamps.bytes, report);
  problems.push(...report.problems);
  return found;
}

/** The languages of the chain that have this lesson; what is wrong with them is told of themselves. */
function chainOf(job: CompileJob, source: LessonText, ledger: LedgerLine[]): Layer[] {
  return (job.chain ?? []).flatMap(({ locale: lang, direction, file, bytes, stamps }) => {
    const { lesson: read } = readLesson(file, bytes, true);
    if (!read) return [];
    const lessons = { own: { read, bytes }, source, stamps: stampsIn(stamps, []), ledger };
    return [{ lang, direction, lessons, paired: pairLessons(lessons) }];
  });
}

export interface Translated extends Followed {
  blocks: BlockCounts;
  credits: LessonCredits;
}

/**
 * Puts a translation into the shape of its source. Null where there is none. Everything that is told here costs no
 * more than the block it is told of.
 */
export function translateLesson(job: CompileJob, read: ReadLesson, problems: Problem[]): Translated | null {
  const report = reportOn(job.file);
  const theirs = job.source && readSource(job.source);
  if (!job.source || !theirs) {
    const message = job.source ? `its source ${job.source.file} is refused.` : "it has no source lesson.";
    const mend = `mend content/${sourceLocale}/${job.course}/${job.lesson}.mdx.`;
    report.error(START, "source/missing", message, mend);
    problems.push(...report.problems);
    return null;
  }
  const source = { read: theirs, bytes: job.source.bytes };
  // What is wrong with the ledger is told where the source is checked.
  const ledger = job.ledger ? readLedger(job.ledger.bytes, reportOn(job.ledger.file)) : [];
  const lessons = { own: { read, bytes: job.bytes }, source, stamps: stampsIn(job.stamps, problems), ledger };
  const paired = pairLessons(lessons, report);
  if (job.mode === "check") lintTranslation(read, theirs, report, job.digits, paired.pairs);
  problems.push(...report.problems);
  const own = { lang: job.locale, direction: job.direction, lessons, paired };
  const followed = followSource([own, ...chainOf(job, source, ledger)], sourceLocale);
  return { ...followed, blocks: paired.counts, credits: creditsOf(paired.pairs) };
}
