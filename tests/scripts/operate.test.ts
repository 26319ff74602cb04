import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readInvitation } from "../../app/features/identity/invitations.ts";
import { createAnonymousLearner } from "../../app/features/identity/sessions.ts";
import { closeDatabase, type Db, openDatabase } from "../../db/connection.ts";
import { migrate } from "../../db/migrate.ts";
import { deleteOne } from "../../scripts/operate/delete.ts";
import { exportOne } from "../../scripts/operate/export.ts";
import { invite } from "../../scripts/operate/invite.ts";
import { list } from "../../scripts/operate/list.ts";
import { reset } from "../../scripts/operate/reset.ts";
import { retention } from "../../scripts/operate/retention.ts";
import { settings } from "../../scripts/operate/settings.ts";
import { addClass, addMember, addUser, CODE, count, NOW } from "../features/identity/people-fixture.ts";

const verbs = { delete: deleteOne, export: exportOne, invite, list, reset, retention, settings };

let folder: string;
let db: Db;
let teacher: string;
let classId: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "lisan-operate-"));
  vi.stubEnv("DATA_DIR", folder);
  vi.stubEnv("ORIGINS", "https://lisan.example");
  db = openDatabase(path.join(folder, "lisan.sqlite"));
  await migrate(db);
  teacher = addUser(db, "teacher", { username: "amina", name: "Ms Amina" });
  classId = addClass(db, teacher);
  addMember(db, classId, addUser(db, "learner", { username: `${CODE}-1` }), 1);
});
afterEach(() => {
  closeDatabase(db);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** What a verb prints and how it ends. */
async function run(verb: keyof typeof verbs, ...args: string[]) {
  const out = vi.spyOn(console, "log").mockImplementation(() => {});
  const err = vi.spyOn(console, "error").mockImplementation(() => {});
  out.mockClear();
  err.mockClear();
  const code = await verbs[verb](args);
  const words = (calls: unknown[][]) => calls.map(([line]) => String(line)).join("\n");
  return { code, out: words(out.mock.calls), err: words(err.mock.calls) };
}

const tokenIn = (text: string) => /\/([a-z2-7]{32})\n/.exec(text)?.[1] ?? "";

test.each(Object.keys(verbs) as (keyof typeof verbs)[])(
  "%s tells about itself, and what it does not understand",
  async (verb) => {
    const helped = await run(verb, "--help");
    expect(helped).toMatchObject({ code: 0, err: "" });
    expect(helped.out).toContain(`${verb}`);
    expect(await run(verb, "--nonsense")).toMatchObject({ code: 2, out: "" });
    expect(await run(verb, "one", "two", "three", "four")).toMatchObject({ code: 2 });
  },
);

test.each(["list", "settings", "retention", "invite"] as const)(
  "%s makes no database where there is none",
  async (verb) => {
    vi.stubEnv("DATA_DIR", path.join(folder, "elsewhere"));
    const { code, err } = await run(verb);
    expect(code).toBe(1);
    expect(err).toMatch(/no database at .*elsewhere[\s\S]*Mend: set DATA_DIR/);
  },
);

test("invite prints a link that works, for everybody who can be invited", async () => {
  const first = await run("invite", "--locale", "ar");
  expect(first.out).toMatch(/^https:\/\/lisan\.example\/ar\/invite\/[a-z2-7]{32}\n/);
  expect(await readInvitation(db, tokenIn(first.out), Date.now())).toMatchObject({
    kind: "teacher",
    from: null,
  });
  const operator = await run("invite", "operator");
  expect(await readInvitation(db, tokenIn(operator.out), Date.now())).toMatchObject({ kind: "operator" });
  const co = await run("invite", "co-teacher", "--class", classId);
  expect(await readInvitation(db, tokenIn(co.out), Date.now())).toMatchObject({ className: "7b" });
  expect(await run("invite", "co-teacher")).toMatchObject({ code: 2 });
  expect(await run("invite", "co-teacher", "--class", "none")).toMatchObject({ code: 1 });
  expect(await run("invite", "learner")).toMatchObject({ code: 2 });
});

test("reset is for who chose a password; a card is the teacher's", async () => {
  const link = await run("reset", "AMINA");
  expect(link.code).toBe(0);
  expect(await readInvitation(db, tokenIn(link.out), Date.now())).toMatchObject({ user: teacher });
  expect(await run("reset", `${CODE}-1`)).toMatchObject({
    code: 1,
    err: expect.stringContaining("new card"),
  });
  expect(await run("reset", "nobody")).toMatchObject({ code: 1 });
  expect(count(db, "audit", "action = 'reset-password' AND actor IS NULL")).toBe(1);
});

test("list counts learners and names nobody of them", async () => {
  const { out } = await run("list");
  expect(out).toContain("amina  Ms Amina  classes: 1");
  expect(out).toContain(`${classId}  7b  teachers: 1  learners: 1`);
  expect(out).not.toContain(`${CODE}-1`);
  expect(JSON.parse((await run("list", "--json")).out)).toMatchObject({
    learners: { inClasses: 1, alone: 0 },
  });
});

test("export prints everything and writes down that somebody looked", async () => {
  const { out } = await run("export", `${CODE} 1`);
  expect(JSON.parse(out)).toMatchObject({ format: "lisan-learner", classes: [{ seat: 1 }] });
  expect(count(db, "audit", "action = 'export-account'")).toBe(1);
  expect(await run("export", "nobody")).toMatchObject({ code: 1 });
});

test("delete asks whether it is meant, deletes, and writes it down beside the database", async () => {
  expect((await run("delete", "amina")).out).toContain("Nothing is deleted yet");
  expect(count(db, "users", `id = '${teacher}'`)).toBe(1);
  expect((await run("delete", "amina", "--yes")).out).toBe("Deleted: the teacher amina (Ms Amina).");
  expect(count(db, "users", `id = '${teacher}'`)).toBe(0);
  expect(readFileSync(path.join(folder, "deletions.jsonl"), "utf8")).toContain(teacher);
  expect(await run("delete", "amina", "--yes")).toMatchObject({ code: 1 });
});

test("retention says what it would do, does it by the settings, and names teachers only", async () => {
  await createAnonymousLearner(db, "en", NOW - 3 * 365 * 24 * 3600_000);
  db.$client.prepare("UPDATE users SET created_at = 0 WHERE id = ?").run(teacher);
  const dry = await run("retention", "--dry-run");
  expect(dry.out).toMatch(/Learners of whom nothing was heard since .*\(12 months\): 1 would be deleted/);
  expect(dry.out).toContain("amina  Ms Amina  last seen 1970-01-01 00:00 UTC");
  expect(count(db, "users")).toBe(3);
  expect((await run("retention")).out).toContain(": 1 deleted.");
  expect(count(db, "users")).toBe(2);
  expect(count(db, "users", "kind = 'teacher'")).toBe(1);
});

test("settings show themselves, and take only what they can be", async () => {
  expect((await run("settings")).out).toBe(
    "openSignUp = false\nkeepForOffline = true\nkeepEventsMonths = 13\nkeepInactiveLearnersMonths = 12\nkeepAuditMonths = 24",
  );
  expect((await run("settings", "opensignup", "true")).out).toBe("openSignUp = true");
  expect(await run("settings", "keepEventsMonths", "never")).toMatchObject({ code: 1 });
  expect(await run("settings", "colour")).toMatchObject({ code: 2 });
});
