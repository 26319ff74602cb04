import { execFileSync, spawnSync } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { patchOf } from "../../../../app/features/translation/proposals/patch.ts";
import { MDX, STAMPS, statesSite } from "./states-site.ts";

let site: ReturnType<typeof statesSite>;
beforeEach(() => {
  site = statesSite();
});
afterEach(() => site.remove());

async function patch(texts: Record<string, string>, locale = "ar"): Promise<string> {
  const made = await patchOf(site.root, locale, await site.proposal(texts));
  if (typeof made !== "string") throw new Error(JSON.stringify(made.problems));
  return made;
}
const git = (args: string[], input: string) =>
  spawnSync("git", args, {
    cwd: site.root,
    input,
    encoding: "utf8",
    env: { ...process.env, GIT_CEILING_DIRECTORIES: site.root },
  });
const files = (text: string) => [...text.matchAll(/^\+\+\+ b\/(.*)$/gm)].map(([, file]) => file);

const NEW = "في كيسومو، ١٤ من ١٠٠ *حافلة* لها شاشة.";

test("git takes it, and writes what taking it would write", async () => {
  const text = await patch({ "In Kisumu": NEW });
  expect(files(text)).toEqual([MDX, STAMPS]);
  expect(git(["apply", "--check", "-"], text)).toMatchObject({ status: 0, stderr: "" });
  expect(git(["apply", "-"], text).status).toBe(0);
  expect(site.read(MDX)).toContain(`\n${NEW}\n`);
  expect(await patch({ "In Kisumu": NEW })).toBe("");
});

test("so does patch -p1", async () => {
  const text = await patch({ "In Kisumu": NEW });
  execFileSync("patch", ["-p1", "--dry-run"], { cwd: site.root, input: text });
  execFileSync("patch", ["-p1"], { cwd: site.root, input: text });
  expect(site.read(MDX)).toContain(`\n${NEW}\n`);
});

test("files that are not there yet are made, those of a new language too", async () => {
  const text = await patch({ "The first": "پہلا پیراگراف۔" }, "ur");
  expect(files(text)).toEqual([
    "locales/ur/locale.json",
    "locales/ur/terms.csv",
    "locales/ur/TEAM.yml",
    "content/ur/demo/demo-states.mdx",
    "content/ur/demo/demo-states.l10n.jsonl",
  ]);
  execFileSync("patch", ["-p1", "--dry-run"], { cwd: site.root, input: text });
  expect(git(["apply", "-"], text)).toMatchObject({ status: 0, stderr: "" });
  expect(site.read("content/ur/demo/demo-states.mdx")).toBe("---\n---\n\nپہلا پیراگراف۔\n");
  expect(JSON.parse(site.read("locales/ur/locale.json"))).toMatchObject({ direction: "rtl" });
});

test("a file that does not end with a line end keeps its end", async () => {
  site.write(MDX, site.read(MDX).trimEnd());
  const text = await patch({ "In Kisumu": NEW });
  expect(git(["apply", "--check", "-"], text)).toMatchObject({ status: 0, stderr: "" });
});

test("of what no file may hold there is no patch", async () => {
  expect(await patchOf(site.root, "ar", await site.proposal({ "In Kisumu": "{x}" }))).toMatchObject({
    problems: [{ edit: 0, code: "mdx/expression" }],
  });
  expect(await patchOf(site.root, "../en", { course: "demo" })).toHaveProperty("problems");
});
