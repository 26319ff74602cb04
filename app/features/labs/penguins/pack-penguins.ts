import { ISLANDS, type PenguinRow, SEXES, SPECIES } from "./penguin-set.ts";

/** Rows of vega-datasets' penguins.json as they ship. What was not recorded (null, or a sex of ".") stays null. */
export function takePenguins(records: readonly Record<string, unknown>[]): PenguinRow[] {
  return records.map((record) => [
    known(SPECIES, record.Species),
    known(ISLANDS, record.Island),
    measured(record["Beak Length (mm)"]),
    measured(record["Beak Depth (mm)"]),
    measured(record["Flipper Length (mm)"]),
    measured(record["Body Mass (g)"]),
    record.Sex === null || record.Sex === "." ? null : known(SEXES, String(record.Sex).toLowerCase()),
  ]);
}

/** One row a line, so that a difference can be read. */
export function packPenguins(rows: readonly PenguinRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

function known(names: readonly string[], value: unknown): number {
  const at = names.indexOf(String(value));
  if (at < 0) throw new Error(`penguins: "${value}" is none of ${names.join(", ")}`);
  return at;
}

function measured(value: unknown): number | null {
  if (value === null || (typeof value === "number" && Number.isFinite(value))) return value;
  throw new Error(`penguins: "${value}" is no measure`);
}
