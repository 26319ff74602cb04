/** @jsxImportSource preact */
import type { Say } from "../frame/say.ts";
import { EXPERIMENTS, type Experiment, SEVEN } from "./experiments.ts";
import type { Run } from "./train-in-page.ts";

interface TriedProps {
  words: Say;
  runs: Partial<Record<Experiment, Run>>;
}

/** All trainings so far side by side: more examples help, and ever less. */
export function Tried({ words, runs }: TriedProps) {
  const { say, number } = words;
  const rightOf = ({ right, of }: { right: number; of: number }) => say("lab-digits:rightOf", { right, of });
  const tried = EXPERIMENTS.flatMap((experiment) => runs[experiment] ?? []);
  if (tried.length < 2) return null;
  return (
    <table class="tried">
      <caption>{say("lab-digits:tried")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("lab-digits:triedExamples")}</th>
          <th scope="col">{say("lab-digits:triedAll")}</th>
          <th scope="col">{say("lab-digits:triedSevens")}</th>
        </tr>
      </thead>
      <tbody>
        {tried.map(({ trained, score }) => (
          <tr key={trained}>
            <th scope="row">{number(trained)}</th>
            <td>{rightOf(score)}</td>
            <td>{rightOf(score.byDigit[SEVEN] ?? { right: 0, of: 0 })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
