import path from "node:path";
import {
  type Decision,
  decideContribution,
  readContribution,
} from "../../app/features/translation/contributions.ts";
import type { Taking } from "../../app/features/translation/proposals/plan-taking.ts";
import { handle, isMachine } from "../../app/i18n/team.ts";
import type { Db } from "../../db/connection.ts";
import { withDatabase } from "../open-database.ts";
import { type ListWish, listInbox, showContribution } from "./inbox-list.ts";
import { takeProposal } from "./inbox-take.ts";
import { readArguments } from "./read-arguments.ts";

export const inboxHelp = `inbox: what visitors sent, reports and proposals; what waits first, and the latest first.

  inbox                            lists it: lesson, block, reason, text, date
  inbox --new                      only what nobody has decided on yet
  inbox --locale ar                only of one language
  inbox --json                     the same for a program
  inbox <id>                       one of them: of a proposal, each block as it stands and as it would be
  inbox --take <id>                writes a proposal into the files of its language, ready to commit
  inbox --decide <id> taken        you have mended it, or will
  inbox --decline <id>             you have read it and change nothing

With --take:
  --only 2        just this block, by its number or name; can stand more than once
  --by <handle>   who wrote it; else a handle is made from the name on the proposal
  --stale         also what was written for an older source: it is stamped as that, and learners see it marked
  --over          also in place of what somebody else wrote since

Stamps say "human" and the handle, or "machine-edited" where a machine's words were found right.
Whoever gave a name on the form agreed to be named: it goes into locales/<locale>/TEAM.yml; without a name nobody
is named. Nothing is written if one rule is broken.
It reads the database under DATA_DIR (./data), also while Lisan runs.`;

const decisions: readonly string[] = ["taken", "declined"] satisfies Decision[];

type Wish =
  | { do: "list"; list: ListWish }
  | { do: "show"; id: string; json: boolean }
  | { do: "decide"; id: string; decision: Decision }
  | { do: "take"; id: string; taking: Taking };

const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Lists the inbox, shows or takes what is in it. Answers the exit code: 1 it could not be done, 2 not understood. */
export async function inbox(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, { help: inboxHelp, options, understand });
  if ("exit" in read) return read.exit;
  const { wish } = read;
  const dataDir = path.resolve(process.env.DATA_DIR ?? path.join(root, "data"));
  return withDatabase({ dataDir, table: "contributions" }, async (db) => {
    if (wish.do === "list") return listInbox(db, wish.list);
    if (wish.do === "decide") return decide(db, wish);
    const sent = await readContribution(db, wish.id);
    if (!sent) return tellUnknown(wish.id);
    return wish.do === "show"
      ? showContribution(root, sent, wish.json)
      : takeProposal(db, root, sent, wish.taking);
  });
}

const options = {
  json: { type: "boolean" },
  new: { type: "boolean" },
  locale: { type: "string" },
  decide: { type: "string" },
  decline: { type: "string" },
  take: { type: "string" },
  only: { type: "string", multiple: true },
  by: { type: "string" },
  stale: { type: "boolean" },
  over: { type: "boolean" },
} as const;

interface Values {
  json?: boolean;
  new?: boolean;
  locale?: string;
  decide?: string;
  decline?: string;
  take?: string;
  only?: string[];
  by?: string;
  stale?: boolean;
  over?: boolean;
}

function understand(values: Values, words: string[]): Wish | string {
  const { json = false, decide: decided, decline, take, only, by, stale, over } = values;
  const asked = [decided, decline, take].filter((one) => one !== undefined);
  if (asked.length > 1) return "Say one of --take, --decide and --decline.";
  if (take === undefined && (only ?? by ?? stale ?? over) !== undefined)
    return "--only, --by, --stale and --over go with --take.";
  const [first, ...more] = words;
  if (decided !== undefined) {
    if (first === undefined || !decisions.includes(first) || more.length > 0)
      return `Say "taken" or "declined" after ${decided}.`;
    return { do: "decide", id: decided, decision: first as Decision };
  }
  if (asked.length > 0 && first !== undefined) return `"${words.join(" ")}" is not understood.`;
  if (decline !== undefined) return { do: "decide", id: decline, decision: "declined" };
  if (take !== undefined) {
    if (by !== undefined && (!handle.safeParse(by).success || isMachine(by)))
      return `"${by}" is no handle of a person: letters, digits and -.`;
    return {
      do: "take",
      id: take,
      taking: { only: only ?? [], stale: stale ?? false, over: over ?? false, by: by ?? null },
    };
  }
  if (more.length > 0) return `"${words.join(" ")}" is not understood.`;
  if (first !== undefined) return { do: "show", id: first, json };
  return { do: "list", list: { json, onlyNew: values.new ?? false, locale: values.locale } };
}

async function decide(db: Db, { id, decision }: { id: string; decision: Decision }): Promise<number> {
  const outcome = await decideContribution(db, id, decision, Date.now());
  if (outcome === "decided") {
    console.log(`${id} is ${decision}.`);
    return 0;
  }
  if (outcome === "unknown") return tellUnknown(id);
  console.error(`${id} was decided on before; a decision stands.`);
  return 1;
}

function tellUnknown(id: string): number {
  console.error(`There is nothing with the id ${id}.\n  Mend: copy it from the list.`);
  return 1;
}
