import "./require-node.ts";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { formatProblem } from "../app/features/content/policy/problem.ts";
import { checkProject, TYPES_FILE, wantedTypes } from "./i18n/check-project.ts";

/**
 * Checks the UI strings of every language and the code that uses them.
 * `--fix` writes the typed keys anew; `--warnings` shows what stops nothing.
 */
const root = path.resolve(import.meta.dirname, "..");
if (process.argv.includes("--fix")) writeFileSync(path.join(root, TYPES_FILE), wantedTypes(root));

const problems = checkProject(root);
const errors = problems.filter(({ severity }) => severity === "error");
const warnings = problems.length - errors.length;
const shown = process.argv.includes("--warnings") ? problems : errors;
for (const problem of shown) console.error(formatProblem(problem));
if (warnings > 0 && shown === errors) console.log(`${warnings} warnings (--warnings shows them).`);
const behind = problems.filter(({ code }) => code === "string/missing").map(({ file }) => file.split("/")[1]);
if (behind.length > 0) console.log(`Strings are missing in ${[...new Set(behind)].join(", ")}.`);
const languages = readdirSync(path.join(root, "locales")).length;
console.log(`Strings of ${languages} languages: ${errors.length} problems.`);
process.exit(errors.length > 0 ? 1 : 0);
