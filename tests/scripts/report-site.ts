import { execFileSync } from "node:child_process";
import { expect, vi } from "vitest";
import { report } from "../../scripts/translations/report.ts";
import { siteCopy } from "../features/content/site-copy.ts";

/** The fixture's states in a git repository, to change and to report on; what the command says is kept. */
export function reportSite() {
  const site = siteCopy("states");
  // Lists of two words each: what counts as a no is not what is tested here.
  site.make("locales/en/negations.txt", "never\nno\n");
  site.make("locales/ar/negations.txt", "لم\nلا\n");
  const said: string[] = [];
  const complained: string[] = [];
  vi.spyOn(console, "log").mockImplementation((text) => void said.push(String(text)));
  vi.spyOn(console, "error").mockImplementation((text) => void complained.push(String(text)));
  const git = (...args: string[]): string =>
    execFileSync("git", [
      "-c",
      "user.name=t",
      "-c",
      "user.email=t@t.example",
      "-C",
      site.root,
      ...args,
    ]).toString();
  const commit = (message: string): void => {
    git("add", "--all");
    git("commit", "--quiet", "--no-gpg-sign", "-m", message);
  };
  const run = async (...more: string[]): Promise<string> => {
    said.length = 0;
    expect(await report(["--base", "main", ...more], site.root)).toBe(0);
    return said.join("\n");
  };
  return {
    ...site,
    said,
    complained,
    git,
    commit,
    begin() {
      git("init", "--quiet", "--initial-branch=main");
      commit("base");
    },
    /** Without the commit's name, which is another with every change of the fixture. */
    markdown: async () => (await run()).replace(/Compared with `[0-9a-f]{10}`/, "Compared with `(base)`"),
    json: async () => JSON.parse(await run("--json")),
  };
}

export const STATES = "content/ar/demo/demo-states.mdx";
