import path from "node:path";
import type { Unsure } from "../../app/features/translation/new-locale.ts";
import { type StartRefusal, startLanguage } from "../../app/features/translation/start-language.ts";
import { localeFile } from "../../app/i18n/locale.ts";
import { readArguments } from "./read-arguments.ts";

export const addHelp = `add: begins a language.

  add sw                     Swahili: locales/sw with what is known of it
  add pt-BR --state machine-draft
                             its texts will be drafts by a machine, and readers are told
  add qaa --name "..." --english "..." --script Latn
                             a language that no table knows

It says what it created, and what to look over. Until a third of the words of the first pages are translated,
its pages speak English and it is not offered to visitors; its lessons can be read as soon as they are there.`;

const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Answers the exit code: 1 it was refused, 2 not understood. */
export async function add(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, {
    help: addHelp,
    options: {
      name: { type: "string" },
      english: { type: "string" },
      script: { type: "string" },
      state: { type: "string" },
    },
    understand({ name, english, script, state }, [tag, ...more]) {
      if (tag === undefined || more.length > 0) return "Say one language: add sw.";
      const given = { name, english, script, state };
      for (const [field, value] of Object.entries(given)) {
        const shape = localeFile.shape[field as keyof typeof given];
        if (value !== undefined && !shape.safeParse(value).success)
          return `--${field} ${FORM[field as keyof typeof given]}, not "${value}".`;
      }
      return { tag, words: { name, english, script, state: localeFile.shape.state.optional().parse(state) } };
    },
  });
  if ("exit" in read) return read.exit;
  const { tag, words } = read.wish;
  const started = await startLanguage(root, tag, words);
  if ("refused" in started) {
    console.error(refusal(tag, started.refused));
    return 1;
  }
  const { locale, files, unsure } = started;
  const { name, english, direction, script, digits, plurals, fallback } = locale;
  const forms = Object.entries(plurals).map(([form, samples]) => `${form} (${samples.join(", ")})`);
  console.log(
    [
      `${english}${name === english ? "" : ` (${name})`} is begun:`,
      ...files.map((file) => `  ${file}`),
      "",
      `  direction   ${direction}, by its script ${script}`,
      `  digits      ${digits}`,
      `  plurals     ${forms.join(", ")}`,
      `  falls back  to ${fallback.join(", ")}`,
      ...unsure.map((field) => `  look over   ${UNSURE[field]}`),
      ...(unsure.includes("plurals")
        ? [
            "",
            "A language that tables do not know enters with a reviewer who grew up with it: say who it is.",
          ]
        : []),
      "",
      `next: read over ${files[0]}, then npm run translations -- next ${tag}`,
      `      (with a translator's program instead: npm run translations -- export --help)`,
    ].join("\n"),
  );
  return 0;
}

const FORM = {
  name: "is the language's own name for itself",
  english: "is its name in English",
  script: "is four letters, like Latn or Arab",
  state: "is machine-draft, machine-edited, human or reviewed",
} as const;

/** What the tables do not know, and who translates does. */
const UNSURE: Record<Unsure, string> = {
  name: '"name": no table knows its own name for itself.',
  plurals: '"plurals": no table knows its forms; give each form that it has numbers that take it.',
  digits: '"digits": no table knows which digits it is written with; latn is a guess.',
  font: '"font": a guess; name fonts that devices of its readers have.',
  letters: 'add "letters", a string of those that an English keyboard lacks, if it has any.',
};

function refusal(tag: string, refused: StartRefusal): string {
  switch (refused.why) {
    case "misnamed": {
      const again = refused.instead ? `npm run translations -- add ${refused.instead}` : refused.mend;
      return `${refused.message}\n  Mend: ${again}`;
    }
    case "exists":
      return `locales/${refused.tag} is there already; nothing was changed.\n  Mend: npm run translations -- next ${refused.tag}`;
    case "unknown":
      return `No table knows the ${refused.field} of "${tag}".\n  Mend: npm run translations -- add ${tag} ${refused.field === "script" ? "--script Latn (or Arab, Deva, Ethi, ...)" : '--name "its own name" --english "its English name"'}`;
  }
}
