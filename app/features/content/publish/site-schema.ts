import { z } from "zod";
import { type Course, FORM_QUESTIONS } from "../course.ts";

const slug = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, "lower-case letters, digits and hyphens");
const words = z.string().trim().min(1).max(2000);
const minutes = z.int().min(1).max(600);

export const courseFile = z.strictObject({
  id: slug,
  order: z.number(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  minutes,
  ageFrom: z.int().min(3).max(99),
  private: z.boolean().default(false),
  prerequisites: z.array(slug).default([]),
  lessons: z
    .array(
      z.strictObject({
        id: slug,
        minutes,
        competences: z
          .array(z.string().regex(/^[a-z0-9-]+:[A-Za-z0-9.]+$/, "a code like ailit2025:E1"))
          .default([]),
        plan: z.array(z.string().regex(/^[VA]\d{1,2}$/, "a code like V3 or A7")).default([]),
        secret: z.boolean().default(false),
      }),
    )
    .min(1),
  forms: z
    .strictObject({ files: z.tuple([slug, slug]), about: z.array(slug).length(FORM_QUESTIONS) })
    .optional(),
}) satisfies z.ZodType<Course>;

export const courseWords = z.strictObject({
  title: words,
  summary: words,
  /** What a learner can do now, a line per lesson. */
  learned: z.array(words),
});
export const coursesFile = z.record(slug, courseWords);

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day like 2026-11-01");

export const fact = z.strictObject({
  id: slug,
  claim: words,
  number: z
    .union([z.string().min(1), z.number()])
    .transform(String)
    .optional(),
  year: z.int().min(1900).max(2100),
  /** Title of the source. */
  source: words,
  url: z.url({ protocol: /^https$/ }).optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  /** Where it holds. */
  scope: words.optional(),
  checked: day,
  expires: day.optional(),
});

export const framework = z.strictObject({
  name: words,
  version: z.union([z.string(), z.number()]).transform(String).optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  /** Their labels, in every language, are UI strings: `competences:codes.<framework>.<code>`. */
  codes: z.array(z.string()).min(1),
});
export const competencesFile = z.record(slug, framework);

export const termRow = z.strictObject({ id: slug, term: words, definition: words, note: z.string().trim() });
