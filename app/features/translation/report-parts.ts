import type { CompiledLesson } from "../content/lesson.ts";
import { plainHtml } from "../content/plain-html.ts";

/** A part of a lesson as a list names it: by its first words. */
export interface ReportPart {
  id: string;
  words: string;
  lang: string;
}

/** Enough to know a part again, and no wider than a phone. */
const MOST_WORDS = 48;

function firstWords(html: string): string {
  const words = Array.from(plainHtml(html).replace(/\s+/g, " ").trim());
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join("").trimEnd()}…` : words.join("");
}

/** What of a lesson a report may be about, in reading order. */
export const reportParts = (lesson: CompiledLesson): ReportPart[] =>
  lesson.parts.flatMap((part): ReportPart[] => {
    if (part.type === "open" || part.type === "close") return [];
    const words = firstWords(part.type === "exercise" ? part.words.prompt : part.html);
    return words === "" ? [] : [{ id: part.id, words, lang: part.lang ?? lesson.locale }];
  });
