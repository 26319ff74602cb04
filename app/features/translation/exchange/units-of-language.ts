import type { Locale } from "../../../i18n/locale.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Problem } from "../../content/policy/problem.ts";
import type { SiteReader } from "../../content/publish/read-file.ts";
import { readSite, type SiteData } from "../../content/publish/read-site.ts";
import { type LessonName, lessonsOf } from "../open-lesson-pair.ts";
import { readLanguageStrings } from "../strings/check-language.ts";
import type { StringFile } from "../strings/read-strings.ts";
import type { UnitFile } from "./unit.ts";
import { type LessonUnits, unitsOfLesson } from "./units-of-lesson.ts";
import { unitsOfCourses, unitsOfStrings, unitsOfTerms } from "./units-of-words.ts";

/** All that a translator of one language works on, as it is now. */
export interface LanguageUnits {
  locale: Locale;
  lessons: LessonUnits[];
  strings: UnitFile[];
  terms: UnitFile | null;
  courses: UnitFile | null;
  /** What units are made of, for writing them back. */
  site: SiteData;
  sourceStrings: Map<string, StringFile>;
  /** What cannot be read, and is left out for it. */
  problems: Problem[];
}

export type NoLanguage = { problems: Problem[]; locale: null };

/** `only`: this lesson and nothing else. */
export async function unitsOfLanguage(
  root: string,
  tag: string,
  only: (name: LessonName) => boolean = () => true,
  isWhole = true,
  onProgress?: (done: number, total: number) => void,
): Promise<LanguageUnits | NoLanguage> {
  const reader: SiteReader = { root, problems: [] };
  const site = await readSite(reader);
  const locale = site.locales.find((one) => one.tag === tag);
  const errors = reader.problems.filter(({ severity }) => severity === "error");
  if (!locale) return { problems: errors, locale: null };
  const names = (await lessonsOf(root, sourceLocale)).filter(only);
  const lessons: LessonUnits[] = [];
  for (const name of names) {
    lessons.push(await unitsOfLesson(root, tag, name));
    onProgress?.(lessons.length, names.length);
  }
  const sourceStrings = readLanguageStrings(root, sourceLocale);
  const own = readLanguageStrings(root, tag);
  const unread = [...own.values()].filter(({ problems }) => problems.length > 0);
  const files = {
    terms: `locales/${tag}/terms.csv`,
    courses: `content/${tag}/courses.yml`,
  };
  const isSound = (file: string): boolean => !errors.some((problem) => problem.file === file);
  const strings = [...sourceStrings].flatMap(([namespace, source]): UnitFile[] => {
    const mine = own.get(namespace) ?? null;
    return mine && mine.problems.length > 0 ? [] : [unitsOfStrings(source, mine, locale)];
  });
  const theirs = [`locales/${tag}/`, `content/${tag}/`];
  return {
    locale,
    lessons: lessons.filter(({ units }) => units.length > 0),
    strings: isWhole ? strings : [],
    terms:
      isWhole && isSound(files.terms)
        ? unitsOfTerms(site.terms[sourceLocale] ?? [], site.terms[tag] ?? [], locale)
        : null,
    courses: isWhole && isSound(files.courses) ? unitsOfCourses(site.courseWords, locale) : null,
    site,
    sourceStrings,
    problems: [
      ...lessons.flatMap(({ problems }) => problems),
      ...(isWhole ? unread.flatMap(({ problems }) => problems) : []),
      ...(isWhole ? errors.filter(({ file }) => theirs.some((start) => file.startsWith(start))) : []),
    ],
  };
}

/** Every file of units, in the order in which somebody works: the site's words first. */
export const filesOf = ({ strings, terms, courses, lessons }: LanguageUnits): UnitFile[] => [
  ...strings,
  ...(terms ? [terms] : []),
  ...(courses ? [courses] : []),
  ...lessons,
];
