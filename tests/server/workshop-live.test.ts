import { get } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPoll } from "../../app/features/classroom/workshop/polls.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";
import { peopleOf, posted, type World } from "./support/who.ts";

const CODE = "482901337425";
let built: BuiltApp;
let world: World;

beforeAll(async () => {
  built = await startBuiltApp({});
  world = await peopleOf(built);
}, 120_000);
afterAll(() => built.close());

/** The events of an address, one after another. */
function listen(path: string, headers: Record<string, string> = {}) {
  const events: string[] = [];
  const waiting: (() => void)[] = [];
  let ended = false;
  let head: Record<string, unknown> = {};
  const outgoing = get({ host: "127.0.0.1", port: built.port, path, agent: false, headers }, (response) => {
    head = { ...response.headers, status: response.statusCode };
    response.setEncoding("utf8");
    response.on("data", (text: string) => {
      for (const [, data] of text.matchAll(/^data: (.*)$/gm)) events.push(data ?? "");
      for (const wake of waiting.splice(0)) wake();
    });
    response.on("close", () => {
      ended = true;
      for (const wake of waiting.splice(0)) wake();
    });
  });
  outgoing.on("error", () => {});
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise<void>((wake) => waiting.push(wake));
  };
  return {
    events,
    head: () => head,
    next: async (count: number) => {
      await until(() => events.length >= count || ended);
      return JSON.parse(events[count - 1] ?? "null");
    },
    end: () => until(() => ended),
    leave: () => outgoing.destroy(),
  };
}

const host = () => ({ Host: `127.0.0.1:${built.port}` });

async function ask(exercise = "signs"): Promise<string> {
  const { hash } = world.db.$client
    .prepare("SELECT hash FROM exercise_models WHERE lesson = 'meet/meet-spot' AND exercise = ?")
    .get(exercise) as { hash: string };
  return openPoll(world.db, {
    class: world.class,
    lesson: "meet/meet-spot",
    exercise,
    modelHash: hash,
    now: Date.now(),
  });
}

/** A phone's answer, with what it was given to keep. */
async function answer(poll: string, options: number[], cookie?: string) {
  const asked = posted(built, `/en/poll/${CODE}`, { poll });
  const body = new URLSearchParams([["poll", poll], ...options.map((one) => ["answer", String(one)])]);
  const headers = { ...asked.headers, ...(cookie ? { Cookie: cookie } : {}) };
  const heard = await built.ask({ ...asked, headers, body: body.toString() });
  const set = String(heard.headers["set-cookie"] ?? "");
  return { status: heard.status, text: heard.text, cookie: /lisan-poll=[^;]+/.exec(set)?.[0] ?? "" };
}

const counts = (poll: string) =>
  world.db.$client
    .prepare("SELECT option, count FROM poll_counts WHERE poll = ? AND source = 'phones' ORDER BY option")
    .all(poll);

test("the teacher's bars follow the phones, and say nothing of one or two", async () => {
  const poll = await ask();
  const path = `/ar/teach/classes/${world.class}/workshop/polls/${poll}/live`;
  const bars = listen(path, { ...host(), Cookie: world.cookie("teacher") });
  expect((await bars.next(1)).answers).toBeTruthy();
  expect(bars.head()).toMatchObject({
    status: 200,
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "private, no-store",
    "x-accel-buffering": "no",
  });
  expect(bars.head()["content-encoding"]).toBeUndefined();
  await answer(poll, [0, 2]);
  const second = await answer(poll, [1]);
  await answer(poll, [0]);
  expect(second.status).toBe(302);
  const said = async (holds: (event: { hidden: boolean }) => boolean) => {
    for (let count = 2; ; count++) {
      const event = await bars.next(count);
      if (event === null || holds(event)) return event;
    }
  };
  const shown = await said(({ hidden }) => !hidden);
  expect(shown).toMatchObject({ open: true, answers: expect.stringContaining("٣") });
  expect(shown.rows.map(({ count }: { count: string }) => count)).toEqual(["٢", "١", "١", "٠"]);
  for (const event of bars.events.slice(0, -1)) {
    const { hidden, rows } = JSON.parse(event) as { hidden: boolean; rows: { count: string }[] };
    if (hidden) expect(rows.every(({ count }) => count === "٠")).toBe(true);
  }
  await world.ask("teacher", posted(built, path.replace(/\/live$/, ""), { intent: "show" }));
  expect((await said((event) => !(event as { open?: boolean }).open)).open).toBe(false);
  await bars.end();
});

