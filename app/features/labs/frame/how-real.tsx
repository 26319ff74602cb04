/** @jsxImportSource preact */
import type { ShownSource } from "./lab-entry.ts";
import type { Say } from "./say.ts";

interface HowRealProps {
  words: Say;
  source: ShownSource;
  trained: number;
  heldOut: number;
}

/** Where the data comes from, whose it is, and how anybody can tell that it is the same. */
export function HowReal({ words: { say, number, count }, source, trained, heldOut }: HowRealProps) {
  return (
    <details class="real">
      <summary>{say("lab:real")}</summary>
      <p>{say("lab:realText")}</p>
      <dl>
        <dt>{say("lab:trained")}</dt>
        <dd>{number(trained)}</dd>
        <dt>{say("lab:heldOut")}</dt>
        <dd>{number(heldOut)}</dd>
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
      </dl>
    </details>
  );
}
