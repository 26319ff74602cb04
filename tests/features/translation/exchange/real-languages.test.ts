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
const hasMsgfmt = spawnSync("msgfmt", ["--version"]).status === 0;
const hasToolkit = spawnSync("po2xliff", ["--version"]).status === 0;

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

test.skipIf(!hasMsgfmt).each(languages)("%s: gettext's msgfmt --check has nothing to say", async (tag) => {
  const run = spawnSync("msgfmt", ["--check", "-o", "/dev/null", "-"], { input: await exported(tag, "po") });
  expect(run.stderr.toString()).toBe("");
  expect(run.status).toBe(0);
});

test.skipIf(!hasToolkit)("translate-toolkit reads both formats and loses no unit", async () => {
  const language = await units("ar");
  const ids = filesOf(language).flatMap((file) => file.units.map(({ id }) => id));
  const count = `import sys
from translate.storage import xliff, pypo
kind = {"xliff12": xliff.xlifffile, "po": pypo.pofile}[sys.argv[1]]
print(sum(1 for unit in kind.parsestring(sys.stdin.buffer.read()).units if not unit.isheader()))`;
  for (const format of ["xliff12", "po"] as const) {
    const run = spawnSync("/usr/bin/python3", ["-c", count, format], { input: await exported("ar", format) });
    expect(run.stderr.toString()).toBe("");
    const plurals = filesOf(language).flatMap((file) => file.units.flatMap(({ plural }) => plural?.id ?? []));
    const entries = ids.length - plurals.length + new Set(plurals).size;
    expect(Number(run.stdout.toString())).toBe(format === "po" ? entries : ids.length);
  }
});
