/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Say } from "../frame/say.ts";

export interface Lean {
  key: string;
  label: ComponentChildren;
  lean: number;
}

interface LeanChartProps {
  words: Say;
  title: string;
  /** Head of the column of labels. */
  label: string;
  /** What stands at the two ends. */
  ends: readonly [she: ComponentChildren, he: ComponentChildren];
  /** The lean of a bar that reaches the end. */
  most: number;
  rows: readonly Lean[];
}

/** In hundredths; a little less than nought is nought. */
export const shownLean = (lean: number): number => Math.round(lean * 100) / 100 + 0;

/** Bars that grow from the middle: to where the line begins they lean to "she", to where it ends to "he". */
export function LeanChart({ words: { say, number }, title, label, ends, most, rows }: LeanChartProps) {
  return (
    <table class="chart leans">
      <caption>
        {title}
        <span class="ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </span>
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">{say("lab-stereotypes:lean")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label: name, lean }) => {
          const long = (50 * Math.min(Math.abs(lean), most)) / most;
          return (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                <div>
                  <svg aria-hidden="true" focusable="false" viewBox="0 0 100 10" preserveAspectRatio="none">
                    <rect class="ground" width="100" height="10" />
                    <rect
                      class={lean < 0 ? "t1" : "t2"}
                      x={lean < 0 ? 50 - long : 50}
                      width={long}
                      height="10"
                    />
                    <rect class="ink" x="49.75" width="0.5" height="10" />
                  </svg>
                  <span>{number(shownLean(lean))}</span>
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
