import { markedDiff } from "../../app/features/content/blocks/marked-diff.ts";
import { wordDiff } from "../../app/features/content/blocks/word-diff.ts";
import { type Contribution, listContributions } from "../../app/features/translation/contributions.ts";
import { type JudgedEdit, judgeProposal } from "../../app/features/translation/proposals/judge-proposal.ts";
import { planTaking } from "../../app/features/translation/proposals/plan-taking.ts";
import type { PlacedProblem } from "../../app/features/translation/proposals/proposal.ts";
import { readKept } from "../../app/features/translation/proposals/stored-proposal.ts";
import { nameIn } from "../../app/features/translation/proposals/team-credit.ts";
import { visible } from "../../app/features/translation/pull-request/safe-markdown.ts";
import { localeFileOf } from "../../app/features/translation/strings/check-language.ts";
import type { Db } from "../../db/connection.ts";

export const RUN = "npm run translations -- inbox";

export interface ListWish {
  json: boolean;
  onlyNew: boolean;
  locale: string | undefined;
}

export async function listInbox(db: Db, { json, onlyNew, locale }: ListWish): Promise<number> {
  const filter = { ...(onlyNew && { state: "new" as const }), ...(locale !== undefined && { locale }) };
  const found = await listContributions(db, filter);
  if (json) {
    console.log(printJson(found.map(plain)));
    return 0;
  }
  const waiting = found.filter(({ state }) => state === "new").length;
  for (const one of found) console.log(`${describe(one)}\n`);
  console.log(`${found.length} in the list, ${waiting} of them new.`);
  return 0;
}

const day = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** As a program would read it: times in ISO 8601, the payload as what it is. */
const plain = ({ createdAt, decidedAt, payload, ...one }: Contribution) => ({
  ...one,
  payload: payload === null ? null : (JSON.parse(payload) as unknown),
  createdAt: day(createdAt),
  decidedAt: day(decidedAt),
});

/** What a terminal would obey is written as an escape. */
const printJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Nothing hidden can come in, and what other ways may have brought in is told by its number: no text moves the cursor. */
const indent = (text: string, by = "    "): string => visible(text).replace(/^(?=.)/gm, by);

function describe(one: Contribution): string {
  const place = `${one.locale}/${one.course}/${one.lesson}${one.block ? `#${one.block}` : ""}`;
  const decided = one.decidedAt === null ? "" : ` ${day(one.decidedAt)?.slice(0, 10)}`;
  const count = one.kind === "proposal" ? (readKept(one)?.edits.length ?? 0) : null;
  return [
    visible(
      `${one.state}${decided}  ${one.kind}${one.reason ? ` (${one.reason})` : ""}  ${place}${count === null ? "" : `  ${count} ${count === 1 ? "text" : "texts"}`}`,
    ),
    ...(one.text ? [indent(one.text)] : []),
    `  ${day(one.createdAt)?.slice(0, 16).replace("T", " ")} UTC${one.credit ? `  thanks to ${visible(one.credit)}` : ""}`,
    `  ${one.id}`,
  ].join("\n");
}

/** One of them as it stands today. Answers the exit code. */
export async function showContribution(root: string, sent: Contribution, json: boolean): Promise<number> {
  const kept = sent.kind === "proposal" ? readKept(sent) : null;
  const edits = kept ? await judgeProposal(root, sent.locale, kept) : [];
  if (json) {
    console.log(printJson({ ...plain(sent), ...(kept && { edits }) }));
    return 0;
  }
  console.log(`${describe(sent)}\n`);
  if (sent.kind === "report") {
    console.log(`When it is mended: ${RUN} --decide ${sent.id} taken`);
    return 0;
  }
  if (!kept) {
    console.log(`This Lisan cannot read it.\n  Mend: look at it with --json; ${RUN} --decline ${sent.id}`);
    return 0;
  }
  // By the rules alone: what has become old or was overtaken is told of each below.
  const only = edits.flatMap(({ number, today }) => (today === null ? [] : [String(number)]));
  const asked = { only, stale: true, over: true, by: null };
  const { problems, changes } =
    only.length > 0 ? await planTaking(root, sent, asked) : { problems: [], changes: [] };
  for (const edit of edits) {
    const own = problems.filter((problem) => problem.edit === edit.number - 1);
    console.log(`${describeEdit(edit, sent.locale, own)}\n`);
  }
  for (const problem of problems.filter(({ edit }) => edit < 0)) console.log(`${describeProblem(problem)}\n`);
  if (changes.some(({ file, before }) => before === null && file === localeFileOf(sent.locale)))
    console.log(`${sent.locale} is not here yet: taking this begins it. Look at its locale.json then.`);
  console.log(whoIsNamed(sent.credit));
  if (sent.state === "new")
    console.log(`Take it: ${RUN} --take ${sent.id}\nOr not: ${RUN} --decline ${sent.id}`);
  return 0;
}

function whoIsNamed(credit: string | null): string {
  if (credit === null) return "Nobody is to be named for it.";
  return nameIn(credit) === null
    ? "An e-mail address was given as the name: it goes into no file. With --by <handle> the stamps name somebody."
    : `${visible(credit)} agreed to be named, by giving this name.`;
}

function describeEdit(
  { number, edit, today, stands, was, isMoved, isOvertaken, isSame }: JudgedEdit,
  locale: string,
  problems: readonly PlacedProblem[],
): string {
  const lines = [`${number}  ${stands?.kind ?? "gone"}  ${edit.source}`];
  if (!stands || today === null) lines.push("  The source has it no more. It was to be:", indent(edit.text));
  else {
    if (isMoved)
      lines.push(`  Stale: the source has changed since it was sent${was === null ? "; now it says:" : ":"}`);
    else lines.push("  Source:");
    lines.push(indent(isMoved && was !== null ? markedDiff(wordDiff(was, stands.source)) : stands.source));
    if (isOvertaken) lines.push("  Somebody else has changed its translation since it was sent.");
    if (isSame)
      lines.push("  It stands like this already; the sender says that it is right:", indent(edit.text));
    else if (stands.own === null) lines.push("  Not translated yet. Proposed:", indent(edit.text));
    else
      lines.push(
        "  Proposed, against what stands:",
        indent(markedDiff(wordDiff(stands.own, edit.text, locale))),
      );
  }
  return [...lines, ...problems.map(describeProblem)].join("\n");
}

/** Told of a text of the proposal by its number, else of the file that it is about. */
export function describeProblem({
  edit,
  file,
  line,
  column,
  severity,
  code,
  message,
  mend,
}: PlacedProblem): string {
  const place =
    edit >= 0 ? `text ${edit + 1}:${line}:${column}` : file === "" ? "" : `${file}:${line}:${column}`;
  return visible(`  ${place}${place === "" ? "" : " "}${severity} ${code}  ${message}\n    Mend: ${mend}`);
}
