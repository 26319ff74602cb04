import { keep, recall } from "./device-store.ts";

/** Random bytes in hex. On plain http there is no `crypto.randomUUID`. */
const randomHex = (bytes: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

/** UUID version 7: sorts by time. @param now epoch milliseconds */
export function uuid(now: number): string {
  const random = randomHex(10);
  const variant = "89ab"[Number.parseInt(random[3] as string, 16) % 4];
  const time = now.toString(16).padStart(12, "0");
  const rest = `${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${rest}`;
}

/** A random number for this device, made once. */
export function deviceId(): string {
  const known = recall("lisan.device");
  if (known) return known;
  const made = randomHex(16);
  keep("lisan.device", made);
  return made;
}

/** Counts what this device has recorded, from 1. */
export function nextSequence(): number {
  const next = (Number(recall("lisan.sequence")) || 0) + 1;
  keep("lisan.sequence", String(next));
  return next;
}
