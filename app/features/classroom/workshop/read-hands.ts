import { typedNumber } from "../typed-number.ts";

/** More raised hands than anybody counts. */
export const MOST_HANDS = 2000;

/** Counted hands as somebody typed them, in any script's digits; nothing is none. Null where one is no such number. */
export function readHands(typed: readonly string[]): number[] | null {
  const counts = typed.map((one) => (one.trim() === "" ? 0 : typedNumber(one)));
  return counts.every((count) => count >= 0 && count <= MOST_HANDS) ? counts : null;
}
