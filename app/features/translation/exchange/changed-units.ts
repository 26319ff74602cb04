import { shortHash } from "../../content/model-hash.ts";
import { type Problem, reportOn } from "../../content/policy/problem.ts";
import { cleanText } from "../block-text.ts";
import { skeletonFault, textOfPieces } from "./resolve-target.ts";
import type { Piece, ReturnedUnit, Unit } from "./unit.ts";

/** A translation that came back and is not what stands here. */
export interface ChangedUnit {
  unit: Unit;
  returned: ReturnedUnit;
  text: string;
  /** Somebody marked it as finished, that was not when it was exported. */
  isRaised: boolean;
}

export interface Compared {
  changed: ChangedUnit[];
  /** Errors, placed in the file that came back. */
  problems: Problem[];
  /** Units whose source has gone, and that nobody had translated. */
  gone: string[];
}

const folded = (text: string): string => text.replace(/\s+/g, " ").trim();
const flat = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ("words" in piece ? piece.words : piece.text)).join("");

const wasFlagged = ({ state }: Unit): boolean => state === "stale" || state === "draft";

/** The source that a unit was exported with, if that is still the one of today. */
function isSameSource({ id, source, plural }: Unit, returned: ReturnedUnit): boolean {
  if (id.startsWith("lesson/")) return true; // Its hash is in its name.
  const said = folded(flat(returned.source));
  return (
    said === folded(source) || (plural !== undefined && said === folded(`${plural.one}\n${plural.other}`))
  );
}

/** What a returned file changes, unit by unit. `file`: its name, for messages. */
export function changedUnits(
  file: string,
  returned: readonly ReturnedUnit[],
  units: readonly Unit[],
): Compared {
  const report = reportOn(file);
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const keepsBase = returned.some(({ base }) => base !== null);
  const seen = new Set<string>();
  const changed: ChangedUnit[] = [];
  const gone: string[] = [];
  for (const one of returned) {
    const tell = (code: string, message: string, mend: string): void =>
      report.error(one, code, `${one.id}: ${message}`, mend);
    const unit = known.get(one.id);
    const isEmpty = flat(one.target).trim() === "";
    if (seen.has(one.id)) tell("exchange/twice", "it stands here twice.", "delete one of them.");
    else if (!unit || !isSameSource(unit, one)) {
      if (isEmpty) gone.push(one.id);
      else {
        const mend = "export again and carry the translation over; or import the rest with --partial.";
        tell("exchange/stale", "the source has changed since this was exported.", mend);
      }
    } else if (isEmpty) {
      const mend = "an import deletes nothing: put the translation back, or leave it out with --partial.";
      if (unit.target !== null) tell("exchange/emptied", "its translation is gone.", mend);
    } else {
      const read = textOfPieces(one.target, unit);
      if ("code" in read) tell(read.code, read.message, read.mend);
      else {
        const found = compared(one, unit, read.text, keepsBase);
        if (found === "conflict") {
          const mend = "export again and look at both; or import the rest with --partial.";
          tell("exchange/conflict", "the translation was changed here since this was exported.", mend);
        } else if (found) {
          const fault = found.text === unit.target ? null : skeletonFault(found.text, unit);
          if (fault) tell(fault.code, fault.message, fault.mend);
          else changed.push(found);
        }
      }
    }
    seen.add(one.id);
  }
  return { changed, problems: report.problems, gone };
}

/** Null: nothing came back that is not here. */
function compared(
  returned: ReturnedUnit,
  unit: Unit,
  text: string,
  keepsBase: boolean,
): ChangedUnit | "conflict" | null {
  const { target } = unit;
  const { base, isDone } = returned;
  const isRaised = isDone === true && target !== null && wasFlagged(unit);
  if (target !== null && isSame(text, target, unit)) {
    return isRaised ? { unit, returned, text: target, isRaised } : null;
  }
  if (target !== null && base !== null && base !== shortHash(target))
    return base === shortHash(text) ? null : "conflict";
  if (target !== null && base === null && keepsBase) return "conflict";
  return { unit, returned, text, isRaised };
}

/** Programs wrap lines anew and cut spaces: what reads the same is the same. */
function isSame(text: string, target: string, { markup }: Unit): boolean {
  if (text === target || cleanText(text) === cleanText(target)) return true;
  const paragraphs = (words: string): string =>
    cleanText(words)
      .split(/\n\s*\n/)
      .map(folded)
      .join("\n\n");
  return markup !== "string" && paragraphs(text) === paragraphs(target);
}
