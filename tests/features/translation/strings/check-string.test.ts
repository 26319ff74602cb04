import { expect, test } from "vitest";
import {
  checkPlaceholders,
  checkText,
  placeholders,
} from "../../../../app/features/translation/strings/check-string.ts";

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

test("an empty text, escaping switched off and hidden characters are refused", () => {
  expect(codes(checkText("a", " "))).toEqual(["string/empty"]);
  expect(codes(checkText("a", "Hello {{- name}}"))).toEqual(["string/escape-off"]);
  expect(codes(checkText("a", "ab\u202ecd"))).toEqual(["unicode/bidi"]);
  expect(codes(checkText("a", "zero\u200bwidth"))).toEqual(["unicode/zero-width"]);
});

test("joiners, marks and balanced isolates are letters' neighbours, not attacks", () => {
  expect(checkText("a", "می\u200cخواهم \u200e(AI)\u200f 👩\u200d🏫 \u2068{{name}}\u2069")).toEqual([]);
});

test("spaces inside braces do not make another placeholder", () => {
  expect(placeholders("{{count,number}} of {{ total }} in $t(common:home)")).toEqual([
    "$t(common:home)",
    "{{count, number}}",
    "{{total}}",
  ]);
  expect(checkPlaceholders("a", "{{count}}", "{{ count }}", null)).toEqual([]);
});

test("a translated placeholder name is refused with the right one", () => {
  const [problem] = checkPlaceholders("lessons", "{{count}} lessons", "{{liczba}} lekcji", "many");
  expect(problem?.code).toBe("string/placeholder");
  expect(problem?.message).toContain("{{liczba}}");
  expect(problem?.mend).toContain("{{count}}");
});

test("a format that is lost is refused, for the digits would change script", () => {
  expect(codes(checkPlaceholders("a", "{{count, number}}", "{{count}}", "other"))).toEqual([
    "string/placeholder",
  ]);
});

test("a renamed nested key is refused", () => {
  expect(codes(checkPlaceholders("a", "$t(home)", "$t(casa)", null))).toEqual(["string/placeholder"]);
});

test("only forms for one exact number may leave the count out", () => {
  expect(checkPlaceholders("a", "{{count, number}} lessons", "درسان", "two")).toEqual([]);
  expect(codes(checkPlaceholders("a", "{{count, number}} lessons", "دروس", "few"))).toEqual([
    "string/placeholder",
  ]);
});
