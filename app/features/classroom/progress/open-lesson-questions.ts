import type { Db } from "../../../../db/connection.ts";
import type { Generation } from "../../content/generation.ts";
import type { ExerciseWords } from "../../quiz/exercise-model.ts";
import { lessonFor } from "../../reading/in-language.ts";
import { type LessonName, lessonName, requiredIn } from "./lesson-names.ts";
import { type QuestionShare, questionShares } from "./question-shares.ts";
import { readDetailedWork } from "./read-class-work.ts";

export interface AskedQuestion extends QuestionShare {
  words: ExerciseWords;
  lang: string;
}

export interface LessonQuestions {
  name: LessonName;
  questions: AskedQuestion[];
}

/** How a class answered the questions of a lesson; null where there is no such lesson, or a class may not look. */
export async function openLessonQuestions(
  db: Db,
  generation: Generation,
  locale: string,
  { classId, lesson }: { classId: string; lesson: string },
): Promise<LessonQuestions | null> {
  const [courseId = "", id = ""] = lesson.split("/");
  const course = generation.course(courseId);
  const known = course?.lessons.find((one) => one.id === id);
  const words = known && lessonFor(generation, locale, courseId, id);
  if (!course || !known || !words || known.secret) return null;
  const catalog = { courses: generation.courses, required: requiredIn(generation) };
  const { members, assigned, work } = await readDetailedWork(db, classId, catalog, { user: null, lesson });
  const isAssigned = assigned.some(({ lessons }) => lessons.includes(lesson));
  if (course.private && !isAssigned) return null;
  const exercises = words.parts.flatMap((part) => (part.type === "exercise" ? [part] : []));
  const own = new Map(
    [...work].flatMap(([user, lessons]) => {
      const summary = lessons.get(lesson);
      return summary ? [[user, summary] as const] : [];
    }),
  );
  const shares = questionShares(exercises, members, own);
  return {
    name: lessonName(generation, locale, lesson),
    questions: shares.flatMap((share, at) => {
      const part = exercises[at];
      return part ? [{ ...share, words: part.words, lang: part.lang ?? words.locale }] : [];
    }),
  };
}
