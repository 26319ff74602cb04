import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeChanges } from "../../app/features/translation/change-files.ts";
import {
  listContributions,
  readContribution,
  storeContribution,
} from "../../app/features/translation/contributions.ts";
import { planTaking } from "../../app/features/translation/proposals/plan-taking.ts";
import { sendProposal } from "../../app/features/translation/proposals/send-proposal.ts";
import { closeDatabase, type Db, openDatabase } from "../../db/connection.ts";
import { migrate } from "../../db/migrate.ts";
import { inbox } from "../../scripts/translations/inbox.ts";
import { MDX, name, STAMPS, statesSite } from "../features/translation/proposals/states-site.ts";

let site: ReturnType<typeof statesSite>;
let db: Db;
beforeEach(async () => {
  site = statesSite();
  mkdirSync(site.dataDir);
  vi.stubEnv("DATA_DIR", site.dataDir);
  db = openDatabase(path.join(site.dataDir, "lisan.sqlite"));
  await migrate(db);
});
afterEach(() => {
  closeDatabase(db);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  site.remove();
});

async function run(...args: string[]) {
  const out = vi.spyOn(console, "log").mockImplementation(() => {});
  const err = vi.spyOn(console, "error").mockImplementation(() => {});
  out.mockClear();
  err.mockClear();
  const code = await inbox(args, site.root);
  const words = (calls: unknown[][]) => calls.map(([line]) => String(line)).join("\n");
  return { code, out: words(out.mock.calls), err: words(err.mock.calls) };
}

async function send(texts: Record<string, string>, credit = "", note = "", locale = "ar"): Promise<string> {
  const proposal = await site.proposal(texts);
  const posted = { root: site.root, locale, proposal, credit, note, generation: "g" };
  const done = await sendProposal(db, { ...posted, mayContribute: () => true, now: Date.UTC(2026, 10, 23) });
  if (!("kept" in done)) throw new Error(JSON.stringify(done));
  return (await listContributions(db))[0]?.id ?? "";
}
const stateOf = async (id: string) => (await readContribution(db, id))?.state;

const NEW = "في كيسومو، ١٤ من ١٠٠ *حافلة* لها شاشة.";

test("one proposal is shown as each text would change, with what the rules say", async () => {
  const id = await send(
    {
      "In Kisumu": NEW.replace("١٤", "١٣"),
      "This paragraph is new": "هذه جديدة.",
      "The first": "الفقرة الأولى لم تتغير قط.",
    },
    "Nour",
    "First try.",
  );
  const { code, out } = await run(id);
  expect(code).toBe(0);
  expect(out).toBe(`new  proposal  ar/demo/demo-states  3 texts
    First try.
  2026-11-23 00:00 UTC  thanks to Nour
  ${id}

1  paragraph  ${(await site.edits({ "In Kisumu": "" }))[0]?.source}
  Source:
    In Kisumu, 14 of 100 *small buses* have a screen.
  Proposed, against what stands:
    في كيسومو، [-١٢-]{+١٣+} من ١٠٠ *حافلة* لها شاشة.
  text 1:1:1 warning text/numbers  numbers: the source has 100, 14, this has 100, 13.
    Mend: write the source's numbers.

2  paragraph  ${(await site.edits({ "This paragraph is new": "" }))[0]?.source}
  Source:
    This paragraph is new.
  Not translated yet. Proposed:
    هذه جديدة.

3  paragraph  ${(await site.edits({ "The first": "" }))[0]?.source}
  Source:
    The first paragraph never changed.
  It stands like this already; the sender says that it is right:
    الفقرة الأولى لم تتغير قط.

Nour agreed to be named, by giving this name.
Take it: npm run translations -- inbox --take ${id}
Or not: npm run translations -- inbox --decline ${id}`);
});

test("a language that taking it would begin is told", async () => {
  const id = await send({ "The first": "پہلا پیراگراف۔" }, "", "", "ur");
  expect((await run(id)).out).toContain("ur is not here yet: taking this begins it.");
  expect((await run("--take", id)).out).toContain("\nNobody is named: the proposal gave no name.\n");
  expect((await run(id)).out).not.toContain("not here yet");
});

test("taken: files first, then the mark, and what to commit", async () => {
  const id = await send({ "In Kisumu": NEW }, "Ana O'Brien");
  expect(await run("--take", id)).toEqual({
    code: 0,
    err: "",
    out: `${MDX}
${STAMPS}
locales/ar/TEAM.yml
Ana O'Brien is named as ana-o-brien: giving a name was agreeing to be named.
${id} is taken.

To commit it:
  git add '${MDX}' '${STAMPS}' 'locales/ar/TEAM.yml'
  git commit -m 'ar: demo/demo-states, 1 text sent from the desk' --trailer 'Translated-by: Ana O'\\''Brien'`,
  });
  expect(site.read(MDX)).toContain(NEW);
  expect(await stateOf(id)).toBe("taken");
  expect(await run("--take", id)).toMatchObject({ code: 1, err: expect.stringContaining("taken before") });
});

