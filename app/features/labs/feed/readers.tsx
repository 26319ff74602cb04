/** @jsxImportSource preact */
import { useMemo } from "preact/hooks";
import type { Say } from "../frame/say.ts";
import { CHOICES, type Feed, narrowing, SHOWN } from "./model.ts";

export const READERS = 20;

/** Whether it goes only so with this one reader: the same with others, who are made up. */
export function Readers({ words: { say, number }, feed }: { words: Say; feed: Feed }) {
  const plain = useMemo(() => narrowing(feed, READERS, false), [feed]);
  const varied = useMemo(() => narrowing(feed, READERS, true), [feed]);
  const rows = plain.map((lessons, choices) => ({ choices, lessons, varied: varied[choices] }));
  const tenth = (value: number | undefined) => Math.round((value ?? 0) * 10) / 10;
  return (
    <>
      <p>{say("lab-feed:readers", { readers: READERS })}</p>
      <table class="tried">
        <caption>
          {say("lab-feed:readersNow", {
            choices: CHOICES,
            shown: SHOWN,
            plain: tenth(plain[plain.length - 1]),
            varied: tenth(varied[varied.length - 1]),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("lab-feed:trailChoices")}</th>
            <th scope="col">{say("lab-feed:readersPlain")}</th>
            <th scope="col">{say("lab-feed:readersVaried")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.choices}>
              <th scope="row">{number(row.choices)}</th>
              <td>{number(tenth(row.lessons))}</td>
              <td>{number(tenth(row.varied))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
