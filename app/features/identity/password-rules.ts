import { COMMON_PASSWORDS, KEYBOARD_ROWS } from "./common-passwords.ts";
import { foldPassphrase } from "./fold-passphrase.ts";

/** Code points of a password that somebody chooses. */
export const SHORTEST_PASSWORD = 12;

/** Bytes of UTF-8. */
export const LONGEST_PASSWORD = 256;

export type PasswordRefusal = "short" | "long" | "common" | "name";

/** Bounded before it is folded, compared or hashed. */
export const isTooLong = (password: string) =>
  password.length > LONGEST_PASSWORD || Buffer.byteLength(password) > LONGEST_PASSWORD;

/**
 * Why a password will not do, or null. No rules about what it is made of: long, and not what everybody tries first.
 * @param names what an attacker knows: the account's name
 */
export function passwordProblem(password: string, names: readonly string[]): PasswordRefusal | null {
  if (isTooLong(password)) return "long";
  if ([...password.normalize("NFC")].length < SHORTEST_PASSWORD) return "short";
  const folded = foldPassphrase(password);
  if (isCommon(folded)) return "common";
  const rest = names
    .map(foldPassphrase)
    .filter((name) => name.length > 2)
    .reduce((text, name) => text.replaceAll(name, ""), folded);
  // The name with a year behind it is the name.
  return rest !== folded && [...rest].length < 6 ? "name" : null;
}

function isCommon(folded: string): boolean {
  // Only signs and spaces: nothing to compare, and nothing an attacker tries first.
  if (folded === "") return false;
  const letters = folded.replace(/^\d+|\d+$/g, "");
  if (
    COMMON_PASSWORDS.has(folded) ||
    COMMON_PASSWORDS.has(letters) ||
    COMMON_PASSWORDS.has(undoubled(letters))
  )
    return true;
  return isRepeated(folded) || isRun(folded);
}

/** "passwordpassword" is "password". */
function undoubled(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
}

/** One to four signs over and over. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4].some((size) => {
    const piece = text.slice(0, size);
    return piece.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text;
  });
}

/** A walk along the keyboard or the alphabet, there or back. */
function isRun(text: string): boolean {
  const back = [...text].reverse().join("");
  return KEYBOARD_ROWS.some((row) => {
    const round = row + row;
    return round.includes(text) || round.includes(back);
  });
}
