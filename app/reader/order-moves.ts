import { fillTemplate } from "../i18n/fill-template.ts";
import { say } from "./feedback.ts";
import { formatCount } from "./page-numbers.ts";

const rowsOf = (box: Element) => Array.from(box.children) as HTMLElement[];
const selectOf = (row: Element) => row.querySelector("select") as HTMLSelectElement;

/** Two buttons a line instead of lists of places. The lists stay, hidden: they are what is posted. */
export function enhanceOrder(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>("[data-order]");
  if (!box) return;
  box.classList.add("moving");
  const line = form.querySelector<HTMLElement>("[data-say]");
  if (line) line.dataset.refused = box.dataset.still;
  for (const row of rowsOf(box)) {
    selectOf(row).hidden = true;
    const label = row.querySelector("label");
    label?.after(moveButton(form, box, row, -1), moveButton(form, box, row, 1));
  }
}

/** Brings the lines into the order that the lists say. */
export function arrangeOrder(form: HTMLFormElement): void {
  const box = form.querySelector("[data-order]");
  if (!box) return;
  const place = (row: Element) => Number(selectOf(row).value);
  box.append(...rowsOf(box).sort((a, b) => place(a) - place(b)));
}

function moveButton(
  form: HTMLFormElement,
  box: HTMLElement,
  row: HTMLElement,
  by: -1 | 1,
): HTMLButtonElement {
  const words = row.querySelector("label span")?.textContent ?? "";
  const { lang = "", dir = "" } = form.querySelector<HTMLElement>(".end") ?? {};
  // The page's language around words of another one: isolated, they cannot turn the sentence round.
  const name = lang ? `\u2068${words}\u2069` : words;
  const button = document.createElement("button");
  if (lang) Object.assign(button, { lang, dir });
  button.type = "button";
  button.className = "move";
  button.textContent = by < 0 ? "↑" : "↓";
  button.setAttribute("aria-label", fillTemplate(by < 0 ? box.dataset.up : box.dataset.down, { line: name }));
  button.onclick = () => {
    // The neighbour moves, not the row: what moves in the document loses the focus.
    if (by < 0 && row.previousElementSibling) row.after(row.previousElementSibling);
    if (by > 0 && row.nextElementSibling) row.before(row.nextElementSibling);
    const rows = rowsOf(box);
    rows.forEach((each, place) => {
      selectOf(each).value = String(place);
    });
    box.dispatchEvent(new Event("input", { bubbles: true }));
    const values = { line: name, place: formatCount(rows.indexOf(row) + 1), count: formatCount(rows.length) };
    say(form, fillTemplate(box.dataset.moved, values));
  };
  return button;
}
