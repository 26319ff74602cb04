import type { FileChange } from "../change-files.ts";
import { bytesOf } from "../open-lesson-pair.ts";
import { type PlacedProblem, refused } from "./proposal.ts";
import { membersOf, withTranslator } from "./team-credit.ts";

/** `TEAM.yml` with whoever is to be thanked in it, unless they are. Nobody gets into another's place by giving their name. */
export async function creditChange(
  root: string,
  locale: string,
  changes: readonly FileChange[],
  { by, name, isSure }: { by: string; name: string; isSure: boolean },
): Promise<{ team: FileChange | null; problem: PlacedProblem | null }> {
  const file = `locales/${locale}/TEAM.yml`;
  const begun = changes.find((change) => change.file === file);
  const bytes = begun ? null : await bytesOf(root, file);
  const before = begun ? begun.before : bytes && new TextDecoder().decode(bytes);
  const yaml = begun?.after ?? before ?? "members: []\n";
  const members = membersOf(yaml);
  const known = members.find((one) => one.handle.toLowerCase() === by.toLowerCase());
  if (known && isSure) return { team: begun ?? null, problem: null };
  const namesake = known ?? members.find((one) => one.name?.toLowerCase() === name.toLowerCase());
  if (namesake && !isSure) {
    const message = `"${namesake.name ?? namesake.handle}" stands in ${file} already, as ${namesake.handle}.`;
    const mend = `if it is the same person: --by ${namesake.handle}; else --by another handle.`;
    return { team: null, problem: refused(-1, "take/name", message, mend) };
  }
  const after = withTranslator(yaml, by, name);
  if (after !== null) return { team: { file, before, after }, problem: null };
  const message = `${file} cannot be added to by a program.`;
  const mend = `write "members: []" into it, or add ${by} by hand and say --by ${by}.`;
  return { team: null, problem: refused(-1, "take/team", message, mend) };
}
