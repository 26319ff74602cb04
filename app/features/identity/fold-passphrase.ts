import { foldLetters } from "../../i18n/fold-letters.ts";
import { asciiDigits } from "./fold-code.ts";

/**
 * A passphrase of words as it is compared: without what differs between keyboards and between careful and hasty
 * writers, without spaces and hyphens, with any script's digits. Words of another spelling stay other words.
 */
export function foldPassphrase(typed: string): string {
  const letters = typed.normalize("NFKC").replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  // Composed again, as letters that a space held apart may now make one (the jamo of Korean).
  return foldLetters(asciiDigits(letters.normalize("NFKC"))).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}
