import { findAccount } from "../../app/features/identity/accounts.ts";
import { audit } from "../../app/features/identity/audit.ts";
import { exportLearner } from "../../app/features/progress/export-learner.ts";
import { readArguments } from "../translations/read-arguments.ts";
import { inPlace } from "./place.ts";

const help = `export: all that is stored about one person, as JSON.

  export <name or id> > her-data.json

A seat's name is the class's code, a hyphen and the seat: 482901337425-7. A line in the log says that you looked.`;

/** Prints everything about somebody. */
export async function exportOne(args: readonly string[]): Promise<number> {
  const read = readArguments(args, {
    help,
    options: {},
    understand(_values, [name, ...others]): { name: string } | string {
      return name === undefined || others.length > 0 ? "Say one name, or one id." : { name };
    },
  });
  if ("exit" in read) return read.exit;
  const { name } = read.wish;
  return inPlace(async ({ db }) => {
    const account = await findAccount(db, name);
    const found = account && (await exportLearner(db, account.id));
    if (!account || !found) {
      console.error(`There is nobody called ${name}.\n  Mend: look at the name, or give the id.`);
      return 1;
    }
    await audit(db, { actor: null, action: "export-account", subject: account.id, now: Date.now() });
    console.log(JSON.stringify(found, null, 2));
    return 0;
  });
}
