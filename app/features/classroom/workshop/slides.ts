import type { CompiledLesson, Part } from "../../content/lesson.ts";
import { plainHtml } from "../../content/plain-html.ts";

type ExercisePart = Extract<Part, { type: "exercise" }>;
type BlockPart = Extract<Part, { type: "block" }>;

/** What is seen at once. */
export interface Slide {
  /** Heading of the section that it belongs to. */
  heading: BlockPart | null;
  /** An earlier slide has the same heading. */
  continued: boolean;
  parts: Part[];
  /** The question that this slide puts, and nothing else. */
  exercise: ExercisePart | null;
}

/** A lesson cut up for a room. */
export interface LessonSlides {
  slides: Slide[];
  /** For whoever teaches it. */
  notes: Part[];
  /** What is done without a device. */
  paper: Part[];
}

/** Letters that stand on one slide in type that is read from the last row. */
const MOST_LETTERS = 420;

/** How much room text takes, in Latin letters: a sign of Chinese stands for two of them. */
export function roomOf(html: string): number {
  let room = 0;
  for (const sign of plainHtml(html).trim()) room += /\p{Script=Han}/u.test(sign) ? 2 : 1;
  return room;
}

/**
 * Cuts a lesson into slides, from the very parts that its page is made of: a slide for each box, drawing, experiment
 * and question, and one for as much running text as is read at a glance.
 */
export function slidesOf({ parts }: Pick<CompiledLesson, "parts">): LessonSlides {
  const cut: LessonSlides = { slides: [], notes: [], paper: [] };
  let heading: BlockPart | null = null;
  let text: Part[] = [];
  let room = 0;
  const add = (own: Part[], exercise: ExercisePart | null = null) => {
    const continued = heading !== null && cut.slides.some((slide) => slide.heading === heading);
    cut.slides.push({ heading, continued, parts: own, exercise });
  };
  const flush = () => {
    if (text.length > 0) add(text);
    text = [];
    room = 0;
  };
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part;
    if (part.type === "open") {
      const end = endOf(parts, at);
      const inside = parts.slice(at + 1, end);
      if (part.name === "Facilitator") cut.notes.push(...inside);
      else if (part.name === "Unplugged") cut.paper.push(...inside);
      else {
        flush();
        // A box says by itself what it is, and stands under no heading.
        heading = null;
        add(parts.slice(at, end + 1));
      }
      at = end;
    } else if (part.type === "exercise") {
      flush();
      add([part], part);
    } else if (part.type === "lab" || (part.type === "block" && part.kind === "figure")) {
      flush();
      add([part]);
    } else if (part.type === "block" && part.kind === "heading") {
      flush();
      heading = part;
    } else if (part.type === "block") {
      const own = roomOf(part.html);
      if (room > 0 && room + own > MOST_LETTERS) flush();
      text.push(part);
      room += own;
    }
  }
  flush();
  return cut;
}

/** Where the box that opens at `at` closes. */
function endOf(parts: readonly Part[], at: number): number {
  let depth = 0;
  for (let i = at; i < parts.length; i++) {
    const part = parts[i] as Part;
    if (part.type === "open") depth++;
    if (part.type === "close" && --depth === 0) return i;
  }
  return parts.length;
}

/** The number of a slide as an address says it, within what there are; 0 is the first, which lets the room in. */
export function slideNumber(asked: string | null, count: number): number {
  const number = /^\d{1,3}$/.test(asked ?? "") ? Number(asked) : 0;
  return Math.min(number, count);
}
