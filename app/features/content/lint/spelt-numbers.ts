const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** @example "sevens" -> "7"; null: the word is no number */
function numberOf(word: string): string | null {
  const at = [word, word.replace(/s$/, ""), word.replace(/es$/, "")].map((one) => NUMBERS.indexOf(one));
  const found = at.find((one) => one >= 0);
  return found === undefined ? null : String(found);
}

/**
 * The numbers of a translation without those that its source spells out: "all the sevens" may well become "all the 7s".
 * `theirs`: numbers that the source has in digits.
 */
export function withoutSpelt(
  numbers: readonly string[],
  theirs: readonly string[],
  source: string,
): string[] {
  const left = [...numbers];
  const count = (of: readonly string[], number: string): number => of.filter((one) => one === number).length;
  for (const word of source.toLowerCase().match(/[a-z]+/g) ?? []) {
    const number = numberOf(word);
    if (number !== null && count(left, number) > count(theirs, number)) left.splice(left.indexOf(number), 1);
  }
  return left;
}