test("the commands that it prints do what they say", async () => {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", ...args], {
      cwd: site.root,
      encoding: "utf8",
    });
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "before");
  const id = await send({ "In Kisumu": NEW }, `$(touch x) 'q' \`y\` "z" \\ نور`);
  const { out } = await run("--take", id, "--by", "q");
  const [, commands = ""] = out.split("To commit it:\n");
  const identity = {
    GIT_AUTHOR_NAME: "x",
    GIT_AUTHOR_EMAIL: "x@x",
    GIT_COMMITTER_NAME: "x",
    GIT_COMMITTER_EMAIL: "x@x",
  };
  execFileSync("sh", ["-ec", commands], { cwd: site.root, env: { ...process.env, ...identity } });
  expect(git("status", "--porcelain")).toBe("");
  expect(git("log", "-1", "--format=%(trailers:key=Translated-by,valueonly)").trim()).toBe(
    `$(touch x) 'q' \`y\` "z" \\ نور`,
  );
});

test("what was written and not marked is marked when it is taken again", async () => {
  const id = await send({ "In Kisumu": NEW }, "Nour");
  const sent = await readContribution(db, id);
  if (!sent) throw new Error("nothing");
  const plan = await planTaking(site.root, sent, { only: [], stale: false, over: false, by: null });
  await writeChanges(site.root, plan.changes);
  const mdx = site.read(MDX);
  expect(await run("--take", id)).toEqual({
    code: 0,
    err: "",
    out: `Everything in it stands in the files already.\n${id} is taken.`,
  });
  expect(site.read(MDX)).toBe(mdx);
});

test("what cannot be written is not marked", async () => {
  const id = await send({ "In Kisumu": NEW });
  const mdx = site.read(MDX);
  site.delete(STAMPS);
  site.make(`${STAMPS}/x`, "");
  const { code, err } = await run("--take", id);
  expect(code).toBe(1);
  expect(err).toMatch(/^It could not be written: .*\n {2}Mend: /);
  expect(site.read(MDX)).toBe(mdx);
  expect(await stateOf(id)).toBe("new");
});

test("a part is taken, and the rest still waits", async () => {
  const id = await send({ "In Kisumu": NEW, "This paragraph is new": "هذه جديدة." });
  const first = await run("--take", id, "--only", "2");
  expect(first.out).toContain(
    `Still waiting in it: 1. If you take no more of it: npm run translations -- inbox --decide ${id} taken`,
  );
  expect(await stateOf(id)).toBe("new");
  expect(site.read(MDX)).toContain("هذه جديدة.");
  expect(site.read(MDX)).not.toContain(NEW);
  expect((await run("--take", id, "--only", "1")).code).toBe(0);
  expect(await stateOf(id)).toBe("taken");
});

test("what stands against it is told with what to do, and nothing is written", async () => {
  const id = await send({ "In Kisumu": NEW });
  site.replace(MDX, "في كيسومو، ١٢", "كيسومو: ١٢");
  const before = site.read(MDX);
  const { code, err } = await run("--take", id);
  expect(code).toBe(1);
  expect(
    err,
  ).toBe(`  text 1:1:1 error take/overtaken  its translation was changed by somebody else since it was sent.
    Mend: compare the two; put this one in its place with --over, or leave it out with --only.
Nothing was written. Look at it: npm run translations -- inbox ${id}`);
  expect(site.read(MDX)).toBe(before);
  expect((await run(id)).out).toContain("Somebody else has changed its translation since it was sent.");
  expect((await run("--take", id, "--over")).code).toBe(0);
});

test("nothing that came in another way moves the cursor", async () => {
  const nasty = "a\u001b[2J\u009b31m\u202eb\rc";
  const [edit] = await site.edits({ "In Kisumu": nasty });
  const about = { locale: "ar", ...name, block: null, text: nasty, credit: nasty, generation: "g" };
  const kept = await storeContribution(db, { kind: "proposal", ...about, payload: { edits: [edit] } }, 0);
  if (kept === "full") throw new Error("full");
  for (const args of [[], ["--json"], [kept.id], [kept.id, "--json"], ["--take", kept.id]]) {
    const { out, err } = await run(...args);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    expect(out + err).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  }
  expect(await stateOf(kept.id)).toBe("new");
});
