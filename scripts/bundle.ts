import "./require-node.ts";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, rmSync } from "node:fs";
import path from "node:path";
import { buildContent } from "../app/features/content/build-content.ts";
import { build, isBuilt } from "./build.ts";
import { type BundleFile, filesAs, programFiles } from "./bundle/files.ts";
import { modulesOf, pinnedIn, readLock } from "./bundle/modules.ts";
import { readMe } from "./bundle/read-me.ts";
import { DESKTOP_FILE, nodeIn, startFile } from "./bundle/start-files.ts";
import { machineOf, type Target, targets } from "./bundle/targets.ts";
import { writeZip } from "./bundle/write-zip.ts";
import { compiledDataDir, keepCompiled } from "./compiled-content.ts";
import { fetchPackage } from "./lab-data/fetch-package.ts";
import { localesOnDisk } from "./locales-on-disk.ts";
import { readArguments } from "./translations/read-arguments.ts";

/** `npm run bundle`: one zip with Node, packages and compiled lessons, for somebody who has never seen a terminal. */
const root = path.resolve(import.meta.dirname, "..");
const names = targets.map(({ name }) => name);

const help = `npm run bundle: one zip that needs nothing: unpack it, double-click Start, the browser opens.

  bundle -- ${names.join(" | ")}
  bundle -- win-x64 --out ../sticks      into this folder (./bundles)

Node and the compiler for another kind of machine come from npm once, by the hashes of package-lock.json.`;

async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  process.stdout.write(`${title.padEnd(28)}`);
  const begun = performance.now();
  const result = await work();
  console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s`);
  return result;
}

/** The folder of a package for another kind of machine. @throws where npm cannot bring it, or brings another */
async function packageFor(target: Target, name: string): Promise<string> {
  const folder = await fetchPackage(root, pinnedIn(readLock(root), name));
  if (!folder)
    throw new Error(`npm could not bring ${name} for ${target.name}. Is the network there? Then try again.`);
  return folder;
}

function requireMachine(target: Target, file: string): void {
  const head = Buffer.alloc(4096);
  const opened = openSync(file, "r");
  readSync(opened, head);
  closeSync(opened);
  const found = machineOf(head);
  if (found?.platform !== target.platform || found.arch !== target.arch)
    throw new Error(`${file} is no program for ${target.name}.`);
}

/** Every file of a bundle; lessons are compiled first, as they will be found. */
async function collect(target: Target, compiled: string): Promise<BundleFile[]> {
  const lock = readLock(root);
  const [node, esbuild] = await step("Node and compiler", async () => [
    await packageFor(target, target.nodePackage),
    await packageFor(target, target.esbuildPackage),
  ]);
  const nodeFile = path.join(node, target.node);
  const sqlite = `node_modules/better-sqlite3/prebuilds/${target.platform}-${target.arch}.node`;
  requireMachine(target, nodeFile);
  requireMachine(target, path.join(root, sqlite));
  const locales = localesOnDisk.map(({ tag }) => ({
    tag,
    name: JSON.parse(readFileSync(path.join(root, "locales", tag, "locale.json"), "utf8")).name as string,
  }));
  return [
    { path: target.start, from: { text: startFile(target) }, executable: true },
    ...(target.platform === "linux"
      ? [{ path: "Lisan.desktop", from: { text: DESKTOP_FILE }, executable: true }]
      : []),
    // The mark at the front is what Windows looks for before it takes a text for UTF-8.
    { path: "READ ME.txt", from: { text: `\uFEFF${readMe(root, locales, target.start)}` } },
    { path: nodeIn(target), from: { file: nodeFile }, executable: true },
    ...filesAs(path.dirname(path.dirname(nodeFile)), "lisan/node").filter(({ path }) =>
      path.endsWith("/LICENSE"),
    ),
    ...programFiles(root, modulesOf(lock), target),
    ...filesAs(esbuild, `lisan/node_modules/${target.esbuildPackage}`, (file) =>
      /(?:^|\/)esbuild(?:\.exe)?$/.test(file),
    ),
    ...filesAs(compiled, "lisan/compiled"),
  ];
}

async function bundle(target: Target, out: string): Promise<void> {
  const dataDir = compiledDataDir();
  try {
    await step("Lessons", () => buildContent({ root, dataDir }));
    keepCompiled(dataDir);
    const failed = await step("Pages", async () => (isBuilt(root) ? null : build(root)));
    if (failed) throw new Error(`The pages could not be built:\n${failed}`);
    const content = path.join(dataDir, "content");
    const files = await collect(target, content);
    mkdirSync(out, { recursive: true });
    const zip = path.join(out, `lisan-${target.name}.zip`);
    const { bytes, sha256 } = await step(`Packing ${files.length} files`, () =>
      writeZip(zip, "Lisan", files),
    );
    console.log(`\n${zip}\n${(bytes / 1e6).toFixed(1)} MB, SHA-256 ${sha256}`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const asked = readArguments(process.argv.slice(2), {
  help,
  options: { out: { type: "string", default: "bundles" } },
  understand: ({ out = "bundles" }, [name, ...more]) => {
    const target = targets.find((one) => one.name === name);
    if (!target || more.length > 0) return `Say for which kind of machine: ${names.join(", ")}.`;
    if (existsSync(out) && !existsSync(path.join(out, "."))) return `${out} is no folder.`;
    return { target, out: path.resolve(out) };
  },
});
if ("exit" in asked) process.exit(asked.exit);

bundle(asked.wish.target, asked.wish.out).catch((error: unknown) => {
  console.error(error instanceof Error ? `\n${error.message}` : error);
  process.exit(1);
});
