import { checkText } from "../policy/check-text.ts";
import { type Problem, reportOn } from "../policy/problem.ts";
import { placeOf } from "../policy/tree.ts";
import type { CompileJob } from "./compile-job.ts";
import { type Drawing, MAX_FIGURE_BYTES, readDrawing } from "./figure.ts";
import type { Piece } from "./pieces.ts";

/** The drawings of a lesson's figures by name; what is missing or does not fit is told. */
export function readDrawings(pieces: Piece[], job: CompileJob, problems: Problem[]): Map<string, Drawing> {
  const drawings = new Map<string, Drawing>();
  const report = reportOn(job.file);
  for (const piece of pieces) {
    if (piece.type !== "figure") continue;
    const at = placeOf(piece.node);
    const found = Object.hasOwn(job.figures, piece.name) ? job.figures[piece.name] : undefined;
    if (!found) {
      const mend = `draw content/figures/${piece.name}.svg, or mend the name.`;
      report.error(at, "figure/missing", `there is no figure "${piece.name}".`, mend);
      continue;
    }
    const own = reportOn(found.file);
    const text = checkText(found.bytes, own, MAX_FIGURE_BYTES);
    const drawing = text === null ? null : readDrawing(text, own);
    problems.push(...own.problems);
    if (!drawing) continue;
    drawings.set(piece.name, drawing);
    if (drawing.slots.length !== piece.slots.length) {
      const message = `"${piece.name}" has ${drawing.slots.length} text slots, the list has ${piece.slots.length} items.`;
      report.error(at, "figure/slots", message, "write one item for each slot, in order.");
    }
  }
  problems.push(...report.problems);
  return drawings;
}
