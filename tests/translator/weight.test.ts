import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

test.each([
  ["the desk's script", "app/translator/main.ts", 6],
  ["the script of a preview", "app/reader/practise.ts", 3],
  ["the desk's style", "app/features/translation/desk/desk.css", 2],
])("%s is light, and holds no framework", async (_what, entry, kilobytes) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: entry.endsWith(".css") ? "esnext" : "chrome90",
  });
  const text = outputFiles[0]?.text ?? "";
  expect(brotliCompressSync(text).length).toBeLessThanOrEqual(kilobytes * 1024);
  expect(text).not.toMatch(/react|i18next|eval\(|Function\(/i);
});
