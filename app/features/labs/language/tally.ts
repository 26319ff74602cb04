import { round } from "../share.ts";
import type { Tally } from "./language-set.ts";
import type { Answer } from "./network.ts";

/** What counts as sure. */
export const SURE = 0.8;

/** Counts the first answer to each paragraph. */
export function tally(answers: readonly Answer[], learnedAs: string | null): Tally {
  const counts = new Map<string, number>();
  for (const { language } of answers) counts.set(language, (counts.get(language) ?? 0) + 1);
  const sure = answers.filter(({ chance }) => chance >= SURE);
  const sum = answers.reduce((total, { chance }) => total + chance, 0);
  return {
    paragraphs: answers.length,
    answers: Object.fromEntries([...counts].sort((a, b) => b[1] - a[1])),
    right: answers.filter(({ language }) => language === learnedAs).length,
    sure: sure.length,
    sureAndWrong: sure.filter(({ language }) => language !== learnedAs).length,
    chance: round(sum / Math.max(1, answers.length), 4),
  };
}
