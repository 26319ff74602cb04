import { planProposal } from "./plan-proposal.ts";
import { type PlacedProblem, readProposal } from "./proposal.ts";

/**
 * Checks what somebody would send by the very rules that a file in the tree is checked by. An error is what no file may
 * hold; with warnings it may be sent.
 */
export async function checkProposal(
  root: string,
  locale: string,
  value: unknown,
): Promise<{ problems: PlacedProblem[] }> {
  const read = readProposal(value);
  if ("problems" in read) return read;
  const { problems } = await planProposal(root, locale, read.proposal, { state: "human" });
  return { problems };
}
