import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { CompileJob } from "../compile/compile-lesson.ts";
import { sha256 } from "../model-hash.ts";
import type { InputReader } from "./input-index.ts";
import type { LessonFile } from "./lesson-files.ts";

const figureFile = (name: string): string => `content/figures/${name}.svg`;
const sourceFile = ({ course, lesson }: LessonFile): string =>
  `content/${sourceLocale}/${course}/${lesson}.mdx`;

/** One hash over everything that decides what a lesson compiles to. */
export async function inputHash(entry: LessonFile, inputs: InputReader, compiler: string): Promise<string> {
  const own = await inputs.look(entry.file);
  const source = entry.locale.tag === sourceLocale ? null : await inputs.look(sourceFile(entry));
  const names = [...new Set([...(own?.figures ?? []), ...(source?.figures ?? [])])];
  const figures = await Promise.all(names.map((name) => inputs.look(figureFile(name))));
  const { tag, digits, direction } = entry.locale;
  const all = [compiler, entry.file, tag, digits, direction, own?.hash, source?.hash];
  return sha256(JSON.stringify([...all, ...names, ...figures.map((figure) => figure?.hash ?? null)])).slice(
    0,
    32,
  );
}

/** Everything that compiling a lesson needs, read from disk. */
export async function compileJob(
  entry: LessonFile,
  inputs: InputReader,
  mode: CompileJob["mode"],
): Promise<CompileJob> {
  const { file, course, lesson, locale } = entry;
  const { tag, digits, direction } = locale;
  const own = await inputs.look(file);
  const figures: CompileJob["figures"] = {};
  for (const name of own?.figures ?? []) {
    const drawn = figureFile(name);
    if (await inputs.look(drawn)) figures[name] = { file: drawn, bytes: await inputs.bytes(drawn) };
  }
  const job: CompileJob = {
    file,
    locale: tag,
    digits,
    direction,
    course,
    lesson,
    bytes: await inputs.bytes(file),
    figures,
    mode,
  };
  if (tag === sourceLocale) return job;
  const source = sourceFile(entry);
  return (await inputs.look(source))
    ? { ...job, source: { file: source, bytes: await inputs.bytes(source) } }
    : job;
}
