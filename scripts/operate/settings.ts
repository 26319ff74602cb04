import {
  readSetting,
  type SettingName,
  settingNames,
  writeSetting,
} from "../../app/features/identity/settings.ts";
import type { Db } from "../../db/connection.ts";
import { readArguments } from "../translations/read-arguments.ts";
import { inPlace } from "./place.ts";

const meanings: Record<SettingName, string> = {
  openSignUp: "true: every stranger may make a teacher's account. false: only by invitation.",
  keepForOffline:
    "true: learners may keep courses on their devices. false: nobody may, and each device lets go of what it kept when it is next online.",
  keepEventsMonths: "Months that answers are kept (1 to 600).",
  keepInactiveLearnersMonths: "Months after which a learner of whom nothing was heard is deleted (1 to 600).",
  keepAuditMonths: "Months that the log of looks and changes by teachers is kept (1 to 600).",
};

const help = `settings: what whoever runs this copy decides. It holds at once, without a restart.

  settings                    shows all
  settings <name>             shows one
  settings <name> <value>     decides

${settingNames.map((name) => `  ${name}\n    ${meanings[name]}`).join("\n")}`;

interface Wish {
  name: SettingName | null;
  value: string | null;
}

/** Shows settings, or writes one. */
export async function settings(args: readonly string[]): Promise<number> {
  const read = readArguments(args, {
    help,
    options: {},
    understand(_values, [word, value, ...others]): Wish | string {
      if (word === undefined) return { name: null, value: null };
      const name = settingNames.find((one) => one.toLowerCase() === word.toLowerCase());
      if (!name) return `There is no setting "${word}".`;
      return others.length > 0 ? "Say one name and one value." : { name, value: value ?? null };
    },
  });
  if ("exit" in read) return read.exit;
  const { name, value } = read.wish;
  return inPlace(async ({ db }) => {
    if (name !== null && value !== null && !(await writeSetting(db, name, parse(value)))) {
      console.error(`"${value}" is no value for ${name}.\n  Mend: ${meanings[name]}`);
      return 1;
    }
    await show(db, name === null ? settingNames : [name]);
    return 0;
  });
}

async function show(db: Db, names: readonly SettingName[]): Promise<void> {
  for (const name of names) console.log(`${name} = ${await readSetting(db, name)}`);
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
