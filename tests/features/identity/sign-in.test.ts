import { expect, test } from "vitest";
import { parseDeviceLearners } from "../../../app/features/identity/device-learners.ts";
import type { Sender } from "../../../app/features/identity/sender.ts";
import { createAnonymousLearner, readSession } from "../../../app/features/identity/sessions.ts";
import { setPassphrase } from "../../../app/features/identity/set-password.ts";
import { signIn } from "../../../app/features/identity/sign-in.ts";
import { hashToken } from "../../../app/features/identity/token.ts";
import { CODE, count, NOW, PASSPHRASE, PASSWORD, patient, people } from "./people-fixture.ts";

const DAY = 24 * 60 * 60 * 1000;
const asked = { device: null, sender: patient, now: NOW };

async function currentUser(db: Awaited<ReturnType<typeof people>>["db"], device: string) {
  return readSession(db, parseDeviceLearners(device).current, NOW);
}

test("a teacher signs in by her name in any case, for a month", async () => {
  const { db, teacher } = await people();
  for (const username of ["amina", " AMINA ", "Ａmina"]) {
    const signed = await signIn(db, { ...asked, username, password: PASSWORD });
    if ("refused" in signed) throw new Error(signed.refused);
    expect(signed).toMatchObject({ user: teacher, kind: "teacher" });
    expect(await currentUser(db, signed.device)).toMatchObject({ user: teacher, expiresAt: NOW + 30 * DAY });
  }
});

test("a seat signs in by code and number in any digits, and its words however they are written", async () => {
  const { db, seats } = await people();
  const ways = [
    [`${CODE}-1`, PASSPHRASE],
    ["4829 0133 7425 01", "قارب ارنب مدرسه شمس"],
    ["٤٨٢٩ ٠١٣٣ ٧٤٢٥ ١", "قَارِب-أرنب-مدرسة-شمس"],
  ] as const;
  for (const [username, password] of ways) {
    const signed = await signIn(db, { ...asked, username, password });
    expect(signed, username).toMatchObject({ user: seats[1], kind: "learner" });
  }
  expect(count(db, "memberships", `joined_at = ${NOW}`)).toBe(1);
});

test("a chosen password is taken to the letter, a card's words are not", async () => {
  const { db } = await people();
  for (const password of [
    PASSWORD.toUpperCase(),
    PASSWORD.replaceAll(" ", ""),
    ` ${PASSWORD}`,
    "",
    "x".repeat(5000),
  ]) {
    expect(await signIn(db, { ...asked, username: "amina", password })).toEqual({ refused: "wrong" });
    db.$client.exec("DELETE FROM sign_in_failures");
  }
});

test("an unknown name gets the very answer of a wrong password, each time", async () => {
  const { db } = await people();
  const answers = async (username: string) => {
    const heard: unknown[] = [];
    for (let again = 0; again < 8; again += 1) {
      heard.push(await signIn(db, { ...asked, username, password: "wrong wrong wrong" }));
    }
    return heard;
  };
  const known = await answers("amina");
  expect(known.slice(0, 5)).toEqual(Array(5).fill({ refused: "wrong" }));
  expect(known[5]).toEqual({ refused: "wait", until: NOW + 1000 });
  expect(await answers("nobody")).toEqual(known);
  expect(await answers(`${CODE}-1`)).toEqual(known);
  expect(await answers("999999999999-1")).toEqual(known);
  expect(count(db, "sign_in_failures")).toBe(4 + 3);
});

test("an unknown name takes as long as a wrong password", async () => {
  const { db } = await people();
  const times: Record<string, number[]> = { amina: [], nobody: [] };
  // By turns, so that a busy moment of the machine falls on both.
  for (let again = 0; again < 16; again += 1) {
    for (const [username, taken] of Object.entries(times)) {
      db.$client.exec("DELETE FROM sign_in_failures");
      const begun = performance.now();
      await signIn(db, { ...asked, username, password: "wrong wrong wrong" });
      if (again > 0) taken.push(performance.now() - begun);
    }
  }
  const [known = 0, unknown = 0] = Object.values(times).map((taken) => taken.sort((a, b) => a - b)[7]);
  // The hashing is some 15 ms of it: without it an unknown name would take a tenth.
  expect(Math.abs(known - unknown)).toBeLessThan(0.5 * Math.max(known, unknown));
});

