import { expect, test } from "vitest";
import { readStrings } from "../../app/features/translation/strings/read-strings.ts";
import { type CodeScan, scanCode } from "../../scripts/i18n/scan-code.ts";
import { checkCode, checkUnused } from "../../scripts/i18n/use-of-keys.ts";

const strings = new Map(
  Object.entries({
    common: { home: "Home", lessons_one: "l", lessons_other: "l", draft: { human: "h", machine: "m" } },
    lesson: { next: "Next", limit: "Limit", situation: "Situation" },
    error: { goneText: "Gone" },
  }).map(([name, keys]) => [name, readStrings(`locales/en/ui/${name}.json`, JSON.stringify(keys))]),
);

const scans = (code: string): Map<string, CodeScan> => new Map([["app/a.tsx", scanCode("app/a.tsx", code)]]);
const unused = (code: string) =>
  checkUnused(scans(code), strings).map(({ message }) => message.split('"')[1]);
const found = (code: string) =>
  checkCode(scans(code), strings).map(({ code: name, line }) => `${name}:${line}`);

test("a key is used when it is written out, with its namespace or in the default one", () => {
  const code =
    't("home"); t("lessons", { count }); t("lesson:next"); t(`draft.${state}`); t(`error:${code}Text`);';
  expect(unused(code)).toEqual(["limit", "situation", "goneText"]);
});

test("a template with nothing but a namespace uses only keys that stand in the module", () => {
  expect(unused('const kinds = { a: "limit" }; t(`lesson:${kinds.a}`);')).toEqual([
    "home",
    "lessons_one",
    "lessons_other",
    "draft.human",
    "draft.machine",
    "next",
    "situation",
    "goneText",
  ]);
});

test("useTranslation names the namespace of plain keys", () => {
  expect(
    unused('const { t } = useTranslation("lesson"); t("next"); t("limit"); t("situation");'),
  ).not.toContain("next");
  expect(found('const { t } = useTranslation("lesson");\nt("next"); t("home");\nt("nope");')).toEqual([
    "code/unknown-key:3",
  ]);
});

test("a key that no language has is told with its line", () => {
  expect(found('t("home");\nt(done ? "lesson:next" : "lesson:nxt");')).toEqual(["code/unknown-key:2"]);
});

test("words in JSX and in spoken attributes are caught, in any script", () => {
  expect(found("const a = <p>\n  Hello\n</p>;")).toEqual(["code/literal-text:1"]);
  expect(found('const a = <p>{late ? "Late" : t("home")}</p>;')).toEqual(["code/literal-text:1"]);
  expect(found("const a = <p>{`${n} lessons`}</p>;")).toEqual(["code/literal-text:1"]);
  expect(found('const a = <img alt="درس" />;')).toEqual(["code/literal-text:1"]);
  expect(found('const a = <input aria-label={"Search"} />;')).toEqual(["code/literal-text:1"]);
});

test("signs, numbers, names of classes and translated words are not literal text", () => {
  const code = 'const a = <p className="box" lang="en" data-x="Word">{t("home")} → 3 · {"✓"} {name}</p>;';
  expect(found(code)).toEqual([]);
});
