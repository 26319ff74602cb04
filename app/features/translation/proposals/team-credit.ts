import { createHash } from "node:crypto";
import { isMap, isSeq, parseDocument } from "yaml";
import { EMAIL, handle, isMachine, type TeamMember, teamFile, teamMember } from "../../../i18n/team.ts";
import { frontLine } from "../front-line.ts";

/** Who asked to be named, and may be: an e-mail address never gets into a public file. */
export const nameIn = (credit: string | null): string | null =>
  credit !== null && !EMAIL.test(credit) ? credit : null;

/**
 * A handle for a name: its Latin letters, or, of a name in other letters, the language and a mark that is the same
 * each time. Null where none can be made of it.
 * @example "Ana María" -> "ana-maria"
 */
export function handleFor(name: string, locale: string): string | null {
  const bare = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const latin = bare
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 39);
  const isWhole = !/\p{L}/u.test(bare.replace(/[a-z]/g, "")) && /[a-z]/.test(latin);
  const mark = createHash("sha256").update(name).digest("hex").slice(0, 6);
  const made = isWhole ? latin : `${locale.toLowerCase()}-${mark}`;
  return handle.safeParse(made).success && !isMachine(made) ? made : null;
}

/** The members of a `TEAM.yml` that are written rightly. */
export function membersOf(yaml: string | null): TeamMember[] {
  const file = teamFile.safeParse(parseDocument(yaml ?? "").toJS() ?? { members: [] });
  return (file.data?.members ?? []).flatMap((row) => {
    const member = teamMember.safeParse(row);
    return member.success ? [member.data] : [];
  });
}

/** `TEAM.yml` with a translator added who agreed to be named; null: the file is written in a way that only a person can change. */
export function withTranslator(yaml: string, by: string, name: string): string | null {
  const { contents } = parseDocument(yaml);
  const members = isMap(contents) ? contents.get("members", true) : null;
  if (!isSeq(members) || !members.range) return null;
  const [start, end] = members.range;
  const [first] = members.items as { range?: [number, number, number] }[];
  const before = first?.range
    ? yaml.slice(yaml.lastIndexOf("\n", first.range[0]) + 1, first.range[0])
    : "  - ";
  const indent = before.slice(0, before.indexOf("-"));
  const lines = [
    `${indent}- handle: ${by}`,
    ...(name === by ? [] : [`${indent}  name: ${frontLine(name)}`]),
    `${indent}  roles: [translator]`,
    `${indent}  consent: true`,
  ].join("\n");
  const written = first
    ? `${yaml.slice(0, end).trimEnd()}\n${lines}\n${yaml.slice(end)}`
    : `${yaml.slice(0, start).trimEnd()}\n${lines}${yaml.slice(end)}`;
  const [was, is] = [membersOf(yaml), membersOf(written)];
  return is.length === was.length + 1 && is.at(-1)?.handle === by ? written : null;
}
