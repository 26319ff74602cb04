import type { Db } from "../../../../db/connection.ts";
import { uuidv7 } from "../../../../db/uuid.ts";
import { seatName } from "../../identity/account-name.ts";
import { audit } from "../../identity/audit.ts";
import { makePassphrase } from "../../identity/passphrase.ts";
import { hashPassphrase, setPassphrase } from "../../identity/set-password.ts";

/** A class's worth: three seconds of hashing on a slow machine. More are made by asking again. */
export const MOST_SEATS_AT_ONCE = 60;

/** Seat numbers have three digits. */
const LAST_SEAT = 999;

/** What stands on a card. The passphrase exists here and on paper only. */
export interface Card {
  seat: number;
  passphrase: string;
}

interface SeatWishes {
  class: string;
  joinCode: string;
  /** Language of the class: what a new learner's pages speak until she chooses another. */
  locale: string;
  /** The first number, as the form said it: where somebody made seats meanwhile, nothing is made twice. */
  first: number;
  count: number;
  words: readonly string[];
  actor: string;
  now: number;
}

/** The number that the next seat gets. Numbers are not used again: an old card must not open a new learner's work. */
export async function nextSeat(db: Db, classId: string, joinCode: string): Promise<number> {
  return highestSeat(db, classId, joinCode) + 1;
}

/** Makes seats in one go, or none of them. */
export async function makeSeats(db: Db, wishes: SeatWishes): Promise<Card[] | "made-meanwhile" | "full"> {
  const { joinCode, locale, first, count, words, now } = wishes;
  if (first + count - 1 > LAST_SEAT) return "full";
  const cards: (Card & { hash: string })[] = [];
  for (let seat = first; seat < first + count; seat += 1) {
    const passphrase = makePassphrase(words);
    // One after the other: whoever signs in meanwhile gets her turn in between.
    cards.push({ seat, passphrase, hash: await hashPassphrase(passphrase) });
  }
  const client = db.$client;
  const user = client.prepare(
    "INSERT INTO users (id, kind, username, password_hash, locale, created_at) VALUES (?, 'learner', ?, ?, ?, ?)",
  );
  const member = client.prepare(
    "INSERT INTO memberships (class, user, seat, since, added_at) VALUES (?, ?, ?, ?, ?)",
  );
  const make = client.transaction((): boolean => {
    if (highestSeat(db, wishes.class, joinCode) + 1 !== first) return false;
    for (const { seat, hash } of cards) {
      const id = uuidv7(now);
      user.run(id, seatName(joinCode, seat), hash, locale, now);
      member.run(wishes.class, id, seat, now, now);
    }
    return true;
  });
  if (!make.immediate()) return "made-meanwhile";
  await audit(db, { actor: wishes.actor, action: "make-seats", class: wishes.class, now });
  return cards.map(({ seat, passphrase }) => ({ seat, passphrase }));
}

/** New words for seats that have some: the old cards open nothing any more, and whoever was signed in is out. */
export async function resetSeats(
  db: Db,
  seats: readonly { user: string; seat: number }[],
  { words, class: of, actor, now }: Pick<SeatWishes, "words" | "class" | "actor" | "now">,
): Promise<Card[]> {
  const cards: Card[] = [];
  for (const { user, seat } of seats) {
    const passphrase = makePassphrase(words);
    await setPassphrase(db, user, passphrase);
    await audit(db, { actor, action: "reset-passphrase", class: of, subject: user, now });
    cards.push({ seat, passphrase });
  }
  return cards.sort((a, b) => a.seat - b.seat);
}

function highestSeat(db: Db, classId: string, joinCode: string): number {
  const row = db.$client
    .prepare<{ class: string; code: string }, { highest: number }>(
      // A seat that was moved or left keeps the name it signs in by. "." is the sign after "-".
      "SELECT max(coalesce((SELECT max(seat) FROM memberships WHERE class = $class), 0), " +
        "coalesce((SELECT max(CAST(substr(username, 14) AS INTEGER)) FROM users " +
        "WHERE username > $code || '-' AND username < $code || '.'), 0)) AS highest",
    )
    .get({ class: classId, code: joinCode });
  return row?.highest ?? 0;
}
