import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const biome = path.join(root, "node_modules/.bin/biome");
let folder: string;

/** Small projects that break one rule of the house each, and the rule that must catch them. */
const violations: Record<string, { rule: string; code: string; also?: Record<string, string> }> = {
  "app/features/quiz/up-to-route.ts": {
    rule: "noRestrictedImports",
    code: 'import { loader } from "../../routes/lesson.tsx";\nexport const x = loader;\n',
  },
  "app/features/quiz/up-to-server.ts": {
    rule: "noRestrictedImports",
    code: 'import { createApp } from "../../server/app.ts";\nexport const x = createApp;\n',
  },
  "app/features/quiz/up-to-script.ts": {
    rule: "noRestrictedImports",
    code: 'import { run } from "../../../scripts/content.ts";\nexport const x = run;\n',
  },
  "app/features/quiz/up-to-reader.ts": {
    rule: "noRestrictedImports",
    code: 'import { start } from "../../reader/main.ts";\nexport const x = start;\n',
  },
  "app/features/quiz/up-to-environment.ts": {
    rule: "noRestrictedImports",
    code: 'import { readEnv } from "../../env.server.ts";\nexport const x = readEnv;\n',
  },
  "app/features/quiz/up-by-type.ts": {
    rule: "noRestrictedImports",
    code: 'import type { Route } from "../../routes/lesson.tsx";\nexport type X = Route;\n',
  },
  "app/features/quiz/up-later.ts": {
    rule: "noRestrictedImports",
    code: 'export const load = () => import("../../routes/lesson.tsx");\n',
  },
  "app/ui/up-to-feature.tsx": {
    rule: "noRestrictedImports",
    code: 'import { grade } from "../features/quiz/grade.ts";\nexport const x = grade;\n',
  },
  "app/i18n/up-to-feature.ts": {
    rule: "noRestrictedImports",
    code: 'import { grade } from "../features/quiz/grade.ts";\nexport const x = grade;\n',
  },
  "db/up-to-feature.ts": {
    rule: "noRestrictedImports",
    code: 'import { fold } from "../app/features/progress/fold.ts";\nexport const x = fold;\n',
  },
  "app/routes/drizzle.ts": {
    rule: "noRestrictedImports",
    code: 'import { eq } from "drizzle-orm";\nexport const x = eq;\n',
  },
  "app/routes/drizzle-sqlite.ts": {
    rule: "noRestrictedImports",
    code: 'import { drizzle } from "drizzle-orm/better-sqlite3";\nexport const x = drizzle;\n',
  },
  "app/routes/sqlite.ts": {
    rule: "noRestrictedImports",
    code: 'import { Database } from "better-sqlite3";\nexport const x = Database;\n',
  },
  "app/features/quiz/cycle-a.ts": {
    rule: "noImportCycles",
    code: 'import { b } from "./cycle-b.ts";\nexport const a = () => b;\n',
    also: {
      "app/features/quiz/cycle-b.ts": 'import { a } from "./cycle-a.ts";\nexport const b = () => a;\n',
    },
  },
  "app/features/quiz/environment.ts": {
    rule: "noProcessEnv",
    code: "export const port = process.env.PORT;\n",
  },
  "app/features/quiz/default-export.ts": {
    rule: "noDefaultExport",
    code: "export default function grade() {}\n",
  },
  "app/features/quiz/any-type.ts": {
    rule: "noExplicitAny",
    code: "export const grade = (answer: any) => answer;\n",
  },
  "app/features/quiz/barrel.ts": {
    rule: "noBarrelFile",
    code: 'export { grade } from "./grade.ts";\nexport { view } from "./view.ts";\n',
  },
  "app/features/quiz/CamelCase.ts": {
    rule: "useFilenamingConvention",
    code: "export const grade = 1;\n",
  },
};

/** Neighbours of the violations that are right, so that a rule which refuses everything fails too. */
const allowed: Record<string, string> = {
  "app/features/quiz/downward.ts":
    'import { createElement } from "react";\nimport { renderToString } from "react-dom/server";\nimport { locale } from "../../i18n/locale.ts";\nexport const x = [createElement, renderToString, locale];\n',
  "app/features/progress/to-database.ts":
    'import { openDatabase } from "../../../db/connection.ts";\nexport const x = openDatabase;\n',
  "app/routes/thin.tsx": 'import { grade } from "../features/quiz/grade.ts";\nexport default grade;\n',
  "app/server/app.ts": 'import { grade } from "../features/quiz/grade.ts";\nexport const x = grade;\n',
  "app/env.server.ts": "export const port = process.env.PORT;\n",
  "scripts/tool.ts": "export const port = process.env.PORT;\n",
};

interface Report {
  diagnostics: { category: string; location: { path: string | { file: string } } }[];
}

let found: Map<string, string[]>;

function write(file: string, code: string) {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, code);
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lisan-arrows-"));
  copyFileSync(path.join(root, "biome.json"), path.join(folder, "biome.json"));
  copyFileSync(path.join(root, ".gitignore"), path.join(folder, ".gitignore"));
  // A project of its own, so that nothing of the real one is read or written.
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  for (const [file, { code, also = {} }] of Object.entries(violations)) {
    write(file, code);
    for (const [other, text] of Object.entries(also)) write(other, text);
  }
  for (const [file, code] of Object.entries(allowed)) write(file, code);
  const args = ["lint", "--reporter=json", "--max-diagnostics=1000", "."];
  const { stdout } = spawnSync(biome, args, { cwd: folder, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as Report;
  found = new Map();
  for (const { category, location } of diagnostics) {
    const file = typeof location.path === "string" ? location.path : location.path.file;
    found.set(file, [...(found.get(file) ?? []), category.split("/").at(-1) ?? ""]);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.for(Object.entries(violations))("%s is refused", ([file, { rule }]) => {
  expect(found.get(file) ?? []).toContain(rule);
});

test.for(Object.keys(allowed))("%s is allowed", (file) => {
  expect(found.get(file) ?? []).toEqual([]);
});
