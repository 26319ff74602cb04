import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import routes from "../../app/routes.ts";
import { askRaw } from "./support/ask.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";
import { guardedRoutes } from "./support/guarded-routes.ts";
import { fillPath, routePaths } from "./support/route-paths.ts";

/** Real values, so that the probes meet real pages. A new parameter in routes.ts needs its own here. */
const samples: Record<string, string> = {
  locale: "en",
  course: "meet",
  lesson: "meet-spot",
  phase: "before",
  target: "ar",
  // A name of an older release: the style of a language, and the words of a lab.
  file: "en.penguins.0000000000.json",
  // Of an invitation that was never made.
  token: "abcdefghijklmnopqrstuvwxyz234567",
  // Of nobody.
  code: "482901337425",
  class: "01890000-0000-7000-8000-000000000000",
  user: "01890000-0000-7000-8000-000000000000",
  learner: "01890000-0000-7000-8000-000000000000",
  assignment: "01890000-0000-7000-8000-000000000000",
  programme: "01890000-0000-7000-8000-000000000000",
  meeting: "1",
  poll: "01890000-0000-7000-8000-000000000000",
  "*": "no/such/page",
};
const patterns = routePaths(routes);
const real = (pattern: string) =>
  fillPath(pattern, (name) => samples[name] ?? expect.fail(`routes.ts has a new parameter: ${name}`));
const poisoned = (pattern: string, poison: string) =>
  /[:*]/.test(pattern) ? fillPath(pattern, () => poison) : `${pattern === "/" ? "" : pattern}/${poison}`;

const form = { "Content-Type": "application/x-www-form-urlencoded" };
let built: BuiltApp;

beforeAll(async () => {
  built = await startBuiltApp({ bodyBytes: 4096, bodyMs: 250, headersMs: 2000 });
}, 120_000);
afterAll(() => built.close());
afterEach(() => {
  vi.restoreAllMocks();
});

const post = (path: string, headers: Record<string, string>, body = "exercise=none") =>
  built.ask({ path, method: "POST", headers: { ...form, ...headers }, body });

/** A page and its `.data` twin: whatever guards one guards the other. */
const twins = (path: string) => [path, path === "/" ? "/_root.data" : `${path}.data`];

async function refusedBeforeAnyRoute(path: string, headers: Record<string, string>, status: number) {
  const { renders } = built.app.counters;
  for (const twin of twins(path)) expect((await post(twin, headers)).status, twin).toBe(status);
  expect(built.app.counters.renders).toBe(renders);
}

test("the table is read whole", () => {
  expect(patterns).toContain("/");
  expect(patterns).toContain("/:locale/courses/:course/:lesson");
  expect(patterns.length).toBeGreaterThan(10);
});

test.each(patterns)("%s: control: it answers, harmlessly, and without a stack", async (pattern) => {
  const { status, headers, text } = await built.ask({ path: real(pattern) });
  expect(status).toBeLessThan(500);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(text).not.toMatch(/\bat .{0,80}(node_modules|build\/server|\.tsx?:\d)/);
});

test.each(patterns)("%s: 1 cross-site", (pattern) =>
  refusedBeforeAnyRoute(
    real(pattern),
    { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" },
    403,
  ),
);

test.each(patterns)("%s: 2 same-site", (pattern) =>
  refusedBeforeAnyRoute(real(pattern), { Origin: built.origin, "Sec-Fetch-Site": "same-site" }, 403),
);

test.each(patterns)("%s: 3 null Origin", (pattern) =>
  refusedBeforeAnyRoute(real(pattern), { Origin: "null" }, 403),
);

test.each(patterns)("%s: 4 missing Origin", (pattern) => refusedBeforeAnyRoute(real(pattern), {}, 403));

test.each(patterns)("%s: 5 foreign Host", async (pattern) => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const Host = "evil.example";
  const { status, text } = await built.ask({ path: real(pattern), headers: { Host } });
  expect(status).toBe(421);
  expect(text).not.toContain("evil");
  await refusedBeforeAnyRoute(real(pattern), { Host, Origin: "http://evil.example" }, 421);
});

test.each(patterns)("%s: 6 encoded traversal", async (pattern) => {
  for (const poison of [
    "%2e%2e",
    "..%2f..%2fpackage.json",
    "%252e%252e%252fpackage.json",
    "..%5cpackage.json",
  ]) {
    const { status, text } = await built.ask({ path: poisoned(pattern, poison) });
    expect(status, poison).toBe(400);
    expect(text).not.toContain("dependencies");
  }
});

