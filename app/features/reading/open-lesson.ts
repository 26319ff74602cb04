import type { TFunction } from "i18next";
import type { Db } from "../../../db/connection.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Generation } from "../content/generation.ts";
import { summaries } from "../progress/read-progress.ts";
import type { AnswerCode } from "../quiz/answer-form.ts";
import { courseProgress } from "./course-progress.ts";
import { courseWordsFor, lessonFor, lessonTitle } from "./in-language.ts";
import { type LessonReader, lessonHoles, stranger } from "./lesson-holes.tsx";
import type { LessonViewProps } from "./lesson-view.tsx";

interface Asked {
  generation: Generation;
  locale: Locale;
  t: TFunction;
  learner: string | null;
  /** A form that held no answer: the exercise says why. */
  refusal?: Refusal | null;
}

export interface Refusal {
  exercise: string;
  code: AnswerCode;
}

const codes: readonly string[] = ["unanswered", "repeated", "number", "invalid"] satisfies AnswerCode[];

/** What `?exercise=q1&refused=unanswered` says, or null. */
export function refusalIn(query: URLSearchParams): Refusal | null {
  const [exercise, code] = [query.get("exercise"), query.get("refused")];
  return exercise && code && codes.includes(code) ? { exercise, code: code as AnswerCode } : null;
}

/** Everything the lesson page shows to this reader; null if there is no such lesson. Writes nothing. */
export async function openLesson(
  db: Db,
  { generation, locale, t, learner, refusal = null }: Asked,
  courseId: string,
  lessonId: string,
): Promise<Omit<LessonViewProps, "labs" | "readAloud" | "leave" | "kept"> | null> {
  const course = generation.course(courseId);
  const place = course?.lessons.findIndex(({ id }) => id === lessonId) ?? -1;
  const lesson = course && place >= 0 ? lessonFor(generation, locale.tag, course.id, lessonId) : null;
  const courseWords = course && courseWordsFor(generation, locale.tag, course.id);
  if (!course || !lesson || !courseWords) return null;

  const directionOf = directions(generation);
  const dir = directionOf(lesson.locale);
  const nextId = course.lessons[place + 1]?.id;
  const reader = learner ? await readerOf(db, learner, generation, courseId, lessonId) : stranger;
  return {
    locale,
    locales: generation.locales,
    course,
    courseWords,
    lesson,
    dir,
    holes: lessonHoles({ locale, course, lesson, t, dir, directionOf, reader, refusal }),
    team: generation.team(lesson.locale),
    facts: lesson.facts.flatMap((id) => generation.facts.filter((fact) => fact.id === id)),
    next: nextId ? { id: nextId, ...lessonTitle(generation, locale.tag, courseId, nextId) } : null,
  };
}

/** What fills the holes of a page that is already made; null if there is no such lesson. */
export async function fillLesson(
  db: Db,
  { generation, locale, t, learner }: Asked & { learner: string },
  courseId: string,
  lessonId: string,
): Promise<Map<string, string> | null> {
  const course = generation.course(courseId);
  const lesson = course && lessonFor(generation, locale.tag, course.id, lessonId);
  if (!course || !lesson) return null;
  const directionOf = directions(generation);
  const dir = directionOf(lesson.locale);
  const reader = await readerOf(db, learner, generation, courseId, lessonId);
  return lessonHoles({ locale, course, lesson, t, dir, directionOf, reader, refusal: null });
}

const directions = (generation: Generation) => (language: string) =>
  generation.locales.find(({ tag }) => tag === language)?.direction ?? "ltr";

async function readerOf(
  db: Db,
  learner: string,
  generation: Generation,
  courseId: string,
  lessonId: string,
): Promise<LessonReader> {
  const course = generation.course(courseId);
  const known = await summaries(db, learner);
  return {
    learner,
    summary: known.get(`${courseId}/${lessonId}`) ?? null,
    finished: course ? courseProgress(course, known).finished : 0,
  };
}
