/** @jsxImportSource preact */
import { languageNames } from "../frame/language-names.ts";
import type { Say } from "../frame/say.ts";

/** What came of one language, as many times what English costs. */
export interface Tried {
  tag: string;
  before: number;
  after: number;
  /** English afterwards, against English before. */
  english: number;
}

interface TriedTableProps {
  words: Say;
  lang: string;
  tried: readonly Tried[];
}

export function TriedTable({ words: { say, number }, lang, tried }: TriedTableProps) {
  if (tried.length === 0) return null;
  const name = languageNames(lang);
  return (
    <table class="tried">
      <caption>{say("lab-tokens:tried")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("lab-tokens:chartLanguage")}</th>
          <th scope="col">{say("lab-tokens:triedBefore")}</th>
          <th scope="col">{say("lab-tokens:triedAfter")}</th>
          <th scope="col">{say("lab-tokens:triedEnglish")}</th>
        </tr>
      </thead>
      <tbody>
        {tried.map(({ tag, before, after, english }) => (
          <tr key={tag}>
            <th scope="row">{name(tag)}</th>
            <td>{number(before)}</td>
            <td>{number(after)}</td>
            <td>{number(english)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
