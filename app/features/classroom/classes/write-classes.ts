import Database from "better-sqlite3";
import type { Db } from "../../../../db/connection.ts";
import { uuidv7 } from "../../../../db/uuid.ts";
import { makeJoinCode } from "./join-code.ts";
import type { ClassWishes } from "./read-class-form.ts";

/** A code is taken once in a million times at a million classes; five in a row, never. */
const TRIES = 5;

/** A class of one's own, open to whoever has its code; answers its id. */
export async function createClass(
  db: Db,
  { owner, wishes, now }: { owner: string; wishes: ClassWishes; now: number },
): Promise<string> {
  const client = db.$client;
  const id = uuidv7(now);
  const { name, locale, timeZone, organisation } = wishes;
  const make = client.transaction((code: string) => {
    client
      .prepare(
        "INSERT INTO classes (id, organisation, name, locale, time_zone, join_code, open, created_at) VALUES (?, ?, ?, ?, ?, ?, 1, ?)",
      )
      .run(id, organisation, name, locale, timeZone, code, now);
    client
      .prepare("INSERT INTO class_teachers (class, user, role, added_at) VALUES (?, ?, 'owner', ?)")
      .run(id, owner, now);
  });
  withFreeCode((code) => make.immediate(code));
  return id;
}

export async function changeClass(db: Db, id: string, wishes: ClassWishes): Promise<void> {
  const { name, locale, timeZone, organisation } = wishes;
  db.$client
    .prepare("UPDATE classes SET name = ?, locale = ?, time_zone = ?, organisation = ? WHERE id = ?")
    .run(name, locale, timeZone, organisation, id);
}

/** The old code opens nothing from now on; cards keep their passphrases and get the new code by hand or by a new print. */
export async function renewJoinCode(db: Db, id: string): Promise<void> {
  const renew = db.$client.prepare("UPDATE classes SET join_code = ? WHERE id = ?");
  withFreeCode((code) => renew.run(code, id));
}

/** Whether the code alone lets in learners without a card. */
export async function setOpen(db: Db, id: string, open: boolean): Promise<void> {
  db.$client.prepare("UPDATE classes SET open = ? WHERE id = ?").run(open ? 1 : 0, id);
}

/** A class that is put away: nobody joins it, its assignments are asked of nobody, and it can be taken up again. */
export async function setArchived(db: Db, id: string, at: number | null): Promise<void> {
  db.$client.prepare("UPDATE classes SET archived_at = ? WHERE id = ?").run(at, id);
}

/** Takes a co-teacher out; never the owner. What she assigned stays. */
export async function removeCoTeacher(db: Db, id: string, user: string): Promise<void> {
  const client = db.$client;
  const remove = client.transaction(() => {
    client
      .prepare("DELETE FROM class_teachers WHERE class = ? AND user = ? AND role = 'co-teacher'")
      .run(id, user);
    // A link that she gave away brings nobody in after her, her neither.
    client.prepare("DELETE FROM invitations WHERE class = ? AND made_by = ?").run(id, user);
  });
  remove.immediate();
}

function withFreeCode(write: (code: string) => unknown): void {
  for (let left = TRIES; ; left -= 1) {
    try {
      write(makeJoinCode());
      return;
    } catch (error) {
      const taken = error instanceof Database.SqliteError && error.code === "SQLITE_CONSTRAINT_UNIQUE";
      if (!taken || left === 1) throw error;
    }
  }
}
