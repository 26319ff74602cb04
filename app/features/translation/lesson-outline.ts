import type { Block } from "../content/blocks/block.ts";
import { ledgerBlocksOf } from "../content/blocks/blocks-of.ts";
import type { LessonText } from "../content/compile/pair-lessons.ts";

/** A stretch of a file, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A container of blocks: `<Callout kind="act">`, what is in it, and `</Callout>`. */
export interface Box extends Stretch {
  /** As in `Block.box`. */
  name: string;
  /** Its tags with the line ends inside them. */
  open: string;
  close: string;
}

/** A lesson as somebody sees it who wants to put a block into it. */
export interface Outline {
  text: string;
  boxes: Box[];
  /** Title and summary are left out; code is in. */
  blocks: Block[];
  /** The box that a place is in. */
  boxAt(offset: number): Box | null;
}

export function outlineOf({ read, bytes }: LessonText): Outline {
  const text = new TextDecoder().decode(bytes);
  const boxes = read.pieces.flatMap((piece): Box[] => {
    if (piece.type !== "open") return [];
    const { position, children = [] } = piece.node;
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    const [first, last] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
    const name = piece.kind ? `${piece.name} ${piece.kind}` : piece.name;
    return [{ name, start, end, open: text.slice(start, first), close: text.slice(last, end) }];
  });
  return {
    text,
    boxes,
    blocks: ledgerBlocksOf(read, bytes).filter(({ kind }) => kind !== "title" && kind !== "summary"),
    boxAt: (offset) => boxes.find(({ start, end }) => start <= offset && offset < end) ?? null,
  };
}

/** Where a block goes that is not there yet. `box`: it must be made first, at this place. */
export interface Spot {
  side: "after" | "before" | "end";
  /** In the translation's file. */
  at: number;
  box: Box | null;
}

/**
 * The place of a source block in a translation that lacks it: after the nearest earlier neighbour in the same box that
 * is there, else before the next. `rendered`: what renders a source block, by its place in the source's file.
 */
export function spotFor(
  block: Block,
  source: Outline,
  own: Outline,
  rendered: ReadonlyMap<number, Stretch>,
): Spot {
  const box = source.boxAt(block.start);
  const inside = box && spotInside(block, box, source, own, rendered);
  if (inside) return inside;
  /** A neighbour at the top: a box counts as a whole. */
  const around = (one: Block): Stretch | null => {
    const there = rendered.get(one.start);
    return there ? (own.boxAt(there.start) ?? there) : null;
  };
  const isNear = (one: Block) => !box || source.boxAt(one.start) !== box;
  return { ...beside(block, source.blocks.filter(isNear), around, own.text.length), box };
}

function spotInside(
  block: Block,
  box: Box,
  source: Outline,
  own: Outline,
  rendered: ReadonlyMap<number, Stretch>,
): Spot | null {
  const within = (one: Block): Stretch | null => {
    const there = rendered.get(one.start);
    return there && own.boxAt(there.start)?.name === box.name ? there : null;
  };
  const neighbours = source.blocks.filter((one) => source.boxAt(one.start) === box);
  if (neighbours.some(within)) return { ...beside(block, neighbours, within, 0), box: null };
  // The only box of its name may hold nothing but what renders nothing.
  const [alike, ...others] = own.boxes.filter(({ name }) => name === box.name);
  const isOnly = source.boxes.filter(({ name }) => name === box.name).length === 1;
  if (!alike || others.length > 0 || !isOnly) return null;
  return { side: "after", at: alike.end - alike.close.length, box: null };
}

function beside(
  block: Block,
  neighbours: readonly Block[],
  stretchOf: (one: Block) => Stretch | null,
  end: number,
): Pick<Spot, "side" | "at"> {
  for (const one of neighbours.filter(({ start }) => start < block.start).reverse()) {
    const before = stretchOf(one);
    if (before) return { side: "after", at: before.end };
  }
  for (const one of neighbours.filter(({ start }) => start > block.start)) {
    const after = stretchOf(one);
    if (after) return { side: "before", at: after.start };
  }
  return { side: "end", at: end };
}
