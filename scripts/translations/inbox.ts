import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  type Contribution,
  type Decision,
  decideContribution,
  listContributions,
} from "../../app/features/translation/contributions.ts";
import { closeDatabase, type Db, openDatabase } from "../../db/connection.ts";

export const inboxHelp = `inbox: what visitors sent, what waits first, and the latest first.

  inbox                            lists it: lesson, block, reason, text, date
  inbox --new                      only what nobody has decided on yet
  inbox --json                     the same for a program
  inbox --decide <id> taken        you have mended it, or will
  inbox --decide <id> declined     you have read it and change nothing

It reads the database under DATA_DIR (./data), also while Lisan runs.`;

const decisions: readonly string[] = ["taken", "declined"] satisfies Decision[];

interface Wish {
  help: boolean;
  json: boolean;
  onlyNew: boolean;
  decide: { id: string; decision: Decision } | null;
}

/** Prints the inbox, or decides on one thing in it. Answers the exit code: 1 it could not be done, 2 not understood. */
export async function inbox(args: readonly string[]): Promise<number> {
  const wish = readWish(args);
  if (typeof wish === "string") {
    console.error(`${wish}\n\n${inboxHelp}`);
    return 2;
  }
  if (wish.help) {
    console.log(inboxHelp);
    return 0;
  }
  const root = path.resolve(import.meta.dirname, "../..");
  const file = path.join(path.resolve(process.env.DATA_DIR ?? path.join(root, "data")), "lisan.sqlite");
  // Opening it would make an empty one.
  if (!existsSync(file)) {
    console.error(`There is no database at ${file}.\n  Mend: set DATA_DIR to the folder that Lisan runs on.`);
    return 1;
  }
  const db = openDatabase(file);
  try {
    if (!hasInbox(db)) {
      console.error(`${file} was made by an older Lisan, without an inbox.\n  Mend: run npm start once.`);
      return 1;
    }
    return wish.decide ? await decide(db, wish.decide) : await list(db, wish);
  } finally {
    closeDatabase(db);
  }
}

function readWish(args: readonly string[]): Wish | string {
  const options = {
    help: { type: "boolean", short: "h" },
    json: { type: "boolean" },
    new: { type: "boolean" },
    decide: { type: "string" },
  } as const;
  let parsed: ReturnType<
    typeof parseArgs<{ options: typeof options; allowPositionals: true; args: string[] }>
  >;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const { help = false, json = false, new: onlyNew = false, decide: id } = values;
  const [decision = "", ...others] = positionals;
  if (id === undefined) {
    return positionals.length > 0
      ? `"${positionals.join(" ")}" is not understood.`
      : { help, json, onlyNew, decide: null };
  }
  if (!decisions.includes(decision) || others.length > 0) return `Say "taken" or "declined" after ${id}.`;
  return { help, json, onlyNew, decide: { id, decision: decision as Decision } };
}

const hasInbox = (db: Db) =>
  db.$client.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'contributions'").get() !== undefined;

async function decide(db: Db, { id, decision }: { id: string; decision: Decision }): Promise<number> {
  const outcome = await decideContribution(db, id, decision, Date.now());
  if (outcome === "decided") {
    console.log(`${id} is ${decision}.`);
    return 0;
  }
  console.error(
    outcome === "unknown"
      ? `There is nothing with the id ${id}.\n  Mend: copy it from the list.`
      : `${id} was decided on before; a decision stands.`,
  );
  return 1;
}

async function list(db: Db, { json, onlyNew }: Wish): Promise<number> {
  const found = await listContributions(db, onlyNew ? { state: "new" } : {});
  if (json) {
    console.log(JSON.stringify(found.map(plain), null, 2));
    return 0;
  }
  const waiting = found.filter(({ state }) => state === "new").length;
  for (const one of found) console.log(`${describe(one)}\n`);
  console.log(`${found.length} in the list, ${waiting} of them new.`);
  return 0;
}

const day = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** As a program would read it: times in ISO 8601, the payload as what it is. */
const plain = ({ createdAt, decidedAt, payload, ...one }: Contribution) => ({
  ...one,
  payload: payload === null ? null : (JSON.parse(payload) as unknown),
  createdAt: day(createdAt),
  decidedAt: day(decidedAt),
});

/** Nothing here can move the cursor: control characters are refused where a contribution is taken. */
function describe(one: Contribution): string {
  const place = `${one.locale}/${one.course}/${one.lesson}${one.block ? `#${one.block}` : ""}`;
  const decided = one.decidedAt === null ? "" : ` ${day(one.decidedAt)?.slice(0, 10)}`;
  return [
    `${one.state}${decided}  ${one.kind}${one.reason ? ` (${one.reason})` : ""}  ${place}`,
    ...(one.text ? one.text.split("\n").map((line) => `    ${line}`) : []),
    `  ${day(one.createdAt)?.slice(0, 16).replace("T", " ")} UTC${one.credit ? `  thanks to ${one.credit}` : ""}`,
    `  ${one.id}`,
  ].join("\n");
}
