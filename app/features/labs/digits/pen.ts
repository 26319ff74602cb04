import { PAD, type Stroke } from "./strokes.ts";

/** The keyboard's pen stands in the middle of one of `CELLS` x `CELLS` cells. */
export const CELLS = 14;
const CELL = PAD / CELLS;

export interface Pen {
  column: number;
  row: number;
  down: boolean;
}

export interface Sheet {
  strokes: readonly Stroke[];
  pen: Pen;
}

export const emptySheet: Sheet = { strokes: [], pen: { column: 4, row: 2, down: false } };

export const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const middleOf = ({ column, row }: Pen): [x: number, y: number] => [
  (column + 0.5) * CELL,
  (row + 0.5) * CELL,
];

/** Moves by what all arrows held down say together. A pen that is down takes its line along. */
export function movePen({ strokes, pen }: Sheet, arrows: Iterable<string>): Sheet {
  let { column, row } = pen;
  for (const arrow of arrows) {
    column += ARROWS[arrow]?.[0] ?? 0;
    row += ARROWS[arrow]?.[1] ?? 0;
  }
  const moved: Pen = { ...pen, column: inside(column), row: inside(row) };
  if (moved.column === pen.column && moved.row === pen.row) return { strokes, pen };
  if (!pen.down) return { strokes, pen: moved };
  const last = strokes[strokes.length - 1] ?? [];
  return { strokes: [...strokes.slice(0, -1), [...last, ...middleOf(moved)]], pen: moved };
}

/** Puts the pen down, which begins a line with a dot, or lifts it. */
export function tapPen({ strokes, pen }: Sheet): Sheet {
  if (pen.down) return { strokes, pen: { ...pen, down: false } };
  return { strokes: [...strokes, middleOf(pen)], pen: { ...pen, down: true } };
}

const inside = (cell: number) => Math.max(0, Math.min(CELLS - 1, cell));
