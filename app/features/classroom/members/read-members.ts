import type { Db } from "../../../../db/connection.ts";

/** Somebody who learns in a class, as its teachers list her. */
export interface ClassMember {
  user: string;
  /** The name she chose, or her teacher typed; a seat needs none. */
  name: string | null;
  /** Null: she came by the class's code. */
  seat: number | null;
  addedAt: number;
  /** Null: nobody has used the card yet. */
  joinedAt: number | null;
}

/** So many on one page. */
export const MEMBERS_ON_A_PAGE = 200;

const MEMBER =
  "SELECT m.user, u.display_name AS name, m.seat, m.added_at AS addedAt, m.joined_at AS joinedAt " +
  "FROM memberships m JOIN users u ON u.id = m.user WHERE m.class = ?";

/** Those of a class by seat number, then those without one as they came; two queries. */
export async function membersOf(
  db: Db,
  classId: string,
  { from = 0, most = MEMBERS_ON_A_PAGE }: { from?: number; most?: number } = {},
): Promise<{ members: ClassMember[]; total: number }> {
  const members = db.$client
    .prepare<[string, number, number], ClassMember>(
      `${MEMBER} ORDER BY m.seat IS NULL, m.seat, m.added_at, m.user LIMIT ? OFFSET ?`,
    )
    .all(classId, most, from);
  return { members, total: await countMembers(db, classId) };
}

export async function countMembers(db: Db, classId: string): Promise<number> {
  return db.$client
    .prepare("SELECT count(*) FROM memberships WHERE class = ?")
    .pluck()
    .get(classId) as number;
}

export async function readMember(db: Db, classId: string, user: string): Promise<ClassMember | null> {
  const found = db.$client
    .prepare<[string, string], ClassMember>(`${MEMBER} AND m.user = ?`)
    .get(classId, user);
  return found ?? null;
}
