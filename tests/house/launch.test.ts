import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { read, root } from "./source-files.ts";

/** The launcher in a project of two files, with an npm of our own that only says that it was called. */
let folder: string;

const at = (...names: string[]) => path.join(folder, ...names);
const environment = (npm = "npm-cli.js") => ({
  ...process.env,
  npm_execpath: at(npm),
  npm_lifecycle_event: "",
});
const launch = (...args: string[]) =>
  spawnSync(process.execPath, [at("scripts/launch.cjs"), ...args], {
    cwd: tmpdir(),
    encoding: "utf8",
    env: environment(),
  });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lisan-launch-"));
  mkdirSync(at("scripts"));
  copyFileSync(path.join(root, "scripts/launch.cjs"), at("scripts/launch.cjs"));
  writeFileSync(at("package-lock.json"), '{"packages":{"":{},"node_modules/a":{"version":"1.0.0"}}}');
  writeFileSync(
    at("npm-cli.js"),
    'console.log("npm", process.argv.slice(2).join(" ")); require("fs").mkdirSync("node_modules", { recursive: true });',
  );
  writeFileSync(
    at("scripts/say.ts"),
    "const code: number = Number(process.argv[2]); console.log(process.cwd(), process.env.PATH); process.exit(code);",
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("installs what the lock file names, once, and again when it changes", () => {
  expect(launch("say", "0").stdout).toContain("npm ci --no-audit --no-fund");
  expect(launch("say", "0").stdout).not.toContain("npm ci");
  writeFileSync(at("package-lock.json"), '{"packages":{"":{},"node_modules/a":{"version":"1.0.1"}}}');
  expect(launch("say", "0").stdout).toContain("npm ci");
});

test("does not install again what somebody installed by hand", () => {
  mkdirSync(at("node_modules"));
  writeFileSync(at("node_modules/.package-lock.json"), '{"packages":{"node_modules/a":{"version":"1.0.0"}}}');
  expect(launch("say", "0").stdout).not.toContain("npm ci");
  expect(existsSync(at("node_modules/.lisan-installed"))).toBe(true);
});

test("an installation of another version by hand does not count", () => {
  mkdirSync(at("node_modules"));
  writeFileSync(at("node_modules/.package-lock.json"), '{"packages":{"node_modules/a":{"version":"0.9.0"}}}');
  expect(launch("say", "0").stdout).toContain("npm ci");
});

test("says what to do when the installation fails, and leaves no stamp", () => {
  writeFileSync(at("npm-cli.js"), "process.exit(7)");
  const { status, stderr } = launch("say", "0");
  expect(status).toBe(1);
  expect(stderr).toContain("npm ci ended with 7");
  expect(stderr).toContain("run the same command again");
  expect(existsSync(at("node_modules/.lisan-installed"))).toBe(false);
});

test("an npm that cannot read the lock file is named, with what to do", () => {
  writeFileSync(at("npm-cli.js"), 'console.log("6.14.18")');
  const { status, stderr } = launch("say", "0");
  expect(status).toBe(1);
  expect(stderr).toContain("npm 7 or newer, and this machine has npm 6.14.18");
});

test("runs the script in the project's folder, its tools first on the path, and keeps the exit code", () => {
  launch("say", "0");
  const { status, stdout } = launch("say", "42");
  expect(status).toBe(42);
  expect(stdout).toContain(`${folder} ${at("node_modules", ".bin")}${path.delimiter}`);
});

test.skipIf(process.platform === "win32")(
  "passes over a packaged Node that is too old or does not run",
  () => {
    launch("say", "0");
    const bin = at("node_modules", `node-${process.platform}-${process.arch}`, "bin");
    mkdirSync(bin, { recursive: true });
    writeFileSync(path.join(bin, "node"), "#!/bin/sh\necho v20.1.0\n");
    chmodSync(path.join(bin, "node"), 0o755);
    expect(launch("say", "5").status).toBe(5);
    writeFileSync(path.join(bin, "node"), "not a program");
    expect(launch("say", "6").status).toBe(6);
  },
);

test("refuses a verb that is no script of the project", () => {
  for (const verb of ["nothing", "../say", ""]) {
    const { status, stderr } = launch(verb);
    expect(status).toBe(1);
    expect(stderr).toContain("There is no script");
  }
});

test("a signal reaches the script, and its answer is kept", async () => {
  launch("say", "0");
  writeFileSync(
    at("scripts/wait.ts"),
    'process.on("SIGTERM", () => process.exit(9)); setInterval(() => {}, 1000); console.log("ready");',
  );
  const child = spawn(process.execPath, [at("scripts/launch.cjs"), "wait"], { env: environment() });
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([9, null]);
});

test("is written for Node 12 and loads nothing but Node's own modules", () => {
  const code = read("scripts/launch.cjs");
  expect(code).not.toMatch(/\?\.[\w[(]|\?\?|node:|\bimport\(|\.at\(|replaceAll|await /);
  const loaded = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
  expect(loaded).toEqual(["child_process", "crypto", "fs", "path"]);
});
