import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import type { Generation } from "../content/generation.ts";
import type { CompiledLesson } from "../content/lesson.ts";
import { plainHtml } from "../content/plain-html.ts";
import type { LessonPieces } from "./feed/pieces.ts";

/** The pieces of text that the lab of the feed shows in one language: made of what is published, not built. */
export interface FeedPieces {
  href: string;
  json: string;
  /** On the wire. */
  bytes: number;
}

/** Of one lesson; more would weigh much and change little. */
const MOST_PIECES = 16;
const SHORTEST = 40;
const LONGEST = 240;

const kept = new WeakMap<Generation, Map<string, FeedPieces>>();

/** As an address names it, in place of a lab. */
export const FEED_PIECES = "feed-pieces";

export function feedPieces(generation: Generation, locale: string): FeedPieces {
  const known = kept.get(generation) ?? new Map<string, FeedPieces>();
  kept.set(generation, known);
  const found = known.get(locale);
  if (found) return found;
  const json = JSON.stringify(lessonsWithPieces(generation, locale));
  const hash = createHash("sha256").update(json).digest("hex").slice(0, 10);
  const href = `/labs/${locale}.${FEED_PIECES}.${hash}.json`;
  const made = { href, json, bytes: brotliCompressSync(json).length };
  known.set(locale, made);
  return made;
}

/** Lessons of private courses stand in no list, and in no feed. */
function lessonsWithPieces(generation: Generation, locale: string): LessonPieces[] {
  return generation.courses
    .filter((course) => !course.private)
    .flatMap((course) =>
      course.lessons.flatMap(({ id }) => {
        if (!generation.hasLesson(locale, course.id, id)) return [];
        const lesson = generation.lesson(locale, course.id, id);
        if (!lesson || lesson.front?.title) return [];
        const pieces = piecesOf(lesson);
        return pieces.length > 0 ? [{ title: lesson.title, pieces }] : [];
      }),
    );
}

/** Paragraphs that stand in the lesson's own language; what is for facilitators is not for learners' feeds. */
function piecesOf(lesson: CompiledLesson): string[] {
  const pieces = lesson.front?.summary ? [] : [lesson.summary];
  let aside = 0;
  for (const part of lesson.parts) {
    const forTeachers = "name" in part && (part.name === "Facilitator" || part.name === "Unplugged");
    if (part.type === "open" && forTeachers) aside++;
    if (part.type === "close" && forTeachers) aside--;
    if (part.type !== "block" || part.kind !== "paragraph" || aside > 0 || part.lang !== undefined) continue;
    pieces.push(shorten(plainHtml(part.html.replace(/<sup[\s\S]*?<\/sup>|<[^>]*>/g, ""))));
  }
  return pieces.filter((piece) => [...piece].length >= SHORTEST / weightOf(piece)).slice(0, MOST_PIECES);
}

/** A Chinese character says about as much as three letters. */
const weightOf = (text: string): number => (/\p{Script=Han}/u.test(text) ? 3 : 1);

function shorten(text: string): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  const most = LONGEST / weightOf(text);
  return letters.length <= most
    ? letters.join("")
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
