import { expect, test } from "vitest";
import { createAnonymousLearner } from "../../../app/features/identity/sessions.ts";
import { seededRandom, shuffled } from "../../../app/features/labs/random.ts";
import type { IncomingEvent } from "../../../app/features/progress/event.ts";
import { publishModels } from "../../../app/features/progress/publish-models.ts";
import { recordEvents } from "../../../app/features/progress/record-events.ts";
import type { Answer } from "../../../app/features/quiz/exercise-model.ts";
import { createMemoryDatabase, type Db } from "../../../db/connection.ts";
import { uuidv7 } from "../../../db/uuid.ts";
import { event, MODELS, NOW, required } from "./progress-fixture.ts";

const LEARNERS = 200;

const possible: [of: (typeof MODELS)[keyof typeof MODELS], answers: Answer[]][] = [
  [MODELS.q1, [0, 1, 2]],
  [MODELS.q1Later, [0, 3]],
  [MODELS.q2, [[0], [0, 2], [1, 3], [0, 1, 2]]],
  [MODELS.r1, [null]],
  [MODELS.other, [[0, 2], [3]]],
];

/** Who answered what on which device; clocks up to ten years off, and often two at the same moment. */
function answersOf(random: () => number, learners: readonly string[], count: number): Sent[] {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  return Array.from({ length: count }, () => {
    const [model, answers] = pick(possible);
    const years = pick([0, 0, 0, 0, 10, -10]);
    const made = event(model, {
      id: uuidv7(NOW + Math.floor(random() * 1000)),
      answer: pick(answers),
      locale: pick(["en", "ar", "zh-Hans"]),
      device: pick(["a", "b"]),
      occurredAt: NOW - Math.floor(random() * 50) + years * 31_557_600_000,
    });
    const learner = pick(learners);
    return { learner, event: { ...made, learner } };
  });
}

interface Sent {
  learner: string;
  event: IncomingEvent;
}

async function learnersOf(learners: number) {
  const db = createMemoryDatabase();
  await publishModels(db, Object.values(MODELS), NOW);
  const users: string[] = [];
  for (let i = 0; i < learners; i++) users.push((await createAnonymousLearner(db, "en", NOW)).user);
  return { db, users };
}

/** In batches of one learner's, as posts come. */
async function send(db: Db, sent: readonly Sent[]): Promise<void> {
  for (let at = 0; at < sent.length; ) {
    const { learner } = sent[at] as Sent;
    let end = at + 1;
    while (end < sent.length && end - at < 20 && sent[end]?.learner === learner) end += 1;
    const results = await recordEvents(
      db,
      { user: learner, now: NOW, required },
      sent.slice(at, end).map(({ event }) => event),
    );
    for (const { status } of results) if (status === "refused") throw new Error("refused");
    at = end;
  }
}

/** Everything that progress is made of, but for when it came in, and what the server copies from whatever came last. */
function state(db: Db, users: readonly string[]): string {
  const number = new Map(users.map((user, at) => [user, at]));
  const rows = (sql: string) =>
    (db.$client.prepare(sql).all() as { user: string }[]).map((row) => ({
      ...row,
      user: number.get(row.user),
    }));
  return JSON.stringify([
    rows(`SELECT id, user, verb, lesson, exercise, locale, model_hash, answer, correct, score_raw, score_max,
      score_scaled, duration, device, sequence, occurred_at FROM events WHERE verb <> 'completed' ORDER BY id`),
    rows("SELECT user, lesson FROM events WHERE verb = 'completed'")
      .map((row) => JSON.stringify(row))
      .sort(),
    rows("SELECT * FROM lesson_summary")
      .map((row) => JSON.stringify(row))
      .sort(),
  ]);
}

/** Each answer once in the order it was given; then doubled by lost replies, and in no order at all. */
async function storm(seed: number, count: number): Promise<void> {
  const random = seededRandom(seed);
  const once = await learnersOf(LEARNERS);
  const answers = answersOf(random, once.users, count);
  await send(once.db, answers);

  const many = await learnersOf(LEARNERS);
  const twin = new Map(once.users.map((user, at) => [user, many.users[at] ?? ""]));
  const doubled = answers.flatMap((one) => (random() < 0.3 ? [one, one] : [one]));
  const order = shuffled([...doubled.keys()], seed);
  const mixed = Array.from(order, (at) => doubled[at] as Sent).map(({ learner, event }) => {
    const other = twin.get(learner) ?? "";
    return { learner: other, event: { ...event, learner: other } };
  });
  await send(many.db, mixed);

  expect(state(many.db, many.users) === state(once.db, once.users), `seed ${seed}`).toBe(true);
  once.db.$client.close();
  many.db.$client.close();
}

test("answers of many devices, doubled and in any order, end in the same bytes", () => storm(1, 3_000));

for (let seed = 1; seed <= 20; seed++) {
  test.skipIf(!process.env.LONG)(
    `[long] 50,000 answers of many devices, doubled and in any order, end in the same bytes: seed ${seed}`,
    () => storm(seed, 50_000),
    600_000,
  );
}
