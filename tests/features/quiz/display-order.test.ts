import fc from "fast-check";
import { expect, test } from "vitest";
import { displayOrder } from "../../../app/features/quiz/display-order.ts";

test("is a permutation, always the same, and never the source's order", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 0, max: 12 }), (lesson, exercise, count) => {
      const order = displayOrder(lesson, exercise, count);
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
      expect(displayOrder(lesson, exercise, count)).toEqual(order);
      if (count > 1) expect(order).not.toEqual([...order].sort((a, b) => a - b));
    }),
  );
});

test("stays what it was: a learner finds the lines where she left them", () => {
  expect(displayOrder("meet/meet-learn", "o1", 4)).toMatchInlineSnapshot(`
    [
      3,
      2,
      1,
      0,
    ]
  `);
});

test("exercises and lessons differ", () => {
  const orders = Array.from({ length: 40 }, (_, i) => displayOrder(`meet/l${i % 8}`, `o${i}`, 5).join());
  expect(new Set(orders).size).toBeGreaterThan(20);
});
