import { open } from "node:fs/promises";
import path from "node:path";
import { stampState } from "../../app/features/content/blocks/stamps.ts";
import { byPlace, formatProblem } from "../../app/features/content/policy/problem.ts";
import { ChangedMeanwhile, writeChanges } from "../../app/features/translation/change-files.ts";
import { exchangeFormats, isFormat } from "../../app/features/translation/exchange/formats.ts";
import { type PlannedImport, planImport } from "../../app/features/translation/exchange/plan-import.ts";
import { MOST_BYTES } from "../../app/features/translation/exchange/read-exchange.ts";
import { unitsOfLanguage } from "../../app/features/translation/exchange/units-of-language.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";
import { handle } from "../../app/i18n/team.ts";
import { counted } from "./counted.ts";
import { readArguments, showProgress } from "./read-arguments.ts";

export const importHelp = `import: takes back what \`export\` wrote, once a translator's program has filled it in.

  import --format xliff12 sw.xlf sw --state human --by ana
  import --format po sw.po sw --state machine-draft --by some-model
  import --format po sw.po sw --partial               what is sound, without what is not

Only units whose translation changed change anything: that block, string, term or title, and the stamp of the block.
--state says how the words were made: machine-draft, machine-edited or human; --by, by whom. Without --state a changed
block is stamped machine-draft, or human where somebody took away the mark that it must be looked at.

Everything is written, or nothing: with one unit that is refused (its source has changed since, a protected part is
lost, a rule for lessons is broken) no file changes, unless --partial leaves it out. Nothing is ever deleted. What was
changed here since the export, and not in the file, stays; where both were, the file's text is taken, and told.`;

const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Answers the exit code: 1 something was refused, 2 not understood. */
export async function importFile(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, {
    help: importHelp,
    options: {
      format: { type: "string" },
      state: { type: "string" },
      by: { type: "string" },
      partial: { type: "boolean" },
    },
    understand({ format = "", state, by, partial = false }, [file, locale, ...more]) {
      if (!isFormat(format)) return "--format is xliff12 or po.";
      if (file === undefined || locale === undefined || more.length > 0)
        return "Say one file, and its language.";
      if (locale === sourceLocale) return `${sourceLocale} is the source: nothing is translated into it.`;
      const known = stampState.exclude(["reviewed"]).optional().safeParse(state);
      if (!known.success) return "--state is machine-draft, machine-edited or human.";
      if (by !== undefined && !handle.safeParse(by).success) return `"${by}" is not a handle.`;
      const order = { ...(known.data && { state: known.data }), ...(by && { by }) };
      return { format, file, locale, partial, order };
    },
  });
  if ("exit" in read) return read.exit;
  const { format, file, locale: tag, partial, order } = read.wish;
  const bytes = await boundedBytes(path.resolve(file));
  if (!bytes) {
    console.error(`There is no file "${file}".\n  Mend: name what \`export\` wrote.`);
    return 1;
  }
  const onProgress = (done: number, total: number) =>
    showProgress(done < total ? `${tag} ${done}/${total}` : "");
  const language = await unitsOfLanguage(root, tag, undefined, true, onProgress);
  if (!language.locale) {
    for (const problem of language.problems) console.error(formatProblem(problem));
    console.error(`There is no language "${tag}" in locales.\n  Mend: begin it with: add ${tag}`);
    return 1;
  }
  const returned = exchangeFormats[format].read(file, bytes, language.locale);
  const plan = await planImport(root, file, returned, language, order);
  const errors = plan.problems.filter(({ severity }) => severity === "error").sort(byPlace);
  for (const problem of errors) console.error(formatProblem(problem));
  const isFatal = returned.problems.length > 0 || plan.changes.length === 0;
  if (errors.length > 0 && (isFatal || !partial)) {
    const rest = isFatal
      ? ""
      : `, or give --partial: ${counted(changesOf(plan), "sound unit")} would be imported`;
    console.error(`Nothing was written: ${counted(errors.length, "error")}.\n  Mend: see above${rest}.`);
    return 1;
  }
  try {
    await writeChanges(root, plan.changes);
  } catch (error) {
    if (error instanceof ChangedMeanwhile) console.error(error.message);
    else console.error(`Nothing was written: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
  tell(plan, tag, errors.length);
  return errors.length > 0 ? 1 : 0;
}

const changesOf = ({ counts, marks }: PlannedImport): number =>
  [...counts.values()].reduce((sum, one) => sum + one, marks);

function tell(
  { counts, marks, changes, assumed, problems, gone, waiting }: PlannedImport,
  tag: string,
  left: number,
): void {
  for (const [file, texts] of counts) console.log(`${file}: ${counted(texts, "text")} changed.`);
  const stamps = changes.filter(({ file }) => file.endsWith(".l10n.jsonl")).length;
  if (stamps > 0) console.log(`${counted(stamps, "lesson")} stamped.`);
  if (marks > 0)
    console.log(
      `${counted(marks, "block")} of them only lost the mark that one must look at it; its words stay.`,
    );
  if (assumed > 0)
    console.log(
      `Nobody said how ${counted(assumed, "of the blocks was", "of the blocks were")} made: they count as machine-draft, unless a mark was taken away. Say it with --state and --by.`,
    );
  if (gone.length > 0)
    console.log(
      `${counted(gone.length, "unit is", "units are")} no longer in the source (${gone[0]}, ...) and left out: export again.`,
    );
  if (waiting.length > 0)
    console.log(
      `${counted(waiting.length, "unit waits", "units wait")} for the other half (${waiting[0]}, ...): a term comes with its definition, a course with all its lines.`,
    );
  // After what was done, for else they look like a refusal.
  const warnings = problems.filter(({ severity }) => severity === "warning");
  if (warnings.length > 0) console.log(`${counted(warnings.length, "warning")}, which stopped nothing:`);
  for (const problem of warnings) console.log(formatProblem(problem));
  if (left > 0) console.log(`${counted(left, "error was", "errors were")} left out; see above.`);
  if (changes.length === 0) console.log("No file changed.");
  else console.log(`Next: npm run translations -- check ${tag}`);
}

/** A little more than can be read, where there is more. */
async function boundedBytes(full: string): Promise<Uint8Array | null> {
  const file = await open(full).catch(() => null);
  if (!file) return null;
  try {
    if (!(await file.stat()).isFile()) return null;
    const bytes = new Uint8Array(MOST_BYTES + 1);
    let length = 0;
    for (let got = 1; got > 0 && length < bytes.length; length += got) {
      got = (await file.read(bytes, length, bytes.length - length)).bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
