import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

export interface ChangedFile {
  /** Relative to the site's root, with `/`; of a deleted file the name that it had. */
  file: string;
  what: "added" | "changed" | "deleted" | "renamed";
  /** Of a renamed file: its name before. */
  was?: string;
}

/** The text files of a site as they were at a commit, in a folder of their own. */
export interface BaseTree {
  root: string;
  commit: string;
  /** Every file of the site that differs from the working tree, also outside content and locales, by name. */
  changed: ChangedFile[];
  remove(): Promise<void>;
}

export type BaseRefusal = "no-git" | "no-clone" | "unknown-revision" | "no-site";

const FOLDERS = ["content", "locales"];

const run = promisify(execFile);

/** Reads only: no lock, no index refresh, no program that a repository names. */
async function git(root: string, ...args: string[]): Promise<string> {
  const { stdout } = await run("git", ["--no-optional-locks", "-C", root, ...args], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return stdout;
}

const split = (nulled: string): string[] => nulled.split("\0").slice(0, -1);

/**
 * Lays the site as it was at `revision` into a temporary folder: at the commit where the working tree left it, so that
 * what others have added since is not taken for something that is deleted here.
 */
export async function openBase(root: string, revision: string): Promise<BaseTree | BaseRefusal> {
  try {
    await git(root, "rev-parse", "--is-inside-work-tree");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "no-git" : "no-clone";
  }
  const named = await git(
    root,
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${revision}^{commit}`,
  )
    .then((hash) => hash.trim())
    .catch(() => null);
  if (named === null) return "unknown-revision";
  // A shallow clone may not know where the two parted.
  const commit = await git(root, "merge-base", named, "HEAD")
    .then((hash) => hash.trim())
    .catch(() => named);
  const listed = split(await git(root, "ls-tree", "-r", "-z", commit, "--", ...FOLDERS));
  if (!listed.some((line) => line.includes("\tlocales/"))) return "no-site";
  const folder = await mkdtemp(path.join(tmpdir(), "lisan-base-"));
  try {
    await writeBlobs(root, listed, folder);
    return {
      root: folder,
      commit,
      changed: await changedFiles(root, commit),
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Plain files only: a link in the tree could lead anywhere. */
async function writeBlobs(root: string, listed: readonly string[], folder: string): Promise<void> {
  const files = listed.flatMap((line) => {
    const [, mode = "", hash = "", file = ""] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    return mode.startsWith("100") ? [{ hash, file }] : [];
  });
  const all = await contentsOf(
    root,
    files.map(({ hash }) => hash),
  );
  let at = 0;
  for (const { file } of files) {
    const end = all.indexOf(10, at);
    const size = Number(all.toString("latin1", at, end).split(" ")[2]);
    const full = path.join(folder, file);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, all.subarray(end + 1, end + 1 + size));
    at = end + 2 + size;
  }
}

/** What `git cat-file --batch` says of these objects: `<hash> blob <size>`, the bytes, and a line end, each. */
function contentsOf(root: string, hashes: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["-C", root, "cat-file", "--batch"], { stdio: ["pipe", "pipe", "ignore"] });
    const chunks: Buffer[] = [];
    child.on("error", reject);
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("close", (code) =>
      code === 0 ? resolve(Buffer.concat(chunks)) : reject(new Error(`git cat-file ended with ${code}`)),
    );
    child.stdin.on("error", reject);
    child.stdin.end(hashes.map((hash) => `${hash}\n`).join(""));
  });
}

const WHAT: Readonly<Record<string, ChangedFile["what"]>> = { A: "added", D: "deleted", R: "renamed" };

async function changedFiles(root: string, commit: string): Promise<ChangedFile[]> {
  const plain = ["--no-ext-diff", "--no-textconv", "--relative", "--name-status", "-z", "--find-renames"];
  const words = split(await git(root, "diff", ...plain, commit, "--"));
  const changed: ChangedFile[] = [];
  for (let at = 0; at < words.length; ) {
    const letter = words[at++]?.[0] ?? "";
    const was = letter === "R" ? words[at++] : undefined;
    const file = words[at++] ?? "";
    changed.push({ file, what: WHAT[letter] ?? "changed", ...(was !== undefined && { was }) });
  }
  const fresh = split(await git(root, "ls-files", "--others", "--exclude-standard", "-z"));
  changed.push(...fresh.map((file): ChangedFile => ({ file, what: "added" })));
  return changed.sort((a, b) => (a.file < b.file ? -1 : 1));
}
