import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Reason } from "./lesson-units.ts";
import type { PairLine } from "./pair-line.ts";

export interface PairCounts {
  source: string;
  target: string;
  pairs: number;
  reviewed: number;
  /** Code points of both sides. */
  letters: [number, number];
}

export interface CorpusCounts {
  includeDrafts: boolean;
  lessons: number;
  /** Source lessons that cannot be read. */
  unreadable: number;
  /** By language: how many blocks are in, and why the others are not. */
  languages: { locale: string; blocks: number; reviewed: number; leftOut: Map<Reason, number> }[];
  /** The source with each language first, then languages with each other. */
  pairs: PairCounts[];
}

const letters = (text: string): number => [...text].length;

/** Counts pairs by their two languages. */
export function pairCounter() {
  const found = new Map<string, PairCounts>();
  return {
    add({ source_language: source, target_language: target, source_text, target_text, draft }: PairLine) {
      const key = `${source} ${target}`;
      const counts = found.get(key) ?? { source, target, pairs: 0, reviewed: 0, letters: [0, 0] };
      counts.pairs += 1;
      counts.reviewed += Number(!draft);
      counts.letters[0] += letters(source_text);
      counts.letters[1] += letters(target_text);
      found.set(key, counts);
    },
    all: () =>
      [...found.values()].sort(
        (a, b) =>
          Number(b.source === sourceLocale) - Number(a.source === sourceLocale) ||
          (a.source + a.target < b.source + b.target ? -1 : 1),
      ),
  };
}
