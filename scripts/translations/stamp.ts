import path from "node:path";
import { stampState } from "../../app/features/content/blocks/stamps.ts";
import { formatProblem } from "../../app/features/content/policy/problem.ts";
import { lessonsOf } from "../../app/features/translation/open-lesson-pair.ts";
import { stampAll } from "../../app/features/translation/stamp-all.ts";
import type { StampOrder } from "../../app/features/translation/stamp-pairs.ts";
import { localeTag } from "../../app/i18n/locale.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";
import { handle } from "../../app/i18n/team.ts";
import { counted } from "./counted.ts";
import { readArguments } from "./read-arguments.ts";

export const stampHelp = `stamp: says of blocks of a translation which source they render, and how they were made.

  stamp sw --state machine-draft --by ana           every block of Swahili that has no stamp yet
  stamp sw meet-spot --state human --by ana         of one lesson
  stamp sw meet-spot --state human --by ana --block 7
                                                    one block, also where its source has changed since
  stamp sw meet-spot --state reviewed --rev bo      what is fresh or unstamped, checked by bo

States: machine-draft, machine-edited, human, reviewed. Blocks count from 1, title and summary first.
By stamping you assert that each of these blocks says what its source says today. Nobody reviews their own work.`;

const projectRoot = path.resolve(import.meta.dirname, "../..");

interface Wish {
  locale: string;
  lesson: string | null;
  order: StampOrder;
}

/** Answers the exit code: 1 something was refused or could not be read, 2 not understood. */
export async function stamp(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, { help: stampHelp, options, understand });
  if ("exit" in read) return read.exit;
  const { locale, lesson, order } = read.wish;
  const known = await lessonsOf(root, locale);
  if (!known.some((one) => lesson === null || one.lesson === lesson)) {
    console.error(`There is no ${lesson ? `lesson "${lesson}"` : "lesson"} in content/${locale}.`);
    return 1;
  }
  const isMeant = (_course: string, one: string) => lesson === null || one === lesson;
  const { files, problems } = await stampAll(root, locale, order, isMeant);
  const errors = problems.filter(({ severity }) => severity === "error");
  for (const problem of errors) console.error(formatProblem(problem));
  let refusals = 0;
  let total = 0;
  for (const { file, stamped, refused } of files) {
    total += stamped.length;
    if (stamped.length > 0)
      console.log(`${file}: ${counted(stamped.length, "block")} stamped ${order.state}.`);
    for (const { pair, why } of refused) {
      refusals++;
      console.error(`${file}: the ${pair.source.kind} "${pair.source.words.slice(0, 40)}": ${WHY[why]}`);
    }
  }
  console.log(`${counted(total, "block")} stamped in ${counted(files.length, "lesson")}.`);
  return errors.length + refusals > 0 ? 1 : 0;
}

const WHY = {
  missing: "it is not translated.",
  broken: "it is broken; mend it first.",
  "own-work": "nobody reviews their own work.",
} as const;

const options = {
  state: { type: "string" },
  by: { type: "string" },
  rev: { type: "string" },
  block: { type: "string", multiple: true },
} as const;

interface Values {
  state?: string;
  by?: string;
  rev?: string;
  block?: string[];
}

function understand(
  { state: wanted, by, rev, block }: Values,
  [locale, lesson, ...more]: string[],
): Wish | string {
  if (locale === undefined || more.length > 0) return "Say which language, and at most one lesson.";
  if (!localeTag.safeParse(locale).success) return `"${locale}" is not a language: write sw, zh-Hans, pt-BR.`;
  if (locale === sourceLocale) return `${sourceLocale} is the source: it has no stamps.`;
  const state = stampState.safeParse(wanted);
  if (!state.success) return "--state is machine-draft, machine-edited, human or reviewed.";
  for (const name of [by, rev])
    if (name !== undefined && !handle.safeParse(name).success) return `"${name}" is not a handle.`;
  if ((state.data === "reviewed") !== (rev !== undefined))
    return "--rev goes with --state reviewed, and with it only.";
  if (by === undefined && rev === undefined) return "Say with --by whose work it is.";
  const numbers = block?.map(Number);
  if (numbers && (lesson === undefined || numbers.some((one) => !Number.isInteger(one) || one < 1)))
    return "--block takes a number from 1, and needs a lesson.";
  const order: StampOrder = {
    state: state.data,
    ...(by && { by }),
    ...(rev && { rev }),
    ...(numbers && { blocks: new Set(numbers.map((one) => one - 1)) }),
  };
  return { locale, lesson: lesson ?? null, order };
}
