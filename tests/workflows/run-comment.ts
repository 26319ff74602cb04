import { readFileSync } from "node:fs";
import { parse } from "yaml";

const { jobs } = parse(readFileSync(".github/workflows/comment.yml", "utf8"));
const script: string = jobs.comment.steps[0].with.script;
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
const run = new AsyncFunction("github", "context", "core", "require", "process", script);

export const MARKER = "<!-- what this changes in translations -->";
const workflowRun = {
  id: 7,
  head_sha: "a".repeat(40),
  head_branch: "swahili",
  head_repository: { id: 2 },
  repository: { id: 1 },
};
export const pull = {
  state: "open",
  head: { sha: "a".repeat(40), ref: "swahili", repo: { id: 2 } },
  base: { repo: { id: 1 } },
};

interface Comment {
  id: number;
  user: { login: string };
  body: string;
}

/** Runs the script as it stands in the workflow, against a GitHub and an archive that say what they are told. */
export async function comment(
  files: Record<string, string>,
  { size = 1000, comments = [] as Comment[], pulls = { "12": pull } as Record<string, unknown> } = {},
) {
  const done: string[] = [];
  const bodies: string[] = [];
  const github = {
    rest: {
      actions: {
        listWorkflowRunArtifacts: async ({ run_id }: { run_id: number }) => ({
          data: {
            artifacts: run_id === 7 ? [{ id: 3, name: "translation-report", size_in_bytes: size }] : [],
          },
        }),
        downloadArtifact: async () => ({ data: new ArrayBuffer(8) }),
      },
      pulls: {
        get: async ({ pull_number }: { pull_number: number }) => {
          const data = pulls[String(pull_number)];
          if (!data) throw new Error("404");
          return { data };
        },
      },
      issues: {
        listComments: {},
        createComment: async ({ issue_number, body }: { issue_number: number; body: string }) => {
          done.push(`create on ${issue_number}`);
          bodies.push(body);
        },
        updateComment: async ({ comment_id, body }: { comment_id: number; body: string }) => {
          done.push(`update ${comment_id}`);
          bodies.push(body);
        },
      },
    },
    paginate: async () => comments,
  };
  const say = (text: string) => void done.push(text);
  const modules: Record<string, unknown> = {
    "node:path": await import("node:path"),
    "node:fs": { mkdtempSync: (start: string) => `${start}x`, writeFileSync: () => {} },
    "node:child_process": {
      execFileSync: (_: string, [, , name]: string[], { maxBuffer }: { maxBuffer: number }) => {
        const text = files[name ?? ""];
        if (text === undefined || Buffer.byteLength(text) > maxBuffer) throw new Error(`unzip ${name}`);
        return text;
      },
    },
  };
  const context = { payload: { workflow_run: workflowRun }, repo: { owner: "o", repo: "r" } };
  const env = { env: { RUNNER_TEMP: "/tmp" } };
  await run(github, context, { notice: say, warning: say }, (name: string) => modules[name], env);
  return { done, body: bodies[0] ?? "" };
}
