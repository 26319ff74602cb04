import { z } from "zod";
import { type Problem, reportOn, START } from "../../content/policy/problem.ts";

/** Bounds for what arrives from anywhere: a form of the desk never comes near them but in its size. */
export const MOST_EDITS = 60;
/** Of one text, in UTF-16 units; the longest block of a lesson has a tenth of it. */
const MOST_TEXT = 16 * 1024;
/** Of all of it as JSON: with what is kept beside it, it fits what one contribution may hold. */
export const MOST_BYTES = 60 * 1024;

/** Stands for a course in a proposal of UI strings, and in the address of a file of them. */
export const STRINGS = "ui";

/** A folder or a file of ours: nothing that could lead anywhere else. */
const name = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "is no name of a course or a lesson");

export const proposedEdit = z.strictObject({
  /** Hash of a source block, or key of a UI string with its plural form. */
  source: z.string().regex(/^[\w.-]{1,100}$/, "is no name of a block or a string"),
  /** The whole block as MDX; of title and summary the plain line. */
  text: z.string().max(MOST_TEXT, "is too long"),
});

const proposal = z
  .strictObject({
    /** "ui": `lesson` is the name of a file of strings. */
    course: name.max(60),
    lesson: name.max(60),
    edits: z.array(proposedEdit).min(1, "are none").max(MOST_EDITS, `are more than ${MOST_EDITS}`),
  })
  .refine(
    ({ edits }) => new Set(edits.map(({ source }) => source)).size === edits.length,
    "has a block twice",
  );

/** What somebody would change in one lesson, or in one file of strings. An edit that says what stands there confirms it. */
export type Proposal = z.infer<typeof proposal>;
export type ProposedEdit = z.infer<typeof proposedEdit>;

/** Line and column count within the edit's text. */
export interface PlacedProblem extends Problem {
  /** Place in the proposal's edits; -1: it is no edit's fault, and `file` says whose. */
  edit: number;
}

export type ReadProposal = { proposal: Proposal } | { problems: PlacedProblem[] };

/** What came as a proposal, if it is one and within its bounds; nothing of its texts has been parsed then. */
export function readProposal(value: unknown): ReadProposal {
  const read = proposal.safeParse(value);
  if (!read.success) {
    return {
      problems: read.error.issues.map(({ path, message }) => {
        const [, at] = path[0] === "edits" ? path : [];
        const where = path.map(String).join(".") || "this";
        return refused(typeof at === "number" ? at : -1, "proposal/shape", `${where}: ${message}.`, SHAPE);
      }),
    };
  }
  const bytes = new TextEncoder().encode(JSON.stringify(read.data)).length;
  if (bytes <= MOST_BYTES) return { proposal: read.data };
  const message = `${Math.ceil(bytes / 1024)} KB; at most ${MOST_BYTES / 1024} KB.`;
  return {
    problems: [refused(-1, "proposal/size", message, "send some blocks now, and the others after them.")],
  };
}

const SHAPE = "send it from the desk, a lesson or a file of strings at a time.";

export function refused(edit: number, code: string, message: string, mend: string): PlacedProblem {
  const report = reportOn("");
  report.error(START, code, message, mend);
  return { ...(report.problems[0] as Problem), edit };
}
