import { type Descent, historyOf } from "../../content/blocks/history.ts";
import { type LedgerLine, readLedger } from "../../content/blocks/ledger.ts";
import { reportOn } from "../../content/policy/problem.ts";
import { ledgerFile } from "../../content/publish/lesson-files.ts";
import { cleanText } from "../block-text.ts";
import { bytesOf } from "../open-lesson-pair.ts";
import { STRINGS } from "./proposal.ts";
import { type Standing, standing } from "./standing.ts";
import { type KeptEdit, type KeptProposal, markOf } from "./stored-proposal.ts";

/** A proposed edit beside what stands today. */
export interface JudgedEdit {
  /** Place in the proposal, from 1. */
  number: number;
  edit: KeptEdit;
  /** The block or string of today that it is for; null: it is gone from the source. */
  today: string | null;
  stands: Standing | null;
  /** The source says something else since. */
  isMoved: boolean;
  /** What the source said then, where that is remembered. */
  was: string | null;
  /** Somebody else has changed the translation of it since. */
  isOvertaken: boolean;
  /** It says what stands there. */
  isSame: boolean;
}

/** Looks at each edit of a proposal as things are now. */
export async function judgeProposal(
  root: string,
  locale: string,
  proposal: KeptProposal,
): Promise<JudgedEdit[]> {
  const stand = await standing(root, locale, proposal);
  const ledger = await ledgerOf(root, proposal);
  const history = historyOf(ledger);
  return proposal.edits.map((edit, at) => {
    const { source, text, of, on } = edit;
    const descent = stand.has(source) ? null : history.follow(source, (hash) => stand.has(hash));
    const heir = descent ? descent.to : source;
    const stands = stand.get(heir) ?? null;
    const isSame = stands !== null && stands.own !== null && cleanText(stands.own) === cleanText(text);
    const mark = stands?.own == null ? undefined : markOf(stands.own);
    return {
      number: at + 1,
      edit,
      today: stands ? heir : null,
      stands,
      isMoved: descent ? grave(descent) : of !== undefined && stands !== null && markOf(stands.source) !== of,
      was: heir === source ? null : (history.line(source)?.text ?? null),
      isOvertaken: stands !== null && mark !== on && !isSame,
      isSame,
    };
  });
}

/** A typo in the source costs no translation its place. */
const grave = ({ change }: Descent): boolean => change !== null && change !== "typo";

async function ledgerOf(root: string, { course, lesson }: KeptProposal): Promise<LedgerLine[]> {
  if (course === STRINGS) return [];
  const file = ledgerFile(course, lesson);
  const bytes = await bytesOf(root, file);
  return bytes ? readLedger(bytes, reportOn(file)) : [];
}
