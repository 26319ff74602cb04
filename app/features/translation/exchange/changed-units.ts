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
  /** It takes the place of words that were written here since it was exported. */
  isOver: boolean;
}

export interface Compared {
  changed: ChangedUnit[];
  /** Placed in the file that came back. */
  problems: Problem[];
  /** Units whose source has gone for good; and those whose source has changed, and that nobody had translated. */
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
  const altered: ReturnedUnit[] = [];
  for (const one of returned) {
    const tell = (code: string, message: string, mend: string): void =>
      report.error(one, code, `${one.id}: ${message}`, mend);
    const unit = known.get(one.id);
    const isEmpty = flat(one.target).trim() === "";
    if (seen.has(one.id)) tell("exchange/twice", "it stands here twice.", "delete one of them.");
    else if (!unit || !isSameSource(unit, one)) {
      // The name of a lesson's unit changes with its words; of anything else it goes only with the thing itself.
      const isGone = !unit && !one.id.startsWith("lesson/");
      if (isEmpty || isGone) gone.push(one.id);
      else {
        const mend = "export again and carry the translation over; or import the rest with --partial.";
        tell("exchange/stale", "the source has changed since this was exported.", mend);
      }
    } else if (isEmpty) {
      const mend = "an import deletes nothing: put the translation back, or leave it out with --partial.";
      const wasThere = one.base !== null || !keepsBase;
      if (unit.target !== null && wasThere) tell("exchange/emptied", "its translation is gone.", mend);
    } else {
      const read = textOfPieces(one.target, unit);
      if ("code" in read) tell(read.code, read.message, read.mend);
      else {
        const found = compared(one, unit, read.text, keepsBase);
        const fault = found && found.text !== unit.target ? skeletonFault(found.text, unit) : null;
        if (fault) tell(fault.code, fault.message, fault.mend);
        else if (found) changed.push(found);
        if (found && isAltered(unit, one)) altered.push(one);
        if (found?.isOver && !fault) {
          const message = `${one.id}: it was changed here too since this was exported; what came back is taken.`;
          report.warn(one, "exchange/over", message, "look at both in the diff of the files.");
        }
      }
    }
    seen.add(one.id);
  }
  const [first] = altered;
  if (first) {
    const message = `${first.id}: its source is not as it was exported${altered.length > 1 ? `, nor those of ${altered.length - 1} more` : ""}; the translation is taken for the source of the export.`;
    report.warn(first, "exchange/source", message, "see that no program swapped or translated the sources.");
  }
  return { changed, problems: report.problems, gone };
}

/** The name of a lesson's unit says which source it is for, so what the file says of it is not needed; it may mislead. */
const isAltered = ({ id, source }: Unit, returned: ReturnedUnit): boolean =>
  id.startsWith("lesson/") && folded(flat(returned.source)) !== folded(source);

/** Null: nothing came back that is not here. */
function compared(returned: ReturnedUnit, unit: Unit, text: string, keepsBase: boolean): ChangedUnit | null {
  const { target } = unit;
  const { base, isDone } = returned;
  const isRaised = isDone === true && target !== null && wasFlagged(unit);
  if (target !== null && isSame(text, target, unit))
    return isRaised ? { unit, returned, text: target, isRaised, isOver: false } : null;
  // Nobody touched it in the file, and somebody did here.
  if (base !== null && base === shortHash(text)) return null;
  const isOver = target !== null && (base === null ? keepsBase : base !== shortHash(target));
  return { unit, returned, text, isRaised, isOver };
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
