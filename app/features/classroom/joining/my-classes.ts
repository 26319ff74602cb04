import type { Db } from "../../../../db/connection.ts";
import { endMembership } from "../members/change-members.ts";

/** A class as one of its learners sees it: who runs it, and from when on they see her work. Never who else is in it. */
export interface MyClass {
  id: string;
  name: string;
  seat: number | null;
  teachers: string[];
  /** False: she brought her earlier work along. */
  sinceJoining: boolean;
}

/** The classes somebody learns in; one query. */
export async function myClasses(db: Db, user: string): Promise<MyClass[]> {
  const rows = db.$client
    .prepare<[string], { id: string; name: string; seat: number | null; since: number; teachers: string }>(
      "SELECT c.id, c.name, m.seat, m.since, " +
        "(SELECT json_group_array(t.display_name) FROM class_teachers ct JOIN users t ON t.id = ct.user WHERE ct.class = c.id) AS teachers " +
        "FROM memberships m JOIN classes c ON c.id = m.class " +
        "WHERE m.user = ? ORDER BY m.added_at, c.id",
    )
    .all(user);
  return rows.map(({ since, teachers, ...row }) => ({
    ...row,
    teachers: (JSON.parse(teachers) as (string | null)[]).filter((name) => name !== null),
    sinceJoining: since > 0,
  }));
}

/** A learner goes when she likes, and the class sees nothing of hers any more. */
export async function leaveClass(db: Db, classId: string, user: string): Promise<void> {
  const leave = db.$client.transaction(() => endMembership(db, classId, user));
  leave.immediate();
}
