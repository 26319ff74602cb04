import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FAR_HOST, launchChromium } from "./chromium.ts";
import { watchPage } from "./watch-page.ts";

/** The guard of all journeys, tried on pages that misbehave: it must see each of them, in a real Chromium. */
const pages: Record<string, string> = {
  "/good": "<p>Fine</p>",
  "/csp": "<p>Inline</p><script>document.title = 'ran'</script>",
  "/style": '<p style="color: red">Red</p>',
  "/error": '<script src="/error.js"></script>',
  "/throws": '<script src="/throws.js"></script>',
  "/third": '<img src="http://elsewhere.example/pixel.gif" alt="">',
};
const scripts: Record<string, string> = {
  "/error.js": 'console.error("oh")',
  "/throws.js": 'throw new Error("ah")',
};

const server = createServer((request, response) => {
  const path = request.url ?? "/";
  const script = scripts[path];
  const page = pages[path];
  if (script) response.setHeader("Content-Type", "text/javascript");
  else response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", "default-src 'self'; img-src *");
  if (!script && !page) response.statusCode = path === "/favicon.ico" ? 204 : 404;
  const body = page ?? "<p>Nothing here</p>";
  response.end(script ?? `<!doctype html><html lang="en"><title>t</title>${body}</html>`);
});
let browser: Awaited<ReturnType<typeof launchChromium>>;
let port: number;

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  port = (server.address() as AddressInfo).port;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

async function seen(
  path: string,
  { javaScriptEnabled = true, host = "localhost", allow = [] as RegExp[] } = {},
) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const origin = `http://${host}:${port}`;
  const watch = watchPage(page, [origin], allow);
  await page.goto(origin + path, { waitUntil: "networkidle" });
  await context.close();
  return watch.problems().join("\n");
}

test("a page that behaves has no problems, at localhost and at a far host", async () => {
  expect(await seen("/good")).toBe("");
  expect(await seen("/good", { host: FAR_HOST })).toBe("");
});

test("an inline script or style that the policy forbids is a problem, with and without JavaScript", async () => {
  expect(await seen("/csp")).toMatch(/Content Security Policy/i);
  expect(await seen("/style")).toMatch(/Content Security Policy/i);
  expect(await seen("/style", { javaScriptEnabled: false })).toMatch(/Content Security Policy/i);
});

test("an error on the console and a thrown one are problems", async () => {
  expect(await seen("/error")).toMatch(/console error: oh/);
  expect(await seen("/throws")).toMatch(/thrown: ah/);
});

test("asking anybody else is a problem, and reaches nobody", async () => {
  const problems = await seen("/third");
  expect(problems).toMatch(/third-party request: http:\/\/elsewhere\.example/);
  expect(problems).toMatch(/ERR_NAME_NOT_RESOLVED/);
});

test("a line that the test expects is no problem", async () => {
  expect(await seen("/nowhere")).toMatch(/404/);
  expect(await seen("/nowhere", { allow: [/status of 404/] })).toBe("");
});
