import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { ChainEntry, CompileJob, NamedBytes } from "../compile/compile-job.ts";
import { sha256 } from "../model-hash.ts";
import type { InputReader } from "./input-index.ts";
import { type LessonFile, ledgerFile, lessonFile, stampsFile } from "./lesson-files.ts";

const figureFile = (name: string): string => `content/figures/${name}.svg`;

/** Files beside the lesson's own that decide what a translation compiles to. */
function filesBehind({ locale, course, lesson, chain }: LessonFile): string[] {
  if (locale.tag === sourceLocale) return [];
  const lent = chain.flatMap(({ tag }) => [lessonFile(tag, course, lesson), stampsFile(tag, course, lesson)]);
  return [
    lessonFile(sourceLocale, course, lesson),
    ledgerFile(course, lesson),
    stampsFile(locale.tag, course, lesson),
    ...lent,
  ];
}

/** The figures that may be drawn: the translation's, and those of the source that may stand in. */
async function figuresOf(entry: LessonFile, inputs: InputReader): Promise<string[]> {
  const own = await inputs.look(entry.file);
  const source = await inputs.look(lessonFile(sourceLocale, entry.course, entry.lesson));
  return [...new Set([...(own?.figures ?? []), ...(source?.figures ?? [])])];
}

/** One hash over everything that decides what a lesson compiles to. */
export async function inputHash(entry: LessonFile, inputs: InputReader, compiler: string): Promise<string> {
  const own = await inputs.look(entry.file);
  const behind = await Promise.all(filesBehind(entry).map((file) => inputs.look(file)));
  const names = await figuresOf(entry, inputs);
  const figures = await Promise.all(names.map((name) => inputs.look(figureFile(name))));
  const { tag, digits, direction } = entry.locale;
  const chain = entry.chain.map((locale) => [locale.tag, locale.direction]);
  const all = [compiler, entry.file, tag, digits, direction, chain, own?.hash];
  const hashes = [...behind, ...figures].map((file) => file?.hash ?? null);
  return sha256(JSON.stringify([...all, ...names, ...hashes])).slice(0, 32);
}

/** Everything that compiling a lesson needs, read from disk. */
export async function compileJob(
  entry: LessonFile,
  inputs: InputReader,
  mode: CompileJob["mode"],
): Promise<CompileJob> {
  const { file, course, lesson, locale } = entry;
  const { tag, digits, direction } = locale;
  const read = async (name: string): Promise<NamedBytes | undefined> =>
    (await inputs.look(name)) ? { file: name, bytes: await inputs.bytes(name) } : undefined;
  const figures: CompileJob["figures"] = {};
  for (const name of await figuresOf(entry, inputs)) {
    const drawn = await read(figureFile(name));
    if (drawn) figures[name] = drawn;
  }
  const bytes = await inputs.bytes(file);
  const job: CompileJob = { file, locale: tag, digits, direction, course, lesson, bytes, figures, mode };
  const history = ledgerFile(course, lesson);
  const ledger = await read(history);
  if (tag === sourceLocale) {
    return mode === "check" ? { ...job, ledger: ledger ?? { file: history, bytes: new Uint8Array() } } : job;
  }
  const source = await read(lessonFile(sourceLocale, course, lesson));
  const stamps = await read(stampsFile(tag, course, lesson));
  const chain: ChainEntry[] = [];
  for (const { tag: other, direction: turn } of entry.chain) {
    const lent = await read(lessonFile(other, course, lesson));
    const said = await read(stampsFile(other, course, lesson));
    if (lent) chain.push({ ...lent, locale: other, direction: turn, ...(said && { stamps: said }) });
  }
  return {
    ...job,
    ...(source && { source }),
    ...(stamps && { stamps }),
    ...(ledger && { ledger }),
    ...(chain.length > 0 && { chain }),
  };
}
