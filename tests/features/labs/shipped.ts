import { readFileSync } from "node:fs";
import path from "node:path";
import { readDigits } from "../../../app/features/labs/digits/unpack-digits.ts";
import { readLanguage } from "../../../app/features/labs/language/language-set.ts";
import type { PenguinRow } from "../../../app/features/labs/penguins/penguin-set.ts";
import { readUdhr, type UdhrText } from "../../../app/features/labs/udhr/udhr-set.ts";

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

export const shippedUdhr = (): UdhrText[] => readUdhr(readShipped("content/lab-data/udhr.json"));

export function shippedDeclaration(tag: string): UdhrText {
  const found = shippedUdhr().find((one) => one.tag === tag);
  if (!found) throw new Error(`No Declaration in ${tag} ships`);
  return found;
}

export const shippedLanguages = () => readLanguage(readShipped("content/lab-data/language.json"));
