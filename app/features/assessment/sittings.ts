import { and, eq } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { sittings } from "../../../db/schema.ts";
import type { FormPlace } from "./form.ts";
import type { FormAnswer, Phase, Taken, TakenPhases } from "./sitting.ts";

/** What a learner has taken of a course; one query. */
export async function takenOf(db: Db, user: string, course: string): Promise<TakenPhases> {
  const rows = await db
    .select()
    .from(sittings)
    .where(and(eq(sittings.user, user), eq(sittings.course, course)))
    .all();
  return byPhase(rows);
}

/** The same of every course, by its id; one query. */
export async function allTaken(db: Db, user: string): Promise<Map<string, TakenPhases>> {
  const rows = await db.select().from(sittings).where(eq(sittings.user, user)).all();
  return new Map([...Map.groupBy(rows, ({ course }) => course)].map(([course, of]) => [course, byPhase(of)]));
}

const byPhase = (rows: readonly (typeof sittings.$inferSelect)[]): TakenPhases =>
  Object.fromEntries(
    rows.map(({ phase, form, score, answers }): [Phase, Taken] => [
      phase,
      { form, score, answers: JSON.parse(answers) as FormAnswer[] },
    ]),
  );

export interface Sitting {
  user: string;
  course: string;
  phase: Phase;
  form: FormPlace;
  version: string;
  answers: readonly FormAnswer[];
  score: number;
  locale: string;
  at: number;
}

/** Keeps a sitting. The first one of a phase stays: sent twice, or from two devices, it changes nothing. */
export async function keepSitting(db: Db, { answers, ...sitting }: Sitting): Promise<void> {
  await db
    .insert(sittings)
    .values({ ...sitting, answers: JSON.stringify(answers), questions: answers.length })
    .onConflictDoNothing();
}
