import type { z } from "zod";
import type { Locale } from "../../i18n/locale.ts";
import type { TeamMember } from "../../i18n/team.ts";
import type { Course } from "./course.ts";
import type { CompiledLesson, LessonHead, PublishedModel } from "./lesson.ts";
import type { competencesFile, courseWords, fact, termRow } from "./publish/site-schema.ts";

/** A record that lessons cite by its id. */
export type Fact = z.infer<typeof fact>;
/** The title, summary and outcomes of a course in one language. */
export type CourseWords = z.infer<typeof courseWords>;
/** Frameworks by key: `competences.ailit2025.codes` are the codes that a catalog may name. */
export type Competences = z.infer<typeof competencesFile>;
/** A word of the glossary in one language. */
export type Term = z.infer<typeof termRow>;
/** UI strings of one namespace, as i18next reads them. */
export type UiStrings = Record<string, object | string>;

/** One state of all published content. It never changes; a newer one takes its place. */
export interface Generation {
  /** A hash of everything in it. */
  id: string;
  /** In order. */
  courses: Course[];
  locales: Locale[];
  facts: Fact[];
  competences: Competences;
  course(id: string): Course | null;
  /** In this very language, or null; as are the five that follow. */
  courseWords(locale: string, course: string): CourseWords | null;
  lesson(locale: string, course: string, lesson: string): CompiledLesson | null;
  /** And enough of it to be read in this language: a third at least. */
  hasLesson(locale: string, course: string, lesson: string): boolean;
  /** Title, summary and exercise ids, without reading the lesson from disk. */
  lessonHead(locale: string, course: string, lesson: string): LessonHead | null;
  /** Another one whenever anything in the compiled lesson is. */
  lessonVersion(locale: string, course: string, lesson: string): string | null;
  terms(locale: string): Term[];
  /** What its cards' passphrases are made of; none where the language has no list of its own. */
  passphraseWords(locale: string): string[];
  /** Who agrees to be named. */
  team(locale: string): TeamMember[];
  /** By namespace. */
  strings(locale: string): Record<string, UiStrings>;
  /** Of every source lesson. */
  models(): PublishedModel[];
}

/** A generation as it lies on disk. The lessons themselves are files named by their input's hash. */
export interface Manifest {
  version: 1;
  courses: Course[];
  locales: Locale[];
  facts: Fact[];
  competences: Competences;
  /** By locale, then course. */
  courseWords: Record<string, Record<string, CourseWords>>;
  /** By locale. */
  terms: Record<string, Term[]>;
  /** By locale. */
  passphraseWords: Record<string, string[]>;
  /** By locale. */
  teams: Record<string, TeamMember[]>;
  /** By locale, then namespace. */
  strings: Record<string, Record<string, UiStrings>>;
  /** By "<locale>/<course>/<lesson>". */
  lessons: Record<string, LessonHead & { file: string }>;
  models: PublishedModel[];
}
