import { codePoint, inLatin } from "./characters.ts";
import { COMPONENTS } from "./components.ts";
import type { Place, Reporter } from "./problem.ts";

const GENERAL =
  "use a component of docs/authoring.md, in plain ASCII letters, or write \\< for the sign itself.";

/** Letters to change, add or leave out; counted no further than 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 20) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 3;
}

function nearest(name: string): string | undefined {
  const meant = inLatin(name).toLowerCase();
  return Object.keys(COMPONENTS)
    .map((known) => ({ known, far: distance(meant, known.toLowerCase()) }))
    .filter(({ known, far }) => far <= (known.length > 5 ? 2 : 1))
    .sort((a, b) => a.far - b.far)[0]?.known;
}

/** A name that is not a component's: the strange letter in it if there is one, and the name that was meant. */
export function reportUnknown(name: string | null | undefined, at: Place, report: Reporter): void {
  const shown = name ? `<${name}>` : "<>";
  const meant = name ? nearest(name) : undefined;
  const strange = meant && Array.from(name ?? "").find((letter) => inLatin(letter) !== letter);
  const mend = meant ? `write <${meant}>${strange ? ", in Latin letters" : ""}.` : GENERAL;
  const message = strange
    ? `${shown} is not <${meant}>: it holds ${codePoint(strange)}.`
    : `${shown} is not a component.`;
  report.error(at, "component/unknown", message, mend);
}
