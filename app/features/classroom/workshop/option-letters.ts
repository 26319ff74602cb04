/**
 * What the options of a question are called when a room speaks of them.
 * @param letters of a language, with spaces between
 * @example optionLetters("A B C D", 3) -> ["A", "B", "C"]
 */
export function optionLetters(letters: string, count: number): string[] {
  const known = letters.split(/\s+/u).filter(Boolean);
  return Array.from({ length: count }, (_, at) => known[at] ?? String(at + 1));
}
