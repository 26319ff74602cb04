import fc from "fast-check";
import { createInstance } from "i18next";
import type {
  Answer,
  ExerciseKind,
  ExerciseModel,
  ExerciseWords,
} from "../../../app/features/quiz/exercise-model.ts";
import exercise from "../../../locales/en/ui/exercise.json" with { type: "json" };

type Models = { [Kind in ExerciseKind]: Extract<ExerciseModel, { kind: Kind }> };

/** One exercise of each kind. */
export const models: Models = {
  choice: { kind: "choice", options: 3, key: 1 },
  choices: { kind: "choices", options: 4, key: [0, 2] },
  order: { kind: "order", items: 4 },
  match: { kind: "match", pairs: 3 },
  sort: { kind: "sort", groups: 2, key: [0, 0, 1, 1] },
  number: { kind: "number", answer: 44, tolerance: 6, min: 0, max: 100, step: 1, predict: false },
  reflect: { kind: "reflect" },
};

export const rightAnswers: Record<ExerciseKind, Answer> = {
  choice: 1,
  choices: [0, 2],
  order: [0, 1, 2, 3],
  match: [0, 1, 2],
  sort: [0, 0, 1, 1],
  number: 44,
  reflect: null,
};

const line = (what: string, i: number) => ({
  label: `<p>${what} <em>${i}</em></p>`,
  feedback: `Because of ${what} ${i}.`,
});
const lines = (what: string, count: number) => Array.from({ length: count }, (_, i) => line(what, i));

export const words: Record<ExerciseKind, ExerciseWords> = {
  choice: { prompt: "<p>Which one?</p>", options: lines("option", 3) },
  choices: { prompt: "Which ones?", options: lines("option", 4) },
  order: { prompt: "In which order?", options: lines("step", 4) },
  match: {
    prompt: "Which with which?",
    options: lines("thing", 3),
    partners: ["a &amp; b", "<em>c</em>", "d"],
  },
  sort: { prompt: "Where?", options: lines("thing", 4), groups: ["Learns", "Follows rules"] },
  number: {
    prompt: "How many?",
    options: ["below", "near", "above"].map((at) => ({ label: at, feedback: `It is ${at}.` })),
  },
  reflect: { prompt: "Where did you meet it?", options: [], note: "Compare with somebody." },
};

/** The English strings, as the site speaks them. */
export function english() {
  const instance = createInstance();
  instance.init({
    lng: "en",
    resources: { en: { exercise } },
    defaultNS: "exercise",
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance.t;
}

const count = fc.integer({ min: 2, max: 7 });
const subset = (size: number) =>
  fc.subarray(
    Array.from({ length: size }, (_, i) => i),
    { minLength: 1 },
  );
const permutation = (size: number) =>
  fc.shuffledSubarray(
    Array.from({ length: size }, (_, i) => i),
    { minLength: size },
  );

/** Any model with any answer that fits it. */
export const modelAndAnswer: fc.Arbitrary<[ExerciseModel, Answer]> = fc.oneof(
  count.chain((options) =>
    fc.tuple(
      fc.option(fc.nat(options - 1)).map((key) => ({ kind: "choice" as const, options, key })),
      fc.nat(options - 1),
    ),
  ),
  count.chain((options) =>
    fc.tuple(
      subset(options).map((key) => ({ kind: "choices" as const, options, key })),
      subset(options),
    ),
  ),
  count.chain((items) => fc.tuple(fc.constant({ kind: "order" as const, items }), permutation(items))),
  count.chain((pairs) => fc.tuple(fc.constant({ kind: "match" as const, pairs }), permutation(pairs))),
  fc.tuple(count, fc.integer({ min: 2, max: 4 })).chain(([items, groups]) =>
    fc.tuple(
      fc
        .array(fc.nat(groups - 1), { minLength: items, maxLength: items })
        .map((key) => ({ kind: "sort" as const, groups, key })),
      fc.array(fc.nat(groups - 1), { minLength: items, maxLength: items }),
    ),
  ),
  fc
    .tuple(
      fc.integer({ min: -1000, max: 5000 }),
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom(1, 5, 0.5, 0.1),
      fc.boolean(),
    )
    .chain(([min, steps, step, predict]) => {
      const at = (place: number) => Number((min + place * step).toFixed(6));
      const max = at(steps);
      return fc.tuple(
        fc.tuple(fc.nat(steps), fc.nat(10)).map(([place, tolerance]) => ({
          kind: "number" as const,
          answer: at(place),
          tolerance,
          min,
          max,
          step,
          predict,
        })),
        fc.nat(steps).map(at),
      );
    }),
  fc.constant<[ExerciseModel, Answer]>([{ kind: "reflect" }, null]),
);