test("the right password does not help while an account has to wait, and a thousand at once are no way round", async () => {
  const { db } = await people();
  const wrong = { ...asked, username: "amina", password: "wrong wrong wrong" };
  const answers = await Promise.all(Array.from({ length: 40 }, () => signIn(db, wrong)));
  expect(answers.filter((one) => "refused" in one && one.refused === "wrong")).toHaveLength(5);
  expect(await signIn(db, { ...wrong, password: PASSWORD })).toEqual({ refused: "wait", until: NOW + 1000 });
  // From a network that has not tried hers, she comes in.
  const elsewhere: Sender = { ...patient, mayTryAnyway: () => true };
  expect(await signIn(db, { ...wrong, password: PASSWORD, sender: elsewhere })).toMatchObject({
    kind: "teacher",
  });
  expect(count(db, "sign_in_failures", "failures >= 5")).toBe(1); // that of names without a class
});

test("a network that has to wait is told to come again, before anything is looked up", async () => {
  const { db } = await people();
  const sender: Sender = { ...patient, turn: async () => false };
  expect(await signIn(db, { ...asked, sender, username: "amina", password: PASSWORD })).toEqual({
    refused: "busy",
  });
  expect(count(db, "sign_in_failures")).toBe(0);
});

test("who signs in keeps the others on the phone; a teacher never stays behind on it", async () => {
  const { db, seats, teacher } = await people();
  const child = await createAnonymousLearner(db, "en", NOW);
  const first = await signIn(db, { ...asked, device: child.token, username: "amina", password: PASSWORD });
  if ("refused" in first) throw new Error(first.refused);
  const staff = parseDeviceLearners(first.device);
  expect(staff.others).toEqual([child.token]);

  const second = await signIn(db, {
    ...asked,
    device: first.device,
    username: `${CODE} 1`,
    password: PASSPHRASE,
  });
  if ("refused" in second) throw new Error(second.refused);
  const device = parseDeviceLearners(second.device);
  expect(device.others).toEqual([child.token]);
  expect(await readSession(db, device.current, NOW)).toMatchObject({ user: seats[1] });
  expect(await readSession(db, staff.current, NOW)).toBeNull();
  expect(count(db, "sessions", `user = '${teacher}'`)).toBe(0);
});

test("signing in again replaces one's own session, with a new token", async () => {
  const { db, seats } = await people();
  const way = { ...asked, username: `${CODE}-2`, password: PASSPHRASE };
  const first = await signIn(db, way);
  if ("refused" in first) throw new Error(first.refused);
  const again = await signIn(db, { ...way, device: first.device });
  if ("refused" in again) throw new Error(again.refused);
  expect(again.device).not.toBe(first.device);
  expect(parseDeviceLearners(again.device).others).toEqual([]);
  expect(count(db, "sessions", `user = '${seats[2]}'`)).toBe(1);
});

test("a full phone lets nobody be lost without a word", async () => {
  const { db } = await people();
  const tokens: string[] = [];
  for (let more = 0; more < 6; more += 1) tokens.push((await createAnonymousLearner(db, "en", NOW)).token);
  const full = tokens.join(".");
  const before = count(db, "sessions");
  expect(await signIn(db, { ...asked, device: full, username: "amina", password: PASSWORD })).toEqual({
    refused: "full",
  });
  expect(count(db, "sessions")).toBe(before);
  // Whose session is over makes room.
  db.$client.prepare("DELETE FROM sessions WHERE hash = ?").run(hashToken(tokens[3] ?? ""));
  expect(await signIn(db, { ...asked, device: full, username: "amina", password: PASSWORD })).toMatchObject({
    kind: "teacher",
  });
});

test("a new card ends what the old one opened", async () => {
  const { db, seats } = await people();
  const way = { ...asked, username: `${CODE}-1`, password: PASSPHRASE };
  const signed = await signIn(db, way);
  if ("refused" in signed) throw new Error(signed.refused);
  await setPassphrase(db, seats[1] ?? "", "موز قلم بحر نجمة");
  expect(await currentUser(db, signed.device)).toBeNull();
  expect(await signIn(db, way)).toEqual({ refused: "wrong" });
  expect(await signIn(db, { ...way, password: "موز قلم بحر نجمه" })).toMatchObject({ user: seats[1] });
});
