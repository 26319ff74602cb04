/** @jsxImportSource preact */
import { vocabularies as source } from "../../../../content/lab-data/sources.json" with { type: "json" };
import vocabularies from "../../../../content/lab-data/vocabularies.json" with { type: "json" };
import { byName, languageName } from "../frame/language-names.ts";
import type { Say } from "../frame/say.ts";
import type { Vocabularies } from "./vocabularies.ts";

const real: Vocabularies = vocabularies;

interface RealTableProps {
  words: Say;
  lang: string;
  /** The language that the learner looks at: it comes first. */
  tag: string;
}

/** The same articles in vocabularies of real chatbots, the oldest first; counted when this was made, not in the page. */
export function RealTable({ words, lang, tag }: RealTableProps) {
  const { say, number } = words;
  const { package: from, version } = source;
  const tags = Object.keys(real[0]?.counts ?? {}).filter((one) => one !== tag && one !== "en");
  const row = (one: string) => (
    <tr key={one}>
      <th scope="row">{languageName(words, one)}</th>
      {real.map((vocabulary) => (
        <td key={vocabulary.name}>{number((vocabulary.counts[one] ?? 0) / (vocabulary.counts.en ?? 1))}</td>
      ))}
    </tr>
  );
  const head = (
    <thead>
      <tr>
        <th scope="col">{say("lab-tokens:chartLanguage")}</th>
        {real.map((vocabulary) => (
          <th scope="col" key={vocabulary.name}>
            <bdi>{vocabulary.name.replace("_base", "")}</bdi>
          </th>
        ))}
      </tr>
    </thead>
  );
  const [first, second, third] = real.map(({ size }) => size);
  return (
    <>
      <h4>{say("lab-tokens:real")}</h4>
      <p>{say("lab-tokens:realText", { first: first ?? 0, second: second ?? 0, third: third ?? 0 })}</p>
      <table class="tried narrow">
        <caption>{say("lab-tokens:realTable")}</caption>
        {head}
        <tbody>{row(tag)}</tbody>
      </table>
      <details>
        <summary>{say("lab-tokens:realAll")}</summary>
        <table class="tried narrow">
          <caption>{say("lab-tokens:realTable")}</caption>
          {head}
          <tbody>{byName(words, tags, lang).map(row)}</tbody>
        </table>
      </details>
      <p class="quiet">{say("lab-tokens:realFrom", { package: `${from} ${version}` })}</p>
    </>
  );
}
