import { expect, test } from "vitest";
import { readClass } from "../../../../app/features/classroom/classes/read-classes.ts";
import { renewJoinCode } from "../../../../app/features/classroom/classes/write-classes.ts";
import { usernameOfSeat } from "../../../../app/features/classroom/joining/find-class.ts";
import { leaveClass } from "../../../../app/features/classroom/joining/my-classes.ts";
import { makeSeats, nextSeat, resetSeats } from "../../../../app/features/classroom/seats/make-seats.ts";
import { signIn } from "../../../../app/features/identity/sign-in.ts";
import type { Db } from "../../../../db/connection.ts";
import { CODE, count, NOW, patient, people } from "../../identity/people-fixture.ts";

const words = ["شمس", "قمر", "أرنب", "مدرسة"];

async function make(db: Db, classId: string, actor: string, first: number, number: number) {
  const of = await readClass(db, classId);
  const { joinCode = "" } = of ?? {};
  return makeSeats(db, {
    class: classId,
    joinCode,
    locale: "ar",
    first,
    count: number,
    words,
    actor,
    now: NOW,
  });
}

const enter = (db: Db, username: string, password: string) =>
  signIn(db, { username, password, device: null, sender: patient, now: NOW });

test("seats get the next numbers, and each opens by its own words", async () => {
  const { db, class: id, teacher, seats } = await people();
  expect(await nextSeat(db, id, CODE)).toBe(3);
  const cards = await make(db, id, teacher, 3, 2);
  if (typeof cards === "string") throw new Error(cards);
  expect(cards.map(({ seat }) => seat)).toEqual([3, 4]);
  for (const { seat, passphrase } of cards) {
    const signed = await enter(db, `${CODE}-${seat}`, passphrase);
    expect(signed).toMatchObject({ kind: "learner", locale: "ar" });
    expect(Object.values(seats)).not.toContain("user" in signed ? signed.user : "");
  }
  expect(count(db, "audit", "action = 'make-seats'")).toBe(1);
});

test("what was posted twice is made once, and nothing of half a class is left", async () => {
  const { db, class: id, teacher } = await people();
  const [once, twice] = await Promise.all([make(db, id, teacher, 3, 5), make(db, id, teacher, 3, 5)]);
  expect([once, twice].filter((one) => one === "made-meanwhile")).toHaveLength(1);
  expect(count(db, "memberships")).toBe(7);
  expect(await make(db, id, teacher, 8, 992 + 1)).toBe("full");
});

test("a number is not used again after its learner left, nor under an older code", async () => {
  const { db, class: id, seats } = await people();
  await leaveClass(db, id, seats[2] ?? "");
  expect(await nextSeat(db, id, CODE)).toBe(3);
  await renewJoinCode(db, id);
  const { joinCode = "" } = (await readClass(db, id)) ?? {};
  // Seat 1 is still there, under its old name; the words on its card stay good.
  expect(await nextSeat(db, id, joinCode)).toBe(2);
  expect(await usernameOfSeat(db, { id, joinCode }, 1)).toBe(`${CODE}-1`);
  expect(await usernameOfSeat(db, { id, joinCode }, 77)).toBe(`${joinCode}-77`);
});

test("a new card shuts the old one out", async () => {
  const { db, class: id, teacher } = await people();
  const first = await make(db, id, teacher, 3, 1);
  if (typeof first === "string") throw new Error(first);
  const old = first[0]?.passphrase ?? "";
  const user = db.$client
    .prepare("SELECT id FROM users WHERE username = ?")
    .pluck()
    .get(`${CODE}-3`) as string;
  await enter(db, `${CODE}-3`, old);
  expect(count(db, "sessions", `user = '${user}'`)).toBe(1);
  const [fresh] = await resetSeats(db, [{ user, seat: 3 }], {
    class: id,
    words: ["حجر", "بحر"],
    actor: teacher,
    now: NOW,
  });
  expect(count(db, "sessions", `user = '${user}'`)).toBe(0);
  expect(await enter(db, `${CODE}-3`, old)).toEqual({ refused: "wrong" });
  expect(await enter(db, `${CODE}-3`, fresh?.passphrase ?? "")).toMatchObject({ user });
  expect(count(db, "audit", `action = 'reset-passphrase' AND subject = '${user}'`)).toBe(1);
});
