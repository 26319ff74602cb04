import { fillTemplate } from "../../i18n/fill-template.ts";
import { formatCount, pluralCategory } from "../page-numbers.ts";

/** A size as people say it: whole kilobytes below a megabyte, then one decimal. */
export function saidSize(bytes: number): { value: string; unit: "kb" | "mb" } {
  if (bytes < 1_000_000) return { value: formatCount(Math.ceil(bytes / 1000)), unit: "kb" };
  return { value: formatCount(Math.ceil(bytes / 100_000) / 10), unit: "mb" };
}

/** One of the sentences that an element holds ready, with a size put in. */
export function sizeIn({ dataset }: HTMLElement, sentence: string, bytes: number): string {
  const { value, unit } = saidSize(bytes);
  const size = fillTemplate(dataset[unit], { count: value });
  return fillTemplate(dataset[sentence], { size });
}

/** A sentence that is held ready in each plural form, under its category. */
export const countIn = ({ dataset }: HTMLElement, count: number, values: Record<string, string>): string =>
  fillTemplate(dataset[pluralCategory(count)] ?? dataset.other, { ...values, count: formatCount(count) });
