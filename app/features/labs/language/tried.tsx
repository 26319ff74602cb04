/** @jsxImportSource preact */
import type { Say } from "../frame/say.ts";
import type { TriedLanguage } from "./language-set.ts";

interface TriedTableProps {
  words: Say;
  name(code: string): string;
  tried: readonly TriedLanguage[];
}

/** Learned and never learned side by side: how right, and how sure. */
export function TriedTable({ words: { say, percent }, name, tried }: TriedTableProps) {
  if (tried.length < 2) return <p>{say("lab-language:again")}</p>;
  return (
    <table class="tried">
      <caption>{say("lab-language:tried")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("lab-language:triedLanguage")}</th>
          <th scope="col">{say("lab-language:triedLearned")}</th>
          <th scope="col">{say("lab-language:triedRight")}</th>
          <th scope="col">{say("lab-language:triedChance")}</th>
        </tr>
      </thead>
      <tbody>
        {tried.map(({ tag, learnedAs, all }) => (
          <tr key={tag}>
            <th scope="row">{name(tag)}</th>
            <td>{say(learnedAs ? "lab-language:yes" : "lab-language:no")}</td>
            <td>{percent(all.right / all.paragraphs)}</td>
            <td>{percent(all.chance)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
