import "./require-node.ts";

interface Verb {
  does: string;
  /** Answers the exit code. */
  run(args: string[]): Promise<number>;
}

/** Each verb is a file of its own, loaded when it is asked for. */
const verbs: Record<string, Verb> = {
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
  inbox: {
    does: "lists what visitors sent, and decides on it",
    run: async (args) => (await import("./translations/inbox.ts")).inbox(args),
  },
};

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
