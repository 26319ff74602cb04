/** @jsxImportSource preact */
import type { Say } from "../frame/say.ts";
import type { Unit } from "./cut-words.ts";
import type { Back } from "./model.ts";

export interface Tried {
  key: string;
  own: boolean;
  unit: Unit;
  back: Back;
  /** Of 1. */
  invented: number;
}

export const backName = ({ say }: Say, unit: Unit, back: Back): string =>
  unit === "sign" ? say(`lab-next:signs.${back}`) : say(`lab-next:words.${back}`);

/** The further back it looks, the more it copies: that is seen side by side. */
export function TriedTable({ words, tried }: { words: Say; tried: readonly Tried[] }) {
  const { say, percent } = words;
  if (tried.length < 2) return null;
  return (
    <table class="tried">
      <caption>{say("lab-next:tried")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("lab-next:triedText")}</th>
          <th scope="col">{say("lab-next:triedBack")}</th>
          <th scope="col">{say("lab-next:triedInvented")}</th>
        </tr>
      </thead>
      <tbody>
        {tried.map(({ key, own, unit, back, invented }) => (
          <tr key={key}>
            <th scope="row">{say(own ? "lab-next:textOwn" : "lab-next:textDeclaration")}</th>
            <td>{backName(words, unit, back)}</td>
            <td>{percent(invented)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
