/** @jsxImportSource preact */
import { languageName } from "../frame/language-names.ts";
import type { Say } from "../frame/say.ts";
import type { TriedLanguage } from "./language-set.ts";

interface TriedTableProps {
  words: Say;
  tried: readonly TriedLanguage[];
}

/** Learned and never learned side by side: how right, and how sure. */
export function TriedTable({ words, tried }: TriedTableProps) {
  const { say, percent } = words;
  if (tried.length < 2) return <p>{say("lab-language:again")}</p>;
  return (
    <table class="tried">
      <caption>{say("lab-language:tried")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("lab-language:triedLanguage")}</th>
          <th scope="col">{say("lab-language:triedRight")}</th>
          <th scope="col">{say("lab-language:triedChance")}</th>
        </tr>
      </thead>
      <tbody>
        {tried.map(({ tag, learnedAs, all }) => (
          <tr key={tag}>
            <th scope="row">
              {say(learnedAs ? "lab-language:rowLearned" : "lab-language:rowNever", {
                language: languageName(words, tag),
              })}
            </th>
            <td>{percent(all.right / all.paragraphs)}</td>
            <td>{percent(all.chance)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
