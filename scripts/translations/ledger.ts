import path from "node:path";
import { changeKind } from "../../app/features/content/blocks/ledger.ts";
import { formatProblem } from "../../app/features/content/policy/problem.ts";
import { writeLedgers } from "../../app/features/translation/write-ledgers.ts";
import { readArguments } from "./read-arguments.ts";

export const ledgerHelp = `ledger: adds to content/en/<course>/<lesson>.ledger.jsonl what changed in the source lessons.

  ledger                      ordinary changes: translations of these blocks become stale
  ledger --change typo        only spelling: translations stay fresh
  ledger --change critical    something was wrong or harmful: until it is translated anew, learners see the source

It only ever adds lines. Run it before you commit a change of a source lesson.`;

const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Answers the exit code: 1 something could not be read, 2 not understood. */
export async function ledger(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, {
    help: ledgerHelp,
    options: { change: { type: "string", default: "normal" } },
    understand(values, words) {
      if (words.length > 0) return `"${words.join(" ")}" is not understood.`;
      const change = changeKind.safeParse(values.change);
      if (!change.success) return `--change is typo, normal or critical, not "${values.change}".`;
      return { change: change.data };
    },
  });
  if ("exit" in read) return read.exit;
  const { written, problems } = await writeLedgers(root, read.wish.change);
  const errors = problems.filter(({ severity }) => severity === "error");
  for (const problem of errors) console.error(formatProblem(problem));
  let added = 0;
  for (const { file, added: lines } of written) {
    if (lines.length === 0) continue;
    added += lines.length;
    const changed = lines.filter(({ was }) => was !== undefined).length;
    console.log(`${file}: ${lines.length - changed} new blocks, ${changed} new versions.`);
  }
  console.log(`${written.length} ledgers complete, ${added} lines added.`);
  return errors.length > 0 ? 1 : 0;
}
