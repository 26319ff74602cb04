import { readFileSync, statSync } from "node:fs";
import { contentFolder } from "./content-folder.ts";
import type { Generation, Manifest } from "./generation.ts";
import { type CompiledLesson, isReadable } from "./lesson.ts";

/** The published content that is served now. */
export interface ContentStore {
  /** Costs nothing; throws only where nothing was ever published. */
  current(): Generation;
  /** Where it lies. */
  folder: string;
  /** When a generation was published, in epoch milliseconds. */
  publishedAt(id: string): number;
  /** Stops watching. */
  close(): void;
  /** Runs something when that happens. */
  onClose(run: () => void): void;
}

export interface StoreOptions {
  /** How often a newer generation is looked for. */
  pollMilliseconds?: number;
  /** Lessons kept in memory, counted as their JSON. */
  cacheBytes?: number;
}

/** Lessons by their file, the least recently read thrown out first. */
function lessonCache(
  read: (file: string) => string,
  maxBytes: number,
): (file: string) => CompiledLesson | null {
  const kept = new Map<string, { lesson: CompiledLesson; bytes: number }>();
  let bytes = 0;
  return (file) => {
    let entry = kept.get(file);
    if (entry) kept.delete(file);
    else {
      let text: string;
      try {
        text = read(file);
      } catch {
        return null; // Swept away by two newer generations; the next look finds the newest.
      }
      entry = { lesson: JSON.parse(text) as CompiledLesson, bytes: text.length * 2 };
      bytes += entry.bytes;
      for (const [oldest, { bytes: size }] of kept) {
        if (bytes <= maxBytes) break;
        kept.delete(oldest);
        bytes -= size;
      }
    }
    kept.set(file, entry);
    return entry.lesson;
  };
}

/** Own property of a record of untrusted keys: "constructor" is no course. */
function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function openGeneration(
  id: string,
  manifest: Manifest,
  lessonFrom: (file: string) => CompiledLesson | null,
): Generation {
  const courses = new Map(manifest.courses.map((course) => [course.id, course]));
  // Looked up by three names that each must match; never made into a path.
  const entry = (locale: string, course: string, lesson: string) =>
    courses.has(course) ? own(manifest.lessons, `${locale}/${course}/${lesson}`) : undefined;
  return {
    id,
    courses: manifest.courses,
    locales: manifest.locales,
    facts: manifest.facts,
    competences: manifest.competences,
    course: (course) => courses.get(course) ?? null,
    courseWords: (locale, course) => own(own(manifest.courseWords, locale) ?? {}, course) ?? null,
    lesson(locale, course, lesson) {
      const found = entry(locale, course, lesson);
      return found ? lessonFrom(found.file) : null;
    },
    hasLesson(locale, course, lesson) {
      const found = entry(locale, course, lesson);
      return found !== undefined && isReadable(found.blocks);
    },
    lessonHead: (locale, course, lesson) => entry(locale, course, lesson) ?? null,
    lessonVersion: (locale, course, lesson) => entry(locale, course, lesson)?.file ?? null,
    terms: (locale) => own(manifest.terms, locale) ?? [],
    passphraseWords: (locale) => own(manifest.passphraseWords, locale) ?? [],
    team: (locale) => own(manifest.teams, locale) ?? [],
    strings: (locale) => own(manifest.strings, locale) ?? {},
    models: () => manifest.models,
  };
}

/** Opens the content under DATA_DIR and follows every later publication within a second, without a restart. */
export function openContent(dataDir: string, options: StoreOptions = {}): ContentStore {
  const folder = contentFolder(dataDir);
  const lessonFrom = lessonCache(
    (file) => readFileSync(folder.lesson(file), "utf8"),
    options.cacheBytes ?? 32_000_000,
  );
  let generation: Generation | null = null;
  let seen = "";
  const closing: (() => void)[] = [];

  const look = (): void => {
    const { mtimeMs, ino, size } = statSync(folder.current);
    const stamp = `${mtimeMs} ${ino} ${size}`;
    if (stamp === seen) return;
    const { generation: id } = JSON.parse(readFileSync(folder.current, "utf8")) as { generation: string };
    if (generation?.id !== id) {
      const manifest = JSON.parse(readFileSync(folder.generation(id), "utf8")) as Manifest;
      generation = openGeneration(id, manifest, lessonFrom);
    }
    seen = stamp;
  };
  const lookQuietly = (): void => {
    try {
      look();
    } catch {
      // Not published yet, or swept in this very moment: what is open stays open until the next look.
    }
  };

  lookQuietly();
  const timer = setInterval(lookQuietly, options.pollMilliseconds ?? 100);
  timer.unref();
  return {
    current() {
      if (!generation) look();
      if (!generation) throw new Error(`no content is published in ${folder.root}`);
      return generation;
    },
    folder: folder.root,
    publishedAt: (id) => statSync(folder.generation(id)).mtimeMs,
    close() {
      clearInterval(timer);
      for (const run of closing) run();
    },
    onClose: (run) => void closing.push(run),
  };
}
