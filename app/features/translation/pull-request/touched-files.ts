import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { LessonName } from "../open-lesson-pair.ts";
import type { ChangedFile } from "./base-tree.ts";

/** Which language a file belongs to; null for what belongs to none: code, catalog, figures. */
function languageOf(file: string, tags: readonly string[]): string | null {
  const [, tag = ""] = /^(?:content|locales)\/([^/]+)\//.exec(file) ?? [];
  return tags.includes(tag) ? tag : null;
}

/** The lesson that a file decides over: the lesson itself, its ledger, its stamps. */
function lessonOf(file: string): (LessonName & { locale: string }) | null {
  const [, locale, course, lesson] =
    /^content\/([^/]+)\/([^/]+)\/([^/]+?)(?:\.mdx|\.ledger\.jsonl|\.l10n\.jsonl)$/.exec(file) ?? [];
  return locale && course && lesson ? { locale, course, lesson } : null;
}

const namesOf = ({ file, was }: ChangedFile): string[] => (was === undefined ? [file] : [file, was]);

/** What a change touches, by language. */
export interface Touched {
  /** Files of each translation, by its tag. */
  files: Map<string, ChangedFile[]>;
  /** Neither words of a translation nor of what belongs to one. */
  outside: ChangedFile[];
  /** By language: lessons whose pairs may not be as they were. Changes of the source are in every language. */
  lessons(locale: string): LessonName[];
  /** Of renamed lessons: the name before, by the name of today. */
  earlierName(locale: string, name: LessonName): LessonName;
  /** Something that any lesson may use has changed. */
  isEverywhere: boolean;
}

const keyOf = ({ course, lesson }: LessonName): string => `${course}/${lesson}`;

export function touchedBy(changed: readonly ChangedFile[], tags: readonly string[]): Touched {
  const translations = tags.filter((tag) => tag !== sourceLocale);
  const files = new Map<string, ChangedFile[]>(translations.map((tag) => [tag, []]));
  const outside: ChangedFile[] = [];
  for (const one of changed) {
    const tag = languageOf(one.file, translations);
    if (tag === null) outside.push(one);
    else files.get(tag)?.push(one);
  }
  const found = changed.flatMap((one) => namesOf(one).flatMap((file) => lessonOf(file) ?? []));
  const renamed = changed.flatMap(({ file, was = "" }) => {
    const [now, then] = [lessonOf(file), lessonOf(was)];
    return now && then && now.locale === then.locale ? [{ now, then }] : [];
  });
  return {
    files,
    outside,
    lessons(locale) {
      const mine = found.filter((one) => one.locale === locale || one.locale === sourceLocale);
      const unique = new Map(
        mine.map(({ course, lesson }) => [keyOf({ course, lesson }), { course, lesson }]),
      );
      // A name of before is looked at under the name of today.
      for (const { now, then } of renamed)
        if (unique.has(keyOf(now)) && (now.locale === locale || now.locale === sourceLocale))
          unique.delete(keyOf(then));
      return [...unique.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    },
    earlierName(locale, name) {
      const same = renamed.filter(({ now }) => keyOf(now) === keyOf(name));
      const best =
        same.find(({ now }) => now.locale === locale) ?? same.find(({ now }) => now.locale === sourceLocale);
      return best ? { course: best.then.course, lesson: best.then.lesson } : name;
    },
    isEverywhere: outside.some(
      (one) => one.file.startsWith("content/") && languageOf(one.file, [sourceLocale]) === null,
    ),
  };
}
