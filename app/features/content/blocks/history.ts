import type { Change, LedgerLine } from "./ledger.ts";

/** Where a version of a source block has gone. */
export interface Descent {
  /** The version that stands in the source now. */
  to: string;
  /** The gravest change on the way; null where nothing changed. */
  change: Change | null;
}

export interface History {
  line(hash: string): LedgerLine | undefined;
  /**
   * Follows a version to one that is current. Backwards too, for a change that was taken back: its old version is
   * current again, and the one between was never superseded.
   */
  follow(hash: string, isCurrent: (hash: string) => boolean): Descent | null;
}

const GRAVITY: Record<Change, number> = { typo: 0, normal: 1, critical: 2 };

const graver = (a: Change | null, b: Change): Change => (a !== null && GRAVITY[a] > GRAVITY[b] ? a : b);

export function historyOf(ledger: readonly LedgerLine[]): History {
  const lines = new Map<string, LedgerLine>();
  const steps = new Map<string, Map<string, Change>>();
  const step = (from: string, to: string, change: Change): void => {
    const known = steps.get(from) ?? new Map<string, Change>();
    steps.set(from, known.set(to, graver(known.get(to) ?? null, change)));
  };
  for (const line of ledger) {
    if (!lines.has(line.h)) lines.set(line.h, line);
    if (line.was) step(line.was, line.h, line.change ?? "normal");
  }
  for (const line of ledger) if (line.was) step(line.h, line.was, line.change ?? "normal");
  return {
    line: (hash) => lines.get(hash),
    follow(hash, isCurrent) {
      const seen = new Set([hash]);
      // The nearest first; a Map keeps later versions before earlier ones, as they were added.
      const queue: Descent[] = [{ to: hash, change: null }];
      for (const here of queue) {
        if (isCurrent(here.to)) return here;
        for (const [to, change] of steps.get(here.to) ?? []) {
          if (seen.has(to)) continue;
          seen.add(to);
          queue.push({ to, change: graver(here.change, change) });
        }
      }
      return null;
    },
  };
}
