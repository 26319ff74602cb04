import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { classes, classForms, memberships } from "../../../db/schema.ts";

/** Courses whose forms a class asks for; one query. */
export async function formsOfClass(db: Db, classId: string): Promise<string[]> {
  const rows = await db
    .select({ course: classForms.course })
    .from(classForms)
    .where(eq(classForms.class, classId))
    .all();
  return rows.map(({ course }) => course);
}

/** Switches the forms of a course on or off for a class. What was taken meanwhile stays the learners' own. */
export async function askForForms(db: Db, classId: string, course: string, on: boolean): Promise<void> {
  if (on) await db.insert(classForms).values({ class: classId, course }).onConflictDoNothing();
  else await db.delete(classForms).where(and(eq(classForms.class, classId), eq(classForms.course, course)));
}

/** Courses whose forms the classes of a learner ask for; one query. */
export async function formsAskedOf(db: Db, user: string): Promise<Set<string>> {
  const rows = await db
    .select({ course: classForms.course })
    .from(memberships)
    .innerJoin(classes, and(eq(classes.id, memberships.class), isNull(classes.archivedAt)))
    .innerJoin(classForms, eq(classForms.class, classes.id))
    .where(eq(memberships.user, user))
    .all();
  return new Set(rows.map(({ course }) => course));
}
