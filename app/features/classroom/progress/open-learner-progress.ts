import type { Db } from "../../../../db/connection.ts";
import type { Generation } from "../../content/generation.ts";
import { lessonFor } from "../../reading/in-language.ts";
import type { Member } from "./class-work.ts";
import { type Cell, gridOf } from "./grid.ts";
import { type LessonName, lessonKeys, lessonName, requiredIn } from "./lesson-names.ts";
import type { HelpReason } from "./needs-help.ts";
import { readDetailedWork } from "./read-class-work.ts";

/** One question of a lesson, as one learner answered it. */
export interface AnsweredQuestion {
  id: string;
  /** Safe HTML; null: it is no longer asked. */
  prompt: string | null;
  lang: string;
  attempts: number;
  /** Null: there is nothing to be right about. */
  right: boolean | null;
}

export interface LearnerLesson {
  lesson: string;
  name: LessonName;
  cell: Cell;
  questions: AnsweredQuestion[];
}

export interface LearnerProgress {
  member: Member;
  lessons: LearnerLesson[];
  help: HelpReason[];
}

/** What a class may see of one of its learners; null where she is not in it. */
export async function openLearnerProgress(
  db: Db,
  generation: Generation,
  locale: string,
  { classId, user, now }: { classId: string; user: string; now: number },
): Promise<LearnerProgress | null> {
  const catalog = { courses: generation.courses, required: requiredIn(generation) };
  const all = await readDetailedWork(db, classId, catalog, { user, lesson: null });
  const members = all.members.filter((member) => member.user === user);
  const { columns, rows } = gridOf({ ...all, members }, lessonKeys(generation), now);
  const [row] = rows;
  if (!row) return null;
  const lessons = columns.flatMap(({ lesson }, at): LearnerLesson[] => {
    const cell = row.cells[at];
    if (!cell || (!cell.assigned && !cell.work)) return [];
    const [course = "", id = ""] = lesson.split("/");
    const words = lessonFor(generation, locale, course, id);
    const exercises = Object.entries(all.work.get(user)?.get(lesson)?.exercises ?? {});
    const questions = exercises.map(([exercise, { attempts, last }]): AnsweredQuestion => {
      const part = words?.parts.find((one) => one.type === "exercise" && one.id === exercise);
      const asked = part?.type === "exercise" ? part : null;
      return {
        id: exercise,
        prompt: asked?.words.prompt ?? null,
        lang: asked?.lang ?? words?.locale ?? locale,
        attempts,
        right: last.correct,
      };
    });
    return [{ lesson, name: lessonName(generation, locale, lesson), cell, questions }];
  });
  return { member: row.member, lessons, help: row.help };
}
