import { expect, test } from "vitest";
import { fold, foldAll, type StoredEvent } from "../../../app/features/progress/fold.ts";

const answered = (more: Partial<StoredEvent>): StoredEvent => ({
  id: "a",
  verb: "answered",
  exercise: "q1",
  modelHash: "m",
  answer: 0,
  correct: false,
  raw: 0,
  max: 1,
  occurredAt: 10,
  locale: "en",
  ...more,
});
const completed: StoredEvent = {
  ...answered({ id: "z" }),
  verb: "completed",
  exercise: null,
  modelHash: null,
  max: 0,
};

test("no events, no summary", () => {
  expect(foldAll([])).toBeNull();
});

test("a double is counted once", () => {
  expect(foldAll([answered({}), answered({})])?.exercises.q1?.attempts).toBe(1);
});

test("languages are told once each, sorted, whatever came first", () => {
  const events = ["sw", "ar", "sw", "en"].map((locale, at) => answered({ id: String(at), locale }));
  expect(foldAll(events)?.languages).toEqual(["ar", "en", "sw"]);
  expect(foldAll(events.reverse())?.languages).toEqual(["ar", "en", "sw"]);
});

test("attempts are summed, and the most at a question not yet right is kept apart", () => {
  const wrong = ["a", "b", "c"].map((id) => answered({ id, raw: 0 }));
  const other = answered({ id: "d", exercise: "q2", raw: 1, correct: true });
  expect(foldAll([...wrong, other])).toMatchObject({ attempts: 4, unsolved: 3, success: false });
  expect(foldAll([...wrong, other, answered({ id: "e", raw: 1 }), completed])).toMatchObject({
    attempts: 5,
    unsolved: 0,
    success: true,
  });
});

test("at the same moment the greater id is the last", () => {
  const one = answered({ id: "a", answer: 1 });
  const two = answered({ id: "b", answer: 2 });
  expect(foldAll([one, two])?.exercises.q1?.last.answer).toBe(2);
  expect(foldAll([two, one])?.exercises.q1?.last.answer).toBe(2);
});

test("of two versions with other scores the better share counts", () => {
  const half = answered({ id: "a", raw: 2, max: 4 });
  const whole = answered({ id: "b", raw: 1, max: 1 });
  expect(foldAll([half, whole])).toMatchObject({ raw: 1, max: 1 });
  expect(foldAll([whole, half])).toMatchObject({ raw: 1, max: 1 });
});

test("completion needs its event; success needs completion and every scored exercise right", () => {
  const right = answered({ raw: 1, correct: true });
  expect(fold(null, right)).toMatchObject({ completed: false, success: false });
  expect(foldAll([right, completed])).toMatchObject({ completed: true, success: true });
  expect(foldAll([completed, answered({})])).toMatchObject({ completed: true, success: false });
});

test("a prediction has no score and stands in nobody's way", () => {
  const prediction = answered({ id: "b", exercise: "p1", correct: null, raw: 0, max: 0 });
  expect(foldAll([prediction, answered({ raw: 1 }), completed])).toMatchObject({
    success: true,
    raw: 1,
    max: 1,
  });
});

test("an exercise may be called like something every object has", () => {
  expect(
    fold(fold(null, answered({})), answered({ exercise: "constructor" })).exercises.constructor,
  ).toMatchObject({
    attempts: 1,
  });
});

test("a summary given is not changed", () => {
  const before = fold(null, answered({}));
  const copy = structuredClone(before);
  fold(before, answered({ id: "b", raw: 1 }));
  expect(before).toEqual(copy);
});
