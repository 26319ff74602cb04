import { createHash } from "node:crypto";
import { sourceLocale } from "../../i18n/source-locale.ts";
import type { Generation } from "../content/generation.ts";
import { lessonText } from "./lesson-text.ts";
import type { IndexedEntry, SearchIndex } from "./search-index.ts";

const NOTHING = { title: "", heads: "", body: "" };

/** Brings the index to a generation, language by language. Reads only the lessons that have changed. */
export async function indexGeneration(index: SearchIndex, generation: Generation): Promise<void> {
  index.keep(generation.locales.map(({ tag }) => tag));
  for (const { tag } of generation.locales) await index.update(tag, entriesOf(generation, tag));
}

function entriesOf(generation: Generation, locale: string): IndexedEntry[] {
  const lessons = generation.courses.flatMap((course) =>
    course.lessons.flatMap(({ id }): IndexedEntry[] => {
      const version = generation.lessonVersion(locale, course.id, id);
      if (version === null || !generation.hasLesson(locale, course.id, id)) return [];
      const text = () => {
        const lesson = generation.lesson(locale, course.id, id);
        return lesson ? lessonText(lesson) : NOTHING;
      };
      return [{ kind: "lesson", place: `${course.id}/${id}`, version, text }];
    }),
  );
  // Other names stand in the note, and the English one is what many have met first, in any language.
  const english = new Map(generation.terms(sourceLocale).map(({ id, term }) => [id, term]));
  const terms = generation.terms(locale).map(({ id, term, definition, note }): IndexedEntry => {
    const heads = [note, english.get(id) ?? ""].join(" ");
    const version = createHash("sha256")
      .update(JSON.stringify([term, definition, heads]))
      .digest("base64url");
    return { kind: "term", place: id, version, text: () => ({ title: term, heads, body: definition }) };
  });
  return [...lessons, ...terms];
}
