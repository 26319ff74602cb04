import { bytesOf } from "../open-lesson-pair.ts";

/** How a language says no, as its `locales/<locale>/negations.txt` has it. */
export interface Negations {
  words: ReadonlySet<string>;
  starts: readonly string[];
  ends: readonly string[];
  anywhere: readonly string[];
  /** Words that only look like one. */
  not: ReadonlySet<string>;
}

const MOST_BYTES = 16 * 1024;

const plain = (text: string): string => text.normalize("NFC").toLowerCase().replaceAll("’", "'");

/**
 * One form a line: `not` is a word, `hawa-` begins one, `-n't` ends one, `-不-` stands anywhere, `!hata` is a word that
 * only looks like one; `#` begins a comment. Compared letter by letter: the file holds no patterns.
 */
export function readNegations(text: string): Negations {
  const lines = plain(text)
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "");
  const shaped = (shape: RegExp): string[] => lines.flatMap((line) => shape.exec(line)?.[1] ?? []);
  return {
    words: new Set(shaped(/^([^!-].*[^-]|[^!-])$/)),
    starts: shaped(/^([^!-].*)-$/),
    ends: shaped(/^-(.*[^-])$/),
    anywhere: shaped(/^-(.+)-$/),
    not: new Set(shaped(/^!(.+)$/)),
  };
}

/** Null where the language has no list: then nothing can be said. */
export async function negationsOf(root: string, locale: string): Promise<Negations | null> {
  const bytes = await bytesOf(root, `locales/${locale}/negations.txt`);
  if (!bytes || bytes.length > MOST_BYTES) return null;
  return readNegations(new TextDecoder().decode(bytes));
}

/** How often a text says no. */
export function countNegations(text: string, { words, starts, ends, anywhere, not }: Negations): number {
  const all = plain(text);
  let count = 0;
  for (const [word] of all.matchAll(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu)) {
    if (not.has(word)) continue;
    const says =
      words.has(word) ||
      starts.some((start) => word.startsWith(start)) ||
      ends.some((end) => word.endsWith(end));
    if (says) count++;
  }
  const kept = [...not].reduce((rest, word) => rest.replaceAll(word, " "), all);
  for (const sign of anywhere) count += kept.split(sign).length - 1;
  return count;
}
