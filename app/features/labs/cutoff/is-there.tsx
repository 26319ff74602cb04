/** @jsxImportSource preact */
import { cutoff as findings } from "../findings.json" with { type: "json" };
import type { Say } from "../frame/say.ts";

/** Every cut-off there is, on every bird: whoever looks for the fair one learns that she missed none. */
export function IsThere({ words: { say, percent } }: { words: Say }) {
  const { used, every } = findings;
  const { fewest, leastForWorstOff } = every;
  const errors = (species: string) =>
    percent(leastForWorstOff.bySpecies.find((one) => one.species === species)?.share ?? 0);
  return (
    <details>
      <summary>{say("lab-cutoff:isThere")}</summary>
      <p>
        {say("lab-cutoff:every", {
          cuts: every.cuts,
          birds: used,
          fewestCut: fewest.cutOff,
          fewestShare: percent(fewest.share),
          fewestGentoos: percent(fewest.worstOff.wrong / fewest.worstOff.of),
        })}
      </p>
      <p>
        {say("lab-cutoff:leastWorst", {
          cut: leastForWorstOff.cutOff,
          worstShare: percent(leastForWorstOff.worstOff.wrong / leastForWorstOff.worstOff.of),
          share: percent(leastForWorstOff.share),
        })}
      </p>
      <p>
        {say("lab-cutoff:evenNotFair", {
          cut: leastForWorstOff.cutOff,
          adelie: errors("Adelie"),
          chinstrap: errors("Chinstrap"),
          gentoo: errors("Gentoo"),
        })}
      </p>
    </details>
  );
}
