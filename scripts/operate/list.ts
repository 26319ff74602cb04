import { type Census, readCensus } from "../../app/features/identity/accounts.ts";
import { readArguments } from "../translations/read-arguments.ts";
import { inPlace } from "./place.ts";

const help = `list: the accounts of teachers and operators, and the classes with their numbers of learners.

  list            for you
  list --json     for a program

Learners are counted, never listed: their teachers know them.`;

/** Prints who runs classes here. */
export async function list(args: readonly string[]): Promise<number> {
  const read = readArguments(args, {
    help,
    options: { json: { type: "boolean" } },
    understand({ json = false }, words): { json: boolean } | string {
      return words.length > 0 ? `"${words.join(" ")}" is not understood.` : { json };
    },
  });
  if ("exit" in read) return read.exit;
  return inPlace(async ({ db }) => {
    const census = await readCensus(db);
    console.log(read.wish.json ? JSON.stringify(plain(census), null, 2) : describe(census));
    return 0;
  });
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

const plain = ({ staff, classes, learners }: Census) => ({
  accounts: staff.map((one) => ({ ...one, createdAt: iso(one.createdAt) })),
  classes: classes.map((one) => ({ ...one, archivedAt: iso(one.archivedAt) })),
  learners,
});

function describe({ staff, classes, learners }: Census): string {
  const accounts = staff.map(
    ({ kind, username, displayName, classes: count, createdAt }) =>
      `  ${kind.padEnd(9)} ${username ?? "(no name)"}  ${displayName ?? ""}  classes: ${count}  since ${iso(createdAt)?.slice(0, 10)}`,
  );
  const lines = classes.map(
    ({ id, name, teachers, learners: count, archivedAt }) =>
      `  ${id}  ${name}  teachers: ${teachers}  learners: ${count}${archivedAt === null ? "" : `  put away ${iso(archivedAt)?.slice(0, 10)}`}`,
  );
  return [
    `Accounts (${staff.length})`,
    ...accounts,
    "",
    `Classes (${classes.length})`,
    ...lines,
    "",
    `Learners: ${learners.inClasses} in classes, ${learners.alone} on their own.`,
  ].join("\n");
}
