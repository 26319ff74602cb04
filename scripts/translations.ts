import "./require-node.ts";
import { enableCompileCache } from "node:module";
import path from "node:path";

interface Verb {
  does: string;
  /** Answers the exit code. */
  run(args: string[]): Promise<number>;
}

/** Each verb is a file of its own, loaded when it is asked for. */
const verbs: Record<string, Verb> = {
  add: {
    does: "begins a language",
    run: async (args) => (await import("./translations/add.ts")).add(args),
  },
  next: {
    does: "the piece of work that helps a language most",
    run: async (args) => (await import("./translations/next.ts")).next(args),
  },
  pseudo: {
    does: "a copy of the site with two languages that nobody speaks, to see what was never translated",
    run: async (args) => (await import("./translations/pseudo.ts")).pseudo(args),
  },
  check: {
    does: "what is wrong, where, and how to mend it",
    run: async (args) => (await import("./translations/check.ts")).check(args),
  },
  status: {
    does: "how each language stands, in blocks: fresh, stale, missing, reviewed",
    run: async (args) => (await import("./translations/status.ts")).status(args),
  },
  diff: {
    does: "what changed in the source since it was translated, word by word",
    run: async (args) => (await import("./translations/diff.ts")).diff(args),
  },
  ledger: {
    does: "adds to the ledgers what changed in the source lessons",
    run: async (args) => (await import("./translations/ledger.ts")).ledger(args),
  },
  stamp: {
    does: "says which source blocks of a translation render, and how they were made",
    run: async (args) => (await import("./translations/stamp.ts")).stamp(args),
  },
  export: {
    does: "what is to be translated, for a translator's program: XLIFF, PO",
    run: async (args) => (await import("./translations/export.ts")).exportFile(args),
  },
  import: {
    does: "takes back what a translator's program filled in",
    run: async (args) => (await import("./translations/import.ts")).importFile(args),
  },
  inbox: {
    does: "lists what visitors sent, and decides on it",
    run: async (args) => (await import("./translations/inbox.ts")).inbox(args),
  },
  corpus: {
    does: "pairs of blocks that say the same, as open data: TMX, JSONL, a datasheet",
    run: async (args) => (await import("./translations/corpus.ts")).corpus(args),
  },
  report: {
    does: "what a pull request changes, for somebody who does not read the language",
    run: async (args) => (await import("./translations/report.ts")).report(args),
  },
};

// Verbs are imported late, so that the second run finds them compiled.
enableCompileCache(path.join(import.meta.dirname, "../node_modules/.cache/lisan"));

const help = `npm run translations -- <verb>

${Object.entries(verbs)
  .map(([name, { does }]) => `  ${name.padEnd(10)}${does}`)
  .join("\n")}

npm run translations -- <verb> --help says more.`;

const [name = "--help", ...args] = process.argv.slice(2);
const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
if (verb) process.exitCode = await verb.run(args);
else if (name === "--help" || name === "-h" || name === "help") console.log(help);
else {
  console.error(`There is no verb "${name}".\n\n${help}`);
  process.exitCode = 2;
}
