import { expect, test } from "vitest";
import {
  CELLS,
  emptySheet,
  middleOf,
  movePen,
  type Sheet,
  tapPen,
} from "../../../../app/features/labs/digits/pen.ts";

const walk = (sheet: Sheet, ...arrows: string[]) => arrows.reduce((at, arrow) => movePen(at, [arrow]), sheet);

test("a lifted pen moves without ink", () => {
  const moved = walk(emptySheet, "ArrowRight", "ArrowDown", "ArrowDown");
  expect(moved.strokes).toEqual([]);
  expect(moved.pen).toEqual({
    column: emptySheet.pen.column + 1,
    row: emptySheet.pen.row + 2,
    down: false,
  });
});

test("a pen put down draws from where it stands, lifted it stops, put down again it begins a new line", () => {
  const first = walk(tapPen(emptySheet), "ArrowRight", "ArrowDown");
  expect(first.strokes).toHaveLength(1);
  expect(first.strokes[0]).toHaveLength(6);
  expect(first.strokes[0]?.slice(0, 2)).toEqual(middleOf(emptySheet.pen));
  const second = walk(tapPen(walk(tapPen(first), "ArrowLeft")), "ArrowUp");
  expect(second.strokes[0]).toEqual(first.strokes[0]);
  expect(second.strokes[1]).toHaveLength(4);
});

test("two arrows at once go slantwise, two against each other nowhere", () => {
  const { pen } = movePen(emptySheet, ["ArrowLeft", "ArrowDown"]);
  expect([pen.column, pen.row]).toEqual([emptySheet.pen.column - 1, emptySheet.pen.row + 1]);
  expect(movePen(tapPen(emptySheet), ["ArrowLeft", "ArrowRight"]).strokes[0]).toHaveLength(2);
});

test("at the edge the pen stays inside, and adds no points to its line", () => {
  const far = walk(tapPen(emptySheet), ...Array.from({ length: 40 }, () => "ArrowRight"));
  expect(far.pen.column).toBe(CELLS - 1);
  expect(far.strokes[0]).toHaveLength(2 * (CELLS - emptySheet.pen.column));
  expect(walk(far, ...Array.from({ length: 40 }, () => "ArrowUp")).pen.row).toBe(0);
});
