import { z } from "zod";
import { localeNameProblem } from "./locale-name.ts";

/** BCP 47, in its canonical case: "sw", "zh-Hans", "pt-BR". */
export const localeTag = z.string().superRefine((name, context) => {
  const problem = localeNameProblem(name);
  if (!problem) return;
  const message = `${problem.message.replace(/\.$/, "")}; ${problem.mend.replace(/\.$/, "")}`;
  context.addIssue({ code: "custom", message });
});

const pluralCategory = z.enum(["zero", "one", "two", "few", "many", "other"]);

/** `locales/<locale>/locale.json`: all that code needs to know of a language. */
export const localeFile = z.strictObject({
  /** Its own name for itself. */
  name: z.string().min(1),
  /** Its name in English, for maintainers. */
  english: z.string().min(1),
  /** The name of this site in this language. */
  brand: z.string().min(1),
  direction: z.enum(["ltr", "rtl"]),
  /** ISO 15924. */
  script: z.string().regex(/^[A-Z][a-z]{3}$/),
  /** A numbering system of CLDR: "latn", "arab", "deva". Text and UI use the same. */
  digits: z.string().regex(/^[a-z]{4,8}$/),
  /** Where a missing block is looked for, best first; always ends in the source language. */
  fallback: z.array(localeTag),
  /** Plural categories with sample numbers, e.g. {"one": [1], "other": [0, 2, 5]}. */
  plurals: z.partialRecord(pluralCategory, z.array(z.number()).min(1)),
  font: z.strictObject({
    body: z.string().regex(/^[\w\s",.-]+$/),
    heading: z.string().regex(/^[\w\s",.-]+$/),
    size: z.string().regex(/^\d(\.\d+)?rem$/),
    line: z.number().min(1).max(3),
  }),
  /** Letters that a keyboard for another language lacks. */
  letters: z.string().optional(),
  /** How the text was made: shown to the reader until somebody has reviewed it. */
  state: z.enum(["machine-draft", "machine-edited", "human", "reviewed"]),
});

/** What is needed to speak a language. */
export interface Speech {
  tag: string;
  direction: "ltr" | "rtl";
  digits: string;
}

export interface Locale extends z.infer<typeof localeFile> {
  tag: string;
  /** Only of a language that is begun: what its pages speak until it has enough words of its own. */
  speaks?: Speech;
}
