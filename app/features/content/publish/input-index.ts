import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Reference } from "../compile/read-lesson.ts";
import type { LessonHead, PublishedModel } from "../lesson.ts";
import { sha256 } from "../model-hash.ts";
import type { Problem } from "../policy/problem.ts";

/** A file as it was last read: by its stamp it need not be read again. */
interface Known {
  stamp: string;
  hash: string;
  /** Names of figures it uses. */
  figures: string[];
}

export interface CompiledEntry {
  /** Null for a file that is left out: it is not tried again until it changes. */
  head: LessonHead | null;
  /** What was said about it, said again as long as it stays as it is. */
  problems: Problem[];
  models: PublishedModel[];
  references: Reference[];
}

/** Raise it when the shape below changes: an index of another version is forgotten, and everything compiled anew. */
const VERSION = 3;

/** What the builder remembers between two builds. */
export interface InputIndex {
  version: typeof VERSION;
  files: Record<string, Known>;
  /** By the hash of all input. */
  compiled: Record<string, CompiledEntry>;
}

export const emptyIndex = (files: InputIndex["files"] = {}): InputIndex => ({
  version: VERSION,
  files,
  compiled: {},
});

export async function readIndex(file: string): Promise<InputIndex> {
  try {
    const index = JSON.parse(await readFile(file, "utf8")) as InputIndex;
    return index.version === VERSION ? index : emptyIndex();
  } catch {
    return emptyIndex();
  }
}

const FIGURE = /<Figure\s+name="([a-z0-9-]{1,64})"/g;

/** Looks at files by their stamps, and reads only those that changed. */
export function inputReader(root: string, known: InputIndex["files"]) {
  const seen: InputIndex["files"] = {};
  const looks = new Map<string, Promise<Known | null>>();
  let reads = 0;
  const read = (file: string): Promise<Buffer> => {
    reads += 1;
    return readFile(path.join(root, file));
  };
  const look = async (file: string): Promise<Known | null> => {
    const full = path.join(root, file);
    const found = await stat(full).catch(() => null);
    if (!found?.isFile()) return null;
    const stamp = `${found.mtimeMs} ${found.ctimeMs} ${found.size} ${found.ino}`;
    const before = Object.hasOwn(known, file) ? known[file] : undefined;
    if (before?.stamp === stamp) {
      seen[file] = before;
      return before;
    }
    const bytes = await read(file);
    const figures = file.endsWith(".mdx")
      ? [...new Set(Array.from(bytes.toString("utf8").matchAll(FIGURE), (hit) => hit[1] ?? ""))].sort()
      : [];
    const entry = { stamp, hash: sha256(bytes), figures };
    seen[file] = entry;
    return entry;
  };
  return {
    seen,
    look(file: string): Promise<Known | null> {
      const found = looks.get(file) ?? look(file);
      looks.set(file, found);
      return found;
    },
    bytes: (file: string): Promise<Uint8Array> => read(file),
    /** Times that a file was read whole. */
    reads: () => reads,
  };
}

export type InputReader = ReturnType<typeof inputReader>;
