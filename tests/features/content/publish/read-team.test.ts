import { afterEach, beforeEach, expect, test } from "vitest";
import { formatProblem, type Problem } from "../../../../app/features/content/policy/problem.ts";
import { readTeam } from "../../../../app/features/content/publish/read-team.ts";
import { localesOnDisk } from "../../../../scripts/locales-on-disk.ts";
import { siteCopy } from "../site-copy.ts";

let site: ReturnType<typeof siteCopy>;
beforeEach(() => {
  site = siteCopy();
});
afterEach(() => site.remove());

async function read(text?: string) {
  if (text !== undefined) site.make("locales/ar/TEAM.yml", text);
  const problems: Problem[] = [];
  const team = await readTeam({ root: site.root, problems }, "ar");
  return { team, said: problems.map(formatProblem) };
}

const ANA = "  - { handle: ana, name: Ana Souza, roles: [translator], consent: true }\n";

test("who agrees is named; no file and no members are nobody", async () => {
  expect(await read()).toEqual({ team: [], said: [] });
  expect(await read("# nobody yet\nmembers: []\n")).toEqual({ team: [], said: [] });
  expect(await read("")).toEqual({ team: [], said: [] });
  const bo =
    "  - handle: bo\n    url: https://bo.example/@bo\n    roles: [reviewer, translator]\n    consent: true\n";
  const { team, said } = await read(`members:\n${ANA}${bo}`);
  expect(said).toEqual([]);
  expect(team).toEqual([
    { handle: "ana", name: "Ana Souza", roles: ["translator"], consent: true },
    { handle: "bo", url: "https://bo.example/@bo", roles: ["reviewer", "translator"], consent: true },
  ]);
});

test("an e-mail address is refused wherever it stands, and nobody is named until it is gone", async () => {
  for (const text of [
    `members:\n${ANA}  # write to bo@example.org\n`,
    `members:\n${ANA.replace("Ana Souza", "ana@example.org")}`,
  ]) {
    const { team, said } = await read(text);
    expect(team).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^locales\/ar\/TEAM\.yml:[23]:\d+ error team\/email {2}an e-mail address stands here\.\n {2}Mend: delete it: everybody can read this file\./,
    );
  }
});

test.each([
  [
    "  - { handle: bo, roles: [reviewer] }",
    "members.1.consent: must be true: who does not agree to be named does not stand here.",
  ],
  [
    "  - { handle: bo, roles: [reviewer], consent: false }",
    "3:47 error team/schema  members.1.consent: must be true",
  ],
  [
    "  - { handle: b o, roles: [reviewer], consent: true }",
    "3:15 error team/schema  members.1.handle: a handle of letters",
  ],
  [
    "  - { handle: bo, roles: [boss], consent: true }",
    "3:27 error team/schema  members.1.roles.0: is neither translator nor reviewer.",
  ],
  ["  - { handle: bo, roles: [], consent: true }", "3:26 error team/schema  members.1.roles: names no role."],
  [
    "  - { handle: bo, url: http://bo.example, roles: [reviewer], consent: true }",
    "3:24 error team/schema  members.1.url: is no address that begins with https://.",
  ],
  [
    "  - { handle: bo, mail: x, roles: [reviewer], consent: true }",
    '3:25 error team/schema  "mail" is not a key of a team.',
  ],
  [
    "  - { handle: lisan-machine, roles: [translator], consent: true }",
    "3:15 error team/schema  members.1.handle: a machine is named by its stamps",
  ],
  [
    "  - { handle: ANA, roles: [translator], consent: true }",
    '3:15 error team/twice  "ANA" stands here twice.',
  ],
])("%s is told, and leaves the others named", async (line, message) => {
  const { team, said } = await read(`members:\n${ANA}${line}\n`);
  expect(team.map(({ handle }) => handle)).toEqual(["ana"]);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(message);
  expect(said[0]).toMatch(/^locales\/ar\/TEAM\.yml:3:\d+ error team\/.*\n {2}Mend: \S/);
});

test("a file of another shape is told", async () => {
  expect((await read("- ana\n")).said.join()).toMatch(/TEAM\.yml:1:1 error team\/schema/);
  expect((await read("people: []\n")).said.join("\n")).toMatch(/"people" is not a key of a team/);
  expect((await read("members: &a []\nother: *a\n")).said.join()).toMatch(/error yaml\/alias/);
});

test("the teams of this project can be read", async () => {
  for (const { tag } of localesOnDisk) {
    const problems: Problem[] = [];
    await readTeam({ root: ".", problems }, tag);
    expect(problems).toEqual([]);
  }
});
