import { availableParallelism } from "node:os";

/** A core is left to answer everybody else where there are three; Node's pool of four threads has other work, too. */
const ABREAST = Math.max(2, Math.min(3, availableParallelism() - 1));

/** More than this waiting, and the last would wait for half a minute. */
const MOST_WAITING = 1000;

let running = 0;
const waiting: (() => void)[] = [];

/** True where somebody who comes now had better come again later. */
export const isQueueFull = () => waiting.length >= MOST_WAITING;

/** Runs slow hashing in turn, few at a time: each takes a core for some 25 ms and 19 MB of memory. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= ABREAST) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    // Whoever is next takes over this place.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
