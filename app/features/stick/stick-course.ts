import { sourceLocale } from "../../i18n/source-locale.ts";
import type { Course } from "../content/course.ts";
import type { Generation } from "../content/generation.ts";

/** The languages that a page of this one may show words of, itself first. */
export function chainOf(generation: Generation, locale: string): string[] {
  const { fallback = [], speaks } = generation.locales.find(({ tag }) => tag === locale) ?? {};
  return [...new Set([locale, ...(speaks ? [speaks.tag] : []), ...fallback, sourceLocale])];
}

/** A lesson of it at least can be read in this language. */
export const isTaughtIn = (generation: Generation, locale: string, course: Course): boolean =>
  course.lessons.some(({ id }) => generation.hasLesson(locale, course.id, id));

/** @example "lisan-meet-ar.html" */
export const stickName = (course: string, locale: string): string => `lisan-${course}-${locale}.html`;