test("a phone changes its mind by its ballot; one that is not known counts nothing", async () => {
  const poll = await ask("bus");
  const first = await answer(poll, [0]);
  expect(first.cookie).toContain(poll);
  expect((await answer(poll, [2], first.cookie)).status).toBe(302);
  expect(counts(poll)).toEqual([
    { option: 0, count: 0 },
    { option: 2, count: 1 },
  ]);
  const forged = `lisan-poll=${poll}.AAAAAAAAAAAAAAAA`;
  expect((await answer(poll, [1], forged)).status).toBe(409);
  expect((await answer(poll, [9])).status).toBe(422);
  expect((await answer(poll, [])).status).toBe(422);
  const next = await ask("bus");
  expect((await answer(poll, [1], first.cookie)).status).toBe(409);
  // A ballot of the question before is none of this one.
  expect((await answer(next, [1], first.cookie)).status).toBe(302);
  expect(counts(next)).toEqual([{ option: 1, count: 1 }]);
});

test("phones hear of another question and of nothing else; before it is closed, no page tells what is right", async () => {
  const poll = await ask("bus");
  const phone = listen(`/en/poll/${CODE}/live`, host());
  expect(await phone.next(1)).toEqual({ state: `${poll} open` });
  await answer(poll, [0]);
  const page = await built.ask({ path: `/en/poll/${CODE}` });
  expect(page.text).toContain('name="answer"');
  expect(page.text).not.toContain("Somebody wrote the list");
  expect(page.headers["cache-control"]).toBe("private, no-store");
  const here = `/en/teach/classes/${world.class}/workshop/polls/${poll}`;
  await world.ask("teacher", posted(built, here, { intent: "show" }));
  expect(await phone.next(2)).toEqual({ state: `${poll} closed` });
  expect(phone.events).toHaveLength(2);
  phone.leave();
  expect((await built.ask({ path: `/en/poll/${CODE}` })).text).toContain("Somebody wrote the list");
  expect((await answer(poll, [0])).status).toBe(409);
});

test("nothing is stored that tells one phone from another, and no learner is made", async () => {
  const users = () => world.db.$client.prepare("SELECT count(*) FROM users").pluck().get();
  const sessions = () => world.db.$client.prepare("SELECT count(*) FROM sessions").pluck().get();
  const before = [users(), sessions()];
  const poll = await ask("bus");
  const { cookie } = await answer(poll, [0]);
  expect([users(), sessions()]).toEqual(before);
  const ballot = cookie.split(".")[1] ?? "none";
  const tables = world.db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  for (const table of tables)
    expect(JSON.stringify(world.db.$client.prepare(`SELECT * FROM "${table}"`).all()), table).not.toContain(
      ballot,
    );
});

test("a lesson that nobody should be asked about in front of others, or a question of another kind, is refused", async () => {
  const here = `/en/teach/classes/${world.class}/workshop/polls`;
  for (const form of [
    { lesson: "meet/meet-spot", exercise: "four" },
    { lesson: "meet/meet-spot", exercise: "mine" },
    { lesson: "meet/none", exercise: "bus" },
    { lesson: "__proto__", exercise: "constructor" },
  ])
    expect((await world.ask("teacher", posted(built, here, form))).status).toBe(400);
});

test("a stopping server lets go of whoever watches, at once", async () => {
  const other = await startBuiltApp({ closeMs: 8000 });
  await peopleOf(other);
  const begun = await new Promise<() => Promise<void>>((resolve, reject) => {
    const outgoing = get(
      {
        host: "127.0.0.1",
        port: other.port,
        path: `/en/poll/${CODE}/live`,
        headers: { Host: `127.0.0.1:${other.port}` },
        agent: false,
      },
      (response) => {
        const closed = new Promise<void>((done) => response.on("close", done));
        response.once("data", () => resolve(() => closed));
        response.resume();
      },
    );
    outgoing.on("error", reject);
  });
  const at = Date.now();
  await Promise.all([other.close(), begun()]);
  expect(Date.now() - at).toBeLessThan(3000);
}, 120_000);
