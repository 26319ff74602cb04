import type { Course } from "../content/course.ts";
import type { Generation } from "../content/generation.ts";
import { shortHash } from "../content/model-hash.ts";
import { chainOf } from "./stick-course.ts";

/** What is published stays as it is, and whoever opens the page of a course asks. */
const known = new WeakMap<Generation, Map<string, string>>();

/**
 * Another one whenever anything of the course that can be read in this language is: its lessons, and what pages say
 * around them. A change in another course, or in a language that this one never shows, leaves it as it was.
 */
export function contentVersion(generation: Generation, locale: string, course: Course): string {
  const versions = known.get(generation) ?? new Map<string, string>();
  known.set(generation, versions);
  const key = `${course.id}/${locale}`;
  const version = versions.get(key) ?? computed(generation, locale, course);
  versions.set(key, version);
  return version;
}

function computed(generation: Generation, locale: string, course: Course): string {
  const chain = chainOf(generation, locale);
  const own = chain.map((tag) => [
    generation.courseWords(tag, course.id),
    course.lessons.map(({ id }) => generation.lessonVersion(tag, course.id, id)),
    generation.strings(tag),
    generation.terms(tag),
    generation.team(tag),
  ]);
  const locales = generation.locales.filter(({ tag }) => chain.includes(tag));
  return shortHash(JSON.stringify([course, own, locales, generation.facts]));
}
