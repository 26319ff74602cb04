import { afterAll, beforeAll, expect, test } from "vitest";
import type { Heard } from "./support/ask.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";

const path = "/en/report?lesson=meet/meet-spot&block=q1";
const whole = { reason: "wrong", text: "Two are right.", credit: "" };
let built: BuiltApp;
let networks = 0;

beforeAll(async () => {
  built = await startBuiltApp({ contributionsPerHour: 2 });
}, 120_000);
afterAll(() => built.close());

interface Sender {
  from?: string;
  to?: string;
  headers?: Record<string, string>;
}

/** Sends the form, from a network of its own unless the test names one. */
function send(
  fields: Record<string, string>,
  { from = `203.0.${++networks}.1`, to = path, headers }: Sender = {},
) {
  return built.ask({
    path: to,
    method: "POST",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      Origin: built.origin,
      "X-Forwarded-For": from,
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });
}

const wrongs = ({ text }: Heard) =>
  [...text.matchAll(/<p class="wrong" id="([\w-]+)">/g)].map(([, id]) => id);

test("the form is a document without script, for nobody else's cache, that no search engine lists", async () => {
  const { status, headers, text } = await built.ask({ path });
  expect(status).toBe(200);
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(text).toContain('<meta name="robots" content="noindex"/>');
  expect(text).not.toContain("<script");
  expect(text).toContain(
    '<form class="fields" action="/en/report?lesson=meet/meet-spot&amp;block=q1" method="post">',
  );
  expect([...text.matchAll(/type="radio" name="reason"/g)]).toHaveLength(4);
  expect(text).toContain('href="/en/courses/meet/meet-spot#q1"');
  expect(text).not.toContain("checked");
});

test.each([
  "",
  "?lesson=",
  "?lesson=meet",
  "?lesson=meet/none",
  "?lesson=__proto__/x",
  "?lesson=meet/meet-spot/x",
])("report%s is no page, and takes nothing", async (query) => {
  expect((await built.ask({ path: `/en/report${query}` })).status).toBe(404);
  expect((await send(whole, { to: `/en/report${query}` })).status).toBe(404);
});

test("a locale that there is none of takes nothing", async () => {
  expect((await send(whole, { to: path.replace("/en/", "/xx/") })).status).toBe(404);
});

test("a report is taken, and the page thanks by another address, without script or cookie", async () => {
  const sent = await send(whole);
  expect(sent.status).toBe(302);
  expect(sent.headers.location).toBe("/en/report?lesson=meet/meet-spot&block=q1&sent=1");
  expect(sent.headers["set-cookie"]).toBeUndefined();
  const thanks = await built.ask({ path: String(sent.headers.location) });
  expect(thanks.text).toContain('role="status"');
  expect(thanks.text).not.toContain("<form");
  expect(thanks.text).not.toContain("a person you trust");
});

test("who reports something hurtful is told where to turn; the address does not say what it was", async () => {
  const { headers } = await send({ ...whole, reason: "hurtful" });
  expect(headers.location).toMatch(/&sent=1&care=1$/);
  expect(headers.location).not.toContain("hurt");
  const { text } = await built.ask({ path: String(headers.location) });
  expect(text).toContain("a person you trust");
});

test("an empty form is refused field by field", async () => {
  const empty = await send({});
  expect(empty.status).toBe(422);
  expect(wrongs(empty)).toEqual(["reason-wrong", "text-wrong"]);
  expect(empty.text).toMatch(/<textarea[^>]* aria-invalid="true" aria-describedby="text-hint text-wrong"/);
});

test("nothing is lost of what was typed, and nothing of it becomes HTML", async () => {
  const text = `\n</textarea><script>alert(1)</script>${"é".repeat(1970)}`;
  const refused = await send({ reason: "hurtful", text, credit: 'N"><b>\u202e' });
  expect(refused.status).toBe(422);
  expect(wrongs(refused)).toEqual(["text-wrong", "credit-wrong"]);
  expect(refused.text).toContain("2,006 characters");
  expect(refused.text).toContain("U+202E");
  expect(refused.text).not.toContain("<script");
  expect(refused.text).not.toContain("<b>");
  expect(refused.text).toContain(
    `&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;${"é".repeat(1970)}</textarea>`,
  );
  expect(refused.text).toContain('<input type="radio" name="reason" checked="" value="hurtful"/>');
  expect(refused.text).toContain('value="N&quot;&gt;&lt;b&gt;\u202e"');
  expect(refused.text).toContain("a person you trust");
});

test("a network that sent very many waits, and keeps what it typed; another does not wait", async () => {
  const from = "198.51.100.1";
  expect((await send({ ...whole, text: "" }, { from })).status, "a mistake costs nothing").toBe(422);
  for (const neighbour of [from, "198.51.100.2"])
    expect((await send(whole, { from: neighbour })).status).toBe(302);
  const late = await send({ ...whole, text: "The third one." }, { from });
  expect(late.status).toBe(429);
  expect(late.text).toContain("The third one.</textarea>");
  expect(late.text).toContain('role="alert"');
  expect(wrongs(late)).toEqual([]);
  expect((await send(whole, { from: "198.51.101.1" })).status).toBe(302);
});

test("another site cannot send one", async () => {
  expect((await send(whole, { headers: { Origin: "https://evil.example" } })).status).toBe(403);
  expect((await send(whole, { headers: { "Sec-Fetch-Site": "cross-site" } })).status).toBe(403);
});

test("every lesson leads to its own form, in every language", async () => {
  const { text } = await built.ask({ path: "/sw/courses/meet/meet-rules" });
  const [, href] = /href="(\/sw\/report[^"]*)"/.exec(text) ?? [];
  expect(href).toBe("/sw/report?lesson=meet/meet-rules");
  expect((await built.ask({ path: String(href) })).status).toBe(200);
});
