import type { Db } from "../../../../db/connection.ts";
import { uuidv7 } from "../../../../db/uuid.ts";
import { readPlainText, type TextRefusal } from "../../translation/plain-text.ts";
import { LONGEST_LEARNER_NAME } from "../members/change-members.ts";

/** Nobody teaches more; somebody who posts the form in a loop stops here. */
export const MOST_LEARNERS_IN_CLASS = 5000;

export interface JoinWishes {
  class: string;
  /** What the class shall call her, as typed. */
  name: string;
  /** Who is learning on this device and joins as she is; null: somebody new. */
  learner: string | null;
  /** The class may see what she did before, too. */
  bring: boolean;
  /** Language of the page that she joined by. */
  locale: string;
  now: number;
}

export type Joined =
  | { user: string }
  | { name: TextRefusal }
  /** It was closed meanwhile, or as many as can be are in it. */
  | "closed"
  | "full";

/** A learner without a card comes into a class by its code. */
export async function joinClass(db: Db, wishes: JoinWishes): Promise<Joined> {
  const { class: of, learner, bring, locale, now } = wishes;
  const name = readPlainText(wishes.name.slice(0, 1000), { most: LONGEST_LEARNER_NAME, lines: "one" });
  if ("code" in name) return { name };
  const client = db.$client;
  const join = client.transaction((): Joined => {
    const open = client
      .prepare("SELECT 1 FROM classes WHERE id = ? AND open = 1 AND archived_at IS NULL")
      .get(of);
    if (!open) return "closed";
    const members = client.prepare("SELECT count(*) FROM memberships WHERE class = ?").pluck().get(of);
    if ((members as number) >= MOST_LEARNERS_IN_CLASS) return "full";
    const user = learner ?? uuidv7(now);
    if (learner === null) {
      client
        .prepare(
          "INSERT INTO users (id, kind, display_name, locale, created_at) VALUES (?, 'learner', ?, ?, ?)",
        )
        .run(user, name.text, locale, now);
    } else {
      client.prepare("UPDATE users SET display_name = ? WHERE id = ?").run(name.text, user);
    }
    client
      .prepare(
        "INSERT INTO memberships (class, user, since, added_at, joined_at) VALUES ($class, $user, $since, $now, $now) " +
          // Who comes twice may show more than at first, never less: what was seen was seen.
          "ON CONFLICT (class, user) DO UPDATE SET since = min(since, excluded.since), joined_at = coalesce(joined_at, excluded.joined_at)",
      )
      .run({ class: of, user, since: learner !== null && bring ? 0 : now, now });
    return { user };
  });
  return join.immediate();
}
