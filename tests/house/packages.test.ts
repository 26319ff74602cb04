import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesOf, read, root } from "./source-files.ts";

const manifest = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
const KINDS = ["dependencies", "devDependencies", "optionalDependencies"];

test("every package is pinned to one version", () => {
  const versions = KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {}));
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("the lock file agrees with package.json and names no registry", () => {
  const lock = JSON.parse(read("package-lock.json"));
  for (const kind of KINDS) expect(lock.packages[""][kind] ?? {}).toEqual(manifest[kind] ?? {});
  const hosts = Object.values<{ resolved?: string }>(lock.packages).filter(({ resolved }) =>
    /^https?:/.test(resolved ?? ""),
  );
  expect(hosts).toEqual([]);
});

test("the lock file holds the packages of every platform, which `npm ci` insists on", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
  };
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  const held = new Set(Object.keys(packages).map((name) => name.split("node_modules/").at(-1)));
  expect(wanted.filter((name) => !held.has(name))).toEqual([]);
});

test("React Router's packages are of one version", () => {
  const versions = KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    .filter(([name]) => name === "react-router" || name.startsWith("@react-router/"))
    .map(([, version]) => version);
  expect(new Set(versions).size).toBe(1);
});

test("every npm script starts a script that exists, through the launcher", () => {
  for (const [name, command] of Object.entries(manifest.scripts ?? {})) {
    const verb = /^node scripts\/launch\.cjs ([a-z-]+)( --[a-z]+)*$/.exec(command)?.[1];
    expect(verb, `"${name}" does not go through scripts/launch.cjs`).toBeDefined();
    expect(existsSync(path.join(root, `scripts/${verb}.ts`)), `scripts/${verb}.ts`).toBe(true);
  }
});

test("every command and every file that the documents name exists", () => {
  const documents = ["README.md", "CONTRIBUTING.md", "TRANSLATING.md", ...filesOf("docs/**/*.md")];
  const missing: string[] = [];
  for (const document of documents) {
    const text = read(document);
    for (const [, verb] of text.matchAll(/npm (?:run )?(start|test|[a-z]+:[a-z]+|(?<=run )[a-z:-]+)/g)) {
      if (verb && !manifest.scripts?.[verb]) missing.push(`${document}: npm run ${verb}`);
    }
    for (const [, target] of text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)) {
      const file = path.join(path.dirname(document), target ?? "");
      if (!existsSync(path.join(root, file))) missing.push(`${document}: ${file}`);
    }
    for (const [, file] of text.matchAll(/`((?:app|db|scripts|tests|docs|content|locales)\/[\w./-]+)`/g)) {
      if (file && !existsSync(path.join(root, file))) missing.push(`${document}: ${file}`);
    }
  }
  expect(missing).toEqual([]);
});
