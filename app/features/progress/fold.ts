import type { Answer } from "../quiz/exercise-model.ts";

/** What the fold needs of a stored event: its stored result, never the exercise. */
export interface StoredEvent {
  id: string;
  verb: "answered" | "reflected" | "completed";
  /** Null for "completed", which is about the whole lesson. */
  exercise: string | null;
  modelHash: string | null;
  answer: Answer;
  correct: boolean | null;
  raw: number;
  max: number;
  occurredAt: number;
  /** Language it was read in. */
  locale: string;
}

export interface LastAnswer {
  answer: Answer;
  correct: boolean | null;
  occurredAt: number;
  id: string;
  modelHash: string;
}

export interface ExerciseSummary {
  attempts: number;
  /** The best attempt: `bestRaw` of `max`. `max` 0: it has no score. */
  bestRaw: number;
  max: number;
  /** When it was first answered. */
  first: number;
  last: LastAnswer;
}

/** One learner's one lesson. */
export interface LessonSummary {
  completed: boolean;
  /** Completed, and every scored exercise once right. */
  success: boolean;
  raw: number;
  max: number;
  /** When an exercise of it was last answered; 0 where none was. */
  lastAt: number;
  /** By exercise id, in the order of the ids. */
  exercises: Record<string, ExerciseSummary>;
  /** Languages it was answered in, sorted. */
  languages: string[];
  /** At all exercises together. */
  attempts: number;
  /** The most attempts at one exercise that is not yet right; 0 where there is none. */
  unsolved: number;
}

/**
 * The summary after one more event. The order of events never matters: everything kept is a count, a sum, a
 * minimum, or a maximum under a total order. A known event must not be folded again: ids decide that before.
 */
export function fold(summary: LessonSummary | null, event: StoredEvent): LessonSummary {
  const before = summary?.exercises ?? {};
  const languages = withLanguage(summary?.languages ?? [], event.locale);
  if (event.exercise === null) return total(before, true, languages);
  const own = Object.hasOwn(before, event.exercise) ? (before[event.exercise] ?? null) : null;
  const exercises = { ...before, [event.exercise]: foldExercise(own, event) };
  return total(exercises, summary?.completed ?? false, languages);
}

/** The summary of any heap of events of one lesson, doubles included. Null for none. */
export function foldAll(events: Iterable<StoredEvent>): LessonSummary | null {
  const known = new Set<string>();
  let summary: LessonSummary | null = null;
  for (const event of events) {
    if (known.has(event.id)) continue;
    known.add(event.id);
    summary = fold(summary, event);
  }
  return summary;
}

function foldExercise(before: ExerciseSummary | null, event: StoredEvent): ExerciseSummary {
  const last: LastAnswer = {
    answer: event.answer,
    correct: event.correct,
    occurredAt: event.occurredAt,
    id: event.id,
    modelHash: event.modelHash ?? "",
  };
  if (!before) return { attempts: 1, bestRaw: event.raw, max: event.max, first: event.occurredAt, last };
  const better = isBetter(event.raw, event.max, before.bestRaw, before.max);
  return {
    attempts: before.attempts + 1,
    bestRaw: better ? event.raw : before.bestRaw,
    max: better ? event.max : before.max,
    first: Math.min(before.first, event.occurredAt),
    last: isLater(last, before.last) ? last : before.last,
  };
}

/** By share of what could be had, then by how much that was: two versions of an exercise may differ in both. */
function isBetter(raw: number, max: number, thanRaw: number, thanMax: number): boolean {
  const share = max > 0 ? raw / max : -1;
  const thanShare = thanMax > 0 ? thanRaw / thanMax : -1;
  return share > thanShare || (share === thanShare && max > thanMax);
}

function withLanguage(known: string[], locale: string): string[] {
  return known.includes(locale) ? known : [...known, locale].sort();
}

function isLater(a: LastAnswer, b: LastAnswer): boolean {
  return a.occurredAt > b.occurredAt || (a.occurredAt === b.occurredAt && a.id > b.id);
}

function total(
  exercises: Record<string, ExerciseSummary>,
  completed: boolean,
  languages: string[],
): LessonSummary {
  // Sorted, so that the same events give the same bytes whatever came first.
  const sorted = Object.entries(exercises).sort(([a], [b]) => (a < b ? -1 : 1));
  let raw = 0;
  let max = 0;
  let lastAt = 0;
  let attempts = 0;
  let unsolved = 0;
  for (const [, exercise] of sorted) {
    raw += exercise.bestRaw;
    max += exercise.max;
    lastAt = Math.max(lastAt, exercise.last.occurredAt);
    attempts += exercise.attempts;
    if (exercise.bestRaw < exercise.max) unsolved = Math.max(unsolved, exercise.attempts);
  }
  return {
    completed,
    success: completed && unsolved === 0,
    raw,
    max,
    lastAt,
    exercises: Object.fromEntries(sorted),
    languages,
    attempts,
    unsolved,
  };
}
