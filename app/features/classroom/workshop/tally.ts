import type { PollCounts } from "./polls.ts";

/**
 * With one or two answers the room sees whose they are. Hands were raised before everybody's eyes; they are shown
 * from the first.
 */
export const FEWEST_SHOWN = 3;

/** What a room sees of its answers. */
export interface Tally {
  /** Phones that answered. */
  answers: number;
  /** Too few phones to show what they say: `rows` holds hands only. */
  hidden: boolean;
  /** Per option: phones and hands together, and how much of the longest bar that is. */
  rows: { count: number; share: number }[];
}

export function tallyOf(answers: number, { phones, hands }: PollCounts): Tally {
  const hidden = answers < FEWEST_SHOWN;
  const counts = hands.map((count, option) => count + (hidden ? 0 : (phones[option] ?? 0)));
  const most = Math.max(1, ...counts);
  return { answers, hidden, rows: counts.map((count) => ({ count, share: count / most })) };
}
