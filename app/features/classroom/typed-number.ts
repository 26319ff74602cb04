import { asciiDigits } from "../identity/fold-code.ts";

/** A whole number as somebody typed it, in any script's digits; NaN for anything else. @example "٠٧" -> 7 */
export function typedNumber(typed: unknown): number {
  if (typeof typed !== "string" || typed.length > 20) return Number.NaN;
  const digits = asciiDigits(typed.normalize("NFKC")).replace(/[\s\p{Cf}.]/gu, "");
  return /^\d{1,4}$/.test(digits) ? Number(digits) : Number.NaN;
}
