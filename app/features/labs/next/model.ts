/** Before the first word of a sentence stands nothing; after the last one comes its end. */
const NOTHING = "";
export const END = "";
/** Between words in a key: no text has it. */
const BREAK = "\u0000";
/** A sentence that finds no end is cut here. */
export const LONGEST = 60;

/** How many words the program looks back. */
export type Back = 1 | 2 | 3;

/** For each run of `back` words: every word that came next, as often as it came. */
export interface NextWords {
  back: Back;
  followers: ReadonlyMap<string, readonly string[]>;
}

const startOf = (back: Back): string[] => new Array<string>(back).fill(NOTHING);

export function learnNext(sentences: readonly (readonly string[])[], back: Back): NextWords {
  const followers = new Map<string, string[]>();
  for (const sentence of sentences) {
    const seen = startOf(back);
    for (const word of [...sentence, END]) {
      const key = seen.join(BREAK);
      const known = followers.get(key);
      if (known) known.push(word);
      else followers.set(key, [word]);
      seen.shift();
      seen.push(word);
    }
  }
  return { back, followers };
}

/** One sentence: word after word is drawn from what came next in the text. */
export function inventSentence({ back, followers }: NextWords, random: () => number): string[] {
  const sentence: string[] = [];
  const seen = startOf(back);
  while (sentence.length < LONGEST) {
    const next = followers.get(seen.join(BREAK)) ?? [];
    const word = next[Math.floor(random() * next.length)];
    if (word === undefined || word === END) break;
    sentence.push(word);
    seen.shift();
    seen.push(word);
  }
  return sentence;
}

/** The word that came next most often; of equals the one that came first. Null after words never seen. */
export function likeliest({ back, followers }: NextWords, before: readonly string[]): string | null {
  const seen = [...startOf(back), ...before].slice(-back);
  const counts = new Map<string, number>();
  for (const word of followers.get(seen.join(BREAK)) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | null = null;
  let most = 0;
  for (const [word, count] of counts) {
    if (count <= most) continue;
    best = word;
    most = count;
  }
  return best;
}

/** A stretch of an invented sentence that stands in one sentence of the source, word for word. */
export interface Piece {
  words: string[];
  /** Which sentence of the source; the first that has it. */
  from: number;
}

/** Cuts a sentence into the fewest copies: each piece is as long as the source allows, from the left. */
export function cutIntoCopies(sentence: readonly string[], source: readonly (readonly string[])[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < sentence.length; ) {
    const { length, from } = longestCopy(sentence, at, source);
    pieces.push({ words: sentence.slice(at, at + length), from });
    at += length;
  }
  return pieces;
}

function longestCopy(
  sentence: readonly string[],
  at: number,
  source: readonly (readonly string[])[],
): { length: number; from: number } {
  let best = { length: 1, from: -1 };
  source.forEach((words, from) => {
    for (let start = 0; start < words.length; start++) {
      let length = 0;
      while (at + length < sentence.length && words[start + length] === sentence[at + length]) length++;
      if (length > best.length || (length === 1 && best.from < 0)) best = { length, from };
    }
  });
  return best;
}

/** True when the whole sentence stands in the source, word for word. */
export const isCopied = (sentence: readonly string[], source: readonly (readonly string[])[]): boolean =>
  cutIntoCopies(sentence, source).length < 2;
