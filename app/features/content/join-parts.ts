import type { ContainerName, DiffPart, Part } from "./lesson.ts";

type PartOf<T extends Part["type"]> = Extract<Part, { type: T }>;

/** How the pieces that need words of the page, or of the learner, become HTML. */
export interface PartViews {
  exercise(part: PartOf<"exercise">): string;
  lab(part: PartOf<"lab">): string;
  open(name: ContainerName, kind: string | undefined): string;
  close(name: ContainerName): string;
  /** Wraps a part that stands in another language than the page. */
  inOtherLanguage(lang: string, html: string): string;
  /** Adds to a part that is older than its source what has changed there. */
  older(diff: readonly DiffPart[], html: string): string;
}

/** Joins a lesson's parts, in order, into the HTML of its body. */
export function joinParts(parts: readonly Part[], views: PartViews): string {
  return parts
    .map((part) => {
      switch (part.type) {
        case "open":
          return views.open(part.name, part.kind);
        case "close":
          return views.close(part.name);
        case "block":
          return wrapped(part, part.html, views);
        case "lab":
          return wrapped(part, views.lab(part), views);
        case "exercise":
          return wrapped(part, views.exercise(part), views);
      }
    })
    .join("\n");
}

function wrapped(part: Extract<Part, { html: string }> | PartOf<"exercise">, html: string, views: PartViews) {
  if (part.lang) return views.inOtherLanguage(part.lang, html);
  return part.stale ? views.older(part.stale.diff, html) : html;
}
