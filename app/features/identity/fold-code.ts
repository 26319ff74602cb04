import { digitValue } from "../content/policy/characters.ts";

/** The digits of any script as ASCII; everything else as it is. @example asciiDigits("٤२-a") -> "42-a" */
export function asciiDigits(text: string): string {
  return Array.from(text, (sign) => digitValue(sign)?.toString() ?? sign).join("");
}

/** What people write between groups of digits, or what a phone's keyboard and clipboard leave there. */
const BETWEEN = /[\s\p{Pd}\p{Cf}.,·_/]/gu;

/**
 * The digits of a code as somebody typed it: any script's digits, with spaces and hyphens. Null where it has another
 * length, or other signs.
 * @example foldCode("٤٨٢٩ 0133-7425", 12) -> "482901337425"
 */
export function foldCode(typed: string, length: number): string | null {
  if (typed.length > 100) return null;
  const digits = asciiDigits(typed.normalize("NFKC")).replace(BETWEEN, "");
  return /^\d+$/.test(digits) && digits.length === length ? digits : null;
}

/** A code in groups, so that it can be read out. @example groupCode("482901337425", 4) -> "4829 0133 7425" */
export function groupCode(code: string, size: number): string {
  return code.match(new RegExp(`.{1,${size}}`, "g"))?.join(" ") ?? code;
}
