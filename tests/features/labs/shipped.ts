import { readFileSync } from "node:fs";
import path from "node:path";
import { readDigits } from "../../../app/features/labs/digits/unpack-digits.ts";
import type { PenguinRow } from "../../../app/features/labs/penguins/penguin-set.ts";

export const root = path.resolve(import.meta.dirname, "../../..");

export function readShipped(file: string): Buffer {
  return readFileSync(path.join(root, file));
}

export function shippedDigits() {
  return readDigits(readShipped("content/lab-data/digits.bin"));
}

export function shippedPenguins(): PenguinRow[] {
  return JSON.parse(readShipped("content/lab-data/penguins.json").toString("utf8"));
}
