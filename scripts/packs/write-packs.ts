import { readFileSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Course } from "../../app/features/content/course.ts";
import type { Generation } from "../../app/features/content/generation.ts";
import { courseWordsFor } from "../../app/features/reading/in-language.ts";
import { type ListedPack, packIndex } from "../../app/features/stick/pack-index.ts";
import { isTaughtIn, stickName } from "../../app/features/stick/stick-course.ts";
import type { Locale } from "../../app/i18n/locale.ts";
import { offered } from "../../app/i18n/speech.ts";
import type { Sticks } from "../../app/sticks.ts";

export interface Pack {
  locale: Locale;
  course: Course;
}

interface Wanted {
  /** Null: all of them. */
  locales: readonly string[] | null;
  courses: readonly string[] | null;
}

/** What can be made of what is wished for, language by language; or a sentence that says why nothing can. */
export function wantedPacks(generation: Generation, { locales, courses }: Wanted): Pack[] | string {
  const known = offered(generation.locales);
  const tags = known.map(({ tag }) => tag);
  const ids = generation.courses.map(({ id }) => id);
  const strangeTag = locales?.find((tag) => !tags.includes(tag));
  if (strangeTag) return `There is no language "${strangeTag}". There are: ${tags.join(", ")}.`;
  const strangeId = courses?.find((id) => !ids.includes(id));
  if (strangeId) return `There is no course "${strangeId}". There are: ${ids.join(", ")}.`;
  const packs = known
    .filter(({ tag }) => locales === null || locales.includes(tag))
    .flatMap((locale) =>
      generation.courses
        .filter((course) => courses === null || courses.includes(course.id))
        .filter((course) => isTaughtIn(generation, locale.tag, course))
        .map((course) => ({ locale, course })),
    );
  return packs.length > 0 ? packs : "None of these courses can be read in these languages yet.";
}

interface Writing {
  generation: Generation;
  sticks: Sticks;
  out: string;
  packs: readonly Pack[];
  /** Hears a line for each file. */
  said(line: string): void;
}

/** Writes the files one after another, and beside them the page that lists them. */
export async function writePacks({ generation, sticks, out, packs, said }: Writing) {
  await mkdir(out, { recursive: true });
  const listed: ListedPack[] = [];
  for (const { locale, course } of packs) {
    const kept = await sticks.of(generation, locale, course);
    if (!kept) throw new Error(`${course.id} in ${locale.tag} could not be made`);
    const name = stickName(course.id, locale.tag);
    await copyFile(kept.file, path.join(out, name));
    const { title = course.id, lang = locale.tag } = courseWordsFor(generation, locale.tag, course.id) ?? {};
    listed.push({ locale, name, title, lang, bytes: kept.bytes });
    said(`${listed.length}/${packs.length}  ${name}  ${Math.ceil(kept.bytes / 1000)} KB`);
  }
  await writeFile(path.join(out, "index.html"), packIndex(generation, listed, pageStyle()));
  return { files: listed.length, bytes: listed.reduce((sum, { bytes }) => sum + bytes, 0) };
}

const ui = path.resolve(import.meta.dirname, "../../app/ui");
const pageStyle = () =>
  ["tokens.css", "page.css"].map((file) => readFileSync(path.join(ui, file), "utf8")).join("\n");
