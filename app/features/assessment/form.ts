import { sourceLocale } from "../../i18n/source-locale.ts";
import type { Generation } from "../content/generation.ts";
import type { CompiledLesson, Part } from "../content/lesson.ts";
import { shortHash } from "../content/model-hash.ts";

/** Place of a form among the two of its course. */
export type FormPlace = 0 | 1;

/** A question as its page may hold it: no key, and safe HTML. */
export interface FormQuestion {
  id: string;
  prompt: string;
  options: string[];
}

export interface Form {
  place: FormPlace;
  /** The one language that all of it stands in. */
  lang: string;
  /** The same for the same questions in the source language, whatever language they are read in. */
  version: string;
  questions: FormQuestion[];
}

type Asked = Extract<Part, { type: "exercise" }>;

const askedIn = (lesson: CompiledLesson | null): Asked[] =>
  lesson?.parts.filter((part): part is Asked => part.type === "exercise") ?? [];

/** A test half in another language measures reading: a translation counts when nothing stands in for any of it. */
const isWhole = (lesson: CompiledLesson): boolean =>
  lesson.blocks.usable === lesson.blocks.total &&
  askedIn(lesson).every(({ lang }) => lang === undefined || lang === lesson.locale);

const fileOf = (generation: Generation, course: string, place: FormPlace): string | undefined =>
  generation.course(course)?.forms?.files[place];

const sourceOf = (generation: Generation, course: string, place: FormPlace): Asked[] => {
  const file = fileOf(generation, course, place);
  return file === undefined ? [] : askedIn(generation.lesson(sourceLocale, course, file));
};

/** A form in the reader's language, or in the source language where that is not whole; null where there is none. */
export function openForm(
  generation: Generation,
  locale: string,
  course: string,
  place: FormPlace,
): Form | null {
  const file = fileOf(generation, course, place);
  const source = sourceOf(generation, course, place);
  if (file === undefined || source.length === 0) return null;
  const own = generation.lesson(locale, course, file);
  const lesson = own && isWhole(own) ? own : generation.lesson(sourceLocale, course, file);
  const version = shortHash(source.map(({ hash }) => hash).join(" "));
  const questions = askedIn(lesson).map(({ id, words }) => ({
    id,
    prompt: words.prompt,
    options: words.options.map(({ label }) => label),
  }));
  return { place, lang: lesson?.locale ?? sourceLocale, version, questions };
}

/** The right option of each question, from 0. For the server's eyes only. */
export const formKey = (generation: Generation, course: string, place: FormPlace): number[] =>
  sourceOf(generation, course, place).map(({ model }) =>
    model.kind === "choice" && model.key !== null ? model.key : -1,
  );
