import { createHash } from "node:crypto";
import { z } from "zod";
import type { Contribution } from "../contributions.ts";
import { type Proposal, proposedEdit, readProposal } from "./proposal.ts";
import { standing } from "./standing.ts";

const mark = z.string().regex(/^[\w-]{11}$/);

/** An edit as it is kept: with marks of what stood on both sides when it was sent, so that a later change is seen. */
const keptEdit = proposedEdit.extend({
  /** Of the source text: a string's key stays when its words change. */
  of: mark.optional(),
  /** Of the translation's text; none where there was none. */
  on: mark.optional(),
});
const kept = z.strictObject({ edits: z.array(keptEdit) });

export type KeptEdit = z.infer<typeof keptEdit>;
export type KeptProposal = Omit<Proposal, "edits"> & { edits: KeptEdit[] };

/** A short mark of a text: equal texts have equal ones. */
export const markOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 11);

/** What is kept of a proposal beside the lesson that it is for. */
export async function toKeep(
  root: string,
  locale: string,
  proposal: Proposal,
): Promise<z.infer<typeof kept>> {
  const stand = await standing(root, locale, proposal);
  return {
    edits: proposal.edits.map((edit): KeptEdit => {
      const now = stand.get(edit.source);
      return {
        ...edit,
        ...(now && { of: markOf(now.source) }),
        ...(now && now.own !== null && { on: markOf(now.own) }),
      };
    }),
  };
}

/** A proposal out of the inbox; null where it is none that this version can read. */
export function readKept({ course, lesson, payload }: Contribution): KeptProposal | null {
  try {
    const read = kept.safeParse(JSON.parse(payload ?? "null"));
    if (!read.success) return null;
    const edits = read.data.edits.map(({ source, text }) => ({ source, text }));
    const proposal = readProposal({ course, lesson, edits });
    return "proposal" in proposal ? { course, lesson, edits: read.data.edits } : null;
  } catch {
    return null;
  }
}
