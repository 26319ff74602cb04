import { findAccount } from "../../app/features/identity/accounts.ts";
import { audit } from "../../app/features/identity/audit.ts";
import { createInvitation } from "../../app/features/identity/invitations.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";
import { readArguments } from "../translations/read-arguments.ts";
import { inPlace, moment } from "./place.ts";

const help = `reset: a link by which a teacher or an operator chooses a new password. It works once, for one day.

  reset <name>                 the name she signs in with
  reset <name> --locale ar     the same, and the page is in Arabic

Until she has chosen, the old password still works. Afterwards she is signed out everywhere.
A learner's card is made anew by her teacher, on the page of the class.`;

/** Makes a link for a new password and prints it. */
export async function reset(args: readonly string[]): Promise<number> {
  const read = readArguments(args, {
    help,
    options: { locale: { type: "string" } },
    understand({ locale = sourceLocale }, [name, ...others]): { name: string; locale: string } | string {
      return name === undefined || others.length > 0 ? "Say one name." : { name, locale };
    },
  });
  if ("exit" in read) return read.exit;
  const { name, locale } = read.wish;
  return inPlace(async ({ db, origin }) => {
    const account = await findAccount(db, name);
    if (!account || account.kind === "learner") {
      console.error(
        account
          ? `${name} is a learner.\n  Mend: her teacher prints a new card, on the page of the class.`
          : `Nobody signs in as ${name}.\n  Mend: npm run operate -- list shows the names.`,
      );
      return 1;
    }
    const now = Date.now();
    const { token, expiresAt } = await createInvitation(db, {
      kind: "password",
      user: account.id,
      madeBy: null,
      now,
    });
    await audit(db, { actor: null, action: "reset-password", subject: account.id, now });
    console.log(`${origin}/${locale}/password/${token}`);
    console.log(`\nIt sets the password of ${account.username}, once, until ${moment(expiresAt)}.`);
    return 0;
  });
}
