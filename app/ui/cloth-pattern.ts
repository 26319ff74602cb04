/**
 * A course's woven band, worked out from its id alone, so that every course has a face of its own.
 * Cells hold a thread 1..3, or 0 for the bare ground; each row mirrors about its middle, as on a loom.
 */
export function clothCells(seed: string, rows: number): number[][] {
  const random = randomFrom(seed);
  const half = 9 + Math.floor(random() * 5);
  const slope = pick(random, [1, 1, 1.5, 2]);
  const middle = pick(random, [0, 0.5, 0.5, 1]) * (rows - 1);
  const rings = pick(random, motifs);
  const threads = shuffled(random, [1, 2, 3]);
  return Array.from({ length: rows }, (_, y) => {
    const left = Array.from({ length: half }, (_, x) => {
      const distance = Math.floor(half - 1 - x + slope * Math.abs(y - middle));
      const ring = Number(rings[distance % rings.length]);
      return ring === 0 ? 0 : (threads[ring - 1] ?? 0);
    });
    return [...left, ...left.slice(0, -1).reverse()];
  });
}

/** Threads by their distance from the middle of the motif; 0 leaves the ground bare, so that the eye can rest. */
const motifs: [string, ...string[]] = [
  "1120033000",
  "1100222030",
  "2211003000",
  "1002200330",
  "1133001022",
  "1110022003",
];

/** One path per thread: runs of equal cells as unit-high rectangles. `from`, `to`: the rows drawn. */
export function threadPath(cells: number[][], thread: number, from: number, to: number): string {
  let path = "";
  for (let y = from; y < to; y++) {
    const row = cells[y] ?? [];
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== thread) continue;
      let run = 1;
      while (row[x + run] === thread) run++;
      path += `M${x} ${y}h${run}v1h-${run}z`;
      x += run;
    }
  }
  return path;
}

/** Mulberry32 seeded by FNV-1a: small, even enough for a pattern, the same everywhere. */
function randomFrom(seed: string): () => number {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(random: () => number, from: [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

function shuffled(random: () => number, list: number[]): number[] {
  return list
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
