import { expect, test } from "vitest";
import { findAccount, readCensus } from "../../../app/features/identity/accounts.ts";
import {
  changeOwnPassword,
  readOwnAccount,
  renameOwnAccount,
} from "../../../app/features/identity/own-account.ts";
import { createAnonymousLearner, createSession } from "../../../app/features/identity/sessions.ts";
import { readSetting, writeSetting } from "../../../app/features/identity/settings.ts";
import { signOut } from "../../../app/features/identity/sign-out.ts";
import { CODE, count, NOW, PASSWORD, patient, people } from "./people-fixture.ts";

test("one's own account shows times of sign-ins, and no key", async () => {
  const { db, teacher } = await people();
  const here = await createSession(db, teacher, NOW);
  await createSession(db, teacher, NOW - 1000);
  const account = await readOwnAccount(db, { user: teacher, device: here, now: NOW });
  expect(account).toEqual({
    kind: "teacher",
    username: "amina",
    displayName: "Ms Amina",
    sessions: [
      { createdAt: NOW, here: true },
      { createdAt: NOW - 1000, here: false },
    ],
  });
  expect(await readOwnAccount(db, { user: "nobody", device: null, now: NOW })).toBeNull();
});

test("a name can be changed, and is text", async () => {
  const { db, teacher } = await people();
  expect(await renameOwnAccount(db, teacher, "  Ms <b>Amina</b> ")).toBeNull();
  expect(await readOwnAccount(db, { user: teacher, device: null, now: NOW })).toMatchObject({
    displayName: "Ms <b>Amina</b>",
  });
  expect(await renameOwnAccount(db, teacher, "\u200b")).toMatchObject({ code: "hidden" });
});

test("only who knows the old password sets a new one, and guessing it is as slow as signing in", async () => {
  const { db, teacher } = await people();
  const change = {
    user: teacher,
    username: "amina",
    password: "a whole new sentence",
    sender: patient,
    now: NOW,
  };
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await changeOwnPassword(db, { ...change, current: "wrong" })).toEqual({ current: "wrong" });
  }
  expect(await changeOwnPassword(db, { ...change, current: PASSWORD })).toEqual({
    current: "wait",
    until: NOW + 1000,
  });
  const later = { ...change, current: PASSWORD, now: NOW + 1000 };
  expect(await changeOwnPassword(db, { ...later, password: "short" })).toEqual({ problem: "short" });
  await createSession(db, teacher, NOW);
  expect(await changeOwnPassword(db, later)).toEqual({ changed: true });
  expect(count(db, "sessions")).toBe(0);
  // The password of another account is not hers.
  expect(await changeOwnPassword(db, { ...later, username: "root.one" })).toEqual({ current: "wrong" });
});

test("signing out ends the session; who has no password only steps aside", async () => {
  const { db, teacher } = await people();
  const child = await createAnonymousLearner(db, "en", NOW);
  const token = await createSession(db, teacher, NOW);
  expect(await signOut(db, { user: teacher, device: `${token}.${child.token}` })).toBe(`.${child.token}`);
  expect(count(db, "sessions", `user = '${teacher}'`)).toBe(0);
  expect(await signOut(db, { user: child.user, device: child.token })).toBe(`.${child.token}`);
  expect(count(db, "sessions", `user = '${child.user}'`)).toBe(1);
});

test("an operator finds accounts by any way of writing a name, and sees learners as numbers", async () => {
  const { db, teacher, seats } = await people();
  await createAnonymousLearner(db, "en", NOW);
  expect(await findAccount(db, " AMINA")).toMatchObject({ id: teacher });
  expect(await findAccount(db, "٤٨٢٩ ٠١٣٣ ٧٤٢٥ ٢")).toMatchObject({ id: seats[2] });
  expect(await findAccount(db, teacher)).toMatchObject({ username: "amina" });
  expect(await findAccount(db, "nobody")).toBeNull();
  const census = await readCensus(db);
  expect(census).toMatchObject({
    staff: [
      { username: "root.one", classes: 0 },
      { username: "amina", classes: 1 },
    ],
    classes: [{ name: "7b", joinCode: CODE, teachers: 1, learners: 2 }],
    learners: { inClasses: 2, alone: 1 },
  });
  expect(JSON.stringify(census)).not.toContain(seats[1]);
});

test("a setting has its default until it is decided, and takes only what it can be", async () => {
  const { db } = await people();
  expect(await readSetting(db, "openSignUp")).toBe(false);
  expect(await readSetting(db, "keepEventsMonths")).toBe(13);
  expect(await readSetting(db, "keepInactiveLearnersMonths")).toBe(12);
  expect(await writeSetting(db, "keepEventsMonths", 24)).toBe(true);
  expect(await readSetting(db, "keepEventsMonths")).toBe(24);
  for (const wrong of [0, 601, 1.5, "24", null])
    expect(await writeSetting(db, "keepEventsMonths", wrong)).toBe(false);
  expect(await readSetting(db, "keepEventsMonths")).toBe(24);
});
