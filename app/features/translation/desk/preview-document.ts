import type { TFunction } from "i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { inSpeech, speechOf } from "../../../i18n/speech.ts";
import type { CompiledLesson, Part } from "../../content/lesson.ts";
import { renderExercise } from "../../quiz/render-exercise.tsx";
import { escapeHtml } from "../../reading/escape-html.ts";
import { lessonBody } from "../../reading/lesson-body.ts";

interface PreviewInput {
  /** Compiled from what was typed; null: nothing of it can be shown. */
  lesson: CompiledLesson | null;
  /** The language previewed: the page is in it, as a learner's would be. */
  locale: Locale;
  locales: readonly Locale[];
  /** Speaks `locale`, as far as its strings go. */
  t: TFunction;
  /** What the page says about itself, in the translator's own language. */
  said: { tag: string; direction: "ltr" | "rtl"; notes: string[]; withoutScript: string; name: string };
  /** The whole lesson, its title and summary, or the one part of this id. */
  show: "all" | "front" | { part: string };
  style: string;
  /** Brings questions to life without keeping an answer. */
  script: string;
  /** Where a question leads without script. */
  action: string;
}

const directionIn = (locales: readonly Locale[], own: Locale) => (tag: string) =>
  tag === own.tag ? own.direction : (locales.find((locale) => locale.tag === tag)?.direction ?? "ltr");

const attributes = (tag: string, dir: string): string => ` lang="${escapeHtml(tag)}" dir="${dir}"`;

/** A page of its own, from the same parts as a lesson's: what a learner would see of what was typed. */
export function previewDocument(input: PreviewInput): string {
  const { lesson, locale, locales, t, said, show, style, script, action } = input;
  const directionOf = directionIn(locales, locale);
  const note = (text: string) =>
    `<p class="quiet"${attributes(said.tag, said.direction)}>${escapeHtml(text)}</p>`;
  const notes = [...said.notes.map(note), `<noscript>${note(said.withoutScript)}</noscript>`];
  const parts = partsOf(lesson, show);
  const speech = speechOf(locale);
  const body =
    lesson &&
    lessonBody({
      lesson: { ...lesson, parts },
      t,
      page: locale,
      locales,
      exercise: (id) => exerciseHtml(lesson, parts, id, { t, locale, directionOf, action }),
      lab: () => null,
    });
  // Among others on one page, each needs a name of its own.
  const name = show === "all" ? "" : ` aria-label="${escapeHtml(said.name)}"`;
  const front = lesson && typeof show === "string" ? frontHtml(lesson, directionOf) : "";
  const article = lesson
    ? `<article${attributes(lesson.locale, directionOf(lesson.locale))}>${front}<div>${body}</div></article>`
    : "";
  return `<!DOCTYPE html><html${attributes(speech.tag, speech.direction)} data-digits="${escapeHtml(speech.digits)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${escapeHtml(lesson?.title ?? locale.name)}</title><link rel="stylesheet" href="${escapeHtml(style)}"><script type="module" src="${escapeHtml(script)}"></script></head><body><main class="lesson"${name}>${notes.join("")}${article}</main></body></html>`;
}

function partsOf(lesson: CompiledLesson | null, show: PreviewInput["show"]): Part[] {
  if (!lesson || show === "front") return [];
  if (show === "all") return lesson.parts;
  return lesson.parts.filter((part) => "id" in part && part.id === show.part);
}

function frontHtml({ title, summary, front }: CompiledLesson, directionOf: (tag: string) => string): string {
  const other = (tag: string | undefined) => (tag === undefined ? "" : attributes(tag, directionOf(tag)));
  return `<h1${other(front?.title)}>${escapeHtml(title)}</h1><p class="lead"${other(front?.summary)}>${escapeHtml(summary)}</p>`;
}

interface Around {
  t: TFunction;
  locale: Locale;
  directionOf(tag: string): "ltr" | "rtl";
  action: string;
}

function exerciseHtml(
  lesson: CompiledLesson,
  parts: readonly Part[],
  id: string,
  { t, locale, directionOf, action }: Around,
): string {
  const part = parts.find((one) => one.type === "exercise" && one.id === id);
  if (part?.type !== "exercise") return "";
  const lang = part.lang ?? lesson.locale;
  return renderExercise({
    lesson: `${lesson.course}/${lesson.lesson}`,
    id,
    model: part.model,
    modelHash: part.modelHash,
    words: part.words,
    state: null,
    action,
    t,
    lang,
    dir: directionOf(lang),
    page: inSpeech(locale),
  });
}
