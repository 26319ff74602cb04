import { expect, test } from "vitest";
import { clothCells, threadPath } from "../../app/ui/cloth-pattern.ts";

const courses = ["meet", "lang", "data", "work", "planet", "rights", "safe", "teach"];

test("the same course always wears the same cloth", () => {
  expect(clothCells("meet", 6)).toEqual(clothCells("meet", 6));
});

test("every course wears its own", () => {
  const faces = new Set(courses.map((course) => JSON.stringify(clothCells(course, 6))));
  expect(faces.size).toBe(courses.length);
});

test("every row is mirrored about its middle", () => {
  for (const course of courses) {
    for (const row of clothCells(course, 7)) expect(row).toEqual([...row].reverse());
  }
});

test("there are as many rows as lessons, and every cloth shows at least two threads", () => {
  for (const course of courses) {
    const cells = clothCells(course, 5);
    expect(cells).toHaveLength(5);
    expect(new Set(cells.flat().filter(Boolean)).size).toBeGreaterThanOrEqual(2);
  }
});

test("a path draws exactly the cells of its thread and rows", () => {
  const cells = [
    [1, 1, 0, 1],
    [0, 2, 1, 1],
  ];
  expect(threadPath(cells, 1, 0, 2)).toBe("M0 0h2v1h-2zM3 0h1v1h-1zM2 1h2v1h-2z");
  expect(threadPath(cells, 1, 1, 2)).toBe("M2 1h2v1h-2z");
  expect(threadPath(cells, 3, 0, 2)).toBe("");
});
