import path from "node:path";
import { parseArgs } from "node:util";
import { changeKind } from "../../app/features/content/blocks/ledger.ts";
import { formatProblem } from "../../app/features/content/policy/problem.ts";
import { writeLedgers } from "../../app/features/translation/write-ledgers.ts";

export const ledgerHelp = `ledger: adds to content/en/<course>/<lesson>.ledger.jsonl what changed in the source lessons.

  ledger                      ordinary changes: translations of these blocks become stale
  ledger --change typo        only spelling: translations stay fresh
  ledger --change critical    something was wrong or harmful: until it is translated anew, learners see the source

It only ever adds lines. Run it before you commit a change of a source lesson.`;

const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Answers the exit code: 1 something could not be read, 2 not understood. */
export async function ledger(args: readonly string[], root: string = projectRoot): Promise<number> {
  const wish = readWish(args);
  if (typeof wish === "string") {
    console.error(`${wish}\n\n${ledgerHelp}`);
    return 2;
  }
  if (wish.help) {
    console.log(ledgerHelp);
    return 0;
  }
  const { written, problems } = await writeLedgers(root, wish.change);
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

function readWish(
  args: readonly string[],
): { help: boolean; change: "typo" | "normal" | "critical" } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { help: { type: "boolean", short: "h" }, change: { type: "string", default: "normal" } },
    });
    const change = changeKind.safeParse(values.change);
    if (!change.success) return `--change is typo, normal or critical, not "${values.change}".`;
    return { help: values.help ?? false, change: change.data };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
