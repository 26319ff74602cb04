import { createHash, randomBytes } from "node:crypto";

/** A new id that sorts by the time it was made (UUIDv7). */
export function uuidv7(now: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  return format(bytes, 7);
}

/** The same id for the same text, always (UUIDv8). No client makes such ids, so none can be taken beforehand. */
export function derivedUuid(text: string): string {
  return format(createHash("sha256").update(text).digest().subarray(0, 16), 8);
}

function format(bytes: Buffer, version: 7 | 8): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
