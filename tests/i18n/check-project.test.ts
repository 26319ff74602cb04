import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { formatProblem } from "../../app/features/content/policy/problem.ts";
import { checkProject, TYPES_FILE, wantedTypes } from "../../scripts/i18n/check-project.ts";

/** A whole small project: two languages, one page. */
let root: string;

const english = { name: "English", english: "English", brand: "Lisan", direction: "ltr", script: "Latn" };
const font = { body: "serif", heading: "serif", size: "1rem", line: 1.5 };
const locale = (changes: object) =>
  JSON.stringify({
    ...english,
    digits: "latn",
    fallback: [],
    plurals: { one: [1], other: [0, 2] },
    font,
    state: "human",
    ...changes,
  });

function write(file: string, text: string) {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const found = () => checkProject(root).map((problem) => formatProblem(problem).split("\n")[0]);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "lisan-strings-"));
  write("app/page.tsx", 'export const page = (t) => <h1>{t("home")} {t("lessons", { count: 2 })}</h1>;');
  write("locales/en/locale.json", locale({}));
  write(
    "locales/en/ui/common.json",
    '{ "home": "Home", "lessons_one": "{{count}} l", "lessons_other": "{{count}} l" }',
  );
  const polish = { one: [1], few: [2], many: [5, 0], other: [1.5] };
  write(
    "locales/pl/locale.json",
    locale({ name: "polski", english: "Polish", fallback: ["en"], plurals: polish }),
  );
  write(
    "locales/pl/ui/common.json",
    '{ "home": "Start", "lessons_one": "l", "lessons_few": "{{count}}", "lessons_many": "{{count}}" }',
  );
  write(TYPES_FILE, wantedTypes(root));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a project in order has no problems, and a new language needs nothing but its folder", () => {
  expect(found()).toEqual([]);
});

test("a new string must be typed, used and translated", () => {
  write("locales/en/ui/lesson.json", '{ "next": "Next" }');
  expect(found()).toEqual([
    'locales/pl/ui/lesson.json:1:1 warning string/missing  1 strings of "lesson" are missing.',
    'locales/en/ui/lesson.json:1:3 error string/unused  "next" is used nowhere in the code.',
    "app/i18n/i18next.d.ts:1:1 error types/stale  the typed keys do not match locales/en/ui.",
  ]);
});

test("a folder that is no language, and a locale.json with a wrong field, are named", () => {
  write("locales/iw_IL/locale.json", locale({}));
  write("locales/pl/locale.json", locale({ direction: "up" }));
  expect(found().map((line) => line?.split("  ")[0])).toEqual([
    "locales/iw_IL/locale.json:1:1 error locale/tag",
    "locales/pl/locale.json:1:1 error locale/invalid",
  ]);
});

test("sample numbers that take another plural form are named", () => {
  write("locales/pl/locale.json", locale({ plurals: { one: [1], few: [5], many: [0] } }));
  expect(found()).toContain('locales/pl/locale.json:1:1 error locale/plurals  5 takes "many", not "few".');
});
