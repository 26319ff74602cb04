import "./require-node.ts";
import path from "node:path";
import { readEnv } from "../app/env.server.ts";
import { type DemoSchool, isEmpty } from "../app/features/demo/fill-school.ts";
import { makeSchool } from "./demo-school.ts";
import { prepareData, type Step } from "./prepare-data.ts";
import { readArguments } from "./translations/read-arguments.ts";

const help = `npm run seed: fills DATA_DIR with a demo school.

  seed            two teachers, four classes, 120 learners and two months of their work
  seed --json     prints one object of what they sign in by, for a program

Never over existing data. Passwords are shown this once, and stored nowhere.`;

/** Progress goes beside what a program reads. */
const step: Step = async (title, work, done) => {
  const result = await work();
  console.error(`${title.padEnd(12)}${done(result)}`);
  return result;
};

const asked = readArguments(process.argv.slice(2), {
  help,
  options: { json: { type: "boolean" } },
  understand: ({ json = false }, words) =>
    words.length > 0 ? `"${words.join(" ")}" is not understood.` : { json },
});
process.exitCode = "exit" in asked ? asked.exit : await seed(asked.wish.json);

async function seed(json: boolean): Promise<number> {
  const { dataDir, siteDir } = readEnv();
  const { db, content } = await prepareData(
    siteDir ?? path.resolve(import.meta.dirname, ".."),
    dataDir,
    step,
  );
  try {
    if (!isEmpty(db)) {
      console.error(
        `${dataDir} holds people already: a demo school is never made over them.\n  Mend: choose an empty folder: DATA_DIR=./demo npm run seed`,
      );
      return 1;
    }
    const school = await makeSchool(db, content);
    console.log(json ? JSON.stringify(school, null, 2) : describe(school));
    return 0;
  } finally {
    content.close();
    db.$client.close();
  }
}

function describe({ teachers, learners }: DemoSchool): string {
  const lines = teachers.flatMap(({ username, password, classes }) => [
    `teacher ${username}  ${password}`,
    ...classes.map(({ name, joinCode }) => `  ${joinCode}  ${name}`),
  ]);
  const [first] = learners;
  return [...lines, "", `${learners.length} learners, such as ${first?.username}  ${first?.password}`].join(
    "\n",
  );
}
