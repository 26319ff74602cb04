import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { askRaw } from "./support/ask.ts";
import { startTinyApp, type TinyApp } from "./support/tiny-app.ts";

let tiny: TinyApp;
const path = "/en/courses/meet/one";
const form = { "Content-Type": "application/x-www-form-urlencoded" };
const body = "exercise=q1&answer=1";

beforeAll(async () => {
  tiny = await startTinyApp({
    origins: ["https://lisan.example"],
    limits: { bodyBytes: 2000, bodyMs: 300, headersMs: 500 },
  });
});
afterAll(() => tiny.close());

const post = (headers: Record<string, string>, target = path) =>
  tiny.ask({ path: target, method: "POST", headers: { ...form, ...headers }, body });

test("a form is posted from each address of this machine, with Sec-Fetch-Site and without", async () => {
  for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
    const Host = `${host}:${tiny.port}`;
    const origin = `http://${Host}`;
    const old = await post({ Host, Origin: origin });
    const modern = await post({ Host, Origin: origin, "Sec-Fetch-Site": "same-origin" });
    expect([old.status, modern.status], host).toEqual([302, 302]);
  }
  expect(tiny.seen.posts.at(-1)).toEqual({ exercise: "q1", answer: "1" });
});

test("a form is posted through a TLS proxy that passes the Host on", async () => {
  const Host = "lisan.example";
  const answered = await post({ Host, Origin: "https://lisan.example" });
  expect(answered.status).toBe(302);
  expect(answered.headers["strict-transport-security"]).toBe("max-age=31536000");
  await tiny.ask({ path, headers: { Host: "lisan.example:443" } });
  expect(tiny.seen.urls.at(-1)).toBe(`https://lisan.example${path}`);
});

test("a browser that says same-origin is believed where it hides its Origin", async () => {
  expect((await post({ "Sec-Fetch-Site": "same-origin", Origin: "null" })).status).toBe(302);
});

test.each<[string, () => Record<string, string>]>([
  ["cross-site", () => ({ "Sec-Fetch-Site": "cross-site", Origin: tiny.origin })],
  ["same-site", () => ({ "Sec-Fetch-Site": "same-site", Origin: tiny.origin })],
  ["a null Origin", () => ({ Origin: "null" })],
  ["no Origin", () => ({})],
  ["a foreign Origin", () => ({ Origin: "https://evil.example" })],
  ["another of our own addresses", () => ({ Origin: `http://localhost:${tiny.port}` })],
  ["http towards https", () => ({ Host: "lisan.example", Origin: "http://lisan.example" })],
])("a write from %s is refused before any route sees it", async (_name, headers) => {
  const before = tiny.seen.posts.length;
  const renders = tiny.app.counters.renders;
  for (const target of [path, `${path}.data`, "/data/resource", "/en/none"]) {
    const { status, headers: answered } = await post(headers(), target);
    expect(status, target).toBe(403);
    expect(answered["cache-control"]).toBe("no-store");
  }
  expect(tiny.seen.posts.length).toBe(before);
  expect(tiny.app.counters.renders).toBe(renders);
});

test.each(["evil.example", "localhost", "localhost:1", "lisan.example.evil.example"])(
  "the Host %j is refused, and never appears in an address",
  async (Host) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const seen = tiny.seen.urls.length;
    const { status } = await tiny.ask({ path, headers: { Host } });
    const proxied = await tiny.ask({ path, headers: { Host, "X-Forwarded-Host": `127.0.0.1:${tiny.port}` } });
    expect([status, proxied.status]).toEqual([421, 421]);
    expect(tiny.seen.urls.length).toBe(seen);
    warn.mockRestore();
  },
);

