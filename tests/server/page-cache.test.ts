import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { lessonHtml, startTinyApp, type TinyApp } from "./support/tiny-app.ts";

let tiny: TinyApp;
const lesson = "/en/courses/meet/one";

beforeAll(async () => {
  tiny = await startTinyApp();
});
afterAll(() => tiny.close());
beforeEach(() => {
  tiny.world.generation += "+";
  Object.assign(tiny.app.counters, { renders: 0, hits: 0, joins: 0 });
  tiny.fills.length = 0;
});

test("the second stranger's page is sent without asking React Router", async () => {
  const first = await tiny.ask({ path: lesson });
  const second = await tiny.ask({ path: lesson });
  expect(first.status).toBe(200);
  expect(second.text).toBe(first.text);
  expect(tiny.app.counters).toEqual({ renders: 1, hits: 1, joins: 0 });
});

test("a stranger downloads no marks of holes", async () => {
  const { text } = await tiny.ask({ path: lesson });
  expect(text).toContain("<i>none</i>");
  expect(text).toContain("<form>open</form>");
  expect(text).not.toContain("<!--[");
});

test("twenty who come at once cause one rendering", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => tiny.ask({ path: lesson })));
  expect(new Set(all.map(({ text }) => text)).size).toBe(1);
  expect(tiny.app.counters.renders).toBe(1);
});

