import os from "node:os";
import { type CompilePool, createCompilePool } from "./compile/compile-pool.ts";
import type { Reference } from "./compile/read-lesson.ts";
import type { BlockCounts } from "./lesson.ts";
import { sha256 } from "./model-hash.ts";
import { byPlace, type Problem } from "./policy/problem.ts";
import { checkCatalog, referenceChecker } from "./publish/check-references.ts";
import { byLesson } from "./publish/compile-changed.ts";
import { compileJob, inputHash } from "./publish/compile-inputs.ts";
import { type InputIndex, type InputReader, inputReader } from "./publish/input-index.ts";
import { type LessonFile, ledgerFile, listLessonFiles, missingSources } from "./publish/lesson-files.ts";
import { readSite, type SiteData } from "./publish/read-site.ts";

/** What checking a lesson file said. */
export interface Checked {
  problems: Problem[];
  references: Reference[];
  /** Of a translation that could be paired with its source. */
  blocks?: BlockCounts;
}

/** What was said before, by the hash of all that decided it, and the files as they were then. */
export interface CheckMemory {
  compiler: string;
  inputs: InputIndex["files"];
  checked: Record<string, Checked>;
}

export interface CheckOptions {
  root: string;
  /** Only lesson files whose path starts with one of these. */
  only?: string[];
  onProgress?: (done: number, total: number, file: string) => void;
  /** A pool to use and leave open. */
  pool?: CompilePool;
  /** What an earlier check answered: what is as it was is not checked again. Of another compiler: start empty. */
  memory?: CheckMemory;
}

export interface CheckedLesson extends LessonFile, Checked {}

export interface CheckResult {
  files: number;
  /** Of them, those that were not known from before. */
  anew: number;
  lessons: CheckedLesson[];
  site: SiteData;
  problems: Problem[];
  /** For the next check. */
  memory: CheckMemory;
}

/** Files on their way at one time: enough for every worker, few enough to hold in memory. */
const RUNNERS = 16;

/** One hash over everything that decides what is said of a file. The ledger of a source lesson is checked with it. */
async function checkHash(entry: LessonFile, inputs: InputReader, compiler: string): Promise<string> {
  const ledger = await inputs.look(ledgerFile(entry.course, entry.lesson));
  return sha256(`${await inputHash(entry, inputs, compiler)} ${ledger?.hash}`).slice(0, 32);
}

/** A limit that was reached on a busy machine says nothing for good. */
const isFinal = ({ problems }: Checked): boolean => !problems.some(({ code }) => code.startsWith("compile/"));

/** Every rule for contributed text, and the lint for authors; writes nothing. */
export async function checkContent(options: CheckOptions): Promise<CheckResult> {
  const { root, only, onProgress, pool: shared } = options;
  const reader = { root, problems: [] as Problem[] };
  const site = await readSite(reader);
  const all = await listLessonFiles(reader, site.courses, site.locales);
  missingSources(site.courses, all, reader);
  const files = all.filter(({ file }) => !only || only.some((start) => file.startsWith(start)));
  const problems = [...reader.problems, ...checkCatalog(site)];

  const before = options.memory ?? { compiler: "", inputs: {}, checked: {} };
  const inputs = inputReader(root, before.inputs);
  // Of some files only, what is known of the others stays known.
  const checked: CheckMemory["checked"] = only ? { ...before.checked } : {};
  const checkReferences = referenceChecker(root, site);
  const lessons: CheckedLesson[] = [];
  let pool = shared;
  let anew = 0;
  const check = async (entry: LessonFile, hash: string): Promise<Checked> => {
    anew += 1;
    pool ??= createCompilePool({ workers: Math.min(2, os.availableParallelism()) });
    const found = await pool.run(await compileJob({ ...entry }, inputs, "check"));
    const { problems, references, blocks } = found;
    const said = { problems, references, ...(blocks && { blocks }) };
    if (isFinal(said)) checked[hash] = said;
    return said;
  };
  let done = 0;
  const next = files.sort(byLesson).entries();
  const runner = async (): Promise<void> => {
    for (const [at, entry] of next) {
      const hash = await checkHash(entry, inputs, before.compiler);
      const known = Object.hasOwn(before.checked, hash) ? before.checked[hash] : undefined;
      if (known) checked[hash] = known;
      lessons[at] = { ...entry, ...(known ?? (await check(entry, hash))) };
      onProgress?.(++done, files.length, entry.file);
    }
  };
  try {
    await Promise.all(Array.from({ length: RUNNERS }, runner));
  } finally {
    if (!shared) pool?.close();
  }
  for (const lesson of lessons)
    problems.push(...lesson.problems, ...(await checkReferences(lesson, lesson.references)));
  const memory = { compiler: before.compiler, inputs: { ...before.inputs, ...inputs.seen }, checked };
  if (!only) memory.inputs = inputs.seen;
  return { files: files.length, anew, lessons, site, problems: problems.sort(byPlace), memory };
}
