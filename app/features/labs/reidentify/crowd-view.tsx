/** @jsxImportSource preact */
import { BarChart } from "../frame/bar-chart.tsx";
import type { Say } from "../frame/say.ts";
import type { SexedPenguin } from "../penguins/sexed-penguins.ts";
import { CROWD_STARTS, firstAlone, type Hiding, type Release } from "./model.ts";
import { cellOf } from "./steps.ts";

interface CrowdViewProps {
  words: Say;
  birds: readonly SexedPenguin[];
  release: Release;
  hidden: Hiding;
}

/** How many birds hide in crowds of which size, and one that does not hide. */
export function CrowdView({ words, birds, release, hidden }: CrowdViewProps) {
  const { say, count } = words;
  const alone = firstAlone(birds, release);
  return (
    <>
      <div class="crowds">
        <BarChart
          title={say("lab-reidentify:chart")}
          label={say("lab-reidentify:crowd")}
          value={say("lab-reidentify:birds")}
          most={hidden.birds}
          bars={hidden.bySize.map((n, at) => ({
            label: sizeName(words, at),
            value: n,
            shown: count("lab-reidentify:count", n),
          }))}
        />
      </div>
      {alone && <Row words={words} bird={alone} release={release} />}
    </>
  );
}

function sizeName({ say }: Say, at: number): string {
  const from = CROWD_STARTS[at] ?? 1;
  const next = CROWD_STARTS[at + 1];
  if (from === 1) return say("lab-reidentify:size.alone");
  return next === undefined
    ? say("lab-reidentify:size.more", { from })
    : say("lab-reidentify:size.range", { from, to: next - 1 });
}

function Row({ words, bird, release }: { words: Say; bird: SexedPenguin; release: Release }) {
  const { say } = words;
  const cells: [string, string | null][] = [
    ["species", say(`lab-reidentify:speciesName.${bird.species}`)],
    ["island", say(`lab-reidentify:islandName.${bird.island}`)],
    ["sex", say(`lab-reidentify:sexName.${bird.sex}`)],
    ["weight", cellOf(words, bird, "weight", release.weight)],
    ["wing", cellOf(words, bird, "wing", release.wing)],
  ];
  return (
    <>
      <p>
        <strong>{say("lab-reidentify:example")}</strong>
      </p>
      <dl class="card-row">
        {cells.map(
          ([column, text]) =>
            text !== null && (
              <div key={column}>
                <dt>{say(`lab-reidentify:column.${column}`)}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
