import { expect, test } from "vitest";
import {
  decideContribution,
  listContributions,
  MOST_WAITING,
  storeContribution,
} from "../../../app/features/translation/contributions.ts";
import { sendReport } from "../../../app/features/translation/send-report.ts";
import { createMemoryDatabase, type Db } from "../../../db/connection.ts";

const now = Date.UTC(2026, 10, 23);
const place = { course: "meet", lesson: "meet-spot", title: "Find the AI", lang: "en", block: "q1" };

function send(db: Db, fields: Record<string, string>, mayContribute = () => true) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return sendReport(db, { place, locale: "sw", generation: "g1", form, mayContribute, now });
}

const whole = { reason: "hurtful", text: "Not so.", credit: "" };

test("what is kept says what was found and where, and nothing of who sent it", async () => {
  const db = createMemoryDatabase();
  expect(await send(db, { ...whole, user: "u1", kind: "proposal", state: "taken" })).toEqual({
    kept: "hurtful",
  });
  const [{ id: _id, ...kept } = { id: "" }, ...others] = await listContributions(db);
  expect(others).toEqual([]);
  expect(kept).toEqual({
    kind: "report",
    state: "new",
    locale: "sw",
    course: "meet",
    lesson: "meet-spot",
    block: "q1",
    reason: "hurtful",
    text: "Not so.",
    payload: null,
    credit: null,
    generation: "g1",
    createdAt: now,
    decidedAt: null,
  });
});

test("the part that was chosen is kept; a form that asks for none is about what its address names", async () => {
  const db = createMemoryDatabase();
  await send(db, whole);
  await send(db, { ...whole, block: "" });
  await send(db, { ...whole, block: "b2" });
  const blocks = (await listContributions(db)).map(({ block }) => block);
  expect(new Set(blocks)).toEqual(new Set(["q1", null, "b2"]));
});

test("a mistake costs nothing of what a network may send", async () => {
  const db = createMemoryDatabase();
  let asked = 0;
  const refused = await send(db, { ...whole, text: "" }, () => {
    asked += 1;
    return true;
  });
  expect(refused).toMatchObject({ status: 422, trouble: null, errors: { text: { code: "empty" } } });
  expect(asked).toBe(0);
});

test("a network that sent too much, and a full inbox, keep nothing and lose nothing", async () => {
  const db = createMemoryDatabase();
  const often = await send(db, whole, () => false);
  expect(often).toEqual({ typed: { ...whole, block: "" }, errors: {}, trouble: "often", status: 429 });
  expect(await listContributions(db)).toEqual([]);

  const about = {
    locale: "en",
    course: "meet",
    lesson: "meet-spot",
    block: null,
    credit: null,
    generation: "g",
  };
  const fill = db.$client.transaction(() => {
    for (let n = 0; n < MOST_WAITING; n += 1)
      void storeContribution(db, { ...about, kind: "report", reason: "other", text: "x" }, now);
  });
  fill();
  expect(await send(db, whole)).toEqual({
    typed: { ...whole, block: "" },
    errors: {},
    trouble: "full",
    status: 503,
  });
  const waiting = await listContributions(db);
  expect(waiting).toHaveLength(MOST_WAITING);
  await decideContribution(db, waiting[0]?.id ?? "", "declined", now);
  expect(await send(db, whole)).toEqual({ kept: "hurtful" });
});
