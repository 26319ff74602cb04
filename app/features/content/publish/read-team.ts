import type { z } from "zod";
import { EMAIL, type TeamMember, teamFile, teamMember } from "../../../i18n/team.ts";
import { parsePlainYaml } from "../policy/frontmatter.ts";
import { placeAt, type Reporter } from "../policy/problem.ts";
import { placeOfKeys } from "./place-of-keys.ts";
import { listFolder, readTextFile, type SiteReader } from "./read-file.ts";

const FILE = "TEAM.yml";

const MEND: Record<string, string> = {
  handle: "write the handle that their stamps carry; a name in other letters goes into name:.",
  name: "write the name that readers may see, in a line.",
  url: "write a page at https://, or take the line away.",
  roles: "write roles: [translator], [reviewer] or both.",
  consent: "ask them; write consent: true, or take the person out.",
};
const WHOLE =
  "write members: and under it a list; each has handle, roles and consent: true, and name and url if they like.";

function tell(
  text: string,
  before: PropertyKey[],
  issues: readonly z.core.$ZodIssue[],
  report: Reporter,
): void {
  for (const { code, path, message, ...issue } of issues) {
    const unknown = code === "unrecognized_keys" && "keys" in issue ? (issue.keys as string[]) : [];
    const keys = [...before, ...path, ...unknown.slice(0, 1)];
    const field = path.find((key) => typeof key === "string" && Object.hasOwn(MEND, key));
    const said =
      unknown.length > 0
        ? `"${unknown.join('", "')}" is not a key of a team`
        : `${keys.join(".") || FILE}: ${message}`;
    report.error(
      placeOfKeys(text, keys),
      "team/schema",
      `${said}.`,
      field === undefined ? WHOLE : (MEND[String(field)] ?? WHOLE),
    );
  }
}

/** Anywhere in the file, a comment too: the project is public, and so is every file of it. */
function tellEmails(text: string, report: Reporter): boolean {
  const hit = EMAIL.exec(text);
  if (!hit) return false;
  const mend = "delete it: everybody can read this file. A page at https:// may stand in url:.";
  report.error(placeAt(text, hit.index), "team/email", "an e-mail address stands here.", mend);
  return true;
}

/** Who translates and reviews a language and agrees to be named. Nobody, where there is no file. */
export async function readTeam(site: SiteReader, locale: string): Promise<TeamMember[]> {
  const folder = `locales/${locale}`;
  if (!(await listFolder(site.root, folder, "file")).includes(FILE)) return [];
  const { text, report } = await readTextFile(site, `${folder}/${FILE}`);
  const team = new Map<string, TeamMember>();
  if (text !== null && !tellEmails(text, report)) {
    const value = parsePlainYaml(text, 0, report);
    const file = report.problems.length > 0 ? null : teamFile.safeParse(value ?? { members: [] });
    if (file && !file.success) tell(text, [], file.error.issues, report);
    for (const [at, row] of (file?.data?.members ?? []).entries()) {
      const member = teamMember.safeParse(row);
      if (!member.success) {
        tell(text, ["members", at], member.error.issues, report);
        continue;
      }
      const key = member.data.handle.toLowerCase();
      if (team.has(key)) {
        const place = placeOfKeys(text, ["members", at, "handle"]);
        report.error(place, "team/twice", `"${member.data.handle}" stands here twice.`, "keep one.");
      } else team.set(key, member.data);
    }
  }
  site.problems.push(...report.problems);
  return [...team.values()];
}
