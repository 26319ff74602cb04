import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { formatProblem } from "../../app/features/content/policy/problem.ts";
import { compareStrings } from "../../app/features/translation/strings/compare-strings.ts";
import { readStrings } from "../../app/features/translation/strings/read-strings.ts";
import { canonicalName } from "../../app/i18n/locale-name.ts";
import { checkProject } from "../../scripts/i18n/check-project.ts";
import { type Case, readCases, verdictOf } from "../fixtures/cases/read-cases.ts";

function check({ head, source = "{}", translation }: Case) {
  const { locale = "es", plurals = "{}", digits, script } = head;
  return compareStrings(
    readStrings("locales/en/ui/common.json", source),
    readStrings(`locales/${locale}/ui/common.json`, translation),
    locale,
    { plurals: JSON.parse(plurals), ...(digits && { digits }), ...(script && { script }) },
  );
}

const cases = readCases("strings");

test.each(cases)("$name: $title", (one) => {
  const problems = check(one);
  expect(problems.map(formatProblem).join("\n")).toBe(one.said);
  expect(verdictOf(problems)).toBe(one.verdict);
});

/** What is said of a language's folder, by the check of the whole project. */
function ofFolder(name: string, changes: object = {}): string[] {
  const root = mkdtempSync(path.join(tmpdir(), "lisan-cases-"));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const english = JSON.parse(readFileSync("locales/en/locale.json", "utf8"));
  const plurals = Object.fromEntries(
    new Intl.PluralRules(canonicalName(name) ?? "en")
      .resolvedOptions()
      .pluralCategories.map((form) => [form, [0]]),
  );
  write("locales/en/locale.json", JSON.stringify(english));
  write(`locales/${name}/locale.json`, JSON.stringify({ ...english, plurals, ...changes }));
  const said = checkProject(root).filter(({ code }) => code === "locale/tag" || code === "locale/invalid");
  rmSync(root, { recursive: true });
  return said.map(formatProblem);
}

const misnamed = (name: string, mend: string): string =>
  `locales/${name}/locale.json:1:1 error locale/tag  "${name}" is not the BCP 47 name of a language.\n  Mend: ${mend}`;

test.each([
  ["zh_cn", "zh-CN"],
  ["iw", "he"],
  ["en-UK", "en-GB"],
  ["pt-br", "pt-BR"],
  ["zh-hant", "zh-Hant"],
  ["in", "id"],
  ["sh", "sr-Latn"],
  ["pt_BR.UTF-8", "pt-BR"],
])("case 20: %s is refused, and %s named", (name, right) => {
  expect(ofFolder(name)).toEqual([misnamed(name, `name it ${right}.`)]);
  expect(canonicalName(right)).toBe(right);
});

test("case 20: a folder that no language can be made of is told how they are named", () => {
  const mend = "name it in BCP 47, like sw, pt-BR or zh-Hans.";
  for (const name of ["chinese", "x", "backup 2", "en-US-x-lisan"]) {
    expect(ofFolder(name)).toEqual([misnamed(name, mend)]);
  }
});

test("case 20: right names pass, in every shape that they have", () => {
  for (const name of ["sw", "pt-BR", "zh-Hans", "zh-Hant-HK", "es-419", "qu", "ber", "en-XA", "ar-XB"]) {
    expect(ofFolder(name), name).toEqual([]);
  }
});

test("case 20: a wrong name in a fallback chain is told with the right one", () => {
  expect(ofFolder("pt-BR", { fallback: ["en_UK", "en"] })).toEqual([
    'locales/pt-BR/locale.json:1:1 error locale/invalid  fallback.0: "en_UK" is not the BCP 47 name of a language; name it en-GB.\n' +
      "  Mend: compare with locales/en/locale.json.",
  ]);
});
