/** What is cut first: words with the space before them, numbers, signs; no piece reaches over such a border. */
const WORD = / ?[\p{L}\p{M}]+| ?\p{N}+| ?[^\s\p{L}\p{M}\p{N}]+|\s+/gu;
const BYTES = 256;
/** Room for a pair of pieces in one number. */
const WIDE = 65_536;

/** Pieces that were learned: the pair that is joined -> the number of the piece it becomes, in the order learned. */
export interface Vocabulary {
  pairs: ReadonlyMap<number, number>;
  /** The 256 bytes, and what was learned. */
  size: number;
}

const pairOf = (first: number, second: number): number => first * WIDE + second;

const cutWords = (text: string): string[] => text.normalize("NFC").match(WORD) ?? [];

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];

/**
 * Byte-pair encoding: the pair of pieces that stands together most often becomes a piece, again and again. Of equals
 * the one that was met first. It ends when the room is full or no pair is left that stands twice.
 */
export function learnPieces(texts: readonly string[], room: number): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of cutWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].map(([word, count]) => ({ pieces: bytesOf(word), count }));
  const pairs = new Map<number, number>();
  while (pairs.size < room) {
    const best = mostFrequentPair(words);
    if (best === null) break;
    const piece = BYTES + pairs.size;
    pairs.set(best, piece);
    for (const { pieces } of words) join(pieces, best, piece);
  }
  return { pairs, size: BYTES + pairs.size };
}

function mostFrequentPair(words: readonly { pieces: number[]; count: number }[]): number | null {
  const counts = new Map<number, number>();
  for (const { pieces, count } of words) {
    for (let at = 1; at < pieces.length; at++) {
      const pair = pairOf(pieces[at - 1] as number, pieces[at] as number);
      counts.set(pair, (counts.get(pair) ?? 0) + count);
    }
  }
  let best: number | null = null;
  let most = 1;
  for (const [pair, count] of counts) {
    if (count <= most) continue;
    best = pair;
    most = count;
  }
  return best;
}

/** Joins every such pair, from the left, in place. */
function join(pieces: number[], pair: number, piece: number): void {
  let kept = 0;
  for (let at = 0; at < pieces.length; at++, kept++) {
    const isPair = at + 1 < pieces.length && pairOf(pieces[at] as number, pieces[at + 1] as number) === pair;
    pieces[kept] = isPair ? piece : (pieces[at] as number);
    if (isPair) at++;
  }
  pieces.length = kept;
}

/** A word as its pieces: what was learned first is joined first. */
function piecesOf({ pairs }: Vocabulary, word: string): number[] {
  const pieces = bytesOf(word);
  for (;;) {
    let first = Number.POSITIVE_INFINITY;
    let pair = -1;
    for (let at = 1; at < pieces.length; at++) {
      const one = pairOf(pieces[at - 1] as number, pieces[at] as number);
      const piece = pairs.get(one);
      if (piece === undefined || piece >= first) continue;
      first = piece;
      pair = one;
    }
    if (pair < 0) return pieces;
    join(pieces, pair, first);
  }
}

/** What a text costs: the number of its pieces. */
export function countPieces(vocabulary: Vocabulary, text: string): number {
  let count = 0;
  for (const word of cutWords(text)) count += piecesOf(vocabulary, word).length;
  return count;
}

/** A stretch of text that can be shown: one piece, or a sign for which several pieces are needed. */
export interface Shown {
  text: string;
  pieces: number;
}

/** A text cut where its pieces end; a piece that ends inside a sign is shown with the pieces that finish it. */
export function cutText(vocabulary: Vocabulary, text: string): Shown[] {
  const lengths = pieceLengths(vocabulary);
  const shown: Shown[] = [];
  for (const word of cutWords(text)) {
    const bytes = new TextEncoder().encode(word);
    let from = 0;
    let to = 0;
    let pieces = 0;
    for (const piece of piecesOf(vocabulary, word)) {
      to += lengths(piece);
      pieces++;
      // A byte 10xxxxxx goes on with the sign before it.
      if (to < bytes.length && ((bytes[to] as number) & 0xc0) === 0x80) continue;
      shown.push({ text: new TextDecoder().decode(bytes.subarray(from, to)), pieces });
      from = to;
      pieces = 0;
    }
  }
  return shown;
}

function pieceLengths({ pairs }: Vocabulary): (piece: number) => number {
  const lengths: number[] = [];
  const length = (piece: number): number => (piece < BYTES ? 1 : (lengths[piece - BYTES] ?? 0));
  for (const pair of pairs.keys()) {
    lengths.push(length(Math.floor(pair / WIDE)) + length(pair % WIDE));
  }
  return length;
}
