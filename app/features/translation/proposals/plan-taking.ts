import { printLines } from "../../content/blocks/json-lines.ts";
import { readStamps, type Stamp } from "../../content/blocks/stamps.ts";
import { hasErrors, reportOn } from "../../content/policy/problem.ts";
import { stampsFile } from "../../content/publish/lesson-files.ts";
import { type FileChange, isChange } from "../change-files.ts";
import type { Contribution } from "../contributions.ts";
import { creditChange } from "./credit-change.ts";
import { type JudgedEdit, judgeProposal } from "./judge-proposal.ts";
import { planProposal } from "./plan-proposal.ts";
import { type PlacedProblem, refused } from "./proposal.ts";
import { type KeptProposal, readKept } from "./stored-proposal.ts";
import { handleFor, nameIn } from "./team-credit.ts";

export interface Taking {
  /** Numbers of edits, from 1, or names of their blocks or strings; empty: all. */
  only: readonly string[];
  /** Also what was written for an older source: it is stamped as that. */
  stale: boolean;
  /** Also in place of what somebody else wrote since. */
  over: boolean;
  /** Handle of whoever wrote it; null: made from the name they gave. */
  by: string | null;
}

export interface PlannedTaking {
  /** All of them, or none where anything stands against it; none too where everything is there already. */
  changes: FileChange[];
  problems: PlacedProblem[];
  /** What this takes, and what it leaves. */
  taken: JudgedEdit[];
  left: JudgedEdit[];
  /** Whom the stamps name. */
  by: string | null;
  /** Who agreed to be named. */
  name: string | null;
}

/** What taking a proposal would change; writes nothing. */
export async function planTaking(root: string, sent: Contribution, wish: Taking): Promise<PlannedTaking> {
  const proposal = readKept(sent);
  const nothing: PlannedTaking = { changes: [], problems: [], taken: [], left: [], by: null, name: null };
  if (!proposal) {
    const message = "this is no proposal that this Lisan can read.";
    return { ...nothing, problems: [refused(-1, "take/unread", message, DECLINE)] };
  }
  const all = await judgeProposal(root, sent.locale, proposal);
  const isMeant = ({ number, edit }: JudgedEdit): boolean =>
    wish.only.length === 0 || wish.only.some((one) => one === String(number) || one === edit.source);
  const [taken, left] = [all.filter(isMeant), all.filter((one) => !isMeant(one))];
  const name = nameIn(sent.credit);
  const by = wish.by ?? (name === null ? null : handleFor(name, sent.locale));
  const plan = { ...nothing, taken, left, by, name };

  const problems = [
    ...wish.only
      .filter((one) => !all.some(({ number, edit }) => one === String(number) || one === edit.source))
      .map(unknown),
    ...(name !== null && by === null ? [NAMELESS(name)] : []),
    ...taken.flatMap((one) => objections(one, wish)),
  ];
  if (problems.length > 0 || taken.length === 0) return { ...plan, problems };

  const edits = taken.map(({ edit, today }) => ({ source: today ?? edit.source, text: edit.text }));
  const order = { state: "human", ...(by !== null && { by }) } as const;
  const { course, lesson } = proposal;
  const planned = await planProposal(root, sent.locale, { course, lesson, edits }, order);
  const told = planned.problems.map((one) => ({ ...one, edit: (taken[one.edit]?.number ?? 0) - 1 }));
  if (hasErrors(told)) return { ...plan, problems: told };
  const changes = asStale(planned.changes, sent.locale, proposal, taken).filter(isChange);
  if (changes.length === 0 || name === null || by === null) return { ...plan, changes, problems: told };
  const { team, problem } = await creditChange(root, sent.locale, changes, {
    by,
    name,
    isSure: wish.by !== null,
  });
  if (problem) return { ...plan, problems: [...told, problem] };
  return {
    ...plan,
    problems: told,
    changes: [...changes.filter(({ file }) => file !== team?.file), ...(team ? [team] : [])],
  };
}

const DECLINE = "look at it with --json; decline it if it is of no use.";

const unknown = (one: string): PlacedProblem =>
  refused(
    -1,
    "take/only",
    `there is no block "${one}" in it.`,
    "name a block by its number or its name, as `inbox <id>` shows them.",
  );

const NAMELESS = (name: string): PlacedProblem =>
  refused(-1, "take/handle", `no handle can be made of "${name}".`, "give one with --by <handle>.");

function objections(
  { number, edit, today, isMoved, isOvertaken }: JudgedEdit,
  wish: Taking,
): PlacedProblem[] {
  const at = number - 1;
  if (today === null)
    return [
      refused(at, "take/gone", `the source has no ${edit.source} any more.`, "take the others with --only."),
    ];
  const told: PlacedProblem[] = [];
  if (isMoved && !wish.stale)
    told.push(
      refused(
        at,
        "take/stale",
        "the source has changed since it was written.",
        "take it as a translation of the older source with --stale, or leave it out with --only.",
      ),
    );
  if (isOvertaken && !wish.over)
    told.push(
      refused(
        at,
        "take/overtaken",
        "its translation was changed by somebody else since it was sent.",
        "compare the two; put this one in its place with --over, or leave it out with --only.",
      ),
    );
  return told;
}

/** Stamps say which source a text was written for: of a proposal that was overtaken by its source, the old one. */
function asStale(
  changes: readonly FileChange[],
  locale: string,
  { course, lesson }: KeptProposal,
  taken: readonly JudgedEdit[],
): FileChange[] {
  const older = new Map(
    taken.flatMap(({ edit, today }) =>
      today !== null && today !== edit.source ? [[today, edit.source]] : [],
    ),
  );
  const file = stampsFile(locale, course, lesson);
  return changes.map((change) => {
    if (change.file !== file || older.size === 0) return change;
    const linesOf = (text: string): Stamp[] => readStamps(new TextEncoder().encode(text), reportOn(file));
    const before = new Set(linesOf(change.before ?? "").map((line) => JSON.stringify(line)));
    const lines = linesOf(change.after).map((line) => {
      const old = older.get(line.s);
      return old === undefined || before.has(JSON.stringify(line)) ? line : { ...line, s: old };
    });
    return { ...change, after: printLines(lines) };
  });
}
