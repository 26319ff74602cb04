import { findAccount } from "../../app/features/identity/accounts.ts";
import { audit } from "../../app/features/identity/audit.ts";
import { deleteLearner } from "../../app/features/progress/delete-learner.ts";
import { readArguments } from "../translations/read-arguments.ts";
import { inPlace } from "./place.ts";

const help = `delete: one person and all that is stored about her, at once. Nobody can bring it back.

  delete <name or id>          says whom it would delete
  delete <name or id> --yes    deletes

A class that she alone ran is put away; one with other teachers goes to the one who has been in it longest.
Copies of the database from before do not bring her back: deletions.jsonl beside it is read at every start. Keep that
file when you restore a copy.`;

/** Deletes somebody, when it is meant. */
export async function deleteOne(args: readonly string[]): Promise<number> {
  const read = readArguments(args, {
    help,
    options: { yes: { type: "boolean" } },
    understand({ yes = false }, [name, ...others]): { name: string; yes: boolean } | string {
      return name === undefined || others.length > 0 ? "Say one name, or one id." : { name, yes };
    },
  });
  if ("exit" in read) return read.exit;
  const { name, yes } = read.wish;
  return inPlace(async ({ db }) => {
    const account = await findAccount(db, name);
    if (!account) {
      console.error(`There is nobody called ${name}.\n  Mend: look at the name, or give the id.`);
      return 1;
    }
    const who = `the ${account.kind} ${account.username ?? account.id}${account.displayName ? ` (${account.displayName})` : ""}`;
    if (!yes) {
      console.log(`This would delete ${who} and all that is stored about her. Nothing is deleted yet.`);
      console.log("If it is meant, say it again with --yes.");
      return 0;
    }
    const now = Date.now();
    await deleteLearner(db, account.id, now);
    await audit(db, { actor: null, action: "delete-account", subject: account.id, now });
    console.log(`Deleted: ${who}.`);
    return 0;
  });
}
