/** Letters and marks in lower case, one space between words and around the whole: as the network was trained. */
export const clean = (text: string): string =>
  ` ${text
    .replace(/-+/g, " ")
    .replace(/[^\p{L}\p{M}\s]/gu, "")
    .replace(/\s{2,}/g, " ")
    .toLowerCase()
    .trim()} `;

/** Of each wanted run of `length` signs: what share of all such runs of the text it is. */
export function shareOfEach(text: string, length: number, wanted: readonly string[]): number[] {
  const counts = new Map<string, number>();
  let runs = 0;
  for (let at = 0; at + length <= text.length; at++, runs++) {
    const run = text.slice(at, at + length);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return wanted.map((run) => (counts.get(run) ?? 0) / Math.max(1, runs));
}
