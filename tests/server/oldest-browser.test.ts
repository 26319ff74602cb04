import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "acorn";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";

// Chrome 80, of February 2020: phones with Android 5 to 7 stay near it.
const YEAR = 2020;
const assets = path.resolve(import.meta.dirname, "../../build/client");
const scripts = readdirSync(assets, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".js"),
);
const textOf = (file: string) => readFileSync(path.join(assets, file), "utf8");

let built: BuiltApp;
beforeAll(async () => {
  built = await startBuiltApp({});
}, 120_000);
afterAll(() => built.close());

test("whatever script is shipped can be read by the oldest browser", () => {
  expect(scripts.length).toBeGreaterThan(50);
  const unread = scripts.flatMap((file) => {
    try {
      parse(textOf(file), { ecmaVersion: YEAR, sourceType: "module" });
      return [];
    } catch (error) {
      return [`${file}: ${(error as Error).message}`];
    }
  });
  expect(unread).toEqual([]);
});

test("what it cannot read, the check sees", () => {
  expect(() => parse("a ??= 1", { ecmaVersion: YEAR })).toThrow();
  expect(() => parse("class A { b = 1 }", { ecmaVersion: YEAR })).toThrow();
});

/** Named in a page, or by what a page names: the scripts of lessons, labs and the service worker. */
async function scriptsOfLearners(): Promise<string[]> {
  const pages = ["/en", "/en/courses/meet", "/en/courses/rights/rights-privacy", "/en/me", "/en/kept"];
  const lessons = [
    "meet/meet-wrong",
    "meet/meet-rules",
    "lang/lang-corpus",
    "lang/lang-tokens",
    "lang/lang-next",
  ];
  lessons.push("data/data-reid", "data/data-cutoff", "data/data-stereo", "rights/rights-feed");
  const found = new Set(["worker.js", "worker-off.js"]);
  for (const page of [...pages, ...lessons.map((lesson) => `/en/courses/${lesson}`)]) {
    const { text } = await built.ask({ path: page });
    for (const [, file = ""] of text.matchAll(/"\/(assets\/[\w.-]+\.js)\b/g)) found.add(file);
  }
  for (const file of found)
    for (const [, other = ""] of textOf(file).matchAll(
      /["'`]\.?\/?(?:assets\/)?([\w.-]+-[\w-]{8}\.js)["'`]/g,
    ))
      if (scripts.includes(`assets/${other}`)) found.add(`assets/${other}`);
  return [...found];
}

test("no script of a learner's page uses what came into browsers later", async () => {
  const files = await scriptsOfLearners();
  expect(files.length).toBeGreaterThan(12);
  // `Intl.Segmenter` is asked for before it is used, where a lesson is read aloud.
  const later =
    /\.(?:replaceAll|at|findLast|findLastIndex|toSorted|toReversed|toSpliced|replaceChildren|hasOwn|groupBy|withResolvers|randomUUID|difference|union|intersection)\(|structuredClone|AbortSignal\.(?:any|timeout)|Promise\.any|WeakRef|Intl\.(?:ListFormat|DisplayNames)|scheduler\.|requestIdleCallback\(/g;
  const used = files.flatMap((file) => [...textOf(file).matchAll(later)].map(([word]) => `${file}: ${word}`));
  expect(used).toEqual([]);
});

test("the style of a lesson leans on nothing that the oldest browser would drop a rule for", async () => {
  const { text } = await built.ask({ path: "/ar/courses/meet/meet-spot" });
  const [, sheet = ""] = /href="(\/styles\/[^"]+)"/.exec(text) ?? [];
  const { text: css } = await built.ask({ path: sheet });
  expect(css.length).toBeGreaterThan(5_000);
  const dropped = [
    /[;{](?:margin|padding)-(?:inline|block):/g,
    /[;{]inset[\w-]*:/g,
    /@(?:layer|container|property)\b/g,
    /:(?:is|where|has)\(/g,
    /\d(?:dv|sv|lv)[hwib]\b/g,
    /color-mix\(|light-dark\(|oklch\(/g,
  ].flatMap((rule) => [...css.matchAll(rule)].map(([word]) => word));
  expect(dropped).toEqual([]);
});
