import { createHash } from "node:crypto";
import type { ExerciseModel } from "../quiz/exercise-model.ts";

/** JSON with sorted keys and no white space: equal values give equal bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).filter((key) => record[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`)
    .join(",")}}`;
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** SHA-256 of the model's canonical JSON, in hex. */
export function modelHash(model: ExerciseModel): string {
  return sha256(canonicalJson(model));
}

const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

/** A short name for content: a letter (YAML reads `123e4567` as a number), then base32. 50 bits at length 10. */
export function shortHash(data: string, length = 10): string {
  const bytes = createHash("sha256").update(data).digest();
  let bits = 0;
  let value = 0;
  let text = "b";
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += DIGITS[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
    if (text.length > length) break;
  }
  return text.slice(0, length + 1);
}
