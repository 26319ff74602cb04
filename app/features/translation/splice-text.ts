import type { Spot, Stretch } from "./lesson-outline.ts";

/** A change of a file at its offsets: a stretch replaced, or blocks put in. */
export type Splice = { text: string; order: number } & (
  | ({ what: "replace" } & Stretch)
  | { what: "line"; at: number }
  | ({ what: "block" } & Pick<Spot, "side" | "at">)
);

const placeOf = (splice: Splice): number => (splice.what === "replace" ? splice.start : splice.at);

/** What comes first where several begin at one offset: lines and what goes before, the block there, what goes after. */
function rank(splice: Splice): number {
  if (splice.what === "replace") return 1;
  return splice.what === "block" && splice.side !== "before" ? 2 : 0;
}

/** Writes splices into a text; what they leave alone stays byte for byte. Blocks get their blank lines. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort(
    (a, b) => placeOf(a) - placeOf(b) || rank(a) - rank(b) || a.order - b.order,
  );
  let written = "";
  let at = 0;
  let isOpen = false;
  const copy = (until: number): void => {
    const gap = text.slice(at, until);
    if (gap === "") return;
    // A block that was put in must not run into what follows.
    if (isOpen && !/^(?:\n\n|\n<\/|\s*$)/.test(text.slice(at))) written += "\n";
    isOpen = false;
    written += gap;
    at = until;
  };
  for (const splice of sorted) {
    copy(placeOf(splice));
    if (splice.what === "replace") {
      written += splice.text;
      at = splice.end;
    } else if (splice.what === "line") written += splice.text;
    else if (splice.side === "before") {
      if (!/(?:\n\n|>\n)$/.test(written)) written += "\n";
      written += `${splice.text}\n\n`;
    } else {
      if (splice.side === "end") written = written.replace(/\n*$/, "");
      written += `\n\n${splice.text}`;
      isOpen = true;
    }
  }
  copy(text.length);
  return isOpen ? `${written}\n` : written;
}
