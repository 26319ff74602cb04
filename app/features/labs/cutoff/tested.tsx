/** @jsxImportSource preact */
import type { Say } from "../frame/say.ts";
import { SPECIES } from "../penguins/penguin-set.ts";
import { groupName } from "./group-chart.tsx";
import { type CutOffs, type GroupErrors, sumErrors, worstOff } from "./model.ts";

export interface Tested {
  cutOffs: CutOffs;
  groups: GroupErrors[];
}

const cutsOf = ({ cutOffs }: Tested): number[] => [...new Set(SPECIES.map((species) => cutOffs[species]))];

/** The sentence that is spoken after a test: all errors, and who has most of them. */
export function testSentence(words: Say, { groups }: Tested): string {
  const { say, percent } = words;
  const { wrong, of } = sumErrors(groups);
  const worst = worstOff(groups);
  return say("lab-cutoff:tested", {
    wrong,
    of,
    share: percent(wrong / of),
    group: worst ? groupName(words, worst) : "",
    worstWrong: worst?.wrong ?? 0,
    worstOf: worst?.of ?? 0,
  });
}

interface TestedTableProps {
  words: Say;
  tested: readonly Tested[];
}

/** All tests side by side: errors move from one group to another and seldom go. */
export function TestedTable({ words, tested }: TestedTableProps) {
  const { say, number, percent } = words;
  if (tested.length < 2) return null;
  return (
    <table class="tried long">
      <caption>{say("lab-cutoff:tried")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("lab-cutoff:triedCut")}</th>
          <th scope="col">{say("lab-cutoff:triedWrong")}</th>
          <th scope="col">{say("lab-cutoff:triedWorst")}</th>
        </tr>
      </thead>
      <tbody>
        {tested.map((one) => {
          const { wrong, of } = sumErrors(one.groups);
          const worst = worstOff(one.groups);
          const [cut = 0, ...others] = cutsOf(one);
          const { Adelie: adelie, Chinstrap: chinstrap, Gentoo: gentoo } = one.cutOffs;
          return (
            <tr key={Object.values(one.cutOffs).join()}>
              <th scope="row">
                {others.length === 0
                  ? number(cut)
                  : say("lab-cutoff:triedEach", { adelie, chinstrap, gentoo })}
              </th>
              <td data-head={say("lab-cutoff:triedWrong")}>{percent(wrong / of)}</td>
              <td data-head={say("lab-cutoff:triedWorst")}>
                {worst &&
                  say("lab-cutoff:triedWorstOff", {
                    group: groupName(words, worst),
                    share: percent(worst.wrong / worst.of),
                  })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
