import { expect, test } from "vitest";
import {
  closePoll,
  countPhone,
  isOpen,
  latestPoll,
  MOST_ANSWERS,
  openPoll,
  POLL_MS,
  readCounts,
  readPoll,
  setHands,
} from "../../../../app/features/classroom/workshop/polls.ts";
import { readHands } from "../../../../app/features/classroom/workshop/read-hands.ts";
import { roomState } from "../../../../app/features/classroom/workshop/room-state.ts";
import { tallyOf } from "../../../../app/features/classroom/workshop/tally.ts";
import { publishModels } from "../../../../app/features/progress/publish-models.ts";
import { addClass, addUser, NOW, people } from "../../identity/people-fixture.ts";

const question = { lesson: "meet/meet-spot", exercise: "signs", modelHash: "h" };

async function room() {
  const known = await people();
  const model = { kind: "choices", options: 4, key: [0, 2] } as const;
  await publishModels(known.db, [{ ...question, hash: "h", model: { ...model, key: [...model.key] } }], NOW);
  const ask = (now = NOW) => openPoll(known.db, { ...question, class: known.class, now });
  return { ...known, ask };
}

test("a room is asked one thing at a time, for as long as a meeting lasts", async () => {
  const { db, class: id, ask } = await room();
  expect(await latestPoll(db, id, NOW)).toBeNull();
  const first = await ask();
  const second = await ask(NOW + 1);
  expect((await readPoll(db, id, first))?.closedAt).toBe(NOW + 1);
  const latest = await latestPoll(db, id, NOW + 2);
  expect(latest).toMatchObject({ id: second, ...question, answers: 0, closedAt: null });
  expect(latest && [isOpen(latest, NOW + 2), isOpen(latest, NOW + 1 + POLL_MS)]).toEqual([true, false]);
  expect(await latestPoll(db, id, NOW + 1 + POLL_MS)).toBeNull();
  await closePoll(db, second, NOW + 5);
  await closePoll(db, second, NOW + 9);
  expect((await readPoll(db, id, second))?.closedAt).toBe(NOW + 5);
});

test("a question is not read by way of another class", async () => {
  const { db, class: id, ask } = await room();
  const poll = await ask();
  const other = addClass(db, addUser(db, "teacher", { username: "other" }), "111122223333");
  expect(await readPoll(db, other, poll)).toBeNull();
  expect(await latestPoll(db, other, NOW)).toBeNull();
  expect(await readPoll(db, id, poll)).not.toBeNull();
});

test("a phone that changes its mind is counted once; closed, nothing is counted", async () => {
  const { db, class: id, ask } = await room();
  const poll = await ask();
  const say = (before: number[] | null, options: number[]) =>
    countPhone(db, { poll, before, options, now: NOW });
  expect(await say(null, [0, 2])).toBe(true);
  expect(await say(null, [1])).toBe(true);
  expect(await say([1], [2, 3])).toBe(true);
  expect((await readCounts(db, poll, 4)).phones).toEqual([1, 0, 2, 1]);
  expect((await readPoll(db, id, poll))?.answers).toBe(2);
  await closePoll(db, poll, NOW);
  expect(await say(null, [0])).toBe(false);
  expect(await say([2, 3], [0])).toBe(false);
  expect((await readCounts(db, poll, 4)).phones).toEqual([1, 0, 2, 1]);
});

test("a room is full at some time, and who is in it may still change", async () => {
  const { db, ask } = await room();
  const poll = await ask();
  await countPhone(db, { poll, before: null, options: [0], now: NOW });
  db.$client.prepare("UPDATE polls SET answers = ?").run(MOST_ANSWERS);
  expect(await countPhone(db, { poll, before: null, options: [1], now: NOW })).toBe(false);
  expect(await countPhone(db, { poll, before: [0], options: [1], now: NOW })).toBe(true);
  expect((await readCounts(db, poll, 4)).phones).toEqual([0, 1, 0, 0]);
});

test("hands are written anew each time, and stand beside the phones", async () => {
  const { db, ask } = await room();
  const poll = await ask();
  await countPhone(db, { poll, before: null, options: [0], now: NOW });
  await setHands(db, poll, [5, 0, 7, 1]);
  await setHands(db, poll, [4, 0, 7, 1]);
  expect(await readCounts(db, poll, 4)).toEqual({ phones: [1, 0, 0, 0], hands: [4, 0, 7, 1] });
});

test("what one or two phones say is not shown; hands are", () => {
  const counts = { phones: [2, 0, 0], hands: [1, 3, 0] };
  expect(tallyOf(2, counts)).toMatchObject({ hidden: true, answers: 2 });
  expect(tallyOf(2, counts).rows.map(({ count }) => count)).toEqual([1, 3, 0]);
  expect(tallyOf(3, { ...counts, phones: [2, 1, 0] }).rows).toEqual([
    { count: 3, share: 0.75 },
    { count: 4, share: 1 },
    { count: 0, share: 0 },
  ]);
  expect(tallyOf(0, { phones: [0, 0], hands: [0, 0] }).rows.map(({ share }) => share)).toEqual([0, 0]);
});

test("counted hands are read in any script's digits; anything else is sent back", () => {
  expect(readHands(["12", "٧", "", " ०३ "])).toEqual([12, 7, 0, 3]);
  for (const wrong of ["-1", "1.5x", "many", "2001", "99999"])
    expect(readHands(["1", wrong]), wrong).toBeNull();
});

test("what phones are told of a room holds no count", async () => {
  const { db, class: id, ask } = await room();
  const poll = await ask();
  const before = roomState(await latestPoll(db, id, NOW), NOW);
  await countPhone(db, { poll, before: null, options: [0], now: NOW });
  expect(roomState(await latestPoll(db, id, NOW), NOW)).toBe(before);
  await closePoll(db, poll, NOW);
  expect(roomState(await latestPoll(db, id, NOW), NOW)).not.toBe(before);
});
