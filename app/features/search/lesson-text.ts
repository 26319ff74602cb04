import type { CompiledLesson, Part } from "../content/lesson.ts";
import { plainHtml } from "../content/plain-html.ts";

/** A lesson as the index sees it. */
export interface SearchableText {
  title: string;
  /** Summary and headings. */
  heads: string;
  body: string;
}

/** The words of a lesson in its own language: what stands in for a missing block is found in its own. */
export function lessonText(lesson: CompiledLesson): SearchableText {
  const { title, summary, front } = lesson;
  const own = lesson.parts.filter((part) => "hash" in part && part.lang === undefined);
  const isHead = (part: Part) => part.type === "block" && part.kind === "heading";
  const words = (parts: Part[]) => parts.map(textOf).join("\n");
  return {
    title: front?.title ? "" : title,
    heads: [front?.summary ? "" : summary, words(own.filter(isHead))].join("\n"),
    body: words(own.filter((part) => !isHead(part))),
  };
}

function textOf(part: Part): string {
  if (part.type === "block" || part.type === "lab") return plainHtml(part.html);
  if (part.type !== "exercise") return "";
  const { prompt, options, partners = [], groups = [], note = "" } = part.words;
  const said = options.flatMap(({ label, feedback }) => [label, feedback]);
  return plainHtml([prompt, ...said, ...partners, ...groups, note].join(" "));
}
