import { expect, test, vi } from "vitest";
import { eventStream, type StreamOptions } from "../../../../app/features/classroom/workshop/event-stream.ts";

function watched(more: Partial<StreamOptions> = {}) {
  let tell = () => {};
  let state = 0;
  const stopped = vi.fn();
  const read = vi.fn(async () => ({ data: state, last: false }));
  const stream = eventStream({
    read,
    watch(told) {
      tell = told;
      return stopped;
    },
    paceMs: 0,
    ...more,
  });
  if (!stream) throw new Error("no stream");
  const reader = stream.getReader();
  const next = async () => {
    const { done, value } = await reader.read();
    return done ? null : new TextDecoder().decode(value);
  };
  return {
    reader,
    next,
    stopped,
    read,
    set(value: number) {
      state = value;
      tell();
    },
  };
}

test("says the state at once, and then whenever it is another", async () => {
  const { next, set } = watched();
  expect(await next()).toBe("data: 0\n\n");
  const waiting = next();
  set(7);
  expect(await waiting).toBe("data: 7\n\n");
});

test("a slow reader gets the latest state, and no queue of older ones", async () => {
  const { next, set, read } = watched();
  await next();
  for (let value = 1; value <= 100; value++) set(value);
  expect(await next()).toBe("data: 100\n\n");
  expect(read).toHaveBeenCalledTimes(2);
});

test("says nothing now and then, so that nobody takes it for dead, and ends after its time", async () => {
  const { next, stopped } = watched({ heartbeatMs: 20, lifeMs: 50 });
  const said: string[] = [];
  for (let one = await next(); one !== null; one = await next()) said.push(one);
  expect(said[0]).toBe("data: 0\n\n");
  expect(said.slice(1).length).toBeGreaterThanOrEqual(1);
  expect(new Set(said.slice(1))).toEqual(new Set([":\n\n"]));
  expect(stopped).toHaveBeenCalledTimes(1);
});

test("stops watching when its reader leaves, when there is nothing to come, and when reading fails", async () => {
  const left = watched();
  await left.next();
  const waiting = left.next();
  await left.reader.cancel();
  expect(await waiting).toBeNull();
  expect(left.stopped).toHaveBeenCalledTimes(1);

  const last = watched({ read: async () => ({ data: "end", last: true }) });
  expect(await last.next()).toBe('data: "end"\n\n');
  expect(await last.next()).toBeNull();
  expect(last.stopped).toHaveBeenCalledTimes(1);

  const broken = watched({ read: () => Promise.reject(new Error("the database is closed")) });
  await expect(broken.next()).rejects.toThrow("closed");
  expect(broken.stopped).toHaveBeenCalledTimes(1);
});

test("there is none where too many watch", () => {
  expect(eventStream({ read: async () => null, watch: () => null })).toBeNull();
});
