import { inviteFirstOperator } from "../app/features/identity/invitations.ts";
import { sourceLocale } from "../app/i18n/source-locale.ts";
import type { Db } from "../db/connection.ts";

/** Prints the link of the first account, at every start until somebody has made it. */
export async function sayFirstOperator(db: Db, origin: string): Promise<void> {
  const token = await inviteFirstOperator(db, Date.now());
  if (token === null) return;
  console.log(
    "\nNobody runs this copy yet. To invite teachers, make the first account; this link works once, for one day:\n" +
      `  ${origin}/${sourceLocale}/invite/${token}`,
  );
}
