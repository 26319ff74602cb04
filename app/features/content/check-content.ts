import { type CompilePool, createCompilePool } from "./compile/compile-pool.ts";
import { byPlace, type Problem } from "./policy/problem.ts";
import { checkCatalog, referenceChecker } from "./publish/check-references.ts";
import { compileJob } from "./publish/compile-inputs.ts";
import { inputReader } from "./publish/input-index.ts";
import { listLessonFiles, missingSources } from "./publish/lesson-files.ts";
import { readSite } from "./publish/read-site.ts";

export interface CheckOptions {
  root: string;
  /** Only lesson files whose path starts with one of these. */
  only?: string[];
  onProgress?: (done: number, total: number, file: string) => void;
  /** A pool to use and leave open. */
  pool?: CompilePool;
}

export interface CheckResult {
  files: number;
  problems: Problem[];
}

/** Every rule for contributed text, and the lint for authors; writes nothing. */
export async function checkContent({
  root,
  only,
  onProgress,
  pool: shared,
}: CheckOptions): Promise<CheckResult> {
  const reader = { root, problems: [] as Problem[] };
  const site = await readSite(reader);
  const all = await listLessonFiles(reader, site.courses, site.locales);
  missingSources(site.courses, all, reader);
  const files = only ? all.filter(({ file }) => only.some((start) => file.startsWith(start))) : all;
  const problems = [...reader.problems, ...checkCatalog(site)];
  const inputs = inputReader(root, {});
  const checkReferences = referenceChecker(site);
  const pool = shared ?? createCompilePool();
  try {
    for (const [index, entry] of files.entries()) {
      const result = await pool.run(await compileJob({ ...entry }, inputs, "check"));
      problems.push(...result.problems, ...checkReferences(entry.file, result.references));
      onProgress?.(index + 1, files.length, entry.file);
    }
  } finally {
    if (!shared) pool.close();
  }
  return { files: files.length, problems: problems.sort(byPlace) };
}
