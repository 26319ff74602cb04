import type { SaidTally } from "./said-tally.ts";

/** Draws the bars as they are now. */
export function showTally(room: HTMLElement, { answers, hidden, rows }: SaidTally & { open: boolean }): void {
  const line = room.querySelector("[data-answers]");
  if (line && line.textContent !== answers) line.textContent = answers;
  const tooFew = room.querySelector<HTMLElement>("[data-too-few]");
  if (tooFew) tooFew.hidden = !hidden;
  for (const bar of room.querySelectorAll<HTMLElement>("[data-bar]")) {
    const row = rows[Number(bar.dataset.bar)];
    const filled = bar.querySelector("rect.success");
    const count = bar.querySelector("strong");
    if (!row || !filled || !count) continue;
    const width = row.share * 100;
    count.textContent = row.count;
    filled.setAttribute("width", String(width));
    filled.setAttribute("x", getComputedStyle(bar).direction === "rtl" ? String(100 - width) : "0");
  }
}
