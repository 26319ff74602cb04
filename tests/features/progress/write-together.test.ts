import { expect, test } from "vitest";
import { createAnonymousLearner } from "../../../app/features/identity/sessions.ts";
import { recordEvents } from "../../../app/features/progress/record-events.ts";
import { writeTogether } from "../../../app/features/progress/write-together.ts";
import { count } from "../identity/people-fixture.ts";
import { classroom, event, MODELS, NOW, required } from "./progress-fixture.ts";

function queue() {
  const calls: string[][] = [];
  const write = writeTogether<string, string>({
    alone(job) {
      calls.push([job]);
      if (job === "bad") throw new Error("alone");
      return job.toUpperCase();
    },
    together(jobs) {
      calls.push([...jobs]);
      if (jobs.includes("full disk")) throw new Error("nothing written");
      return jobs.map((job) =>
        job === "bad" ? { error: new Error("its own") } : { result: job.toUpperCase() },
      );
    },
  });
  return { calls, write };
}

test("what comes at once is written at once, each with its own answer, in order", async () => {
  const { calls, write } = queue();
  const heard = await Promise.allSettled(["a", "bad", "c"].map(write));
  expect(calls).toEqual([["a", "bad", "c"]]);
  expect(heard.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await write("d")).toBe("D");
  await expect(write("bad")).rejects.toThrow("alone");
  expect(calls.slice(1)).toEqual([["d"], ["bad"]]);
});

test("where nothing was written, nobody is told that it was", async () => {
  const { write } = queue();
  const heard = await Promise.allSettled(["a", "full disk", "c"].map(write));
  expect(heard.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
});

test("a class that answers at the same moment: what is wrong with one costs nobody else", async () => {
  const { db } = await classroom();
  const learners = await Promise.all(Array.from({ length: 30 }, () => createAnonymousLearner(db, "en", NOW)));
  const events = db.$client.prepare("SELECT count(*) FROM events").pluck();
  const before = events.get() as number;
  const writing = learners.map(({ user }, at) => {
    // Every tenth was never a learner, and every seventh says what is no answer.
    const context = { user: at % 10 === 9 ? "nobody" : user, now: NOW, required };
    const answer = at % 7 === 6 ? 99 : at % 3;
    return recordEvents(db, context, [event(MODELS.q1, { answer })]);
  });
  const heard = await Promise.allSettled(writing);
  const stored = heard.filter(
    (one) => one.status === "fulfilled" && one.value[0]?.status === "stored",
  ).length;
  const refused = heard.filter(
    (one) => one.status === "fulfilled" && one.value[0]?.status === "refused",
  ).length;
  const failed = heard.filter(({ status }) => status === "rejected").length;
  expect({ stored, refused, failed }).toEqual({ stored: 23, refused: 4, failed: 3 });
  expect((events.get() as number) - before).toBe(23);
  expect(count(db, "lesson_summary")).toBe(23);
});
