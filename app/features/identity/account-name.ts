import { asciiDigits } from "./fold-code.ts";

/** Digits of a class's code. */
export const JOIN_CODE_LENGTH = 12;

/** Code points of a name that somebody chooses. */
export const ACCOUNT_NAME = { least: 3, most: 40 };

/** Code points of the name that a class knows its teacher by. */
export const LONGEST_DISPLAY_NAME = 60;

/** The name that a seat signs in by. */
export const seatName = (joinCode: string, seat: number) => `${joinCode}-${seat}`;

/** The class code within a seat's name, or null for the name of a teacher. */
export const classCodeOf = (name: string): string | null => /^(\d{12})-\d{1,3}$/.exec(name)?.[1] ?? null;

/**
 * A name to sign in by as it is stored and compared: case, width and any script's digits make no difference; a seat's
 * name may be typed with spaces or without its hyphen.
 * @example foldAccountName("٤٨٢٩ 0133 7425 07") -> "482901337425-7"
 */
export function foldAccountName(typed: string): string {
  const plain = asciiDigits(typed.slice(0, 200).normalize("NFKC").toLowerCase().normalize("NFKC"))
    .replace(/\p{Cf}/gu, "")
    .trim();
  const digits = plain.replace(/[\s\p{Pd}.·_/]/gu, "");
  const [, code = "", seat = ""] = /^(\d{12})(\d{1,3})$/.exec(digits) ?? [];
  return code ? seatName(code, Number(seat)) : plain;
}

export type NameRefusal = "short" | "long" | "signs" | "digits";

/** Why nobody can be called so, or null. Takes a folded name. */
export function accountNameProblem(name: string): NameRefusal | null {
  const length = [...name].length;
  if (length < ACCOUNT_NAME.least) return "short";
  if (length > ACCOUNT_NAME.most) return "long";
  if (!/^[\p{L}\p{M}\p{N}._@-]+$/u.test(name)) return "signs";
  // Only digits is how seats are called.
  return /\p{L}/u.test(name) ? null : "digits";
}
