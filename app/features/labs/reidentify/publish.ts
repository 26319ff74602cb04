import type { Say } from "../frame/say.ts";
import type { SexedPenguin } from "../penguins/sexed-penguins.ts";
import { averageOff, crowdsOf, type Hiding, hiding, type Release, SMALL_CROWD, tellSex } from "./model.ts";

/** At most so many of a hundred birds alone, and the sex of so many of a hundred told. */
export const GOAL = { alone: 5, sex: 80 } as const;

/** A list that was given away: how well it hides, and what it is good for. */
export interface Published {
  release: Release;
  hidden: Hiding;
  averageOff: number | null;
  sex: { right: number; of: number };
}

export function publish(
  release: Release,
  birds: readonly SexedPenguin[],
  { learn, held }: { learn: readonly SexedPenguin[]; held: readonly SexedPenguin[] },
): Published {
  return {
    release,
    hidden: hiding(crowdsOf(birds, release)),
    averageOff: averageOff(birds, release.weight),
    sex: tellSex(learn, held, release.weight),
  };
}

export const reachesGoal = ({ hidden, sex }: Published): boolean =>
  hidden.alone * 100 <= GOAL.alone * hidden.birds && sex.right * 100 >= GOAL.sex * sex.of;

/** The sentences that are spoken when a list is published. */
export function publishedSentences({ say, percent }: Say, published: Published): string {
  const { hidden, averageOff: off, sex } = published;
  const { right, of } = sex;
  const told = { right, of, share: percent(right / of) };
  const grams = off === null ? null : Math.round(off);
  return [
    reachesGoal(published) && say("lab-reidentify:reached"),
    say("lab-reidentify:published", {
      alone: hidden.alone,
      of: hidden.birds,
      few: hidden.few,
      others: SMALL_CROWD - 2,
    }),
    grams === null && say("lab-reidentify:noAverage"),
    grams === 0 && say("lab-reidentify:averageExact"),
    grams && say("lab-reidentify:averageOff", { grams }),
    say(grams === null ? "lab-reidentify:sexGuessed" : "lab-reidentify:sexTold", told),
    reachesGoal(published) && hidden.alone > 0 && say("lab-reidentify:stillAlone"),
  ]
    .filter(Boolean)
    .join(" ");
}
