import { ChangedMeanwhile, writeChanges } from "../../app/features/translation/change-files.ts";
import { type Contribution, decideContribution } from "../../app/features/translation/contributions.ts";
import {
  type PlannedTaking,
  planTaking,
  type Taking,
} from "../../app/features/translation/proposals/plan-taking.ts";
import { visible } from "../../app/features/translation/pull-request/safe-markdown.ts";
import type { Db } from "../../db/connection.ts";
import { describeProblem, RUN } from "./inbox-list.ts";

/**
 * Writes a proposal into the files and marks it as taken, in this order: if it is stopped between the two, taking it again
 * finds everything written. Answers the exit code.
 */
export async function takeProposal(
  db: Db,
  root: string,
  sent: Contribution,
  taking: Taking,
): Promise<number> {
  if (sent.kind === "report") {
    console.error(
      `${sent.id} is a report: there is nothing to write.\n  Mend: ${RUN} --decide ${sent.id} taken`,
    );
    return 1;
  }
  if (sent.state !== "new") {
    console.error(`${sent.id} was ${sent.state} before; a decision stands, and nothing was written.`);
    return 1;
  }
  const plan = await planTaking(root, sent, taking);
  const errors = plan.problems.filter(({ severity }) => severity === "error");
  for (const problem of plan.problems)
    (errors.length > 0 ? console.error : console.log)(describeProblem(problem));
  if (errors.length > 0) {
    console.error(`Nothing was written. Look at it: ${RUN} ${sent.id}`);
    return 1;
  }
  let written: string[];
  try {
    written = await writeChanges(root, plan.changes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const mend = "  Mend: put that right and take it again; nothing was written.";
    console.error(error instanceof ChangedMeanwhile ? why : `It could not be written: ${why}\n${mend}`);
    return 1;
  }
  console.log(written.length === 0 ? "Everything in it stands in the files already." : written.join("\n"));
  tellWho(plan);
  const waiting = plan.left.filter(({ isSame, isMoved }) => !isSame || isMoved);
  if (waiting.length === 0) {
    await decideContribution(db, sent.id, "taken", Date.now());
    console.log(`${sent.id} is taken.`);
  } else {
    const numbers = waiting.map(({ number }) => number).join(", ");
    console.log(
      `Still waiting in it: ${numbers}. If you take no more of it: ${RUN} --decide ${sent.id} taken`,
    );
  }
  if (written.length > 0) console.log(`\nTo commit it:\n${gitCommands(sent, plan, written)}`);
  return 0;
}

function tellWho({ by, name, changes }: PlannedTaking): void {
  if (changes.length === 0) return;
  if (name !== null)
    console.log(`${visible(name)} is named as ${by}: giving a name was agreeing to be named.`);
  else console.log(by === null ? "Nobody is named: the proposal gave no name." : `The stamps name ${by}.`);
}

/** In single quotes nothing means anything to a shell. */
const quoted = (text: string): string => `'${visible(text).replaceAll("'", "'\\''")}'`;

function gitCommands(
  { locale, course, lesson }: Contribution,
  { taken, name }: PlannedTaking,
  files: readonly string[],
): string {
  const what = `${locale}: ${course}/${lesson}, ${taken.length} ${taken.length === 1 ? "text" : "texts"} sent from the desk`;
  const credit = name === null ? "" : ` --trailer ${quoted(`Translated-by: ${name}`)}`;
  return `  git add ${files.map(quoted).join(" ")}\n  git commit -m ${quoted(what)}${credit}`;
}
