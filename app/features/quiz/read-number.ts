/**
 * Reads a number as people write it anywhere: digits of any script, comma, point or Arabic sign for decimals,
 * spaces and group signs in between. Null when it is no number.
 * @param whole the question asks for whole numbers, so that "1,000" means a thousand
 * @example readNumber("٤٤", true) -> 44; readNumber("3,5", false) -> 3.5; readNumber("१,०००", true) -> 1000
 */
export function readNumber(text: string, whole: boolean): number | null {
  if (text.length > 40) return null;
  const plain = Array.from(text, asciiDigit)
    .join("")
    // Marks of direction, spaces, and signs that only ever group.
    .replace(/[\s\u061c\u200e\u200f\u066c'’_]/g, "")
    .replace(/[\u066b،]/g, ",")
    .replace(/^[\u2212–]/, "-");
  if (!/^[+-]?\d+([.,]\d+)*$/.test(plain)) return null;
  const value = Number(withoutGroups(plain, whole));
  return Number.isNaN(value) ? null : value;
}

/** Leaves a point for the decimal sign (the last sign, and the only one of its kind) and nothing of the groups. */
function withoutGroups(plain: string, whole: boolean): string {
  const signs = plain.replace(/[^.,]/g, "");
  const decimal = signs.slice(-1);
  const sameSign = signs.split(decimal).join("") === "";
  const grouped = /^[+-]?\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/.test(plain);
  if (!signs || (grouped && sameSign && (whole || signs.length > 1))) return plain.replace(/[.,]/g, "");
  if (signs.indexOf(decimal) < signs.length - 1) return "NaN";
  const [units = "", parts = ""] = plain.split(decimal);
  return `${units.replace(/[.,]/g, "")}.${parts}`;
}

/** Decimal digits of a script stand in runs of ten, zero first: the place in its run is the digit's value. */
function asciiDigit(sign: string): string {
  if (!/\p{Nd}/u.test(sign)) return sign;
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
