import type { Db } from "../../../../db/connection.ts";
import { hasErrors } from "../../content/policy/problem.ts";
import { MOST, storeContribution } from "../contributions.ts";
import { readPlainText, type TextRefusal } from "../plain-text.ts";
import { planProposal } from "./plan-proposal.ts";
import { type PlacedProblem, readProposal } from "./proposal.ts";
import { toKeep } from "./stored-proposal.ts";

interface Sent {
  root: string;
  locale: string;
  /** As it came: nothing is known of it. */
  proposal: unknown;
  /** As typed; empty where the sender does not want to be named. */
  credit: string;
  note: string;
  /** Id of the generation of content. */
  generation: string;
  /** Whether this sender may send one more now; asked only for a proposal that could be kept. */
  mayContribute(): boolean;
  now: number;
}

export interface ProposalErrors {
  credit?: TextRefusal;
  note?: TextRefusal;
}

/** Why a proposal was not kept. */
export interface RefusedProposal {
  problems: PlacedProblem[];
  errors: ProposalErrors;
  /** Nothing is wrong with the proposal itself: too many came from here, or too many wait. */
  trouble: "often" | "full" | null;
  /** For the answer. */
  status: 422 | 429 | 503;
}

/** Takes a proposal: keeps it for whoever runs this copy, without a word of who sent it but the name they gave. */
export async function sendProposal(
  db: Db,
  { root, locale, proposal: value, credit, note, generation, mayContribute, now }: Sent,
): Promise<{ kept: number } | RefusedProposal> {
  const refuse = (status: RefusedProposal["status"], more: Partial<RefusedProposal>): RefusedProposal => ({
    problems: [],
    errors: {},
    trouble: null,
    status,
    ...more,
  });
  const [name, text, errors] = readWords(credit, note);
  const read = readProposal(value);
  if ("problems" in read) return refuse(422, { problems: read.problems, errors });
  const { proposal } = read;
  const { problems } = await planProposal(root, locale, proposal, { state: "human" });
  const isRefused = hasErrors(problems) || errors.credit !== undefined || errors.note !== undefined;
  if (isRefused) return refuse(422, { problems, errors });
  if (!mayContribute()) return refuse(429, { trouble: "often" });
  const stored = await storeContribution(
    db,
    {
      kind: "proposal",
      locale,
      course: proposal.course,
      lesson: proposal.lesson,
      block: null,
      text,
      credit: name,
      generation,
      payload: await toKeep(root, locale, proposal),
    },
    now,
  );
  return stored === "full" ? refuse(503, { trouble: "full" }) : { kept: proposal.edits.length };
}

/** Both may be left empty. */
function readWords(credit: string, note: string): [name: string | null, note: string, ProposalErrors] {
  const name = readPlainText(credit, { most: MOST.credit, lines: "one" });
  const text = readPlainText(note, { most: MOST.text, lines: "many" });
  const errors: ProposalErrors = {};
  if ("code" in name && name.code !== "empty") errors.credit = name;
  if ("code" in text && text.code !== "empty") errors.note = text;
  return ["text" in name ? name.text : null, "text" in text ? text.text : "", errors];
}
