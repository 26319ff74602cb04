/** @jsxImportSource preact */
import { BarChart } from "../frame/bar-chart.tsx";
import type { Say } from "../frame/say.ts";
import { SHOWN } from "./model.ts";

interface TrailProps {
  words: Say;
  /** Of how many lessons the feed was: at first, and after each choice. */
  trail: readonly number[];
}

/** How narrow the feed has become, choice by choice. */
export function Trail({ words: { say, number }, trail }: TrailProps) {
  if (trail.length < 2) return null;
  return (
    <BarChart
      title={say("lab-feed:trail")}
      label={say("lab-feed:trailChoices")}
      value={say("lab-feed:trailLessons")}
      most={SHOWN}
      bars={trail.map((lessons, choices) => ({
        label: number(choices),
        value: lessons,
        shown: number(lessons),
      }))}
    />
  );
}
