import fc from "fast-check";
import { expect, test } from "vitest";
import { readClassWork } from "../../../../app/features/classroom/progress/read-class-work.ts";
import type { Db } from "../../../../db/connection.ts";
import { addMember, answer, assign, COURSES, DAY, emptyClass, LESSONS, required } from "./class-fixture.ts";

const read = (db: Db) => readClassWork(db, "k", { courses: COURSES, required });
const seen = async (db: Db, user: string) => Object.fromEntries((await read(db)).work.get(user) ?? []);

test("an answer given a moment ago is there", async () => {
  const db = await emptyClass();
  addMember(db, "u");
  await answer(db, { user: "u", lesson: "meet/spot", option: 0, receivedAt: 5, locale: "ar" });
  expect(await seen(db, "u")).toEqual({
    "meet/spot": {
      completed: false,
      success: false,
      raw: 0,
      max: 1,
      lastAt: 5,
      languages: ["ar"],
      attempts: 1,
      unsolved: 1,
    },
  });
});

test("who came with a past shows none of it: not its attempts, its languages, its completion", async () => {
  const db = await emptyClass();
  addMember(db, "u", { since: 10 * DAY });
  for (const exercise of ["q1", "q2"])
    await answer(db, { user: "u", lesson: "meet/spot", exercise, receivedAt: DAY, locale: "ar" });
  await answer(db, { user: "u", lesson: "meet/rules", receivedAt: 2 * DAY });
  expect(await seen(db, "u")).toEqual({});
  await answer(db, { user: "u", lesson: "meet/spot", option: 2, receivedAt: 11 * DAY });
  expect(await seen(db, "u")).toMatchObject({
    "meet/spot": { completed: false, attempts: 1, unsolved: 1, languages: ["en"] },
  });
  await answer(db, { user: "u", lesson: "meet/spot", receivedAt: 12 * DAY });
  await answer(db, { user: "u", lesson: "meet/spot", exercise: "q2", receivedAt: 12 * DAY });
  expect(await seen(db, "u")).toMatchObject({ "meet/spot": { completed: true, success: true, attempts: 3 } });
});

test("who brings her past along shows it", async () => {
  const db = await emptyClass();
  addMember(db, "u", { since: 0, createdAt: 3 });
  await answer(db, { user: "u", lesson: "meet/spot", receivedAt: 4 });
  expect(Object.keys(await seen(db, "u"))).toEqual(["meet/spot"]);
});

test("private work shows only where this class assigned it to this learner, and only from then on", async () => {
  const db = await emptyClass();
  for (const user of ["a", "b"]) {
    addMember(db, user);
    await answer(db, { user, lesson: "rights/own", option: 0, receivedAt: DAY });
  }
  expect([await seen(db, "a"), await seen(db, "b")]).toEqual([{}, {}]);
  assign(db, { course: "rights", learners: ["a"], createdAt: 2 * DAY });
  expect(await seen(db, "a")).toEqual({});
  for (const user of ["a", "b"]) await answer(db, { user, lesson: "rights/own", receivedAt: 3 * DAY });
  expect(await seen(db, "a")).toMatchObject({ "rights/own": { attempts: 1, unsolved: 0 } });
  expect(await seen(db, "b")).toEqual({});
});

test("secret work never shows, in an open course or a private one, assigned or not", async () => {
  const db = await emptyClass();
  addMember(db, "u");
  assign(db, { course: "meet" });
  assign(db, { course: "rights" });
  await answer(db, { user: "u", lesson: "meet/hidden", receivedAt: 5 });
  await answer(db, { user: "u", lesson: "rights/image", receivedAt: 5 });
  expect(await seen(db, "u")).toEqual({});
});

test("another class's learners, and a lesson that left the catalog, are not there", async () => {
  const db = await emptyClass();
  addMember(db, "u");
  addMember(db, "v", { classId: "other" });
  await answer(db, { user: "u", lesson: "meet/spot", receivedAt: 5 });
  await answer(db, { user: "v", lesson: "meet/spot", receivedAt: 5 });
  const { members, work } = await readClassWork(db, "k", { courses: [], required });
  expect(members.map(({ user }) => user)).toEqual(["u"]);
  expect(work.get("u")?.size).toBe(0);
});

