import { mkdir, readdir } from "node:fs/promises";
import os from "node:os";
import { sourceLocale } from "../../i18n/source-locale.ts";
import { type CompilePool, createCompilePool } from "./compile/compile-pool.ts";
import { contentFolder } from "./content-folder.ts";
import type { Manifest } from "./generation.ts";
import type { LessonHead } from "./lesson.ts";
import { shortHash } from "./model-hash.ts";
import { byPlace, type Problem } from "./policy/problem.ts";
import { checkCatalog, checkReferences } from "./publish/check-references.ts";
import { compileJob, inputHash } from "./publish/compile-inputs.ts";
import { compilerVersion } from "./publish/compiler-version.ts";
import {
  type CompiledEntry,
  type InputIndex,
  type InputReader,
  inputReader,
  readIndex,
} from "./publish/input-index.ts";
import {
  contributedFiles,
  type LessonFile,
  listLessonFiles,
  missingSources,
} from "./publish/lesson-files.ts";
import { readSite } from "./publish/read-site.ts";
import { sweep, withBuildLock, writeAtomically } from "./publish/write-files.ts";

export interface BuildOptions {
  /** The project: holds content/ and locales/. */
  root: string;
  dataDir: string;
  onProgress?: (done: number, total: number, file: string) => void;
  /** A pool to use and leave open, where builds follow each other; else one is made when it is needed. */
  pool?: CompilePool;
}

export interface BuildResult {
  /** The id of what is now served. */
  generation: string;
  compiled: number;
  unchanged: number;
  /** Files left out. */
  refused: number;
  problems: Problem[];
  /** Most memory of one compiling process and its children, in bytes; 0 if nothing was compiled. */
  peakMemory: number;
}

interface Planned extends LessonFile {
  input: string;
}

function headOf(lesson: {
  title: string;
  summary: string;
  words: number;
  parts: { type: string }[];
}): LessonHead {
  const exercises = lesson.parts.flatMap((part) =>
    part.type === "exercise" ? [(part as { id?: string }).id ?? ""] : [],
  );
  return { title: lesson.title, summary: lesson.summary, words: lesson.words, exercises };
}

/** Files on their way at one time: enough that a second worker is worth it, few enough to hold in memory. */
const RUNNERS = 12;

type Folder = ReturnType<typeof contentFolder>;

async function compileAll(
  planned: Planned[],
  folder: Folder,
  inputs: InputReader,
  pool: CompilePool,
  onProgress: BuildOptions["onProgress"],
): Promise<{ entries: Map<string, CompiledEntry>; problems: Problem[] }> {
  const entries = new Map<string, CompiledEntry>();
  const problems: Problem[] = [];
  let done = 0;
  const next = planned.values();
  const runner = async (): Promise<void> => {
    for (const entry of next) {
      const result = await pool.run(await compileJob(entry, inputs, "compile"));
      problems.push(...result.problems);
      if (result.lesson) {
        await writeAtomically(folder.lesson(entry.input), JSON.stringify(result.lesson));
        const { models, references } = result;
        entries.set(entry.input, { head: headOf(result.lesson), models, references });
      }
      onProgress?.(++done, planned.length, entry.file);
    }
  };
  await Promise.all(Array.from({ length: RUNNERS }, runner));
  return { entries, problems };
}

/** Starts the compiler while the rest of the site is still being read, if a lesson or a figure is not as it was. */
async function warmIfChanged(
  root: string,
  inputs: InputReader,
  before: InputIndex,
  pool: CompilePool,
): Promise<void> {
  const isAsBefore = async (file: string): Promise<boolean> => {
    const known = Object.hasOwn(before.files, file) ? before.files[file] : undefined;
    return (await inputs.look(file))?.hash === known?.hash;
  };
  const files = await contributedFiles(root);
  if (!(await Promise.all(files.map(isAsBefore))).every(Boolean)) pool.warm();
}

/** Compiles what changed and publishes one new generation, or none where nothing changed. */
async function build(options: BuildOptions, folder: Folder, pool: CompilePool): Promise<BuildResult> {
  const reader = { root: options.root, problems: [] as Problem[] };
  const before = await readIndex(folder.index);
  const inputs = inputReader(options.root, before.files);
  const [site, compiler] = await Promise.all([
    readSite(reader),
    compilerVersion(),
    warmIfChanged(options.root, inputs, before, pool),
  ]);
  const files = await listLessonFiles(reader, site.courses, site.locales);
  missingSources(site.courses, files, reader);
  reader.problems.push(...checkCatalog(site));

  const onDisk = new Set(await readdir(folder.lessons));
  const planned = await Promise.all(
    files.map(
      async (file): Promise<Planned> => ({ ...file, input: await inputHash(file, inputs, compiler) }),
    ),
  );
  const isKnown = ({ input }: Planned): boolean =>
    Object.hasOwn(before.compiled, input) && onDisk.has(`${input}.json`);
  const changed = planned.filter((entry) => !isKnown(entry));
  const fresh = await compileAll(changed, folder, inputs, pool, options.onProgress);

  const manifest: Manifest = { version: 1, ...site, lessons: {}, models: [] };
  const index: InputIndex = { files: inputs.seen, compiled: {} };
  const problems = [...reader.problems, ...fresh.problems];
  let refused = 0;
  for (const entry of planned) {
    const compiled = isKnown(entry) ? before.compiled[entry.input] : fresh.entries.get(entry.input);
    if (!compiled) {
      refused++;
      continue;
    }
    index.compiled[entry.input] = compiled;
    problems.push(...checkReferences(entry.file, compiled.references, site));
    const key = `${entry.locale.tag}/${entry.course}/${entry.lesson}`;
    manifest.lessons[key] = { ...compiled.head, file: entry.input };
    if (entry.locale.tag === sourceLocale) manifest.models.push(...compiled.models);
  }

  const text = JSON.stringify(manifest);
  const generation = shortHash(text, 15);
  // The index first: what it names is on disk whether or not the switch happens.
  await writeAtomically(folder.index, JSON.stringify(index));
  await writeAtomically(folder.generation(generation), text, true);
  await writeAtomically(folder.current, JSON.stringify({ generation }), true);
  await sweep(folder, generation);
  const compiled = fresh.entries.size;
  const unchanged = planned.length - compiled - refused;
  return {
    generation,
    compiled,
    unchanged,
    refused,
    problems: problems.sort(byPlace),
    peakMemory: pool.peakMemory(),
  };
}

export async function buildContent(options: BuildOptions): Promise<BuildResult> {
  const folder = contentFolder(options.dataDir);
  await mkdir(folder.generations, { recursive: true });
  await mkdir(folder.lessons, { recursive: true });
  const workers = Math.min(2, os.availableParallelism());
  return withBuildLock(folder, async () => {
    const pool = options.pool ?? createCompilePool({ workers });
    try {
      return await build(options, folder, pool);
    } finally {
      if (!options.pool) pool.close();
    }
  });
}
