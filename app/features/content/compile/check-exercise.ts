import type { ExerciseModel } from "../../quiz/exercise-model.ts";
import { canonicalJson } from "../model-hash.ts";
import type { Reporter } from "../policy/problem.ts";
import { attribute, placeOf } from "../policy/tree.ts";
import type { ExercisePiece } from "./pieces.ts";

/** "option 2", "options 1, 3" or "none", counted as a reader counts. */
function marks(model: ExerciseModel): string {
  if (model.kind !== "choice" && model.kind !== "choices") return "";
  const key = (Array.isArray(model.key) ? model.key : model.key === null ? [] : [model.key]).map(
    (index) => index + 1,
  );
  if (key.length === 0) return "no option";
  return `option${key.length > 1 ? "s" : ""} ${key.join(", ")}`;
}

function count(model: ExerciseModel): number {
  switch (model.kind) {
    case "choice":
    case "choices":
      return model.options;
    case "order":
      return model.items;
    case "match":
      return model.pairs;
    case "sort":
      return model.key.length;
    default:
      return 0;
  }
}

/**
 * Whether a translated exercise is still the source's exercise: a translation supplies words only. `isOld`: the
 * source has changed since, which is nobody's mistake.
 */
export function checkExercise(
  own: ExercisePiece,
  source: ExercisePiece,
  isOld: boolean,
  report: Reporter,
): boolean {
  const at = placeOf(own.node);
  const differs = (message: string, mend: string): false => {
    const tell = isOld ? report.warn : report.error;
    tell(at, "exercise/answer", `${own.id}: ${message}`, mend);
    return false;
  };
  const [mine, theirs] = [own.model, source.model];
  if (own.kind !== source.kind) {
    return differs(
      `the source is a <${source.kind}>, this is a <${own.kind}>.`,
      `write <${source.kind} id="${own.id}">.`,
    );
  }
  if (count(mine) !== count(theirs)) {
    const message = `the source has ${count(theirs)} options, this has ${count(mine)}.`;
    return differs(message, "translate every option, in the source's order, and add none.");
  }
  if (canonicalJson(mine) === canonicalJson(theirs)) return true;
  if (marks(mine) !== "") {
    const mend = "translate the words only; put the [x] back where the source has it.";
    return differs(`the source marks ${marks(theirs)}, this marks ${marks(mine)}.`, mend);
  }
  if (mine.kind !== "number") {
    return differs(
      "items stand in another group than in the source.",
      "keep each item where the source has it.",
    );
  }
  const changed = ["answer", "tolerance", "min", "max", "step", "predict"].filter(
    (name) => attribute(own.node, name) !== attribute(source.node, name),
  );
  const verb = changed.length === 1 ? "differs" : "differ";
  return differs(`${changed.join(", ")} ${verb} from the source.`, "copy the attributes from the source.");
}
