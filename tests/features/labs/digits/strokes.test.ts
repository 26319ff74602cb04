import { expect, test } from "vitest";
import { centreDrawing } from "../../../../app/features/labs/digits/centre-drawing.ts";
import { drawTraining, judgeDigit, trainDigits } from "../../../../app/features/labs/digits/model.ts";
import { inkOf, PAD, pathOf, type Stroke } from "../../../../app/features/labs/digits/strokes.ts";
import { shippedDigits } from "../shipped.ts";

const model = trainDigits(shippedDigits(), drawTraining(250, 1), 1);
const read = (...strokes: Stroke[]) => judgeDigit(model, centreDrawing(inkOf(strokes), PAD)).said;

const circle = (x: number, y: number, wide: number, high: number): Stroke =>
  Array.from({ length: 33 }, (_, at) => [
    x + wide * Math.cos((at * Math.PI) / 16),
    y + high * Math.sin((at * Math.PI) / 16),
  ]).flat();

test.each<[number, Stroke[]]>([
  [0, [circle(28, 28, 12, 17)]],
  [1, [[30, 8, 27, 48]]],
  [2, [[16, 17, 22, 10, 32, 10, 38, 17, 34, 27, 15, 46, 42, 45]]],
  [3, [[16, 11, 30, 9, 37, 15, 32, 25, 24, 27, 34, 29, 38, 38, 30, 46, 16, 45]]],
  [7, [[16, 12, 40, 12, 26, 48]]],
  [8, [circle(29, 18, 8, 9), circle(27, 37, 9, 10)]],
])("a plain %i written on the sheet is read as one", (digit, strokes) => {
  expect(read(...strokes)).toBe(digit);
});

test("a line is as thick as its pen everywhere, and ends where the sheet ends", () => {
  const ink = inkOf([[20, 30, 40, 30]]);
  const down = (x: number) => Array.from({ length: PAD }, (_, y) => ink[y * PAD + x] ?? 0);
  const thick = (x: number) => down(x).reduce((sum, value) => sum + value, 0);
  expect(thick(25)).toBeCloseTo(5.4, 0);
  expect(thick(25)).toBe(thick(35));
  expect(thick(10)).toBe(0);
  expect(Math.max(...ink)).toBe(1);
  expect(inkOf([[0, 0, PAD, PAD]])).toHaveLength(PAD * PAD);
});

test("strokes are not joined to each other; a touch is a dot", () => {
  const ink = inkOf([
    [10, 10],
    [46, 46],
  ]);
  expect(ink[10 * PAD + 10]).toBe(1);
  expect(ink[46 * PAD + 46]).toBe(1);
  expect(ink[28 * PAD + 28]).toBe(0);
  expect(pathOf([10, 10])).toBe("M10 10h0");
  expect(pathOf([1, 2, 3, 4])).toBe("M1 2L3 4");
});
