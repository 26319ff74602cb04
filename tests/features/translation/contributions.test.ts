import { expect, test } from "vitest";
import {
  decideContribution,
  listContributions,
  type NewContribution,
  readContribution,
  storeContribution,
} from "../../../app/features/translation/contributions.ts";
import { createMemoryDatabase, type Db } from "../../../db/connection.ts";

const now = Date.UTC(2026, 10, 23);

const report: NewContribution = {
  kind: "report",
  reason: "wrong",
  locale: "sw",
  course: "meet",
  lesson: "meet-spot",
  block: "q1",
  text: "Two answers are right.",
  credit: null,
  generation: "g1",
};
const { reason: _reason, ...about } = report as NewContribution & { kind: "report" };
const proposal: NewContribution = {
  ...about,
  kind: "proposal",
  payload: { h: ["ب"] },
  text: "",
  credit: "Nour",
};

async function stored(db: Db, sent: NewContribution, at = now): Promise<string> {
  const kept = await storeContribution(db, sent, at);
  if (kept === "full") throw new Error("the inbox is full");
  return kept.id;
}

test("a report is kept as it was sent, and nothing else is", async () => {
  const db = createMemoryDatabase();
  const id = await stored(db, report);
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7/);
  expect(await readContribution(db, id)).toEqual({
    ...report,
    id,
    state: "new",
    payload: null,
    createdAt: now,
    decidedAt: null,
  });
  expect(await readContribution(db, "nothing")).toBeNull();
});

test("a proposal keeps its payload as JSON and may say nothing else", async () => {
  const db = createMemoryDatabase();
  const kept = await readContribution(db, await stored(db, proposal));
  expect(kept).toMatchObject({ kind: "proposal", reason: null, text: "", credit: "Nour" });
  expect(JSON.parse(kept?.payload ?? "")).toEqual({ h: ["ب"] });
});

test("the database itself refuses what no form of ours sends", async () => {
  const db = createMemoryDatabase();
  const refused: Partial<Record<keyof typeof report | "payload", unknown>>[] = [
    { text: "" },
    { text: "a".repeat(2001) },
    { credit: "" },
    { credit: "a".repeat(61) },
    { block: "a".repeat(101) },
    { reason: "boring" },
    { reason: null },
    { kind: "praise" },
  ];
  for (const change of refused) {
    const sent = { ...report, ...change } as NewContribution;
    await expect(storeContribution(db, sent, now), JSON.stringify(change).slice(0, 60)).rejects.toThrow(
      "CHECK",
    );
  }
  const heavy = { ...proposal, payload: "a".repeat(65_536) };
  await expect(storeContribution(db, heavy, now)).rejects.toThrow("CHECK");
  // At the edge it fits, counted in code points as the form counts them.
  await stored(db, { ...report, text: "😀".repeat(2000), credit: "é".repeat(60) });
  expect(await listContributions(db)).toHaveLength(1);
});

test("when too many wait, no more are taken until somebody decides", async () => {
  const db = createMemoryDatabase();
  const first = await stored(db, report);
  expect(await storeContribution(db, proposal, now, 2)).not.toBe("full");
  expect(await storeContribution(db, report, now, 2)).toBe("full");
  expect(await listContributions(db)).toHaveLength(2);
  await decideContribution(db, first, "declined", now);
  expect(await storeContribution(db, report, now, 2)).not.toBe("full");
});

test("what waits comes first, then what is decided, the latest first in each", async () => {
  const db = createMemoryDatabase();
  const ids: string[] = [];
  for (const at of [1, 2, 3, 4]) ids.push(await stored(db, report, now + at));
  const [one, two, three, four] = ids as [string, string, string, string];
  await decideContribution(db, four, "taken", now + 9);
  await decideContribution(db, two, "declined", now + 8);
  expect((await listContributions(db)).map(({ id }) => id)).toEqual([three, one, four, two]);
});

test("the list can be asked for a kind, a state, a language", async () => {
  const db = createMemoryDatabase();
  const id = await stored(db, report);
  const other = await stored(db, { ...proposal, locale: "ar" });
  await decideContribution(db, other, "taken", now);
  const ids = async (filter: Parameters<typeof listContributions>[1]) =>
    (await listContributions(db, filter)).map((found) => found.id);
  expect(await ids({ kind: "proposal" })).toEqual([other]);
  expect(await ids({ state: "new" })).toEqual([id]);
  expect(await ids({ locale: "ar", state: "taken" })).toEqual([other]);
  expect(await ids({ locale: "ar", kind: "report" })).toEqual([]);
});

test("a decision is made once", async () => {
  const db = createMemoryDatabase();
  const id = await stored(db, report);
  expect(await decideContribution(db, id, "taken", now + 5)).toBe("decided");
  expect(await decideContribution(db, id, "declined", now + 6)).toBe("decided-before");
  expect(await decideContribution(db, "nothing", "taken", now)).toBe("unknown");
  expect(await readContribution(db, id)).toMatchObject({ state: "taken", decidedAt: now + 5 });
});
