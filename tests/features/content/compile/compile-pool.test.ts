import { readdirSync, readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import {
  type CompilePool,
  createCompilePool,
  type PoolLimits,
} from "../../../../app/features/content/compile/compile-pool.ts";
import { job } from "../lesson-text.ts";

const workerFile = "tests/fixtures/content/hungry-worker.mjs";
let pool: CompilePool | null = null;
afterEach(() => pool?.close());

function hungry(limits: Partial<PoolLimits>): CompilePool {
  pool = createCompilePool({ workerFile, limits: { treeMegabytes: 300, seconds: 15, ...limits } });
  return pool;
}

const answer = async (from: CompilePool, course: string): Promise<string> => {
  const { problems } = await from.run(job("", { course, file: `${course}.mdx` }));
  return problems.map(({ file, code, message }) => `${file} ${code} ${message}`).join();
};

test("a file that takes too long is refused and the next one is served", async () => {
  const from = hungry({ seconds: 1 });
  const [stuck, next] = await Promise.all([answer(from, "loop"), answer(from, "fine")]);
  expect(stuck).toBe("loop.mdx compile/limit compiling it took longer than 1 s.");
  expect(next).toBe("");
});

test("a heap that grows, buffers that grow and a process that ends cost only their file", async () => {
  const from = hungry({ heapMegabytes: 64 });
  expect(await answer(from, "heap")).toMatch(/^heap\.mdx compile\/limit/);
  expect(await answer(from, "exit")).toMatch(/^exit\.mdx compile\/limit/);
  if (process.platform !== "win32") {
    expect(await answer(from, "buffers")).toBe(
      "buffers.mdx compile/limit compiling it took more than 300 MB.",
    );
  }
  expect(await answer(from, "fine")).toBe("");
});

test("files that wait share a run; where one spoils it, each of the others is served alone", async () => {
  pool = createCompilePool({ workerFile, together: 4, limits: { seconds: 1, treeMegabytes: 300 } });
  const from = pool;
  const runs = async (...courses: string[]) => {
    const results = await Promise.all(courses.map((course) => from.run(job("", { course, file: course }))));
    return results.map(({ references, problems }) => problems[0]?.code ?? references[0]?.id);
  };
  expect(await runs("fine", "fine", "fine", "fine", "fine", "fine")).toEqual(["4", "4", "4", "4", "2", "2"]);
  expect(await runs("fine", "loop", "fine")).toEqual(["1", "compile/limit", "1"]);
});

/** Processes that run this text. */
function running(text: string): number {
  return readdirSync("/proc").filter((entry) => {
    try {
      return /^\d+$/.test(entry) && readFileSync(`/proc/${entry}/cmdline`, "latin1").includes(text);
    } catch {
      return false;
    }
  }).length;
}

test.runIf(process.platform === "linux")("memory of a grandchild counts, and it is ended too", async () => {
  const code = "setInterval(() => k.push(Buffer.alloc(20000000, 1)), 5)";
  const from = hungry({});
  expect(await answer(from, "child")).toBe("child.mdx compile/limit compiling it took more than 300 MB.");
  await expect.poll(() => running(code)).toBe(0);
});

test("a worker that does not start is an error, not a wait", async () => {
  pool = createCompilePool({ workerFile: "tests/fixtures/content/no-such-worker.mjs" });
  await expect(pool.run(job(""))).rejects.toThrow("does not start");
});
