import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeChanges } from "../../../../app/features/translation/change-files.ts";
import { exchangeFormats } from "../../../../app/features/translation/exchange/formats.ts";
import { planImport } from "../../../../app/features/translation/exchange/plan-import.ts";
import type { Unit } from "../../../../app/features/translation/exchange/unit.ts";
import {
  filesOf,
  type LanguageUnits,
  unitsOfLanguage,
} from "../../../../app/features/translation/exchange/units-of-language.ts";
import { siteCopy } from "../../content/site-copy.ts";

let site: ReturnType<typeof siteCopy>;
beforeEach(() => {
  site = siteCopy("states");
});
afterEach(() => site.remove());

const sign = fc.constantFrom(
  ..."\"'\\<>&{}[]()*_`#|~-+=:;,.!?%$@/ \n\t",
  ...']]> \u200f \u200e \u200c \u2067x\u2069 🙂 👩‍🚒 é ش 你 \u00a0 --> ]]&gt; &lt; \\n \\" <b> {{x}} <!-- \u202e \u0000 \ufeff'.split(
    " ",
  ),
  ..."abcdefgh",
);
const text = fc.array(sign, { minLength: 1, maxLength: 24 }).map((signs) => signs.join(""));

const read = async (): Promise<LanguageUnits> => (await unitsOfLanguage(site.root, "ar")) as LanguageUnits;
const unitOf = (language: LanguageUnits, id: string): Unit | undefined =>
  filesOf(language)
    .flatMap(({ units }) => units)
    .find((unit) => unit.id === id);

/** What stands in these units after somebody put texts into them in a program, and which were refused. */
async function roundTrip(format: keyof typeof exchangeFormats, texts: Record<string, string>) {
  const language = await read();
  const files = filesOf(language).map((file) => ({
    ...file,
    units: file.units.map((unit) => ({ ...unit, target: texts[unit.id] ?? unit.target })),
  }));
  const bytes = new TextEncoder().encode(exchangeFormats[format].write(files, language.locale));
  const returned = exchangeFormats[format].read("a", bytes, language.locale);
  // What is written here is not what was exported.
  const units = returned.units.map((unit) => ({ ...unit, base: null }));
  const plan = await planImport(site.root, "a", { ...returned, units }, language, {});
  await writeChanges(site.root, plan.changes);
  const errors = plan.problems.filter(({ severity }) => severity === "error");
  const after = await read();
  return Object.entries(texts).map(([id, words]) => ({
    id,
    words,
    before: unitOf(language, id)?.target ?? "",
    after: unitOf(after, id)?.target ?? "",
    isRefused: errors.some(({ message }) => message.startsWith(id)),
  }));
}

const folded = (words: string): string => words.normalize("NFC").replace(/\s+/g, " ").trim();

test.each(["xliff12", "po"] as const)(
  "any text in %s is read as it was written, or refused",
  async (format) => {
    const paragraph = filesOf(await read())
      .flatMap(({ units }) => units)
      .find(({ source }) => source === "A model is made from examples.");
    const ids = ["ui/common/go", "terms/training/definition", "courses/demo/learned/1", paragraph?.id ?? ""];
    let written = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 4, maxLength: 4 }), async (words) => {
        const texts = Object.fromEntries(ids.map((id, at) => [id, words[at] ?? ""]));
        for (const one of await roundTrip(format, texts)) {
          if (one.isRefused) {
            expect(one.after).toBe(one.before);
            continue;
          }
          written++;
          if (one.id.startsWith("ui/")) expect(one.after).toBe(one.words.normalize("NFC"));
          else expect(folded(one.after)).toBe(folded(one.words));
        }
      }),
      { numRuns: process.env.LONG === "1" ? 80 : 12 },
    );
    expect(written).toBeGreaterThan(5);
  },
  120_000,
);
