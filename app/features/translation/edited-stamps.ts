import { blocksOf } from "../content/blocks/blocks-of.ts";
import type { Stamp, StampState } from "../content/blocks/stamps.ts";
import type { JudgedPair, LessonText } from "../content/compile/pair-lessons.ts";
import { readLesson } from "../content/compile/read-lesson.ts";
import type { BlockEdit } from "./edit-jobs.ts";
import type { EditedBlock, OwnLesson } from "./edit-lesson.ts";
import { stampPairs } from "./stamp-pairs.ts";

/** How the words were made, and by whom. A review is no edit: it is stamped. */
export interface EditOrder {
  state: Exclude<StampState, "reviewed">;
  by?: string;
}

/** Some edits may have been made in another way than the others. */
export interface OrderedEdit extends BlockEdit {
  order?: EditOrder;
}

interface Edited {
  /** The translation as it will be. */
  after: Uint8Array;
  source: LessonText;
  own: OwnLesson;
}

/**
 * The stamps with those of the edited blocks in place of what was said of them before. Who wrote words that are
 * replaced is not named for the new ones; a review of words that stay as they are stands, and a machine's words that
 * somebody found right stay a machine's.
 */
export function editedStamps(
  { after, source, own }: Edited,
  edited: readonly EditedBlock[],
  before: readonly Stamp[],
  order: EditOrder,
): Stamp[] {
  const { lesson: read } = readLesson("", after, true);
  const blocks = read ? blocksOf(read, after) : [];
  const pairs = blocksOf(source.read, source.bytes).map(
    (one, at): JudgedPair => own?.paired.pairs[at] ?? { source: one, own: null, state: "missing" },
  );
  let stamps = [...before];
  const stamp = (at: number, hash: string, said: EditOrder): void => {
    const [pair, block] = [pairs[at], blocks.find((one) => one.hash === hash)];
    if (!pair || !block) return;
    const isKept = pair.own?.hash === hash;
    if (isKept && pair.reviewed && !pair.unfit) return;
    const { unfit: _, stamp: old, ...rest } = pair;
    const { by: __, ...unsigned } = old ?? {};
    const isMachines = isKept && old?.state.startsWith("machine") && said.state === "human";
    const state = isMachines ? "machine-edited" : said.state;
    const place = { ...rest, own: block, ...(old && { stamp: isKept ? old : (unsigned as Stamp) }) };
    const all = pairs.map((one, nth) => (nth === at ? place : one));
    stamps = stampPairs({ pairs: all }, stamps, { ...said, state, blocks: new Set([at]) }).stamps;
    const line = stamps.find(({ s, t }) => s === pair.source.hash && t === hash);
    const { lapsed: ___, ...now } = place;
    pairs[at] = { ...now, ...(line && { stamp: line }) };
  };
  for (const { at, hash, edit } of edited) stamp(at, hash, (edit as OrderedEdit).order ?? order);
  return stamps;
}
