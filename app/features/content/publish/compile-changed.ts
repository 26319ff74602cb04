import type { CompilePool } from "../compile/compile-pool.ts";
import type { ContentFolder } from "../content-folder.ts";
import type { CompiledLesson, LessonHead } from "../lesson.ts";
import { compileJob } from "./compile-inputs.ts";
import type { CompiledEntry, InputReader } from "./input-index.ts";
import type { LessonFile } from "./lesson-files.ts";
import { writeAtomically } from "./write-files.ts";

/** A lesson file and the hash of everything that decides what it compiles to. */
export interface Planned extends LessonFile {
  input: string;
}

function headOf({ title, summary, front, words, blocks, parts }: CompiledLesson): LessonHead {
  const exercises = parts.flatMap((part) => (part.type === "exercise" ? [part.id] : []));
  return { title, summary, ...(front && { front }), words, exercises, blocks };
}

/** Translations of one lesson follow each other, so that a compiler reads their source once. */
export const byLesson = (a: LessonFile, b: LessonFile): number =>
  a.course === b.course
    ? Number(a.lesson > b.lesson) - Number(a.lesson < b.lesson)
    : a.course > b.course
      ? 1
      : -1;

/** Files that share a run of the bundler. */
export const TOGETHER = 8;
/** Files on their way at one time: enough for two workers and what they take next, few enough to hold in memory. */
const RUNNERS = 4 * TOGETHER;

/** Compiles files and writes what comes out; an entry for each of them, by the hash of its input. */
export async function compileChanged(
  changed: Planned[],
  folder: ContentFolder,
  inputs: InputReader,
  pool: CompilePool,
  onProgress?: (done: number, total: number, file: string) => void,
): Promise<Map<string, CompiledEntry>> {
  const entries = new Map<string, CompiledEntry>();
  let done = 0;
  const next = [...changed].sort(byLesson).values();
  const runner = async (): Promise<void> => {
    for (const entry of next) {
      const { lesson, models, references, problems } = await pool.run(
        await compileJob(entry, inputs, "compile"),
      );
      if (lesson) await writeAtomically(folder.lesson(entry.input), JSON.stringify(lesson));
      entries.set(entry.input, { head: lesson && headOf(lesson), problems, models, references });
      onProgress?.(++done, changed.length, entry.file);
    }
  };
  await Promise.all(Array.from({ length: RUNNERS }, runner));
  return entries;
}

/** A limit that was reached on a busy machine says nothing for good: such a file is tried again. */
export const isFinal = ({ problems }: CompiledEntry): boolean =>
  !problems.some(({ code }) => code.startsWith("compile/"));
