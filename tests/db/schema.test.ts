import { getTableColumns, getTableName } from "drizzle-orm";
import { expect, test } from "vitest";
import { createMemoryDatabase } from "../../db/connection.ts";
import * as schema from "../../db/schema.ts";

const db = createMemoryDatabase();
const tables = db.$client
  .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
  .all() as {
  name: string;
  strict: number;
}[];

test("every table is STRICT", () => {
  expect(tables.length).toBeGreaterThan(5);
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
});

test("no foreign key from events cascades, and none to anything deletes by itself", () => {
  const keys = tables.flatMap(({ name }) =>
    (db.$client.pragma(`foreign_key_list(${name})`) as { on_update: string; on_delete: string }[]).map(
      (key) => ({
        ...key,
        from: name,
      }),
    ),
  );
  const fromEvents = keys.filter(({ from }) => from === "events");
  expect(fromEvents.length).toBeGreaterThan(0);
  expect(fromEvents.every((key) => key.on_update === "NO ACTION" && key.on_delete === "NO ACTION")).toBe(
    true,
  );
  expect(keys.filter((key) => key.on_delete !== "NO ACTION")).toEqual([]);
});

test("a learner with events cannot be deleted by accident", () => {
  db.$client.exec(`
    INSERT INTO users (id, kind, locale, created_at) VALUES ('u', 'learner', 'en', 0);
    INSERT INTO exercise_models VALUES ('a/b', 'q1', 'h', '{}', 0);
    INSERT INTO events (id, user, verb, lesson, exercise, locale, model_hash, answer, score_raw, score_max, occurred_at, received_at)
      VALUES ('e', 'u', 'answered', 'a/b', 'q1', 'en', 'h', '1', 1, 1, 0, 0);
  `);
  expect(() => db.$client.exec("DELETE FROM users")).toThrow("FOREIGN KEY");
  expect(() => db.$client.exec("DELETE FROM exercise_models")).toThrow("FOREIGN KEY");
  expect(db.$client.prepare("SELECT count(*) FROM events").pluck().get()).toBe(1);
});

test("what must never be stored has no column, and a learner no address", () => {
  const columns = tables.flatMap(({ name }) =>
    (db.$client.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name),
  );
  expect(columns.filter((name) => /birth|phone|real_name|ip|agent|location|address/.test(name))).toEqual([]);
  const insert = db.$client.prepare(
    "INSERT INTO users (id, kind, email, locale, created_at) VALUES ('x', ?, 'a@b.c', 'en', 0)",
  );
  expect(() => insert.run("learner")).toThrow("CHECK");
});

test("queries see the tables as they are, column by column", () => {
  const described = Object.values(schema).map((table) => ({
    table: getTableName(table),
    columns: Object.values(getTableColumns(table)).map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      notNull: column.notNull,
    })),
  }));
  for (const { table, columns } of described) {
    const actual = db.$client.pragma(`table_info(${table})`) as {
      name: string;
      type: string;
      notnull: number;
    }[];
    expect(columns, table).toEqual(
      actual.map(({ name, type, notnull }) => ({ name, type, notNull: notnull === 1 })),
    );
  }
  const names: string[] = described.map(({ table }) => table);
  expect(tables.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual(["migrations"]);
});
