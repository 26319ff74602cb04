/** @jsxImportSource preact */
import { languageName } from "../frame/language-names.ts";
import type { Say } from "../frame/say.ts";

/** What came of one language, as many times what English costs. */
export interface Tried {
  tag: string;
  before: number;
  after: number;
}

interface TriedTableProps {
  words: Say;
  tried: readonly Tried[];
}

export function TriedTable({ words, tried }: TriedTableProps) {
  const { say, number } = words;
  if (tried.length === 0) return null;
  return (
    <table class="tried">
      <caption>{say("lab-tokens:tried")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("lab-tokens:chartLanguage")}</th>
          <th scope="col">{say("lab-tokens:triedBefore")}</th>
          <th scope="col">{say("lab-tokens:triedAfter")}</th>
        </tr>
      </thead>
      <tbody>
        {tried.map(({ tag, before, after }) => (
          <tr key={tag}>
            <th scope="row">{languageName(words, tag)}</th>
            <td>{number(before)}</td>
            <td>{number(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
