import type { ContainerName, Part } from "./lesson.ts";

type PartOf<T extends Part["type"]> = Extract<Part, { type: T }>;

/** How the pieces that need words of the page, or of the learner, become HTML. */
export interface PartViews {
  exercise(part: PartOf<"exercise">): string;
  lab(part: PartOf<"lab">): string;
  open(name: ContainerName, kind: string | undefined): string;
  close(name: ContainerName): string;
  /** Wraps a part that stands in another language than the page. */
  inOtherLanguage(lang: string, html: string): string;
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

function wrapped(part: { lang?: string }, html: string, views: PartViews): string {
  return part.lang ? views.inOtherLanguage(part.lang, html) : html;
}
