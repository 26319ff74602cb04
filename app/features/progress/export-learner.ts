import { and, eq, inArray, or } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import {
  assignedLearners,
  assignments,
  audit,
  classes,
  classTeachers,
  events,
  lessonSummaries,
  memberships,
  programmes,
  sessions,
  sittings,
  users,
} from "../../../db/schema.ts";

/** Everything stored about somebody, ready for JSON; null where nothing is. Hashes of secrets are left out: they open doors. */
export async function exportLearner(db: Db, user: string) {
  const learner = await ownUser(db, user);
  if (!learner) return null;
  const summaryRows = await db.select().from(lessonSummaries).where(eq(lessonSummaries.user, user)).all();
  return {
    format: "lisan-learner",
    version: 2,
    learner,
    sessions: await db
      .select({ createdAt: sessions.createdAt, expiresAt: sessions.expiresAt })
      .from(sessions)
      .where(eq(sessions.user, user))
      .all(),
    classes: await ownClasses(db, user),
    assignments: await ownAssignments(db, user),
    events: await ownEvents(db, user),
    lessons: summaryRows.map((row) => ({
      ...row,
      exercises: JSON.parse(row.exercises) as unknown,
      languages: JSON.parse(row.languages) as unknown,
    })),
    forms: (await db.select().from(sittings).where(eq(sittings.user, user)).all()).map((row) => ({
      ...row,
      answers: JSON.parse(row.answers) as unknown,
    })),
    teaches: await db
      .select({
        class: classTeachers.class,
        name: classes.name,
        role: classTeachers.role,
        addedAt: classTeachers.addedAt,
      })
      .from(classTeachers)
      .innerJoin(classes, eq(classes.id, classTeachers.class))
      .where(eq(classTeachers.user, user))
      .all(),
    programmes: (await db.select().from(programmes).where(eq(programmes.owner, user)).all()).map((row) => ({
      ...row,
      plan: JSON.parse(row.plan) as unknown,
    })),
    // Who looked is somebody else's data.
    looks: await db
      .select({ at: audit.at, action: audit.action, class: audit.class })
      .from(audit)
      .where(eq(audit.subject, user))
      .orderBy(audit.at)
      .all(),
  };
}

const ownUser = (db: Db, user: string) =>
  db
    .select({
      id: users.id,
      kind: users.kind,
      displayName: users.displayName,
      username: users.username,
      email: users.email,
      locale: users.locale,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, user))
    .get();

async function ownEvents(db: Db, user: string) {
  const rows = await db
    .select()
    .from(events)
    .where(eq(events.user, user))
    .orderBy(events.occurredAt, events.id)
    .all();
  return rows.map((event) => ({ ...event, answer: JSON.parse(event.answer) as unknown }));
}

const ownClasses = (db: Db, user: string) =>
  db
    .select({
      class: memberships.class,
      name: classes.name,
      seat: memberships.seat,
      since: memberships.since,
      addedAt: memberships.addedAt,
      joinedAt: memberships.joinedAt,
    })
    .from(memberships)
    .innerJoin(classes, eq(classes.id, memberships.class))
    .where(eq(memberships.user, user))
    .all();

/** Given to her by name, or to everybody in a class of hers. */
async function ownAssignments(db: Db, user: string) {
  const hers = db
    .select({ id: assignedLearners.assignment })
    .from(assignedLearners)
    .where(eq(assignedLearners.user, user));
  const inClass = db.select({ id: memberships.class }).from(memberships).where(eq(memberships.user, user));
  const rows = await db
    .select({
      class: assignments.class,
      course: assignments.course,
      lessons: assignments.lessons,
      opensAt: assignments.opensAt,
      dueAt: assignments.dueAt,
      note: assignments.note,
      createdAt: assignments.createdAt,
    })
    .from(assignments)
    .where(
      or(
        inArray(assignments.id, hers),
        and(eq(assignments.everybody, true), inArray(assignments.class, inClass)),
      ),
    )
    .orderBy(assignments.class, assignments.position)
    .all();
  return rows.map((row) => ({
    ...row,
    lessons: row.lessons === null ? null : (JSON.parse(row.lessons) as unknown),
  }));
}
