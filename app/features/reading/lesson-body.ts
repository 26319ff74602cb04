import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale.ts";
import { hole } from "../../ui/hole.ts";
import { joinParts } from "../content/join-parts.ts";
import type { CompiledLesson, ContainerName } from "../content/lesson.ts";
import { escapeHtml } from "./escape-html.ts";

interface BodyInput {
  lesson: CompiledLesson;
  t: TFunction;
  locales: readonly Locale[];
  /** The HTML of an exercise as this reader sees it. */
  exercise: (id: string) => string;
}

/** Callouts that say what they are; the situation speaks for itself. */
const headed = ["surprise", "limit", "act", "recap", "note"] as const;

/** The lesson's own HTML, with a hole around every exercise. */
export function lessonBody({ lesson, t, locales, exercise }: BodyInput): string {
  return joinParts(lesson.parts, {
    exercise: ({ id }) => hole(`exercise:${id}`, exercise(id)),
    lab: ({ html }) => `<section class="box lab"><h2>${escapeHtml(t("lesson:lab"))}</h2>${html}</section>`,
    open: (name, kind) => openContainer(name, kind, t),
    close: (name) => (name === "Callout" ? "</div>" : "</details>"),
    inOtherLanguage: (tag, html) => {
      const other = locales.find((locale) => locale.tag === tag);
      const notice = escapeHtml(t("lesson:inSource", { language: other?.name ?? tag }));
      return `<p class="other">${notice}</p><div lang="${tag}" dir="${other?.direction ?? "ltr"}">${html}</div>`;
    },
  });
}

function openContainer(name: ContainerName, kind: string | undefined, t: TFunction): string {
  if (name !== "Callout") {
    const title = t(name === "Facilitator" ? "lesson:facilitator" : "lesson:unplugged");
    return `<details class="fold"><summary>${escapeHtml(title)}</summary>`;
  }
  const heading = headed.find((one) => one === kind);
  const title = heading ? `<h2>${escapeHtml(t(`lesson:${heading}`))}</h2>` : "";
  return `<div class="callout${kind ? ` ${escapeHtml(kind)}` : ""}">${title}`;
}
