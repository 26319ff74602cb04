import "./require-node.ts";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkProject, TYPES_FILE, wantedTypes } from "./i18n/check-project.ts";
import { printProblem } from "./i18n/problem.ts";

/** Checks the UI strings of every language and the code that uses them. `--fix` writes the typed keys anew. */
const root = path.resolve(import.meta.dirname, "..");
if (process.argv.includes("--fix")) writeFileSync(path.join(root, TYPES_FILE), wantedTypes(root));

const problems = checkProject(root);
for (const problem of problems) console.error(printProblem(problem));
const languages = readdirSync(path.join(root, "locales")).length;
console.log(`Strings of ${languages} languages: ${problems.length} problems.`);
process.exit(problems.length > 0 ? 1 : 0);
