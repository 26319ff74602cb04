import type { Generation } from "../../content/generation.ts";
import type { Part } from "../../content/lesson.ts";
import { type AskableModel, isAskable } from "./askable.ts";
import { openWorkshopLesson, type WorkshopLesson } from "./open-workshop-lesson.ts";

/** A question as it can be put to a room, in the words of one language. */
export interface AskedQuestion {
  of: WorkshopLesson;
  part: Extract<Part, { type: "exercise" }>;
  model: AskableModel;
  /** Of the words. */
  lang: string;
  /** Number of its slide. */
  slide: number;
}

/**
 * The question of a lesson; null where there is none that a room can be asked.
 * @param modelHash the version that was asked: answers to another one fit other words
 */
export function askedQuestion(
  generation: Generation,
  locale: string,
  { lesson, exercise, modelHash }: { lesson: string; exercise: string; modelHash?: string },
): AskedQuestion | null {
  const [course = "", id = ""] = lesson.split("/");
  const of = openWorkshopLesson(generation, locale, course, id);
  const at = of?.slides.findIndex((slide) => slide.exercise?.id === exercise) ?? -1;
  const part = of?.slides[at]?.exercise;
  if (!of || !part || of.secret || !isAskable(part.model)) return null;
  if (modelHash !== undefined && part.modelHash !== modelHash) return null;
  return { of, part, model: part.model, lang: part.lang ?? of.lesson.locale, slide: at + 1 };
}
