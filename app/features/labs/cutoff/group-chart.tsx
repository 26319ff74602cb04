/** @jsxImportSource preact */
import { BarChart } from "../frame/bar-chart.tsx";
import type { Say } from "../frame/say.ts";
import type { GroupErrors } from "./model.ts";

interface GroupChartProps {
  words: Say;
  title: string;
  groups: readonly GroupErrors[];
}

export const groupName = ({ say }: Say, { species, sex }: Pick<GroupErrors, "species" | "sex">): string =>
  say(`lab-cutoff:group.${species}.${sex}`);

/** Six bars, each the share of one sex of one species that got the other name. */
export function GroupChart({ words, title, groups }: GroupChartProps) {
  const { say } = words;
  return (
    <BarChart
      title={title}
      label={say("lab-cutoff:groupHead")}
      value={say("lab-cutoff:wrongHead")}
      most={1}
      longLabels
      bars={groups.map((group) => ({
        label: groupName(words, group),
        value: group.of > 0 ? group.wrong / group.of : 0,
        shown: say("lab-cutoff:wrongOf", { wrong: group.wrong, of: group.of }),
      }))}
    />
  );
}
