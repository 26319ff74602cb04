import { expect, test } from "vitest";
import {
  handleFor,
  membersOf,
  nameIn,
  withTranslator,
} from "../../../../app/features/translation/proposals/team-credit.ts";

test.each([
  ["Ana María", "ana-maria"],
  ["  O'Brien, J.", "o-brien-j"],
  ["Nour 2", "nour-2"],
  ["x".repeat(60), "x".repeat(39)],
])("%s becomes %s", (name, made) => {
  expect(handleFor(name, "sw")).toBe(made);
});

test("a name in other letters gets the same handle each time, and another one than its neighbour", () => {
  const made = handleFor("نور", "ar");
  expect(made).toMatch(/^ar-[0-9a-f]{6}$/);
  expect(handleFor("نور", "ar")).toBe(made);
  expect(handleFor("نورة", "ar")).not.toBe(made);
  // Half a name is nobody's.
  expect(handleFor("Łukasz", "pl")).toMatch(/^pl-/);
  expect(handleFor("李 Wei", "zh-Hans")).toMatch(/^zh-hans-/);
});

test("nobody becomes a machine", () => {
  expect(handleFor("Lisan Machine", "ar")).toBeNull();
});

test("an e-mail address is no name", () => {
  expect([nameIn("Nour"), nameIn(null), nameIn("nour@example.org"), nameIn("Nour <n@x.eg>")]).toEqual([
    "Nour",
    null,
    null,
    null,
  ]);
});

const HEAD = "# Who translates.\n";
test.each([
  ["an empty list", `${HEAD}members: []\n`],
  [
    "a list",
    `${HEAD}members:\n  - handle: bo\n    roles: [reviewer]\n    consent: true # said so\n# the end\n`,
  ],
  ["a list at the edge", `members:\n- handle: bo\n  roles:\n  - reviewer\n  consent: true`],
  ["an empty list without a line end", "members: []"],
])("a name is added to %s, and nothing else changes", (_, yaml) => {
  const before = membersOf(yaml);
  const after = withTranslator(yaml, "ana", 'Ana: "the #1"') ?? "";
  expect(membersOf(after)).toEqual([
    ...before,
    { handle: "ana", name: 'Ana: "the #1"', roles: ["translator"], consent: true },
  ]);
  for (const line of yaml.replace(" []", "").split("\n")) expect(after).toContain(line);
});

test("what a program cannot add to is left to a person", () => {
  expect(withTranslator("members:\n", "ana", "Ana")).toBeNull();
  expect(withTranslator("members: {", "ana", "Ana")).toBeNull();
  expect(
    withTranslator("members: [{handle: bo, roles: [reviewer], consent: true}]\n", "ana", "Ana"),
  ).toBeNull();
  expect(membersOf("a: [")).toEqual([]);
});
