import type { Db } from "../../../db/connection.ts";
import { type DemoTeacher, demoTeachers } from "./demo-school.ts";

/** As whom a visitor of the demo school may look around. */
export const demoRoles = ["teacher", "learner"] as const;
export type DemoRole = (typeof demoRoles)[number];

/** The teacher whose school speaks the visitor's language, or else the first. */
export function demoTeacherFor(locale: string): DemoTeacher {
  const speaks = (teacher: DemoTeacher) =>
    teacher.locale === locale || teacher.classes.some((one) => one.locale === locale);
  return demoTeachers.find((teacher) => speaks(teacher)) ?? demoTeachers[0];
}

/**
 * Whose place a visitor takes: nobody who came to the school later, so that no visitor meets another's work. A learner
 * has begun a lesson and not ended it, where there is one. Null where the school is not there.
 */
export async function demoVisitor(db: Db, role: DemoRole, locale: string): Promise<string | null> {
  const { username } = demoTeacherFor(locale);
  const found =
    role === "teacher"
      ? db.$client.prepare<[string], { id: string }>("SELECT id FROM users WHERE username = ?").get(username)
      : db.$client
          .prepare<{ username: string; locale: string }, { id: string }>(
            `SELECT l.id FROM users t
             JOIN class_teachers ct ON ct.user = t.id
             JOIN classes c ON c.id = ct.class
             JOIN memberships m ON m.class = c.id AND m.joined_at IS NOT NULL
             JOIN users l ON l.id = m.user AND l.created_at = t.created_at
             LEFT JOIN lesson_summary s ON s.user = l.id
             WHERE t.username = $username
             GROUP BY l.id
             ORDER BY c.locale = $locale DESC, max(s.completed = 0) DESC, sum(s.completed) DESC, m.seat
             LIMIT 1`,
          )
          .get({ username, locale });
  return found?.id ?? null;
}
