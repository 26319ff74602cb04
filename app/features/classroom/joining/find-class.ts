import type { Db } from "../../../../db/connection.ts";
import { JOIN_CODE_LENGTH, seatName } from "../../identity/account-name.ts";
import { foldCode } from "../../identity/fold-code.ts";
import { teachersOf } from "../classes/read-classes.ts";
import { typedNumber } from "../typed-number.ts";

/** What whoever has the code may know of a class. */
export interface FoundClass {
  id: string;
  name: string;
  joinCode: string;
  /** Whether the code alone lets her in. */
  open: boolean;
  organisation: string | null;
  /** What its teachers are called. */
  teachers: string[];
}

/**
 * The class of a code as somebody typed it, in any script's digits; null where no class has it, or one that is put
 * away. What is no code is looked up all the same, and the teachers of no class are read: all takes as long.
 */
export async function findClass(db: Db, typed: string): Promise<FoundClass | null> {
  const code = foldCode(typed, JOIN_CODE_LENGTH) ?? "";
  const row = db.$client
    .prepare<[string], Omit<FoundClass, "teachers" | "open"> & { open: number }>(
      "SELECT c.id, c.name, c.join_code AS joinCode, c.open, o.name AS organisation " +
        "FROM classes c LEFT JOIN organisations o ON o.id = c.organisation WHERE c.join_code = ? AND c.archived_at IS NULL",
    )
    .get(code);
  const teachers = await teachersOf(db, row?.id ?? "");
  if (!row) return null;
  return { ...row, open: row.open === 1, teachers: teachers.flatMap(({ name }) => name ?? []) };
}

/** A seat's number as somebody typed it; null for what is none. @example "٠٧" -> 7 */
export function readSeat(typed: string): number | null {
  const seat = typedNumber(typed);
  return seat > 0 && seat < 1000 ? seat : null;
}

/**
 * The name that a seat of this class signs in by. It may have been made under an older code, or in another class; a
 * seat that is not there gets a name that nobody has.
 */
export async function usernameOfSeat(
  db: Db,
  { id, joinCode }: Pick<FoundClass, "id" | "joinCode">,
  seat: number,
): Promise<string> {
  const row = db.$client
    .prepare<[string, number], { username: string | null }>(
      "SELECT u.username FROM memberships m JOIN users u ON u.id = m.user WHERE m.class = ? AND m.seat = ?",
    )
    .get(id, seat);
  return row?.username ?? seatName(joinCode, seat);
}
