import { type EventLoopUtilization, performance } from "node:perf_hooks";

const period = 250;
const full = 0.7;

let since = performance.eventLoopUtilization();
let looked = performance.now();
let busy = false;

/** Whether this process had hardly a pause of late; looked at four times a second at most. */
export function isBusy(
  now = performance.now(),
  read: () => EventLoopUtilization = performance.eventLoopUtilization,
) {
  if (now - looked >= period) {
    const current = read();
    const active = current.active - since.active;
    const idle = current.idle - since.idle;
    busy = active / (active + idle || 1) > full;
    since = current;
    looked = now;
  }
  return busy;
}
