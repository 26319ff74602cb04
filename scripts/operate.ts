import "./require-node.ts";

interface Verb {
  does: string;
  /** Answers the exit code. */
  run(args: string[]): Promise<number>;
}

/** Each verb is a file of its own, loaded when it is asked for. */
const verbs: Record<string, Verb> = {
  invite: {
    does: "makes a link that lets one teacher in, or one who runs this copy with you",
    run: async (args) => (await import("./operate/invite.ts")).invite(args),
  },
  reset: {
    does: "makes a link by which a teacher chooses a new password",
    run: async (args) => (await import("./operate/reset.ts")).reset(args),
  },
  list: {
    does: "lists the accounts of teachers, and the classes",
    run: async (args) => (await import("./operate/list.ts")).list(args),
  },
  export: {
    does: "writes all that is stored about one person",
    run: async (args) => (await import("./operate/export.ts")).exportOne(args),
  },
  delete: {
    does: "deletes one person and all that is stored about her",
    run: async (args) => (await import("./operate/delete.ts")).deleteOne(args),
  },
  retention: {
    does: "deletes what is older than the settings allow",
    run: async (args) => (await import("./operate/retention.ts")).retention(args),
  },
  settings: {
    does: "shows what you have decided, or decides it",
    run: async (args) => (await import("./operate/settings.ts")).settings(args),
  },
};

const help = `npm run operate -- <verb>, for whoever runs this copy of Lisan

${Object.entries(verbs)
  .map(([name, { does }]) => `  ${name.padEnd(10)}${does}`)
  .join("\n")}

npm run operate -- <verb> --help says more.`;

const [name = "--help", ...args] = process.argv.slice(2);
const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
if (verb) process.exitCode = await verb.run(args);
else if (name === "--help" || name === "-h" || name === "help") console.log(help);
else {
  console.error(`There is no verb "${name}".\n\n${help}`);
  process.exitCode = 2;
}
