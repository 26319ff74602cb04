import type { Db } from "../../../../db/connection.ts";
import { hasErrors } from "../../content/policy/problem.ts";
import { checkProposal } from "../proposals/check-proposal.ts";
import { MOST_EDITS, type PlacedProblem } from "../proposals/proposal.ts";
import { sendProposal } from "../proposals/send-proposal.ts";
import type { DeskAnswer, DeskTrouble } from "./desk-answer.ts";
import type { Finding } from "./findings.tsx";
import type { Asked } from "./open-piece.ts";
import { type DeskForm, readDeskForm, type TypedEdit } from "./read-desk-form.ts";

interface Posted extends Asked {
  /** Id of the generation of content that is served. */
  generation: string;
  form: FormData;
  mayContribute(): boolean;
  mayTry(): boolean;
  now: number;
}

type Answered = { kept: number } | { answer: DeskAnswer; status: 200 | 422 | 429 | 503 };

/** A posted form of the desk: checked, and sent where that was asked for. Whatever happens, all that was typed comes back. */
export async function answerDesk(db: Db, posted: Posted): Promise<Answered> {
  const { root, target, piece, name, generation, form, mayContribute, mayTry, now } = posted;
  const read = readDeskForm(form, piece.fields);
  const { edits, credit, note } = read;
  const proposal = { ...name, edits };
  const back = (
    status: 200 | 422 | 429 | 503,
    trouble: DeskTrouble | null,
    problems: readonly PlacedProblem[] = [],
    more: Partial<DeskAnswer> = {},
  ): Answered => {
    const answer = {
      trouble,
      checked: null,
      errors: {},
      ...typedIn(read),
      ...placed(edits, problems),
      ...more,
    };
    return { answer, status };
  };
  if (!mayTry()) return back(429, "often");
  if (edits.length > MOST_EDITS) return back(422, "large");
  if (read.intent !== "send") {
    if (edits.length === 0) return back(200, null, [], { checked: 0 });
    const { problems } = await checkProposal(root, target.locale.tag, proposal);
    if (hasErrors(problems)) return back(422, troubleIn(problems), problems);
    return back(200, null, problems, { checked: edits.length });
  }
  if (edits.length === 0) return back(422, "empty");
  const sent = await sendProposal(db, {
    root,
    locale: target.locale.tag,
    proposal,
    credit,
    note,
    generation,
    mayContribute,
    now,
  });
  if ("kept" in sent) return sent;
  const { problems, errors, trouble, status } = sent;
  return back(status, trouble ?? troubleIn(problems), problems, { errors });
}

const troubleIn = (problems: readonly PlacedProblem[]): DeskTrouble =>
  problems.some(({ code }) => code === "proposal/size") ? "large" : "wrong";

/** Each finding beside the text that it is about. */
function placed(
  edits: readonly TypedEdit[],
  problems: readonly PlacedProblem[],
): Pick<DeskAnswer, "findings" | "general"> {
  const findings = new Map<string, Finding[]>();
  const general: Finding[] = [];
  for (const { edit, file, line, column, severity, code, message, mend } of problems) {
    const finding = { line, column, severity, code, message, mend };
    const name = edits[edit]?.source;
    if (name === undefined) general.push({ ...finding, file });
    else findings.set(name, [...(findings.get(name) ?? []), finding]);
  }
  return { findings: Object.fromEntries(findings), general };
}

const typedIn = ({ typed, kept, credit, note }: DeskForm) => ({
  typed: Object.fromEntries(typed),
  kept: [...kept],
  credit,
  note,
});
