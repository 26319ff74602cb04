import type { Block } from "../content/blocks/block.ts";
import { blocksOf } from "../content/blocks/blocks-of.ts";
import type { JudgedPair, LessonText } from "../content/compile/pair-lessons.ts";
import { readLesson } from "../content/compile/read-lesson.ts";
import { isFront } from "./block-text.ts";
import type { ReadJob } from "./edit-jobs.ts";
import { frontLine } from "./front-line.ts";
import { type Box, outlineOf, type Spot, type Stretch, spotFor } from "./lesson-outline.ts";
import { type Splice, spliceText } from "./splice-text.ts";

const NOTHING = "---\n---\n";

/** A translation's text with these edits in it; every byte beside them stays. */
export function editedText(
  jobs: readonly ReadJob[],
  pairs: readonly JudgedPair[],
  source: LessonText,
  lesson: LessonText,
): string {
  const [theirs, mine] = [outlineOf(source), outlineOf(lesson)];
  const rendered = new Map<number, Stretch>();
  for (const pair of pairs) if (pair.own && !isFront(pair.source)) rendered.set(pair.source.start, pair.own);
  for (const block of theirs.blocks) {
    const alike =
      block.kind === "code" && mine.blocks.find(({ kind, hash }) => kind === "code" && hash === block.hash);
    if (alike) rendered.set(block.start, alike);
  }
  const splices: Splice[] = [];
  const boxes = new Map<Box, { spot: Spot; texts: string[]; order: number }>();
  for (const { places, texts } of jobs) {
    const [order = 0] = places;
    const pair = pairs[order];
    if (!pair) continue;
    const text = texts.join("\n\n");
    if (pair.own) splices.push(...replacing(pair.own, text, order));
    else if (isFront(pair.source)) {
      const at = pair.source.kind === "title" ? 4 : mine.text.indexOf("\n---\n", 3) + 1;
      splices.push({ what: "line", at, order, text: `${pair.source.kind}: ${frontLine(text)}\n` });
    } else {
      const spot = spotFor(pair.source, theirs, mine, rendered);
      const made = spot.box && (boxes.get(spot.box) ?? { spot, texts: [], order });
      if (spot.box && made) boxes.set(spot.box, { ...made, texts: [...made.texts, text] });
      else splices.push({ what: "block", ...spot, order, text });
    }
  }
  for (const [{ open, close }, { spot, texts, order }] of boxes)
    splices.push({ what: "block", ...spot, order, text: `${open}${texts.join("\n\n")}${close}` });
  return spliceText(mine.text, splices);
}

/** A translation with nothing in it, not even what its file must have. */
export function bareLesson(): LessonText {
  const bytes = new TextEncoder().encode(NOTHING);
  const root = { type: "root", children: [] };
  return { read: { frontmatter: {}, root, pieces: [], broken: [], references: [] }, bytes };
}

function replacing(block: Block, text: string, order: number): Splice[] {
  const { start, end } = block;
  if (!isFront(block)) return text === block.text ? [] : [{ what: "replace", start, end, order, text }];
  if (text === block.words) return [];
  const tail = /\n*$/.exec(block.text)?.[0] ?? "";
  return [{ what: "replace", start, end, order, text: frontLine(text, block.text) + tail }];
}

/** Whether the text that was written has the blocks of before, with these edits, and no others. */
export function holdsJust(
  jobs: readonly ReadJob[],
  pairs: readonly JudgedPair[],
  before: LessonText,
  text: string,
): boolean {
  const bytes = new TextEncoder().encode(text);
  const { lesson: read } = readLesson("", bytes, true);
  if (!read) return jobs.length === 0;
  const wanted = blocksOf(before.read, before.bytes).map(({ hash }) => hash);
  for (const { places, hashes } of jobs) {
    const old = pairs[places[0] ?? 0]?.own;
    if (old) wanted.splice(wanted.indexOf(old.hash), 1);
    wanted.push(...hashes);
  }
  const found = blocksOf(read, bytes).map(({ hash }) => hash);
  return found.sort().join() === wanted.sort().join();
}
