import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { type FileChange, isChange } from "../change-files.ts";
import { planProposal } from "./plan-proposal.ts";
import { type PlacedProblem, readProposal } from "./proposal.ts";

/** A unified diff as `git apply` and `patch -p1` take it. */
export const printPatch = (changes: readonly FileChange[]): string =>
  changes
    .filter(isChange)
    .map(({ file, before, after }) =>
      createTwoFilesPatch(
        before === null ? "/dev/null" : `a/${file}`,
        `b/${file}`,
        before ?? "",
        after,
        "",
        "",
        {
          headerOptions: FILE_HEADERS_ONLY,
        },
      ),
    )
    .join("");

/** What a proposal would change, as a patch of files; "" if nothing. */
export async function patchOf(
  root: string,
  locale: string,
  value: unknown,
): Promise<string | { problems: PlacedProblem[] }> {
  const read = readProposal(value);
  if ("problems" in read) return read;
  const { changes, problems } = await planProposal(root, locale, read.proposal, { state: "human" });
  return problems.some(({ severity }) => severity === "error") ? { problems } : printPatch(changes);
}
