/** The drawing area is this many units wide and high, whatever its size on the screen. */
export const PAD = 56;
/** As thick as the lines of the digits trained on, for a digit that fills about two thirds of the area. */
export const PEN = 2.7;

/** Where the pen was, one after the other: x, y, x, y, in units of the area. */
export type Stroke = readonly number[];

/** Turns strokes into `PAD` x `PAD` greys of 0 (paper) to 1 (ink), as `centreDrawing` takes them. */
export function inkOf(strokes: readonly Stroke[]): Float64Array {
  const grey = new Float64Array(PAD * PAD);
  for (const stroke of strokes) {
    // A single touch is a dot: a line from the point to itself.
    for (let at = 0; at < stroke.length; at += 2) {
      const from = Math.max(0, at - 2);
      paint(grey, stroke[from] ?? 0, stroke[from + 1] ?? 0, stroke[at] ?? 0, stroke[at + 1] ?? 0);
    }
  }
  return grey;
}

function paint(grey: Float64Array, x1: number, y1: number, x2: number, y2: number): void {
  const reach = PEN + 1;
  const left = Math.max(0, Math.floor(Math.min(x1, x2) - reach));
  const right = Math.min(PAD - 1, Math.ceil(Math.max(x1, x2) + reach));
  const top = Math.max(0, Math.floor(Math.min(y1, y2) - reach));
  const bottom = Math.min(PAD - 1, Math.ceil(Math.max(y1, y2) + reach));
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const along = length === 0 ? 0 : ((x + 0.5 - x1) * dx + (y + 0.5 - y1) * dy) / length;
      const near = Math.max(0, Math.min(1, along));
      const away = Math.hypot(x + 0.5 - x1 - near * dx, y + 0.5 - y1 - near * dy);
      const ink = Math.max(0, Math.min(1, PEN + 0.5 - away));
      grey[y * PAD + x] = Math.max(grey[y * PAD + x] ?? 0, ink);
    }
  }
}

/** A stroke as the `d` of an SVG path. */
export function pathOf(stroke: Stroke): string {
  let d = "";
  for (let at = 0; at < stroke.length; at += 2) d += `${at ? "L" : "M"}${stroke[at]} ${stroke[at + 1]}`;
  // Without a second point no line is drawn, not even its round end.
  return stroke.length === 2 ? `${d}h0` : d;
}
