import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cutAtHoles,
  fillHoles,
  fillHolesEncoded,
  HoleProblem,
  withoutMarks,
} from "../../app/server/holes.ts";

test("cuts a document at its holes", () => {
  expect(cutAtHoles("a<!--[x]-->b<!--[/x]-->c<!--[exercise:q1]--><!--[/exercise:q1]-->")).toEqual({
    statics: ["a", "c", ""],
    holes: [
      { name: "x", stranger: "b" },
      { name: "exercise:q1", stranger: "" },
    ],
  });
});

test("ordinary comments are no holes", () => {
  const html = "<!--x-->a<!--[ x ]--><!--[X]--><!--$-->";
  expect(cutAtHoles(html)).toEqual({ statics: [html], holes: [] });
});

test.each([
  "a<!--[x]-->b",
  "a<!--[/x]-->",
  "<!--[x]--><!--[y]--><!--[/y]--><!--[/x]-->",
  "<!--[x]--><!--[/y]-->",
])("refuses %s", (html) => {
  expect(() => cutAtHoles(html)).toThrow(HoleProblem);
});

const text = fc.string().map((value) => value.replaceAll("<", ""));
const parts = fc.array(fc.tuple(text, fc.stringMatching(/^[a-z][a-z0-9:-]{0,8}$/), text, text));

test("filling puts every filling in its place, and nothing else changes", () => {
  fc.assert(
    fc.property(parts, text, (list, tail) => {
      const names = list.map(([, name], place) => `${name}${place}`);
      const marked =
        list
          .map(([before, , inner], at) => `${before}<!--[${names[at]}]-->${inner}<!--[/${names[at]}]-->`)
          .join("") + tail;
      const template = cutAtHoles(marked);
      expect(withoutMarks(template)).toBe(list.map(([before, , inner]) => before + inner).join("") + tail);
      const fillings = new Map(list.map(([, , , filling], at) => [names[at] ?? "", filling]));
      const statics = template.statics.map((part) => Buffer.from(part));
      expect(fillHolesEncoded(statics, template.holes, fillings).toString()).toBe(
        Buffer.from(fillHoles(template, fillings)).toString(),
      );
      expect(fillHoles(template, fillings)).toBe(
        list.map(([before, , , filling]) => before + filling).join("") + tail,
      );
    }),
  );
});

test("a filling is not read for marks or patterns", () => {
  const template = cutAtHoles("<!--[x]-->a<!--[/x]--><!--[y]-->b<!--[/y]-->");
  const trick = "$& $1 <!--[y]-->";
  expect(fillHoles(template, new Map([["x", trick]]))).toBe(`${trick}b`);
});
