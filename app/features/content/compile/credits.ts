import { isMachine } from "../../../i18n/team.ts";
import type { StampState } from "../blocks/stamps.ts";
import type { LessonCredits } from "../lesson.ts";
import { isShown, type JudgedPair } from "./pair-lessons.ts";

/** In these states a person wrote the words, or went over them. */
const BY_PEOPLE: readonly StampState[] = ["machine-edited", "human"];

/** Names by how often they were given, the most first. */
function ranked(names: readonly string[]): string[] {
  const times = Map.groupBy(names, (name) => name);
  return [...times].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
}

/** Who made the blocks that learners see, by what their stamps say. What nobody has stamped is nobody's. */
export function creditsOf(pairs: readonly JudgedPair[]): LessonCredits {
  const by: string[] = [];
  const rev: string[] = [];
  let machine = 0;
  for (const pair of pairs) {
    if (!isShown(pair) || !pair.stamp) continue;
    const { state, by: author = "", rev: reviewer } = pair.stamp;
    const isOfMachine = isMachine(author);
    if (state === "machine-draft") machine += 1;
    else if (BY_PEOPLE.includes(state)) by.push(isOfMachine ? "" : author);
    else if (!isOfMachine) by.push(author);
    if (pair.reviewed && reviewer !== undefined) rev.push(reviewer);
  }
  return { machine, by: ranked(by), rev: ranked(rev) };
}
