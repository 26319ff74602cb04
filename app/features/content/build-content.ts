import { mkdir, readdir } from "node:fs/promises";
import os from "node:os";
import { sourceLocale } from "../../i18n/source-locale.ts";
import { withSpeech } from "../../i18n/speech.ts";
import { type CompilePool, createCompilePool } from "./compile/compile-pool.ts";
import { type ContentFolder, contentFolder } from "./content-folder.ts";
import type { Manifest } from "./generation.ts";
import { shortHash } from "./model-hash.ts";
import { byPlace, type Problem } from "./policy/problem.ts";
import { checkCatalog, referenceChecker } from "./publish/check-references.ts";
import { compileChanged, isFinal, type Planned, TOGETHER } from "./publish/compile-changed.ts";
import { inputHash } from "./publish/compile-inputs.ts";
import { compilerVersion } from "./publish/compiler-version.ts";
import {
  type CompiledEntry,
  emptyIndex,
  type InputIndex,
  type InputReader,
  inputReader,
  readIndex,
} from "./publish/input-index.ts";
import { contributedFiles, listLessonFiles, missingSources } from "./publish/lesson-files.ts";
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
  /** Times that a lesson or a figure was read whole: grows with what changed, not with what there is. */
  reads: number;
  /** Most memory of one compiling process and its children, in bytes; 0 if nothing was compiled. */
  peakMemory: number;
}

/** Starts the compiler while the rest of the site is still being read, if a lesson or a figure is not as it was. */
async function warmIfChanged(
  root: string,
  inputs: InputReader,
  before: InputIndex,
  pool: CompilePool,
): Promise<void> {
  const warmForChange = async (file: string): Promise<void> => {
    const known = Object.hasOwn(before.files, file) ? before.files[file] : undefined;
    if ((await inputs.look(file))?.hash !== known?.hash) pool.warm();
  };
  await Promise.all((await contributedFiles(root)).map(warmForChange));
}

/** Compiles what changed and publishes one new generation, or none where nothing changed. */
async function build(options: BuildOptions, folder: ContentFolder, pool: CompilePool): Promise<BuildResult> {
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
  const known = ({ input }: Planned): CompiledEntry | undefined => {
    const entry = Object.hasOwn(before.compiled, input) ? before.compiled[input] : undefined;
    return entry?.head && !onDisk.has(`${input}.json`) ? undefined : entry;
  };
  const changed = planned.filter((entry) => !known(entry));
  const fresh = await compileChanged(changed, folder, inputs, pool, options.onProgress);

  const locales = withSpeech(site.locales, site.strings);
  const manifest: Manifest = { version: 1, ...site, locales, lessons: {}, models: [] };
  const index = emptyIndex(inputs.seen);
  const problems = [...reader.problems];
  const checkReferences = referenceChecker(options.root, site);
  let refused = 0;
  let compiled = 0;
  for (const entry of planned) {
    const was = known(entry);
    const now = was ?? fresh.get(entry.input);
    if (!now) continue;
    if (isFinal(now)) index.compiled[entry.input] = now;
    problems.push(...now.problems);
    if (!now.head) {
      refused++;
      continue;
    }
    if (!was) compiled++;
    problems.push(...(await checkReferences(entry, now.references)));
    const key = `${entry.locale.tag}/${entry.course}/${entry.lesson}`;
    manifest.lessons[key] = { ...now.head, file: entry.input };
    if (entry.locale.tag === sourceLocale) manifest.models.push(...now.models);
  }

  const text = JSON.stringify(manifest);
  const generation = shortHash(text, 15);
  // The index first: what it names is on disk whether or not the switch happens.
  await writeAtomically(folder.index, JSON.stringify(index));
  await writeAtomically(folder.generation(generation), text, true);
  await writeAtomically(folder.current, JSON.stringify({ generation }), true);
  await sweep(folder, generation);
  const unchanged = planned.length - compiled - refused;
  return {
    generation,
    compiled,
    unchanged,
    refused,
    problems: problems.sort(byPlace),
    reads: inputs.reads(),
    peakMemory: pool.peakMemory(),
  };
}

export async function buildContent(options: BuildOptions): Promise<BuildResult> {
  const folder = contentFolder(options.dataDir);
  await mkdir(folder.generations, { recursive: true });
  await mkdir(folder.lessons, { recursive: true });
  const workers = Math.min(2, os.availableParallelism());
  return withBuildLock(folder, async () => {
    const pool = options.pool ?? createCompilePool({ workers, together: TOGETHER });
    try {
      return await build(options, folder, pool);
    } finally {
      if (!options.pool) pool.close();
    }
  });
}
