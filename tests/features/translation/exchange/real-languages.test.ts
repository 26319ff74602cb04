import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { exchangeFormats, type FormatName } from "../../../../app/features/translation/exchange/formats.ts";
import { planImport } from "../../../../app/features/translation/exchange/plan-import.ts";
import {
  filesOf,
  type LanguageUnits,
  unitsOfLanguage,
} from "../../../../app/features/translation/exchange/units-of-language.ts";
import type { LessonName } from "../../../../app/features/translation/open-lesson-pair.ts";
import { walkedLocales } from "../../../e2e/support/walked-locales.ts";

// One of each kind of script; all languages, as all their lessons, are for the long run.
const languages = walkedLocales.map(({ tag }) => tag).filter((tag) => tag !== "en");

/** Programs that translators use read our files where a machine has them, and in the long run in any case. */
const isThere = (program: string) =>
  process.env.LONG === "1" || spawnSync(program, ["--version"]).status === 0;

/** What a program says of a file handed to it, on both outputs; a missing one is named with its Debian package. */
function readBy(program: string, debian: string, args: string[], input: string) {
  const run = spawnSync(program, args, { input, encoding: "utf8" });
  if (run.error) throw new Error(`${program} does not run here (sudo apt-get install ${debian})`);
  return { status: run.status, errors: run.stderr, text: run.stdout };
}

// All lessons of all languages are for the long run; one has nearly every kind of block.
const isMeant = ({ lesson }: LessonName) => process.env.LONG === "1" || lesson.endsWith("-spot");
const read = new Map<string, Promise<LanguageUnits>>();
function units(tag: string): Promise<LanguageUnits> {
  const found = read.get(tag) ?? unitsOfLanguage(".", tag, isMeant).then((one) => one as LanguageUnits);
  read.set(tag, found);
  return found;
}
const exported = async (tag: string, format: FormatName) => {
  const language = await units(tag);
  return exchangeFormats[format].write(filesOf(language), language.locale);
};

test.each(languages.flatMap((tag) => [[tag, "xliff12"] as const, [tag, "po"] as const]))(
  "%s: what goes out as %s and comes back changes nothing",
  async (tag, format) => {
    const language = await units(tag);
    expect(language.problems).toEqual([]);
    const text = await exported(tag, format);
    const returned = exchangeFormats[format].read("a", new TextEncoder().encode(text), language.locale);
    expect(returned.problems).toEqual([]);
    expect(returned.units.map(({ id }) => id).sort()).toEqual(
      filesOf(language)
        .flatMap((file) => file.units.map(({ id }) => id))
        .sort(),
    );
    const { changes, problems, gone } = await planImport(".", "a", returned, language, {});
    expect({ changes, problems, gone }).toEqual({ changes: [], problems: [], gone: [] });
  },
);

test("the same content gives the same bytes", async () => {
  const [first, second] = [
    await unitsOfLanguage(".", "sw", isMeant),
    await unitsOfLanguage(".", "sw", isMeant),
  ] as LanguageUnits[];
  for (const { write } of Object.values(exchangeFormats)) {
    expect(first && second && write(filesOf(second), second.locale)).toBe(
      first && write(filesOf(first), first.locale),
    );
  }
});

test.skipIf(!isThere("msgfmt")).each(languages)(
  "[long] %s: gettext's msgfmt --check has nothing to say",
  async (tag) => {
    const args = ["--check", "-o", "/dev/null", "-"];
    const { status, errors } = readBy("msgfmt", "gettext", args, await exported(tag, "po"));
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
  },
);

test.skipIf(!isThere("po2xliff"))(
  "[long] translate-toolkit reads both formats and loses no unit",
  async () => {
    const language = await units("ar");
    const ids = filesOf(language).flatMap((file) => file.units.map(({ id }) => id));
    const count = `import sys
from translate.storage import xliff, pypo
kind = {"xliff12": xliff.xlifffile, "po": pypo.pofile}[sys.argv[1]]
print(sum(1 for unit in kind.parsestring(sys.stdin.buffer.read()).units if not unit.isheader()))`;
    for (const format of ["xliff12", "po"] as const) {
      // Debian's own Python: its packages are not seen by another one on the path.
      const args = ["-c", count, format];
      const said = readBy("/usr/bin/python3", "translate-toolkit", args, await exported("ar", format));
      expect(said.errors).toBe("");
      const plurals = filesOf(language).flatMap((file) =>
        file.units.flatMap(({ plural }) => plural?.id ?? []),
      );
      const entries = ids.length - plurals.length + new Set(plurals).size;
      expect(Number(said.text)).toBe(format === "po" ? entries : ids.length);
    }
  },
);
