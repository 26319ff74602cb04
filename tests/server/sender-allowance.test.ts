import type { IncomingMessage } from "node:http";
import { expect, test, vi } from "vitest";
import { networkOf, SenderAllowance, senderOf } from "../../app/server/sender-allowance.ts";

const minute = 60_000;

function allowance(perHour: number) {
  const clock = { now: 1_000_000 };
  return { clock, sent: new SenderAllowance(perHour, () => clock.now) };
}

const takeAll = (sent: SenderAllowance, address: string) => {
  let taken = 0;
  while (taken < 1000 && sent.take(address)) taken += 1;
  return taken;
};

test("a network may send an hour's worth at once, then one more whenever its time has come", () => {
  const { clock, sent } = allowance(60);
  expect(takeAll(sent, "203.0.113.7")).toBe(60);
  clock.now += minute - 1;
  expect(sent.take("203.0.113.7")).toBe(false);
  clock.now += 1;
  expect(takeAll(sent, "203.0.113.7")).toBe(1);
  clock.now += 30 * minute;
  expect(takeAll(sent, "203.0.113.7")).toBe(30);
  clock.now += 1000 * minute;
  expect(takeAll(sent, "203.0.113.7")).toBe(60);
});

test("who asks again and again while nothing is left does not wait any longer for it", () => {
  const { clock, sent } = allowance(60);
  takeAll(sent, "203.0.113.7");
  for (let second = 0; second < 59; second += 1) {
    clock.now += 1000;
    expect(sent.take("203.0.113.7")).toBe(false);
  }
  clock.now += 1000;
  expect(sent.take("203.0.113.7")).toBe(true);
});

test("neighbours share, other networks do not", () => {
  const { sent } = allowance(2);
  expect([sent.take("203.0.113.7"), sent.take("::ffff:203.0.113.250"), sent.take("203.0.113.7")]).toEqual([
    true,
    true,
    false,
  ]);
  expect(sent.take("203.0.114.7")).toBe(true);
});

test("what is remembered is no address, and is forgotten an hour after it last sent", () => {
  const { clock, sent } = allowance(60);
  sent.take("203.0.113.7");
  clock.now += 40 * minute;
  sent.take("198.51.100.1");
  expect(sent.remembered).toBe(2);
  clock.now += 20 * minute;
  sent.take("198.51.100.1");
  expect(sent.remembered).toBe(1);
});

test("the last one is forgotten too, where nobody sends any more", () => {
  vi.useFakeTimers();
  try {
    const sent = new SenderAllowance(60);
    sent.take("203.0.113.7");
    vi.advanceTimersByTime(59 * minute);
    expect(sent.remembered).toBe(1);
    vi.advanceTimersByTime(11 * minute);
    expect(sent.remembered).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("a clock that is put back gives nothing away and breaks nothing", () => {
  const { clock, sent } = allowance(2);
  takeAll(sent, "203.0.113.7");
  clock.now -= 500 * minute;
  expect(sent.take("203.0.113.7")).toBe(false);
});

test("memory has an end", () => {
  const { sent } = allowance(1);
  for (let n = 0; n < 10_050; n += 1) sent.take(`10.${n >> 8}.${n & 255}.1`);
  expect(sent.remembered).toBe(10_000);
  expect(sent.take("10.39.65.1")).toBe(false);
  expect(sent.take("10.0.0.1")).toBe(true);
});

test.each([
  ["203.0.113.7", "203.0.113"],
  ["::ffff:203.0.113.7", "203.0.113"],
  ["2001:db8:7:1:2:3:4:5", "2001:db8:7"],
  ["2001:0DB8:0007::5", "2001:db8:7"],
  ["2001:db8::5", "2001:db8:0"],
  ["1::3:4:5:6:7:8", "1:0:3"],
  ["fe80::1%eth0", "fe80:0:0"],
  ["::1", "0:0:0"],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

const asked = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  }) as unknown as IncomingMessage;

test("only a proxy on this machine says whom it speaks for, and only in the last place", () => {
  expect(senderOf(asked("127.0.0.1", "1.1.1.1, 203.0.113.7"))).toBe("203.0.113.7");
  expect(senderOf(asked("::ffff:127.0.0.1", "2001:db8::5"))).toBe("2001:db8::5");
  expect(senderOf(asked("198.51.100.1", "203.0.113.7"))).toBe("198.51.100.1");
  expect(senderOf(asked("::1", "unknown"))).toBe("::1");
  expect(senderOf(asked("127.0.0.1"))).toBe("127.0.0.1");
  expect(senderOf(asked(undefined))).toBe("");
});
