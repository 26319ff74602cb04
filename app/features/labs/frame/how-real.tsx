/** @jsxImportSource preact */
import type { ShownSource } from "./lab-entry.ts";
import type { Say } from "./say.ts";

interface HowRealProps {
  words: Say;
  /** None where the data is this site itself. */
  source?: ShownSource;
  /** A second set of data, where there is one. */
  also?: ShownSource;
  /** Where the lab learns nothing itself, or holds nothing out, there is nothing to say of it. */
  trained?: number;
  heldOut?: number;
  /** What is real about this lab, where it is not that the program learns in the page. */
  text?: string;
}

/** Where the data comes from, whose it is, and how anybody can tell that it is the same. */
export function HowReal({ words, source, also, trained, heldOut, text }: HowRealProps) {
  const { say, number } = words;
  return (
    <details class="real">
      <summary>{say("lab:real")}</summary>
      <p>{text ?? say("lab:realText")}</p>
      <dl>
        {trained !== undefined && (
          <>
            <dt>{say("lab:trained")}</dt>
            <dd>{number(trained)}</dd>
          </>
        )}
        {heldOut !== undefined && (
          <>
            <dt>{say("lab:heldOut")}</dt>
            <dd>{number(heldOut)}</dd>
          </>
        )}
        {source && <SourceTerms words={words} source={source} />}
      </dl>
      {also && (
        <dl>
          <SourceTerms words={words} source={also} />
        </dl>
      )}
    </details>
  );
}

function SourceTerms({ words: { say, count }, source }: { words: Say; source: ShownSource }) {
  return (
    <>
      <dt>{say("lab:author")}</dt>
      <dd lang="en" dir="ltr">
        {source.author}
      </dd>
      <dt>{say("lab:licence")}</dt>
      <dd>
        <bdi>{source.licence}</bdi>
      </dd>
      <dt>{say("lab:package")}</dt>
      <dd>
        <bdi>
          {source.package} {source.version}
        </bdi>
      </dd>
      <dt>{say("lab:size")}</dt>
      <dd>{count("lab:bytes", source.bytes)}</dd>
      <dt>{say("lab:hash")}</dt>
      <dd class="hash">
        <bdi>{source.sha256}</bdi>
      </dd>
    </>
  );
}
