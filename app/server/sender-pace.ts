import type { Sender } from "../features/identity/sender.ts";
import { SenderAllowance } from "./sender-allowance.ts";

export interface PaceLimits {
  /** Wrong passwords and codes that cost a network nothing: a school of 500 on its first morning. */
  free: number;
  /** So many more double the wait. */
  doubling: number;
  /** The longest wait. */
  mostMs: number;
  /** Requests of one network that may wait at once. */
  mostWaiting: number;
  /** Tries of one network at an account that others are trying, in an hour. */
  anyway: number;
}

export const defaultPace: PaceLimits = {
  free: 300,
  doubling: 30,
  mostMs: 10_000,
  mostWaiting: 100,
  anyway: 3,
};

/**
 * Slows a network down that sends wrong passwords and codes, twice as much with every few more, and never shuts it
 * out: the right password of a neighbour waits some seconds, and is right. Failures wear off within the hour.
 */
export class SenderPace {
  readonly #limits: PaceLimits;
  readonly #failures: SenderAllowance;
  readonly #anyway: SenderAllowance;
  readonly #waiting = new Map<string, number>();
  readonly #sleep: (ms: number) => Promise<void>;

  constructor(
    limits: PaceLimits = defaultPace,
    {
      now = Date.now,
      sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    }: { now?: () => number; sleep?: (ms: number) => Promise<void> } = {},
  ) {
    this.#limits = limits;
    this.#sleep = sleep;
    const deepest = limits.free + limits.doubling * 10;
    this.#failures = new SenderAllowance(deepest, now);
    this.#anyway = new SenderAllowance(limits.anyway, now);
  }

  /** What a network has to wait now. */
  waitOf(address: string): number {
    const { free, doubling, mostMs } = this.#limits;
    const over = this.#failures.taken(address) - free;
    return over < 0 ? 0 : Math.min(mostMs, 100 * 2 ** (over / doubling));
  }

  of(address: string): Sender {
    return {
      turn: () => this.#turn(address),
      failed: () => {
        this.#failures.take(address);
      },
      mayTryAnyway: (account) => this.#anyway.take(address, account),
    };
  }

  async #turn(address: string): Promise<boolean> {
    const wait = this.waitOf(address);
    if (wait === 0) return true;
    const key = this.#failures.keyOf(address);
    const waiting = this.#waiting.get(key) ?? 0;
    if (waiting >= this.#limits.mostWaiting) return false;
    this.#waiting.set(key, waiting + 1);
    try {
      await this.#sleep(wait);
    } finally {
      const left = (this.#waiting.get(key) ?? 1) - 1;
      if (left > 0) this.#waiting.set(key, left);
      else this.#waiting.delete(key);
    }
    return true;
  }
}
