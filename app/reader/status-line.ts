import { fillTemplate } from "../i18n/fill-template.ts";
import type { DeliveryState } from "./deliver.ts";
import { formatCount, pluralCategory } from "./page-numbers.ts";

/** Says what waits on this device: nothing while all goes well. @param durable false: kept in memory only */
export function showStatus(
  line: HTMLElement | null,
  { waiting, elsewhere, refused, trouble }: DeliveryState,
  durable: boolean,
): void {
  if (!line) return;
  const { dataset } = line;
  const hadWaiting = dataset.shown === "waiting";
  dataset.outbox = String(waiting);
  let text = "";
  dataset.shown = "";
  if (waiting > 0 && (trouble || !durable)) {
    const template = durable ? (dataset[pluralCategory(waiting)] ?? dataset.other) : dataset.memory;
    text = fillTemplate(template, { count: formatCount(waiting) });
    dataset.shown = "waiting";
  } else if (refused) text = dataset.aside ?? "";
  else if (waiting === 0 && elsewhere > 0) text = dataset.elsewhere ?? "";
  else if (hadWaiting && waiting === 0) text = dataset.sent ?? "";
  else if (hadWaiting) {
    dataset.shown = "waiting";
    return;
  }
  if (line.textContent !== text) line.textContent = text;
}