test.each([
  ["br, gzip", "br"],
  ["gzip, deflate", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["identity", undefined],
])("Accept-Encoding %s gets %s, with an ETag of its own", async (accept, expected) => {
  const heard = await tiny.ask({ path: lesson, headers: { "Accept-Encoding": accept } });
  const plain = await tiny.ask({ path: lesson });
  expect(heard.headers["content-encoding"]).toBe(expected);
  expect(heard.headers["content-length"]).toBe(String(heard.bytes.length));
  expect(heard.text).toBe(plain.text);
  expect(heard.headers.etag === plain.headers.etag).toBe(expected === undefined);
});

test("what is shared says how it may be kept", async () => {
  const { headers } = await tiny.ask({ path: lesson });
  expect(headers["cache-control"]).toBe("private, no-cache");
  expect(headers.vary).toBe("Cookie, Accept-Encoding");
  expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
  expect(headers["x-lisan-document"]).toBeUndefined();
});

test("an unchanged page costs no body, for its own encoding only", async () => {
  const br = { "Accept-Encoding": "br" };
  const { headers } = await tiny.ask({ path: lesson, headers: br });
  const etag = String(headers.etag);
  const again = await tiny.ask({ path: lesson, headers: { ...br, "If-None-Match": `"other", W/${etag}` } });
  expect(again.status).toBe(304);
  expect(again.bytes.length).toBe(0);
  expect(again.headers.etag).toBe(etag);
  expect(again.headers.vary).toBe("Cookie, Accept-Encoding");
  const otherEncoding = await tiny.ask({ path: lesson, headers: { "If-None-Match": etag } });
  expect(otherEncoding.status).toBe(200);
});

test("HEAD answers as GET does, without the body, and fills the cache for it", async () => {
  const head = await tiny.ask({ path: lesson, method: "HEAD" });
  const get = await tiny.ask({ path: lesson });
  expect(head.bytes.length).toBe(0);
  expect(head.headers["content-length"]).toBe(String(get.bytes.length));
  expect(head.headers.etag).toBe(get.headers.etag);
  expect(tiny.app.counters.renders).toBe(1);
});

test("a new generation is shown at once", async () => {
  await tiny.ask({ path: lesson });
  tiny.world.lesson = lessonHtml.replace("Find the AI", "Find it");
  tiny.world.generation = "next";
  const { text } = await tiny.ask({ path: lesson });
  tiny.world.lesson = lessonHtml;
  expect(text).toContain("Find it");
  expect(tiny.app.counters.renders).toBe(2);
});

test("a page begun before a switch is not kept", async () => {
  tiny.world.slow = 60;
  const asked = tiny.ask({ path: lesson });
  await new Promise((resolve) => setTimeout(resolve, 20));
  tiny.world.slow = 0;
  tiny.world.generation += "switched";
  await tiny.ask({ path: "/en/none" }); // notices the switch while the page is still being made
  await asked;
  tiny.world.slow = 5;
  await tiny.ask({ path: lesson });
  expect(tiny.app.counters).toMatchObject({ renders: 3, hits: 0 });
});

test("a page with a question mark is rendered for its visitor", async () => {
  await tiny.ask({ path: lesson });
  const { headers } = await tiny.ask({ path: `${lesson}?wrong=q1` });
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(tiny.app.counters.renders).toBe(2);
});

test("a page that its route does not share is never kept, and is compressed for its visitor", async () => {
  const first = await tiny.ask({ path: "/en/me", headers: { "Accept-Encoding": "br" } });
  await tiny.ask({ path: "/en/me" });
  expect(first.headers["cache-control"]).toBe("private, no-store");
  expect(first.headers["content-encoding"]).toBe("br");
  expect(first.headers.etag).toBeUndefined();
  expect(tiny.app.counters.renders).toBe(2);
});

test("an error is never kept", async () => {
  expect((await tiny.ask({ path: "/en/none/here" })).status).toBe(404);
  expect((await tiny.ask({ path: "/en/none/here" })).headers["cache-control"]).toBe("private, no-store");
  expect(tiny.app.counters.renders).toBe(2);
});

test("a locale cookie changes nothing, an expired session neither", async () => {
  const { text } = await tiny.ask({ path: lesson });
  const chosen = await tiny.ask({ path: lesson, headers: { Cookie: "locale=ar" } });
  const expired = await tiny.ask({ path: lesson, headers: { Cookie: "session=expired" } });
  expect([chosen.text, expired.text]).toEqual([text, text]);
  expect(tiny.app.counters).toEqual({ renders: 1, hits: 2, joins: 0 });
});

test("a learner's lesson is joined from the stranger's, without React Router once that is there", async () => {
  const cookie = { Cookie: "session=amina" };
  const stranger = await tiny.ask({ path: lesson });
  const mine = await tiny.ask({ path: lesson, headers: { ...cookie, "Accept-Encoding": "br" } });
  expect(mine.text).toBe(stranger.text.replace("<i>none</i>", "<b>amina</b>"));
  expect(mine.headers["cache-control"]).toBe("private, no-store");
  expect(mine.headers.etag).toBeUndefined();
  expect(mine.headers["content-encoding"]).toBe("br");
  expect(mine.headers["content-security-policy"]).toBe(stranger.headers["content-security-policy"]);
  expect(tiny.app.counters).toEqual({ renders: 1, hits: 0, joins: 1 });
  expect(tiny.fills).toEqual([
    { locale: "en", course: "meet", lesson: "one", user: "amina", generation: tiny.world.generation },
  ]);
});

test("the first learner fills the cache with a stranger's page: her cookie is not in it", async () => {
  tiny.seen.cookies.length = 0;
  const mine = await tiny.ask({ path: lesson, headers: { Cookie: "session=amina" } });
  const stranger = await tiny.ask({ path: lesson });
  expect(mine.text).toContain("amina");
  expect(stranger.text).not.toContain("amina");
  expect(tiny.seen.cookies).toEqual([null]);
  expect(tiny.app.counters).toEqual({ renders: 1, hits: 1, joins: 1 });
});

test("a learner's page without holes is rendered for her, though strangers have it in the cache", async () => {
  await tiny.ask({ path: "/en" });
  const mine = await tiny.ask({ path: "/en", headers: { Cookie: "session=amina" } });
  expect(mine.headers["cache-control"]).toBe("private, no-store");
  expect(tiny.app.counters).toEqual({ renders: 2, hits: 0, joins: 0 });
});

test("a stylesheet made on the fly is the same for everybody, learners too", async () => {
  const path = "/styles/en.abc.css";
  const mine = await tiny.ask({ path, headers: { Cookie: "session=amina" } });
  const again = await tiny.ask({ path, headers: { Cookie: "session=amina", "Accept-Encoding": "br" } });
  const stranger = await tiny.ask({ path });
  for (const { headers } of [mine, again, stranger]) {
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers.vary).toBe("Accept-Encoding");
  }
  expect(again.headers["content-encoding"]).toBe("br");
  expect(tiny.app.counters).toEqual({ renders: 1, hits: 2, joins: 0 });
});

test("each address of the site has pages of its own", async () => {
  await tiny.ask({ path: lesson });
  const { status } = await tiny.ask({ path: lesson, headers: { Host: `localhost:${tiny.port}` } });
  expect(status).toBe(200);
  expect(tiny.app.counters.renders).toBe(2);
  expect(tiny.seen.urls.at(-1)).toBe(`http://localhost:${tiny.port}${lesson}`);
});
