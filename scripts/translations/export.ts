import path from "node:path";
import { formatProblem } from "../../app/features/content/policy/problem.ts";
import { writeAtomically } from "../../app/features/content/publish/write-files.ts";
import { exchangeFormats, isFormat } from "../../app/features/translation/exchange/formats.ts";
import { filesOf, unitsOfLanguage } from "../../app/features/translation/exchange/units-of-language.ts";
import { lessonsOf } from "../../app/features/translation/open-lesson-pair.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";
import { counted } from "./counted.ts";
import { readArguments, showProgress } from "./read-arguments.ts";

export const exportHelp = `export: all that is to be translated into a language, for a translator's program.

  export --format xliff12 --out sw.xlf sw             XLIFF 1.2: the site's words, the glossary, every lesson
  export --format po --out sw.po sw                   gettext, with the plural forms of Swahili
  export --format po --out spot.po sw meet-spot       one lesson

What is not translated yet has an empty target; what is a draft, or older than its source, is marked (needs-...,
fuzzy). Protected parts (<ph>, <bpt>, <ept>; in PO tags, addresses, marks like [x], {{count}}) stay as they are, each
once: an answer key cannot be translated. **bold** is part of the words: keep its stars. The same content gives the
same bytes. Not in it: locale.json, TEAM.yml, REVIEW.md, and the lists of words beside them (negations, passphrases).

Fill the targets, then: import --format ... <file> sw`;

const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Answers the exit code: 1 something could not be read or written, 2 not understood. */
export async function exportFile(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, {
    help: exportHelp,
    options: { format: { type: "string" }, out: { type: "string" } },
    understand({ format = "", out = "" }, [locale, lesson = null, ...more]) {
      if (!isFormat(format)) return "--format is xliff12 or po.";
      if (out === "") return "Say with --out which file to write.";
      if (locale === undefined || more.length > 0) return "Say one language, and at most one lesson.";
      if (locale === sourceLocale)
        return `${sourceLocale} is the source: there is nothing to translate in it.`;
      return { format, out, locale, lesson };
    },
  });
  if ("exit" in read) return read.exit;
  const { format, out, locale: tag, lesson } = read.wish;
  const full = path.resolve(out);
  if (["content", "locales"].some((folder) => full.startsWith(path.join(root, folder) + path.sep))) {
    console.error(`${out} lies among the files of the site.\n  Mend: say another file with --out.`);
    return 1;
  }
  const isMeant = (one: { lesson: string }) => lesson === null || one.lesson === lesson;
  if (!(await lessonsOf(root, sourceLocale)).some(isMeant)) {
    console.error(
      `There is no lesson "${lesson}" in content/${sourceLocale}.\n  Mend: name the file without .mdx.`,
    );
    return 1;
  }
  const onProgress = (done: number, total: number) =>
    showProgress(done < total ? `${tag} ${done}/${total}` : "");
  const language = await unitsOfLanguage(root, tag, isMeant, lesson === null, onProgress);
  for (const problem of language.problems) console.error(formatProblem(problem));
  if (!language.locale) {
    console.error(`There is no language "${tag}" in locales.\n  Mend: begin it with: add ${tag}`);
    return 1;
  }
  const files = filesOf(language);
  const units = files.flatMap((file) => file.units);
  try {
    await writeAtomically(full, exchangeFormats[format].write(files, language.locale));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    console.error(`${out} cannot be written (${code}).\n  Mend: say a file in a folder that is there.`);
    return 1;
  }
  const count = (...states: string[]) => units.filter(({ state }) => states.includes(state)).length;
  console.log(
    `${out}: ${counted(units.length, "unit")}; ${count("missing")} to translate, ${count("stale")} older than the source, ${counted(count("draft"), "draft")} to read, ${count("done", "reviewed")} done.`,
  );
  if (language.problems.length > 0) {
    console.error("What cannot be read is left out.\n  Mend: mend the files above, and export again.");
    return 1;
  }
  console.log(`Next: fill it in, then: npm run translations -- import --format ${format} ${out} ${tag}`);
  return 0;
}