test("a request that names no host, or an empty one, is refused", async () => {
  expect(await askRaw(tiny.port, `GET ${path} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 421 /);
  expect(await askRaw(tiny.port, `GET ${path} HTTP/1.1\r\nHost:\r\n\r\n`, 300)).toMatch(/^HTTP\/1\.1 421 /);
});

test.each([
  "/en/../secret",
  "/en/%2e%2e/secret",
  "/en/%2E%2E%2Fsecret",
  "/en/..%2fsecret",
  "/en/%252e%252e/secret",
  "/assets/..%5c..%5cpackage.json",
  "/en\\..\\secret",
  "/en%00",
  "/en?x=%00",
  "/%c0%ae%c0%ae/secret",
  "/%zz",
  "//evil.example/",
  "/en//evil.example",
  "/./en",
  `/${"a".repeat(2100)}`,
])("the path %s reaches no route", async (bad) => {
  const renders = tiny.app.counters.renders;
  const { status } = await tiny.ask({ path: bad });
  expect([400, 414]).toContain(status);
  const posted = await tiny.ask({
    path: bad,
    method: "POST",
    headers: { ...form, Origin: tiny.origin },
    body,
  });
  expect([400, 414]).toContain(posted.status);
  expect(tiny.app.counters.renders).toBe(renders);
});

test.each([
  ["an address of another host", "GET http://evil.example/en HTTP/1.1"],
  ["a raw NUL", "GET /en\0 HTTP/1.1"],
  ["an asterisk", "OPTIONS * HTTP/1.1"],
])("a request line with %s gets no page", async (_name, line) => {
  const heard = await askRaw(
    tiny.port,
    `${line}\r\nHost: 127.0.0.1:${tiny.port}\r\nConnection: close\r\n\r\n`,
  );
  expect(heard).toMatch(/^HTTP\/1\.1 40\d /);
});

test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("%s is no method of this site", async (method) => {
  const { status, headers } = await tiny.ask({ path, method, headers: { Origin: tiny.origin } });
  expect(status).toBe(405);
  expect(headers.allow).toBe("GET, HEAD, POST");
});

test.each(["/__proto__", "/en/courses/__proto__/constructor", "/en?__proto__[x]=1", "/assets/__proto__"])(
  "%s is an ordinary unknown or known page",
  async (name) => {
    const { status } = await tiny.ask({ path: name });
    expect([200, 404]).toContain(status);
    expect(Object.prototype).not.toHaveProperty("x");
  },
);

test("a body with an announced or an unannounced length over the limit is refused", async () => {
  const headers = { ...form, Origin: tiny.origin };
  const posts = tiny.seen.posts.length;
  const announced = await tiny.ask({ path, method: "POST", headers, body: "a=".padEnd(2001, "b") });
  const chunked = await tiny.ask({ path, method: "POST", headers, chunks: Array(5).fill("b".repeat(500)) });
  const whole = await tiny.ask({ path, method: "POST", headers, chunks: ["a=", "b".repeat(1998)] });
  expect([announced.status, chunked.status, whole.status]).toEqual([413, 413, 302]);
  expect(tiny.seen.posts.length).toBe(posts + 1);
});

test.each([
  ["application/json", '{"a":1}'],
  ["multipart/form-data; boundary=x", "no part of that boundary"],
  ["text/plain", "a=1"],
])("a body of %s that holds no form is refused before any route sees it", async (type, body) => {
  const posts = tiny.seen.posts.length;
  const headers = { "Content-Type": type, Origin: tiny.origin };
  const { status, text } = await tiny.ask({ path, method: "POST", headers, body });
  expect([status, text]).toEqual([400, "not-a-form\n"]);
  expect(tiny.seen.posts.length).toBe(posts);
});

test("who goes on sending after a refusal is cut off", async () => {
  const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${tiny.port}\r\nOrigin: ${tiny.origin}\r\n`;
  const heard = await askRaw(tiny.port, `${head}Content-Length: 9000000\r\n\r\n${"x".repeat(200_000)}`, 2000);
  expect(heard).toMatch(/^$|^HTTP\/1\.1 413 /);
  expect((await tiny.ask({ path })).status).toBe(200);
});

test("a body that comes too slowly is refused in time", async () => {
  const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${tiny.port}\r\nOrigin: ${tiny.origin}\r\n`;
  const begun = Date.now();
  const heard = await askRaw(tiny.port, `${head}Content-Length: 100\r\n\r\na=`, 3000);
  expect(heard).toMatch(/^HTTP\/1\.1 408 /);
  expect(Date.now() - begun).toBeLessThan(2000);
});

test("headers that never end are cut off, and headers too large refused", async () => {
  const begun = Date.now();
  const slow = await askRaw(tiny.port, `GET ${path} HTTP/1.1\r\nHost: 127.0`, 4000);
  expect(slow).toMatch(/^HTTP\/1\.1 408 /);
  expect(Date.now() - begun).toBeLessThan(3000);
  const large = await askRaw(tiny.port, `GET ${path} HTTP/1.1\r\nX: ${"x".repeat(20_000)}\r\n\r\n`);
  expect(large).toMatch(/^HTTP\/1\.1 431 /);
});

test.each([
  "//evil.example/",
  "https://evil.example/",
  "/\\evil.example",
  " //evil.example",
  "javascript:alert(1)",
])("a redirect to %s is not sent", async (to) => {
  const { status, headers } = await tiny.ask({ path: `/out?to=${encodeURIComponent(to)}` });
  expect(status).toBe(500);
  expect(headers.location).toBeUndefined();
  expect(String(tiny.errors.pop())).toContain("out of the site");
});

test("a redirect inside the site is sent without its host", async () => {
  const { status, headers } = await tiny.ask({
    path: `/out?to=${encodeURIComponent(`${tiny.origin}/en?x=1#q1`)}`,
  });
  expect(status).toBe(302);
  expect(headers.location).toBe("/en?x=1#q1");
});

test("an error says nothing of the code", async () => {
  const { status, text, headers } = await tiny.ask({ path: "/broken" });
  expect(status).toBe(500);
  expect(text).not.toMatch(/secret detail|\bat .*:\d+/);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
});

test("a document's policy has no nonce; an app page's is fresh each time", async () => {
  const document = await tiny.ask({ path });
  expect(document.headers["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
  );
  const nonces = new Set<string>();
  for (let time = 0; time < 2; time += 1) {
    const app = await tiny.ask({ path: "/en/teach" });
    const nonce = /'nonce-([^']+)'/.exec(String(app.headers["content-security-policy"]))?.[1] ?? "none";
    expect(app.text).toContain(`nonce="${nonce}"`);
    expect(app.headers["cache-control"]).toBe("private, no-store");
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});

test("every kind of answer carries the headers that keep it harmless", async () => {
  const kinds = [path, "/en/me", "/en/none/here", "/data/resource", "/styles/x.css", "/%00", "/broken"];
  for (const kind of kinds) {
    const { headers } = await tiny.ask({ path: kind });
    expect(headers["x-content-type-options"], kind).toBe("nosniff");
    expect(headers["referrer-policy"], kind).toBe("same-origin");
    expect(headers["content-security-policy"], kind).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(String(headers["content-security-policy"]), kind).not.toMatch(/unsafe|\*/);
    expect(headers["strict-transport-security"], kind).toBeUndefined();
    if (String(headers["content-type"]).startsWith("text/html")) {
      // Browsers ignore it on plain http, and write an error to the console.
      expect(headers["cross-origin-opener-policy"], kind).toBeUndefined();
      expect(headers["permissions-policy"], kind).toContain("camera=()");
    }
  }
});
