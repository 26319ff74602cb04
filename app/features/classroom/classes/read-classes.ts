import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "../../../../db/connection.ts";
import { classes, classTeachers, organisations, users } from "../../../../db/schema.ts";

/** A class as its teachers see it. */
export interface SchoolClass {
  id: string;
  name: string;
  /** Of its cards and letters. */
  locale: string;
  timeZone: string;
  joinCode: string;
  /** Whether the code alone lets in learners without a card. */
  open: boolean;
  organisation: string | null;
  createdAt: number;
  archivedAt: number | null;
}

/** A class in the list of its teacher's. */
export interface ListedClass {
  id: string;
  name: string;
  organisation: string | null;
  archived: boolean;
  learners: number;
}

export interface ClassTeacher {
  user: string;
  /** As learners see her. */
  name: string | null;
  role: "owner" | "co-teacher";
}

/** One query. */
export async function readClass(db: Db, id: string): Promise<SchoolClass | null> {
  return (await db.select().from(classes).where(eq(classes.id, id)).get()) ?? null;
}

/** The classes somebody teaches, by name; one query. */
export async function classesOf(db: Db, teacher: string): Promise<ListedClass[]> {
  const rows = await db
    .select({
      id: classes.id,
      name: classes.name,
      organisation: organisations.name,
      archivedAt: classes.archivedAt,
      learners: sql<number>`(SELECT count(*) FROM memberships WHERE memberships.class = ${classes.id})`,
    })
    .from(classTeachers)
    .innerJoin(classes, eq(classes.id, classTeachers.class))
    .leftJoin(organisations, eq(organisations.id, classes.organisation))
    .where(eq(classTeachers.user, teacher))
    .orderBy(asc(classes.name), asc(classes.id))
    .all();
  return rows.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }));
}

/** Who teaches a class, the owner first. */
export async function teachersOf(db: Db, id: string): Promise<ClassTeacher[]> {
  const rows = await db
    .select({ user: classTeachers.user, name: users.displayName, role: classTeachers.role })
    .from(classTeachers)
    .innerJoin(users, eq(users.id, classTeachers.user))
    .where(eq(classTeachers.class, id))
    .orderBy(asc(classTeachers.addedAt), asc(classTeachers.user))
    .all();
  return rows.sort((a, b) => Number(b.role === "owner") - Number(a.role === "owner"));
}

/** Where the class she made last stands, and the language of its cards: what the next one will have, too. */
export async function latestClassOf(
  db: Db,
  teacher: string,
): Promise<Pick<SchoolClass, "timeZone" | "locale" | "organisation"> | null> {
  const latest = await db
    .select({ timeZone: classes.timeZone, locale: classes.locale, organisation: classes.organisation })
    .from(classes)
    .innerJoin(classTeachers, eq(classTeachers.class, classes.id))
    .where(eq(classTeachers.user, teacher))
    .orderBy(sql`${classes.createdAt} DESC`)
    .limit(1)
    .get();
  return latest ?? null;
}
