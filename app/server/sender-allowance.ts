import { createHmac, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

const HOUR = 60 * 60 * 1000;

/** More networks than this at once are an attack, and the oldest are forgotten first. */
const MOST_SENDERS = 10_000;

interface Bucket {
  tokens: number;
  /** When a token was last taken. */
  at: number;
}

/**
 * How much each network may still send: a bucket that holds an hour's worth and fills again all the time. A network is
 * remembered in memory only, as a hash salted anew by every process, and forgotten an hour after it last sent.
 */
export class SenderAllowance {
  readonly #salt = randomBytes(32);
  readonly #perHour: number;
  readonly #now: () => number;
  /** The one that sent longest ago first. */
  readonly #buckets = new Map<string, Bucket>();
  #sweeping = false;

  constructor(perHour: number, now: () => number = Date.now) {
    this.#perHour = perHour;
    this.#now = now;
  }

  /** How many networks are remembered. */
  get remembered(): number {
    return this.#buckets.size;
  }

  /** The network of an address, salted; `about`: what the allowance is for, where each thing has its own. */
  keyOf(address: string, about = ""): string {
    return createHmac("sha256", this.#salt)
      .update(`${networkOf(address)} ${about}`)
      .digest("base64");
  }

  /** How much of an hour's worth is taken now, without taking. */
  taken(address: string): number {
    const known = this.#buckets.get(this.keyOf(address));
    return known ? this.#perHour - this.#filled(known, this.#now()) : 0;
  }

  /** Takes one from the allowance of an address; false where nothing is left. */
  take(address: string, about = ""): boolean {
    const now = this.#now();
    this.#forget(now);
    const key = this.keyOf(address, about);
    const known = this.#buckets.get(key);
    const tokens = known ? this.#filled(known, now) : this.#perHour;
    if (tokens < 1) return false;
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: tokens - 1, at: now });
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined && this.#buckets.size > MOST_SENDERS) this.#buckets.delete(oldest);
    this.#sweepLater();
    return true;
  }

  #filled({ tokens, at }: Bucket, now: number): number {
    return Math.min(this.#perHour, tokens + (Math.max(0, now - at) * this.#perHour) / HOUR);
  }

  /** After an hour a bucket is full again: nothing is lost with it. */
  #forget(now: number) {
    for (const [key, { at }] of this.#buckets) {
      if (now - at < HOUR) return;
      this.#buckets.delete(key);
    }
  }

  /** Also where nobody sends any more, the last one is forgotten. */
  #sweepLater() {
    if (this.#sweeping) return;
    this.#sweeping = true;
    setTimeout(() => {
      this.#sweeping = false;
      this.#forget(this.#now());
      if (this.#buckets.size > 0) this.#sweepLater();
    }, HOUR / 6).unref();
  }
}

/**
 * Whom to count a write against. A proxy on this very machine says whom it speaks for, in the last place of
 * `X-Forwarded-For`; from anywhere else that header is anybody's claim.
 */
export function senderOf({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">): string {
  const peer = socket.remoteAddress ?? "";
  if (!/^(127\.|::1$|::ffff:127\.)/.test(peer)) return peer;
  const forwarded =
    String(headers["x-forwarded-for"] ?? "")
      .split(",")
      .at(-1)
      ?.trim() ?? "";
  return isIP(forwarded) ? forwarded : peer;
}

/** The network that one holder of an address commonly has: /24 of IPv4, /48 of IPv6. */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address)?.[1];
  if (four) return four;
  const [bare = ""] = address.toLowerCase().split("%");
  const [head = "", tail] = bare.split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill("0"), ...right];
  return groups
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
