import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { squeezeFiles } from "../../app/server/static-files.ts";
import { startTinyApp, type TinyApp } from "./support/tiny-app.ts";

let tiny: TinyApp;
let folder: string;
let squeezed: string[];
const script = "console.log(1);".repeat(200);
const late = "console.log(2);".repeat(200);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lisan-files-"));
  const clientDir = join(folder, "client");
  mkdirSync(join(clientDir, "assets"), { recursive: true });
  writeFileSync(join(clientDir, "assets", "main-abc.js"), script);
  writeFileSync(join(clientDir, "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  writeFileSync(join(clientDir, ".secret"), "hidden");
  writeFileSync(join(folder, "outside.txt"), "outside");
  symlinkSync(join(folder, "outside.txt"), join(clientDir, "assets", "link.txt"));
  await squeezeFiles(clientDir);
  // Touched after the build, which knows nothing of it.
  writeFileSync(join(clientDir, "assets", "late-abc.js"), late);
  squeezed = readdirSync(join(clientDir, ".squeezed")).map((name) => join(clientDir, ".squeezed", name));
  tiny = await startTinyApp({ clientDir });
});
afterAll(async () => {
  await tiny.close();
  rmSync(folder, { recursive: true });
});

test.each(["br", "gzip", "identity"])("a built file comes in %s, to be kept for ever", async (encoding) => {
  const heard = await tiny.ask({ path: "/assets/main-abc.js", headers: { "Accept-Encoding": encoding } });
  expect(heard.status).toBe(200);
  expect(heard.text).toBe(script);
  expect(heard.headers["content-encoding"]).toBe(encoding === "identity" ? undefined : encoding);
  expect(heard.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(heard.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  const again = await tiny.ask({
    path: "/assets/main-abc.js",
    headers: { "Accept-Encoding": encoding, "If-None-Match": String(heard.headers.etag) },
  });
  expect(again.status).toBe(304);
});

test("what the build has compressed is sent as it lies there; what it has not is compressed when asked for", async () => {
  const wire = async (path: string, encoding: string) =>
    (await tiny.ask({ path, headers: { "Accept-Encoding": encoding } })).bytes;
  // A script in brotli and in gzip; a drawing this small is not worth it.
  expect(squeezed.length).toBe(2);
  for (const file of squeezed) {
    const encoding = file.endsWith(".br") ? "br" : "gzip";
    expect(await wire("/assets/main-abc.js", encoding), encoding).toEqual(readFileSync(file));
  }
  const { text } = await tiny.ask({ path: "/assets/late-abc.js", headers: { "Accept-Encoding": "br" } });
  expect(text).toBe(late);
  expect((await wire("/assets/late-abc.js", "br")).length).toBeLessThan(late.length / 10);
});

test("a learner's cookie changes nothing, and React Router is never asked", async () => {
  const { renders } = tiny.app.counters;
  const heard = await tiny.ask({ path: "/assets/main-abc.js?v=1", headers: { Cookie: "session=amina" } });
  expect(heard.text).toBe(script);
  expect(tiny.app.counters.renders).toBe(renders);
});

test("a picture without a hash in its name is kept for an hour, and can run nothing", async () => {
  const { headers } = await tiny.ask({ path: "/icon.svg" });
  expect(headers["cache-control"]).toBe("public, no-cache");
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
});

test.each([
  "/.secret",
  "/.squeezed/",
  "/assets/link.txt",
  "/assets/",
  "/assets/MAIN-abc.js",
  "/outside.txt",
  "/assets/%2e%2e/icon.svg",
])("%s is not served", async (path) => {
  const heard = await tiny.ask({ path });
  expect([400, 404]).toContain(heard.status);
  expect(heard.text).not.toMatch(/hidden|outside/);
});
