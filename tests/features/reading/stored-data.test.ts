import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  notPersonal,
  storedAboutLearners,
  storedAboutTeachers,
  storedOfReports,
} from "../../../app/features/reading/stored-data.ts";
import { createMemoryDatabase } from "../../../db/connection.ts";

const db = createMemoryDatabase();
const columns = db.$client
  .prepare(
    `SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
  )
  .pluck()
  .all() as string[];
const tableOf = (column: string) => column.split(".")[0] ?? "";
const told: string[] = [
  ...Object.values(storedAboutLearners).flat(),
  ...storedAboutTeachers,
  ...storedOfReports,
];
const argued = Object.keys(notPersonal);
const isArgued = (column: string) => argued.includes(column) || argued.includes(tableOf(column));

test("every column of the database is told on /about, or argued for, and never both", () => {
  expect(columns.length).toBeGreaterThan(100);
  expect(columns.filter((column) => !told.includes(column) && !isArgued(column))).toEqual([]);
  expect(told.filter((column) => isArgued(column))).toEqual([]);
  expect(told).toHaveLength(new Set(told).size);
});

test("nothing is told of that is not there", () => {
  expect(told.filter((column) => !columns.includes(column))).toEqual([]);
  const known = new Set([...columns, ...columns.map(tableOf)]);
  expect(argued.filter((one) => !known.has(one))).toEqual([]);
});

test("whatever points at a person is told, never argued away", () => {
  const people = db.$client
    .prepare(
      `SELECT t.name || '.' || f."from" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
       WHERE t.type = 'table' AND f."table" = 'users'`,
    )
    .pluck()
    .all() as string[];
  expect(people.length).toBeGreaterThan(8);
  expect(people.filter((column) => !told.includes(column))).toEqual([]);
});

test("what is never stored has no column", () => {
  const never = /birth|phone|real_name|agent|browser|latitude|longitude|location|(^|[._])ip([._]|$)/;
  expect(columns.filter((column) => never.test(column))).toEqual([]);
});

test("each group has its sentence", () => {
  const about = JSON.parse(readFileSync("locales/en/ui/about.json", "utf8"));
  expect(Object.keys(about.stored).sort()).toEqual(Object.keys(storedAboutLearners).sort());
  for (const sentence of [about.storedTeaching, about.reports]) expect(sentence).toMatch(/\w/);
});