test("five queries, for three learners or three hundred", async () => {
  for (const size of [3, 300]) {
    const db = await emptyClass();
    for (let at = 0; at < size; at++) {
      addMember(db, `u${at}`, { since: at % 3 === 0 ? 2 : 0 });
      await answer(db, { user: `u${at}`, lesson: "meet/spot", receivedAt: 1 });
    }
    assign(db, { course: "rights" });
    let queries = 0;
    const counted = countQueries(db, () => {
      queries += 1;
    });
    const { work } = await read(counted);
    expect(queries).toBe(5);
    expect([...work.values()].filter((own) => own.size > 0)).toHaveLength(size - size / 3);
  }
});

/** The same database, telling of every statement that is run. */
function countQueries(db: Db, onQuery: () => void): Db {
  const client = new Proxy(db.$client, {
    get(target, name) {
      if (name !== "prepare") return Reflect.get(target, name);
      return (sql: string) => {
        const statement = target.prepare(sql);
        return new Proxy(statement, {
          get(of, method) {
            const value = Reflect.get(of, method);
            if (typeof value !== "function") return value;
            return (...args: unknown[]) => {
              onQuery();
              return value.apply(of, args);
            };
          },
        });
      };
    },
  });
  return new Proxy(db, {
    get: (target, name) => (name === "$client" ? client : Reflect.get(target, name)),
  });
}

test("what shows is exactly what a plain reading of all events allows", async () => {
  const history = fc.array(
    fc.record({
      user: fc.constantFrom("a", "b"),
      lesson: fc.constantFrom(...LESSONS),
      exercise: fc.constantFrom("q1", "q2"),
      option: fc.nat({ max: 2 }),
      locale: fc.constantFrom("en", "ar", "hi"),
      receivedAt: fc.nat({ max: 20 }),
      waited: fc.nat({ max: 60 }),
    }),
    { maxLength: 25 },
  );
  const membership = fc.record({ since: fc.nat({ max: 15 }), createdAt: fc.constantFrom(0, 20) });
  const assigning = fc.option(
    fc.record({
      createdAt: fc.nat({ max: 20 }),
      learners: fc.constantFrom<string[] | undefined>(undefined, ["a"]),
    }),
  );
  await fc.assert(
    fc.asyncProperty(history, membership, assigning, async (given, { since, createdAt }, assigned) => {
      const db = await emptyClass();
      for (const user of ["a", "b"])
        addMember(db, user, { since: since * DAY, createdAt: createdAt === 0 ? 0 : since * DAY });
      if (assigned) assign(db, { course: "rights", ...assigned, createdAt: assigned.createdAt * DAY });
      // Where the learner is new to the class nothing can be older than she is.
      const possible = given.filter(
        ({ receivedAt, waited }) => createdAt === 0 || (receivedAt >= since && waited === 0),
      );
      for (const { waited, receivedAt, ...one } of possible) {
        const at = (100 + receivedAt) * DAY;
        await answer(db, { ...one, receivedAt: at, occurredAt: at - waited * DAY });
      }
      db.$client.exec(`UPDATE memberships SET since = since + ${100 * DAY} WHERE since > 0`);
      db.$client.exec(`UPDATE users SET created_at = created_at + ${100 * DAY} WHERE created_at > 0`);
      db.$client.exec(`UPDATE assignments SET created_at = created_at + ${100 * DAY}`);
      const { work } = await read(db);
      for (const user of ["a", "b"]) {
        for (const lesson of LESSONS) {
          const isAssigned = assigned !== null && (assigned.learners?.includes(user) ?? true);
          const from = since === 0 ? 0 : 100 + since;
          const may = possible.filter((one) => {
            if (one.user !== user || one.lesson !== lesson) return false;
            if (lesson === "meet/hidden" || lesson === "rights/image") return false;
            if (lesson === "rights/own" && !isAssigned) return false;
            const bar = lesson === "rights/own" ? Math.max(from, 100 + (assigned?.createdAt ?? 0)) : from;
            const received = 100 + one.receivedAt;
            return received >= bar && (received - one.waited >= bar || one.waited > 30);
          });
          const shown = work.get(user)?.get(lesson);
          expect(shown?.attempts ?? 0).toBe(may.length);
          expect(shown?.languages ?? []).toEqual([...new Set(may.map(({ locale }) => locale))].sort());
          expect(shown?.completed ?? false).toBe(new Set(may.map(({ exercise }) => exercise)).size === 2);
        }
      }
    }),
    { numRuns: 100 },
  );
});
