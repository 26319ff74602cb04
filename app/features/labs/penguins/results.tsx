/** @jsxImportSource preact */
import { penguins as findings } from "../findings.json" with { type: "json" };
import { BarChart } from "../frame/bar-chart.tsx";
import type { Say } from "../frame/say.ts";
import type { HoldOut, TreeRun } from "./hold-out.ts";
import { SPECIES, type Species } from "./penguin-set.ts";
import { TreeView } from "./tree-view.tsx";

interface ResultsProps {
  words: Say;
  holdOut: HoldOut;
  run: TreeRun;
}

/** The sentence that is spoken: how many were named rightly, of how many. */
export function resultSentence({ say, percent }: Say, { trained, score: { right, of } }: TreeRun): string {
  return say("lab-penguins:result", { trained, right, of, share: percent(right / of) });
}

export function Results({ words, holdOut, run }: ResultsProps) {
  const { say, count, percent } = words;
  const nameOf = (species: Species) => say(`lab-penguins:speciesName.${species}`);
  const present = SPECIES.flatMap((species) => {
    const tally = run.score.bySpecies[species];
    return tally ? [{ species, ...tally }] : [];
  });
  const { draws, mean, lowest, highest } = findings.random.draws;
  return (
    <>
      {holdOut === "random" && (
        <p class="quiet">
          {say("lab-penguins:byLot", {
            draws,
            mean: percent(mean),
            lowest: percent(lowest),
            highest: percent(highest),
          })}
        </p>
      )}
      <BarChart
        title={say("lab-penguins:bySpecies")}
        label={say("lab-penguins:species")}
        value={say("lab-penguins:right")}
        most={1}
        bars={present.map(({ species, right, of }) => ({
          label: nameOf(species),
          value: right / of,
          shown: say("lab-penguins:rightOf", { right, of }),
        }))}
      />
      <BarChart
        title={say("lab-penguins:seen")}
        label={say("lab-penguins:species")}
        value={say("lab-penguins:times")}
        most={run.trained}
        bars={SPECIES.map((species) => {
          const n = run.trainedBySpecies[species] ?? 0;
          return { label: nameOf(species), value: n, shown: count("lab-penguins:birds", n) };
        })}
      />
      {run.mistaken.map(({ species, birds, called, met }) => (
        <div key={species}>
          {!met && (
            <p>
              <strong>{say("lab-penguins:neverSeen", { species: nameOf(species) })}</strong>
            </p>
          )}
          <BarChart
            title={say("lab-penguins:answered", { n: birds, species: nameOf(species) })}
            label={say("lab-penguins:called")}
            value={say("lab-penguins:times")}
            most={birds}
            bars={SPECIES.map((name) => {
              const n = called[name] ?? 0;
              return { label: nameOf(name), value: n, shown: count("lab-penguins:birds", n) };
            })}
          />
        </div>
      ))}
      <details>
        <summary>{say("lab-penguins:tree")}</summary>
        <p>{say("lab-penguins:treeHow")}</p>
        <TreeView words={words} tree={run.tree} />
      </details>
    </>
  );
}
