import { likeWords } from "../../content/blocks/traits.ts";
import type { DeskBlock, DeskLesson } from "./open-desk-lesson.ts";

/** An earlier translation of something alike. */
export interface Recalled {
  course: string;
  lesson: string;
  /** Of the lesson, in the source language. */
  title: string;
  /** What it renders. */
  source: string;
  text: string;
  /** Share of words in common, 0 to 1. */
  likeness: number;
}

interface Entry extends Omit<Recalled, "likeness"> {
  hash: string;
  words: string;
}

/** Less in common is no help. */
const LEAST = 0.5;
const MOST_OFFERED = 2;
/** Likened word by word; the index has chosen them for sharing rare words. */
const MOST_LIKENED = 24;
const MOST_ENTRIES = 6000;

const wordsIn = (text: string): string[] => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];

/**
 * The translations of a language, to be asked for those of similar blocks: first by the rare words they share, which
 * an index finds at once, then the few best by all their words.
 */
export class Memory {
  readonly #entries: Entry[] = [];
  readonly #having = new Map<string, number[]>();

  constructor(lessons: readonly DeskLesson[]) {
    for (const lesson of lessons)
      for (const block of lesson.blocks) if (this.#entries.length < MOST_ENTRIES) this.#add(lesson, block);
  }

  #add({ course, lesson, title }: DeskLesson, { hash, kind, words, own, source, state }: DeskBlock) {
    if (state !== "fresh" || own === null || kind === "exercise" || kind === "figure" || kind === "lab")
      return;
    const place = this.#entries.push({ course, lesson, title, hash, words, source, text: own }) - 1;
    for (const word of wordsIn(words)) {
      const places = this.#having.get(word);
      if (places) places.push(place);
      else this.#having.set(word, [place]);
    }
  }

  /** The best of what was translated for similar blocks, without the block itself. */
  similar({ hash, words }: Pick<DeskBlock, "hash" | "words">): Recalled[] {
    const scores = new Map<number, number>();
    for (const word of wordsIn(words)) {
      const places = this.#having.get(word) ?? [];
      // A word that stands in every tenth block tells nothing.
      if (places.length > Math.max(20, this.#entries.length / 10)) continue;
      for (const place of places) scores.set(place, (scores.get(place) ?? 0) + 1 / places.length);
    }
    const likely = [...scores].sort((a, b) => b[1] - a[1]).slice(0, MOST_LIKENED);
    const found = likely.flatMap(([place]): Recalled[] => {
      const entry = this.#entries[place];
      if (!entry || entry.hash === hash) return [];
      const { hash: _hash, words: _words, ...known } = entry;
      const likeness = likeWords(entry.words, words);
      return likeness >= LEAST ? [{ ...known, likeness }] : [];
    });
    const texts = new Set<string>();
    return found
      .sort((a, b) => b.likeness - a.likeness)
      .filter(({ text }) => !texts.has(text) && texts.add(text))
      .slice(0, MOST_OFFERED);
  }
}

const kept = new Map<string, { lessons: readonly DeskLesson[]; memory: Memory }>();

/** The memory of a language, made again only when one of its lessons has changed. `key` names site and language. */
export function memoryOf(key: string, lessons: readonly DeskLesson[]): Memory {
  const known = kept.get(key);
  if (known?.lessons.length === lessons.length && lessons.every((one, at) => one === known.lessons[at]))
    return known.memory;
  const memory = new Memory(lessons);
  kept.delete(key);
  kept.set(key, { lessons, memory });
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size > 20) kept.delete(oldest);
  return memory;
}
