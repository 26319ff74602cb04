import type { Db } from "../../../db/connection.ts";
import type { FormPlace } from "./form.ts";
import type { FormAnswer, Phase } from "./sitting.ts";

/** A sitting as figures about a class see it. */
export interface ClassSitting {
  user: string;
  phase: Phase;
  form: FormPlace;
  version: string;
  answers: FormAnswer[];
  score: number;
}

/** What the learners of a class have taken of a course since they came to it; one query. */
export async function classSittings(db: Db, classId: string, course: string): Promise<ClassSitting[]> {
  return db.$client
    .prepare<{ class: string; course: string }, Omit<ClassSitting, "answers"> & { answers: string }>(
      "SELECT s.user, s.phase, s.form, s.version, s.answers, s.score FROM memberships m " +
        "JOIN sittings s ON s.user = m.user AND s.course = $course AND s.at >= m.since WHERE m.class = $class",
    )
    .all({ class: classId, course })
    .map((row) => ({ ...row, answers: JSON.parse(row.answers) as FormAnswer[] }));
}
