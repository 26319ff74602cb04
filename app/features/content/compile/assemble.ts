import type { CompiledLesson, Part } from "../lesson.ts";
import { modelHash } from "../model-hash.ts";
import { type Drawing, drawFigure } from "./figure.ts";
import type { ExercisePiece, Fragment, Origin, Piece } from "./pieces.ts";
import { renderFragments } from "./render-fragments.ts";
import { type RewriteContext, rewriteAll } from "./rewrite.ts";

export interface AssembleOptions {
  locale: string;
  digits: string;
  direction: "ltr" | "rtl";
  drawings: Map<string, Drawing>;
}

/** Fragments of a piece, in reading order; `take` later hands their HTML back in the same order. */
function fragmentsOf(piece: Piece): Fragment[] {
  switch (piece.type) {
    case "block":
      return [[piece.anchor ? withId(piece.node, piece.anchor) : piece.node]];
    case "lab":
      return [piece.node.children ?? []];
    case "figure":
      return [piece.caption, ...piece.slots];
    case "exercise":
      return [
        piece.prompt,
        ...piece.options.flatMap(({ label, feedback }) => [label, feedback]),
        ...(piece.partners ?? []),
        ...(piece.groups ?? []),
        ...(piece.note ? [piece.note] : []),
      ];
    default:
      return [];
  }
}

function withId<T extends object>(node: T, id: string): T {
  return { ...node, data: { hProperties: { id } } };
}

const originOf = ({ lang, stale }: Origin) => ({
  ...(lang !== undefined && { lang }),
  ...(stale && { stale }),
});

function exercisePart(piece: ExercisePiece, take: () => string): Part {
  const prompt = take();
  const options = piece.options.map(() => ({ label: take(), feedback: take() }));
  const partners = piece.partners?.map(take);
  const groups = piece.groups?.map(take);
  const note = piece.note && take();
  return {
    type: "exercise",
    id: piece.id,
    hash: piece.hash,
    model: piece.model,
    modelHash: modelHash(piece.model),
    words: {
      prompt,
      options,
      ...(partners && { partners }),
      ...(groups && { groups }),
      ...(note && { note }),
    },
    ...originOf(piece),
  };
}

type Assembled = Pick<CompiledLesson, "parts" | "facts" | "terms">;

/** Renders every piece in one go and puts the parts together, in reading order. */
export async function assembleParts(pieces: Piece[], options: AssembleOptions): Promise<Assembled> {
  const context: RewriteContext = { locale: options.locale, digits: options.digits, facts: [], terms: [] };
  const fragments = pieces.flatMap(fragmentsOf).map((nodes) => rewriteAll(nodes, context));
  const html = fragments.length > 0 ? await renderFragments(fragments) : [];
  let next = 0;
  const take = (): string => html[next++] ?? "";
  let blocks = 0;
  const parts = pieces.map((piece): Part => {
    switch (piece.type) {
      case "open":
        return piece.kind
          ? { type: "open", name: piece.name, kind: piece.kind }
          : { type: "open", name: piece.name };
      case "close":
        return piece;
      case "exercise":
        return exercisePart(piece, take);
      case "lab":
        return {
          type: "lab",
          id: piece.id,
          hash: piece.hash,
          lab: piece.lab,
          html: take(),
          ...originOf(piece),
        };
      case "figure": {
        const words = { name: piece.name, caption: take(), slots: piece.slots.map(take) };
        const drawing = options.drawings.get(piece.name);
        if (!drawing) throw new Error(`no drawing ${piece.name}`);
        const drawn = drawFigure(drawing, words, piece.direction ?? options.direction);
        return {
          type: "block",
          id: `figure-${piece.name}`,
          hash: piece.hash,
          kind: "figure",
          html: drawn,
          ...originOf(piece),
        };
      }
      case "block": {
        const id = piece.anchor ?? piece.id ?? `b${++blocks}`;
        return { type: "block", id, hash: piece.hash, kind: piece.kind, html: take(), ...originOf(piece) };
      }
    }
  });
  return { parts, facts: context.facts, terms: context.terms };
}

/** Every piece of HTML that parts would put on a page. */
export function htmlOf(parts: Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === "block" || part.type === "lab") return [part.html];
    if (part.type !== "exercise") return [];
    const { prompt, options, partners = [], groups = [], note } = part.words;
    const words = options.flatMap(({ label, feedback }) => [label, feedback]);
    return [prompt, ...words, ...partners, ...groups, ...(note ? [note] : [])];
  });
}
