import type { TFunction } from "i18next";
import type { Programme } from "./programme.ts";

/**
 * Three plans that are ready. They name lessons of courses that may not be on disk yet, which are left out with a
 * sentence; every meeting has one of the first course, so that none is empty. Their words stand in `programme.json`.
 */
const plans = {
  afternoon: [
    { key: "spot", day: 0, days: 1, lessons: ["meet/meet-spot", "meet/meet-rules"] },
    { key: "learn", day: 0, days: 1, lessons: ["meet/meet-learn", "meet/meet-wrong"] },
    { key: "decide", day: 0, days: 1, lessons: ["meet/meet-words", "meet/meet-decide"] },
  ],
  "five-days": [
    { key: "spot", day: 0, days: 1, lessons: ["meet/meet-spot", "meet/meet-rules"] },
    { key: "learn", day: 1, days: 1, lessons: ["meet/meet-learn", "lang/lang-next"] },
    { key: "wrong", day: 2, days: 1, lessons: ["meet/meet-wrong", "data/data-missing"] },
    { key: "words", day: 3, days: 1, lessons: ["meet/meet-words", "lang/lang-true"] },
    { key: "decide", day: 4, days: 1, lessons: ["meet/meet-decide", "rights/rights-scam"] },
  ],
  "six-weeks": [
    { key: "spot", day: 0, days: 7, lessons: ["meet/meet-spot", "lang/lang-tokens"] },
    { key: "rules", day: 7, days: 7, lessons: ["meet/meet-rules", "data/data-traces"] },
    { key: "learn", day: 14, days: 7, lessons: ["meet/meet-learn", "lang/lang-next"] },
    { key: "wrong", day: 21, days: 7, lessons: ["meet/meet-wrong", "data/data-missing"] },
    { key: "words", day: 28, days: 7, lessons: ["meet/meet-words", "lang/lang-true"] },
    { key: "decide", day: 35, days: 7, lessons: ["meet/meet-decide", "rights/rights-scam"] },
  ],
} as const;

type ShippedId = keyof typeof plans;

export const shippedIds = Object.keys(plans) as ShippedId[];

const isShipped = (id: string): id is ShippedId => Object.hasOwn(plans, id);

/** One of the three in a language; null for any other id. */
export function shippedProgramme(t: TFunction, id: string): Programme | null {
  if (!isShipped(id)) return null;
  return {
    id,
    owner: null,
    name: t(`programme:shipped.${id}.name`),
    about: t(`programme:shipped.${id}.about`),
    meetings: plans[id].map(({ key, lessons, day, days }) => ({
      day,
      days,
      title: t(`programme:meetings.${key}.title`),
      text: [
        t(`programme:shipped.${id}.frame`),
        ...steps.map((step) => t(`programme:meetings.${key}.${step}`)),
      ].join("\n"),
      lessons: [...lessons],
    })),
  };
}

/** What a meeting is made of, in order. */
const steps = ["begin", "work", "talk", "end"] as const;
