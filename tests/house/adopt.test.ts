import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planCodes } from "../../app/features/content/plan-codes.ts";
import { readSetting } from "../../app/features/identity/settings.ts";
import { createMemoryDatabase } from "../../db/connection.ts";

const text = readFileSync("docs/ADOPT.md", "utf8");

test("what a ministry reads is two pages, and names every goal and action of the plan", () => {
  expect(text.split(/\s+/).length).toBeLessThan(1350);
  const [from, to] = ["V1 to V5", "A1 to A10"];
  for (const range of [from, to]) expect(text).toContain(range);
  expect(planCodes).toHaveLength(15);
});

test("the course it names serves what it says, and nothing of the plan besides", () => {
  const catalog = readFileSync("content/catalog/meet.yml", "utf8");
  const served = [...catalog.matchAll(/plan: \[([^\]]+)\]/g)].flatMap(([, codes = ""]) => codes.split(", "));
  expect([...new Set(served)].sort()).toEqual(["A7", "V3", "V5"]);
  expect(text).toMatch(/Meet AI serves V3 .*, V5 .* and A7 /);
  const all = readdirSync("content/catalog").map((file) => readFileSync(`content/catalog/${file}`, "utf8"));
  const codes = [...all.join("\n").matchAll(/plan: \[([^\]]+)\]/g)].flatMap(([, some = ""]) =>
    some.split(", "),
  );
  // A5 and A6, training and workshops, are what the classroom is for.
  const open = planCodes.filter((code) => !codes.includes(code) && code !== "A5" && code !== "A6");
  expect(text).toContain(`${open.slice(0, -1).join(", ")} and ${open.at(-1)} need lessons of their own`);
});

test("its figures of retention and languages are those of the code", async () => {
  const db = createMemoryDatabase();
  const kept = [
    await readSetting(db, "keepEventsMonths"),
    await readSetting(db, "keepInactiveLearnersMonths"),
    await readSetting(db, "keepAuditMonths"),
  ];
  expect(text).toContain(`answers ${kept[0]} months, silent learners ${kept[1]}, the log ${kept[2]}`);
  const spelt = ["Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen"];
  const languages = readdirSync("locales").length;
  expect(text).toContain(`${spelt[languages - 11]} languages of buttons and pages`);
});
