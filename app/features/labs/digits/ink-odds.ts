import { INK, PIXELS, SIDE } from "./digit-set.ts";

/** Chances are whole numbers out of this. */
export const CERTAIN = 65536;
/** How many decisions a chance remembers: the longer, the steadier. */
const MEMORY = 400;

/**
 * What packing and unpacking share: the chance of every decision, learned while walking through the
 * pixels. A pixel is up to three decisions (any ink? more than 1? more than 2?), each judged by six
 * neighbours already known. Plain arithmetic on doubles, the same on every device.
 */
interface InkOdds {
  chances: Uint16Array;
  seen: Uint16Array;
}

function newOdds(): InkOdds {
  const places = 4 ** 6 * INK;
  return { chances: new Uint16Array(places).fill(CERTAIN / 2), seen: new Uint16Array(places) };
}

function learn(odds: InkOdds, place: number, yes: boolean): void {
  const seen = (odds.seen[place] as number) + 1;
  const chance = odds.chances[place] as number;
  const moved = chance + ((yes ? CERTAIN : 0) - chance) / Math.min(seen + 0.5, MEMORY);
  odds.chances[place] = Math.max(16, Math.min(CERTAIN - 16, Math.trunc(moved)));
  if (seen < MEMORY) odds.seen[place] = seen;
}

/** A blank margin, so that a pixel at the edge has neighbours too: two to the left, one to the right, two above. */
const WIDE = SIDE + 3;

/** Walks through every pixel; `decide` says (or, when unpacking, finds out) whether it has more ink than `level`. */
export function walk(
  pixels: Uint8Array,
  decide: (chance: number, pixel: number, level: number) => boolean,
): void {
  const odds = newOdds();
  const sheet = new Uint8Array(WIDE * (SIDE + 2));
  for (let start = 0; start < pixels.length; start += PIXELS) {
    for (let p = 0; p < PIXELS; p++) {
      const at = (Math.floor(p / SIDE) + 2) * WIDE + (p % SIDE) + 2;
      const first = neighbourhood(sheet, at);
      let level = 0;
      while (level < INK) {
        const yes = decide(odds.chances[first + level] as number, start + p, level);
        learn(odds, first + level, yes);
        if (!yes) break;
        level++;
      }
      sheet[at] = level;
      pixels[start + p] = level;
    }
  }
}

/** The first place in the odds for the pixel at `at`, by the six neighbours before it. */
function neighbourhood(sheet: Uint8Array, at: number): number {
  const left = sheet[at - 1] as number;
  const above = sheet[at - WIDE] as number;
  const corner = sheet[at - WIDE - 1] as number;
  const ahead = sheet[at - WIDE + 1] as number;
  const farLeft = sheet[at - 2] as number;
  const farAbove = sheet[at - 2 * WIDE] as number;
  return (left * 1024 + above * 256 + corner * 64 + ahead * 16 + farLeft * 4 + farAbove) * INK;
}