test.each(patterns)("%s: 7 NUL", async (pattern) => {
  for (const path of [poisoned(pattern, "%00"), `${real(pattern)}%00.css`, `${real(pattern)}?page=%00`]) {
    expect((await built.ask({ path })).status, path).toBe(400);
  }
});

test.each(patterns)("%s: 8 __proto__", async (pattern) => {
  for (const poison of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    const { status, headers, text } = await built.ask({ path: poisoned(pattern, poison) });
    // Who may see nothing of it is asked to sign in first.
    if (Object.hasOwn(guardedRoutes, pattern))
      expect(headers.location, poison).toMatch(/^\/en\/sign-in\?next=/);
    else expect(status, poison).toBe(/(join|poll)\/:code\?$/.test(pattern) ? 302 : 404);
    expect(text).not.toContain("[native code]");
    const asked = await built.ask({
      path: `${real(pattern)}?${poison}=1&page=${poison}&done=${poison}&again=${poison}`,
    });
    expect(asked.status, `?${poison}`).toBeLessThan(500);
    const posted = await post(
      real(pattern),
      { Origin: built.origin },
      `${poison}=1&intent=${poison}&exercise=${poison}`,
    );
    expect(posted.status, `post ${poison}`).toBeLessThan(500);
  }
});

test.each(patterns)("%s: 9 oversized body", async (pattern) => {
  const { renders } = built.app.counters;
  const { status } = await post(real(pattern), { Origin: built.origin }, "a=".padEnd(4097, "b"));
  expect(status).toBe(413);
  expect(built.app.counters.renders).toBe(renders);
});

test.each(patterns)("%s: 10 chunked body", async (pattern) => {
  const headers = { ...form, Origin: built.origin };
  const chunks = Array.from({ length: 5 }, () => "b".repeat(1000));
  const large = await built.ask({ path: real(pattern), method: "POST", headers, chunks });
  expect(large.status).toBe(413);
  const small = await built.ask({ path: real(pattern), method: "POST", headers, chunks: ["a=", "b"] });
  expect(small.status).not.toBe(413);
  expect(small.status).toBeLessThan(500);
});

test("11 slow body, on every route at once", async () => {
  const heard = await Promise.all(
    patterns.map((pattern) =>
      askRaw(
        built.port,
        `POST ${real(pattern)} HTTP/1.1\r\nHost: 127.0.0.1:${built.port}\r\nOrigin: ${built.origin}\r\nContent-Length: 50\r\n\r\na`,
        5000,
      ),
    ),
  );
  for (const [at, answer] of heard.entries()) expect(answer, patterns[at]).toMatch(/^HTTP\/1\.1 408 /);
});

test.each(patterns)("%s: 12 open redirect", async (pattern) => {
  const elsewhere = "//evil.example/%5C%5Cevil.example".replaceAll("%5C", "");
  const query = ["next", "to", "page", "redirect", "returnTo", "url"]
    .map((name) => `${name}=${elsewhere}`)
    .join("&");
  const headers = { Origin: built.origin, Referer: "https://evil.example/" };
  const answers = [
    await built.ask({ path: `${real(pattern)}?${query}` }),
    await post(`${real(pattern)}?${query}`, headers, `${query}&exercise=q1&intent=someone-else`),
  ];
  for (const { status, headers: heard } of answers) {
    expect(status).toBeLessThan(500);
    if (heard.location !== undefined) expect(heard.location).toMatch(/^\/(?!\/)[^\\]*$/);
  }
  expect((await built.ask({ path: `//evil.example${real(pattern)}` })).status).toBe(400);
});

test("a stranger's second page of every shared kind is not rendered", async () => {
  const shared = ["/en", "/en/courses/meet", "/en/courses/meet/meet-spot", "/en/about", "/en/glossary"];
  for (const path of shared) await built.ask({ path });
  const { renders } = built.app.counters;
  for (const path of shared) {
    const { status, headers, text } = await built.ask({ path, headers: { "Accept-Encoding": "br" } });
    expect(status, path).toBe(200);
    expect(headers["cache-control"], path).toBe("private, no-cache");
    expect(headers["x-lisan-document"], path).toBeUndefined();
    expect(text, path).toMatch(/^<!DOCTYPE html>/i);
    expect(text, path).not.toContain("<!--[");
  }
  expect(built.app.counters.renders).toBe(renders);
});
