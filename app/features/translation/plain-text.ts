import { codePoint } from "../content/policy/characters.ts";
import { checkText } from "../content/policy/check-text.ts";
import { reportOn } from "../content/policy/problem.ts";

export type TextRefusal =
  | { code: "empty" }
  | { code: "long"; length: number }
  /** Something hidden: its number, and the words that it stands among, without it. */
  | { code: "hidden"; sign: string; around: string };

interface Wanted {
  /** Code points. */
  most: number;
  /** A name has one line. */
  lines: "one" | "many";
}

/**
 * What somebody typed into a form, as it may be kept: NFC, LF, nothing at its ends. What would be refused in a lesson
 * (controls, characters that reorder text) is refused here too.
 */
export function readPlainText(typed: string, { most, lines }: Wanted): { text: string } | TextRefusal {
  // A form sends CRLF, and some keyboards write a letter and its accent apart: neither is the sender's fault.
  const ends = typed.replace(/\r\n?/g, "\n").normalize("NFC");
  const text = (lines === "one" ? ends.replace(/\s+/g, " ") : ends).trim();
  if (text === "") return { code: "empty" };
  const length = [...text].length;
  if (length > most) return { code: "long", length };

  const report = reportOn("");
  // Decoded from UTF-8 by the form reader, so that half a character has become U+FFFD, which is refused.
  checkText(Buffer.from(text), report);
  const [first] = report.problems.filter(({ severity }) => severity === "error");
  return first ? hidden(text, first) : { text };
}

/** What stands at a place of the text, told in a way that its writer can find. */
function hidden(text: string, { line, column }: { line: number; column: number }): TextRefusal {
  const row = text.split("\n")[line - 1] ?? "";
  const sign = String.fromCodePoint(row.codePointAt(column - 1) ?? 0);
  const [before, after] = [row.slice(0, column - 1), row.slice(column - 1 + sign.length)].map(visible);
  return {
    code: "hidden",
    sign: codePoint(sign),
    around: `${[...(before ?? "")].slice(-16).join("")}${[...(after ?? "")].slice(0, 16).join("")}`.trim(),
  };
}

/** Without what cannot be seen, so that quoting it is safe. */
const visible = (text: string) => text.replace(/[\p{C}\u2028\u2029]/gu, "");
