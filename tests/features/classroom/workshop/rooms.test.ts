import { expect, test } from "vitest";
import { ballotCookie, readBallot } from "../../../../app/features/classroom/workshop/ballot-cookie.ts";
import { POLL_MS } from "../../../../app/features/classroom/workshop/polls.ts";
import { newBallot, Rooms, watchLimits } from "../../../../app/features/classroom/workshop/rooms.ts";
import { uuidv7 } from "../../../../db/uuid.ts";

const now = 1_000_000;

test("what a phone said is forgotten with the next question", () => {
  const rooms = new Rooms();
  rooms.keep("c", "p1", { ballot: "a", options: [1], now });
  rooms.keep("other", "p9", { ballot: "a", options: [3], now });
  expect(rooms.saidBy("c", "p1", "a")).toEqual([1]);
  expect(rooms.saidBy("c", "p1", "b")).toBeNull();
  expect(rooms.saidBy("c", "p2", "a")).toBeNull();
  rooms.keep("c", "p2", { ballot: "b", options: [0], now });
  expect(rooms.saidBy("c", "p1", "a")).toBeNull();
  expect(rooms.saidBy("other", "p9", "a")).toEqual([3]);
  rooms.keep("third", "p3", { ballot: "b", options: [0], now: now + POLL_MS + 1 });
  expect(rooms.saidBy("other", "p9", "a")).toBeNull();
});

test("an answer is news to teachers only, a question to phones, too, each in its own class", () => {
  const rooms = new Rooms();
  const heard: string[] = [];
  const stop = rooms.watch("phones", "c", () => heard.push("phone"));
  rooms.watch("teachers", "c", () => heard.push("teacher"));
  rooms.watch("phones", "other", () => heard.push("other"));
  rooms.changed("c", "answers");
  rooms.changed("c", "question");
  expect(heard).toEqual(["teacher", "teacher", "phone"]);
  stop?.();
  stop?.();
  rooms.changed("c", "question");
  expect(heard.filter((who) => who === "phone")).toHaveLength(1);
});

test("only so many watch a class, and only so many altogether; who leaves makes room", () => {
  const rooms = new Rooms();
  const { perClass, all } = watchLimits.teachers;
  const watch = (id: string) => rooms.watch("teachers", id, () => {});
  const stops = Array.from({ length: perClass }, () => watch("c"));
  expect(stops).not.toContain(null);
  expect(watch("c")).toBeNull();
  stops[0]?.();
  expect(watch("c")).not.toBeNull();
  let more = 0;
  while (watch(`c${Math.floor(more / perClass)}-`)) more++;
  expect(more).toBe(all - perClass);
  expect(rooms.watch("phones", "c", () => {})).not.toBeNull();
});

test("a ballot is good for its own question only", () => {
  const [poll, other, ballot] = [uuidv7(now), uuidv7(now), newBallot()];
  const header = `locale=en; ${ballotCookie(poll, ballot, false).split(";")[0]}; x=y`;
  expect(readBallot(header, poll)).toBe(ballot);
  expect(readBallot(header, other)).toBeNull();
  for (const wrong of [
    "",
    "lisan-poll=",
    `lisan-poll=${poll}.`,
    `lisan-poll=${poll}.${ballot}x`,
    `xlisan-poll=${poll}.${ballot}`,
  ])
    expect(readBallot(wrong, poll), wrong).toBeNull();
  expect(ballotCookie(poll, ballot, true)).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
});
