import { expect, test } from "vitest";
import { buildContent } from "../../../app/features/content/build-content.ts";
import { openContent } from "../../../app/features/content/content-store.ts";
import { chanceFrom } from "../../../app/features/demo/chance.ts";
import { fillSchool, isEmpty } from "../../../app/features/demo/fill-school.ts";
import { foldPassphrase } from "../../../app/features/identity/fold-passphrase.ts";
import { verifyPassword } from "../../../app/features/identity/passwords.ts";
import { publishModels } from "../../../app/features/progress/publish-models.ts";
import { createMemoryDatabase } from "../../../db/connection.ts";
import { siteCopy } from "../content/site-copy.ts";

test("chance comes out the same each time, and spreads", () => {
  const draw = (seed: number) =>
    Array.from({ length: 1000 }, () => chanceFrom(seed)).map((one) => one.below(10));
  expect(draw(1)).toEqual(draw(1));
  const one = chanceFrom(7);
  const counts = Map.groupBy(
    Array.from({ length: 10_000 }, () => one.below(10)),
    String,
  );
  expect(counts.size).toBe(10);
  for (const { length } of counts.values()) expect(Math.abs(length - 1000)).toBeLessThan(150);
  expect([...chanceFrom(3).shuffled([1, 2, 3, 4])].sort()).toEqual([1, 2, 3, 4]);
});

test("the school is whole: everybody can sign in, two months of work, nothing after now", {
  timeout: 60_000,
}, async () => {
  const site = siteCopy();
  await buildContent({ root: site.root, dataDir: site.dataDir });
  const content = openContent(site.dataDir);
  const generation = content.current();
  const db = createMemoryDatabase();
  expect(isEmpty(db)).toBe(true);
  const now = Date.UTC(2026, 10, 1, 12);
  await publishModels(db, generation.models(), now);
  const told: number[] = [];
  const words = Array.from(
    { length: 300 },
    (_, at) => `word${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
  );
  const school = await fillSchool(db, {
    generation: { ...generation, passphraseWords: () => words },
    now,
    onProgress: (done) => told.push(done),
  });
  expect(isEmpty(db)).toBe(false);
  expect(school.teachers.map(({ classes }) => classes.length)).toEqual([2, 2]);
  expect(school.learners).toHaveLength(120);
  expect(told).toHaveLength(120);
  const count = (sql: string) => db.$client.prepare(sql).pluck().get() as number;
  expect(count("SELECT count(*) FROM events")).toBeGreaterThan(200);
  expect(count(`SELECT count(*) FROM events WHERE received_at > ${now} OR occurred_at > received_at`)).toBe(
    0,
  );
  expect(count("SELECT count(*) FROM memberships WHERE joined_at IS NULL")).toBeGreaterThan(0);
  expect(count("SELECT max(received_at) - min(received_at) FROM events")).toBeGreaterThan(10 * 86_400_000);
  const hashOf = (username: string) =>
    db.$client.prepare("SELECT password_hash FROM users WHERE username = ?").pluck().get(username) as string;
  const [teacher] = school.teachers;
  const learner = school.learners.at(-1);
  expect(await verifyPassword(hashOf(teacher?.username ?? ""), teacher?.password ?? "")).toBe(true);
  const passphrase = foldPassphrase(learner?.password ?? "");
  expect(await verifyPassword(hashOf(learner?.username ?? ""), passphrase)).toBe(true);
  content.close();
  site.remove();
});
