import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; "timeout-minutes": number; steps: Step[] }>;
}

const folder = ".github/workflows";
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, "utf8");
  return { name, text, workflow: parse(text) as Workflow };
});
const named = (wanted: string) => {
  const found = workflows.find(({ name }) => name === wanted);
  if (!found) throw new Error(`no ${wanted}`);
  return found;
};
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

test.each(workflows)(
  "$name: least permissions, no secrets, pinned actions, an end in time",
  ({ text, workflow }) => {
    expect(text).not.toMatch(/secrets\s*[.[]/);
    expect(text).not.toMatch(/pull_request_target/);
    expect(text).not.toMatch(/permissions:\s*(?:write-all|read-all)/);
    expect(workflow.permissions, "said for the whole file").toBeDefined();
    for (const job of Object.values(workflow.jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
    for (const { uses } of stepsOf(workflow)) {
      if (uses === undefined) continue;
      expect(uses).toMatch(/^actions\/(?:checkout|setup-node|upload-artifact|github-script)@[0-9a-f]{40}$/);
      expect(text, "the version that the commit is of").toMatch(new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+`));
    }
  },
);

test.each(workflows)(
  "$name: nothing that a stranger may choose becomes part of a command",
  ({ workflow }) => {
    for (const { run, with: given } of stepsOf(workflow)) {
      expect(run ?? "").not.toContain("${{");
      expect(String(given?.script ?? "")).not.toContain("${{");
    }
  },
);

test("what runs the code of a fork may only read, and leaves no token", () => {
  const { workflow } = named("check.yml");
  expect(Object.keys(workflow.on).sort()).toEqual(["pull_request", "push"]);
  expect(workflow.permissions).toEqual({ contents: "read" });
  for (const { permissions } of Object.values(workflow.jobs)) expect(permissions).toBeUndefined();
  const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith("actions/checkout"));
  expect(checkouts).toHaveLength(2);
  for (const { with: given } of checkouts) expect(given).toMatchObject({ "persist-credentials": false });
  const commands = stepsOf(workflow).map(({ run }) => run ?? "");
  expect(commands.join("\n")).toContain("translations -- check --annotations");
  expect(commands.join("\n")).toContain("translations -- report --base HEAD^1");
  expect(commands).toContain("bash .ci/run");
});

test("what may write comments runs after it, checks nothing out, and runs no command", () => {
  const { workflow } = named("comment.yml");
  expect(workflow.on).toEqual({ workflow_run: { workflows: ["check"], types: ["completed"] } });
  expect(workflow.permissions).toEqual({});
  expect(Object.keys(workflow.jobs)).toEqual(["comment"]);
  expect(workflow.jobs.comment?.permissions).toEqual({ actions: "read", "pull-requests": "write" });
  const steps = stepsOf(workflow);
  expect(steps.map(({ uses }) => uses?.split("@")[0])).toEqual(["actions/github-script"]);
  expect(steps.every(({ run }) => run === undefined)).toBe(true);
  const script = String(steps[0]?.with?.script);
  expect(script.match(/execFileSync\(\s*"([^"]+)"/g)).toEqual(['execFileSync("unzip"']);
  expect(script).not.toMatch(/\beval\b|new Function|\bimport\(/);
});
