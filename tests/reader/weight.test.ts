import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

const minified = async (entry: string) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: entry.endsWith(".css") ? "esnext" : "chrome80",
  });
  return outputFiles[0]?.text ?? "";
};

test("the reader script is at most 6 KB, grading included", async () => {
  const script = await minified("app/reader/main.ts");
  expect(script.length).toBeGreaterThan(5000);
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(6 * 1024);
});

test("the reader uses nothing that plain http lacks, builds no HTML from text, and runs no text", async () => {
  const script = await minified("app/reader/main.ts");
  for (const word of [
    "randomUUID",
    "subtle",
    "navigator.",
    "serviceWorker",
    "HTML",
    "document.write",
    "eval(",
    "Function(",
  ]) {
    expect(script).not.toContain(word);
  }
  // Newer than Chrome 80.
  for (const word of ["replaceAll", ".at(", "hasOwn", "structuredClone", "replaceChildren", "AbortSignal"]) {
    expect(script).not.toContain(word);
  }
  expect(script).not.toMatch(/react|i18next/i);
});

test("the exercises' style is at most 2.5 KB and knows no left and right", async () => {
  const css = await minified("app/features/quiz/quiz.css");
  expect(Buffer.byteLength(css)).toBeLessThanOrEqual(2560);
  expect(css).not.toMatch(/-(left|right):|:(left|right)[;}]|#[0-9a-f]{3}/);
});
