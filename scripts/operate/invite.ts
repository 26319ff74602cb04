import { createInvitation, type Invitation } from "../../app/features/identity/invitations.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";
import { readArguments } from "../translations/read-arguments.ts";
import { inPlace, moment } from "./place.ts";

const help = `invite: a link that lets one person in, once. It is shown only now.

  invite                           a teacher
  invite operator                  somebody who runs this copy with you
  invite co-teacher --class <id>   one more teacher for a class; list shows the ids
  invite --locale ar               the same, and the page is in Arabic

A link works for seven days, one for an operator for one day.`;

type Kind = "teacher" | "operator" | "co-teacher";
const kinds: readonly Kind[] = ["teacher", "operator", "co-teacher"];

interface Wish {
  kind: Kind;
  classId: string | null;
  locale: string;
}

/** Makes an invitation and prints its link. */
export async function invite(args: readonly string[]): Promise<number> {
  const read = readArguments(args, {
    help,
    options: { class: { type: "string" }, locale: { type: "string" } },
    understand(
      { class: classId = null, locale = sourceLocale },
      [word = "teacher", ...others],
    ): Wish | string {
      const kind = kinds.find((one) => one === word);
      if (!kind || others.length > 0) return `"${[word, ...others].join(" ")}" is nobody to invite.`;
      if ((kind === "co-teacher") !== (classId !== null))
        return "--class goes with co-teacher, and co-teacher with --class.";
      return { kind, classId, locale };
    },
  });
  if ("exit" in read) return read.exit;
  const { kind, classId, locale } = read.wish;
  return inPlace(async ({ db, origin }) => {
    const now = Date.now();
    if (classId !== null && !db.$client.prepare("SELECT 1 FROM classes WHERE id = ?").get(classId)) {
      console.error(`There is no class with the id ${classId}.\n  Mend: npm run operate -- list shows them.`);
      return 1;
    }
    const by = { madeBy: null, now };
    const invitation: Invitation =
      kind === "co-teacher" ? { ...by, kind, class: classId ?? "" } : { ...by, kind };
    const { token, expiresAt } = await createInvitation(db, invitation);
    console.log(`${origin}/${locale}/invite/${token}`);
    console.log(
      `\nIt lets in one ${kind}, until ${moment(expiresAt)}. Give it only to the person it is for.`,
    );
    return 0;
  });
}
