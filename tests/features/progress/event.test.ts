import { expect, test } from "vitest";
import { eventFromForm, parseEvent } from "../../../app/features/progress/event.ts";

const place = { lesson: "meet/meet-spot", locale: "zh-Hans" };
const model = "a".repeat(64);
const plain = new URLSearchParams({ exercise: "q1", model });
const sent = new URLSearchParams({
  exercise: "q1",
  model,
  event: "019a0000-0000-7000-8000-000000000001",
  learner: "",
  device: "3f2a",
  sequence: "4",
  occurred: "1793491200000",
  duration: "900",
});

test("a plain form post makes an event without id", () => {
  expect(eventFromForm(plain, place, 1)).toEqual({ ...place, exercise: "q1", modelHash: model, answer: 1 });
});

test("a post of the outbox says who, when and in what order", () => {
  expect(eventFromForm(sent, place, [0, 2])).toMatchObject({
    id: "019a0000-0000-7000-8000-000000000001",
    device: "3f2a",
    sequence: 4,
    occurredAt: 1793491200000,
    duration: 900,
  });
});

test("fields that are not what they say make no event", () => {
  const wrong: [string, string][] = [
    ["event", "019a0000-0000-4000-8000-000000000001"],
    ["event", "019A0000-0000-7000-8000-000000000001"],
    ["exercise", "__proto__"],
    ["model", "short"],
    ["sequence", "-1"],
    ["sequence", "1.5"],
    ["occurred", "tomorrow"],
    ["duration", "0x10"],
    ["device", "a b"],
  ];
  for (const [name, value] of wrong) {
    const form = new URLSearchParams(sent);
    form.set(name, value);
    expect(eventFromForm(form, place, 1), `${name}=${value}`).toBeNull();
  }
  expect(eventFromForm(sent, { ...place, lesson: "../etc/passwd" }, 1)).toBeNull();
  expect(eventFromForm(sent, place, Number.NaN)).toBeNull();
});

test("an event says nothing that the contract does not know", () => {
  const known = { ...place, exercise: "q1", modelHash: model, answer: null };
  expect(parseEvent(known)).toEqual(known);
  expect(parseEvent({ ...known, score: 1 })).toBeNull();
  expect(parseEvent({ ...known, verb: "completed" })).toBeNull();
});
