import type { Course } from "../content/course.ts";
import type { PublishedModel } from "../content/lesson.ts";
import type { IncomingEvent } from "../progress/event.ts";
import type { Chance } from "./chance.ts";
import { demoAnswer } from "./demo-answer.ts";

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** One sitting of a learner at one lesson: what she sends, and when the last of it arrives. */
export interface Sitting {
  at: number;
  events: IncomingEvent[];
}

interface Learner {
  /** Languages she may use, her own first. */
  locales: readonly string[];
  start: number;
  now: number;
}

/**
 * Two months of one learner: some finish the course, most are somewhere in it, some stop in the middle, some try one
 * question many times, some never come.
 */
export function demoWork(
  { locales, start, now }: Learner,
  course: Course,
  models: readonly PublishedModel[],
  chance: Chance,
): Sitting[] {
  if (chance.happens(0.07)) return [];
  const skill = 0.45 + chance.below(50) / 100;
  // Most go on to the end of what time allows; a few stop.
  const finished = chance.happens(0.75) ? course.lessons.length : chance.below(course.lessons.length);
  const sittings: Sitting[] = [];
  let at = start + (3 + chance.below(10)) * DAY + (7 + chance.below(9)) * 60 * MINUTE;
  for (const [place, { id }] of course.lessons.entries()) {
    const stops = place === finished;
    if (place > finished || at > now - DAY) break;
    const asked = models.filter(({ lesson }) => lesson === `${course.id}/${id}`);
    const locale = chance.happens(0.85) ? (locales[0] ?? "en") : chance.pick(locales);
    const until = stops ? 1 + chance.below(Math.max(1, asked.length - 1)) : asked.length;
    const events: IncomingEvent[] = [];
    for (const { exercise, hash, model } of asked.slice(0, until)) {
      // One in eight who stop do so because one question will not come right.
      const tries = stops && chance.happens(0.12) ? 4 + chance.below(3) : chance.happens(skill) ? 1 : 2;
      for (let turn = 1; turn <= tries; turn++) {
        at += (1 + chance.below(4)) * MINUTE;
        const right = tries < 4 && (turn === tries ? chance.happens(0.9) : false);
        const answer = demoAnswer(model, right, chance);
        const base = { lesson: `${course.id}/${id}`, exercise, locale, modelHash: hash, occurredAt: at };
        events.push({ ...base, answer, duration: (20 + chance.below(200)) * 1000 });
        if (model.kind === "reflect") break;
      }
    }
    sittings.push({ at, events });
    // Whoever goes on is still here: the course lasts as long as the two months.
    at += (2 + chance.below(Math.ceil((2 * (now - start)) / DAY / (course.lessons.length + 1)))) * DAY;
  }
  return sittings.filter((sitting) => sitting.at < now && sitting.events.length > 0);
}
