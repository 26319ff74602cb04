import type { ClassSitting } from "./class-sittings.ts";
import type { FormPlace } from "./form.ts";
import { type Gain, gainOf } from "./gain.ts";
import type { FormAnswer, Phase } from "./sitting.ts";

/** Fewer would tell one learner's result. */
const FEWEST = 3;
/** Of a course about one's own rights: nothing that could be traced to somebody, even inside the class. */
const FEWEST_PRIVATE = 10;
/** Below so many, a gain is a hint. */
export const FEW = 10;
/** A question that nearly nobody, or nearly everybody, has right measures nothing. */
const HARD = 0.2;
const EASY = 0.9;

/** How a question was answered in one phase. */
export interface Answered {
  taken: number;
  right: number;
  /** By option. */
  chosen: number[];
  unknown: number;
  leftOut: number;
}

export interface QuestionFigures {
  form: FormPlace;
  /** Place in the form, from 0. */
  at: number;
  phases: Record<Phase, Answered>;
  /** Over both phases, where enough took it. */
  flag: "hard" | "easy" | null;
}

export interface ClassFigures {
  /** How many took each. */
  taken: Record<Phase, number>;
  /** How many must have taken both before anything is said. */
  fewest: number;
  /** Null while fewer did. */
  gain: Gain | null;
  /** Null where a gain is not shown, and of private courses. */
  questions: QuestionFigures[] | null;
  /** Sittings of questions that have been reworded since: they count in the gain only. */
  older: number;
}

interface Published {
  /** Of the two forms, as they are published today. */
  keys: readonly [readonly number[], readonly number[]];
  versions: readonly [string, string];
  options: number;
  private: boolean;
}

/** What a class may know about itself before and after a course. Pure. */
export function classFigures(sittings: readonly ClassSitting[], published: Published): ClassFigures {
  const of = (phase: Phase) =>
    new Map(sittings.filter((one) => one.phase === phase).map((one) => [one.user, one]));
  const before = of("before");
  const after = of("after");
  const pairs = [...before.values()].flatMap(({ user, score }) => {
    const later = after.get(user);
    return later ? [{ before: score, after: later.score }] : [];
  });
  const fewest = published.private ? FEWEST_PRIVATE : FEWEST;
  const isShown = pairs.length >= fewest;
  const today = sittings.filter(({ form, version }) => version === published.versions[form]);
  return {
    taken: { before: before.size, after: after.size },
    fewest,
    gain: isShown ? gainOf(pairs) : null,
    questions: isShown && !published.private ? questionFigures(today, published) : null,
    older: sittings.length - today.length,
  };
}

function questionFigures(sittings: readonly ClassSitting[], { keys, options }: Published): QuestionFigures[] {
  return ([0, 1] as const).flatMap((form) =>
    keys[form].map((key, at): QuestionFigures => {
      const of = (phase: Phase) =>
        answered(
          sittings
            .filter((one) => one.form === form && one.phase === phase)
            .map(({ answers }) => answers[at] ?? null),
          key,
          options,
        );
      const counted = { before: of("before"), after: of("after") };
      const taken = counted.before.taken + counted.after.taken;
      const share = (counted.before.right + counted.after.right) / taken;
      const flag = taken < FEW ? null : share < HARD ? "hard" : share > EASY ? "easy" : null;
      return { form, at, phases: counted, flag };
    }),
  );
}

function answered(answers: readonly FormAnswer[], key: number, options: number): Answered {
  const count = (what: FormAnswer): number => answers.filter((one) => one === what).length;
  return {
    taken: answers.length,
    right: count(key),
    chosen: Array.from({ length: options }, (_, option) => count(option)),
    unknown: count("unknown"),
    leftOut: count(null),
  };
}
