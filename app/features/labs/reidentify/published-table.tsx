/** @jsxImportSource preact */
import type { Say } from "../frame/say.ts";
import type { Published } from "./publish.ts";
import { describeStep } from "./steps.ts";

interface PublishedTableProps {
  words: Say;
  published: readonly Published[];
}

/** All lists so far: what hides the birds more, and what it costs. */
export function PublishedTable({ words, published }: PublishedTableProps) {
  const { say, percent } = words;
  if (published.length < 2) return null;
  return (
    <table class="tried long">
      <caption>{say("lab-reidentify:tried")}</caption>
      <thead>
        <tr>
          {(["List", "Alone", "Off", "Sex"] as const).map((head) => (
            <th scope="col" key={head}>
              {say(`lab-reidentify:tried${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {published.map(({ release, hidden, averageOff, sex }) => (
          <tr key={`${release.weight} ${release.wing}`}>
            <th scope="row">
              {say("lab-reidentify:triedName", {
                weight: describeStep(words, "weight", release.weight),
                wing: describeStep(words, "wing", release.wing),
              })}
            </th>
            <td data-head={say("lab-reidentify:triedAlone")}>{percent(hidden.alone / hidden.birds)}</td>
            <td data-head={say("lab-reidentify:triedOff")}>
              {averageOff === null
                ? say("lab-reidentify:nothing")
                : say("lab-reidentify:grams", { value: Math.round(averageOff) })}
            </td>
            <td data-head={say("lab-reidentify:triedSex")}>{percent(sex.right / sex.of)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
