import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";

const path = "/en/translate/ar/meet/meet-spot";
let built: BuiltApp;
let networks = 0;

beforeAll(async () => {
  built = await startBuiltApp({ contributionsPerHour: 1, triesPerHour: 5 });
}, 120_000);
afterAll(() => built.close());

/** Names of the fields of texts, and what stands in each, from the page. */
async function fields(): Promise<{ name: string; text: string }[]> {
  const { text: page } = await built.ask({ path });
  return [...page.matchAll(/<textarea name="(text-[\w.-]+)"[^>]*>([^<]*)<\/textarea>/g)].map(
    ([, name, text]) => ({
      name: name ?? "",
      text: (text ?? "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#x27;", "'"),
    }),
  );
}

/** Posts the form as a browser does, from a network of its own unless the test names one. */
async function post(
  entries: [string, string][],
  { to = path, from = `203.0.${++networks}.1`, accept = "text/html" } = {},
) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  // Knows how a browser writes a form of several parts.
  const request = new Request("http://here", { method: "POST", body: form });
  return built.ask({
    path: to,
    method: "POST",
    headers: {
      "Content-Type": request.headers.get("Content-Type") ?? "",
      Origin: built.origin,
      "X-Forwarded-For": from,
      Accept: accept,
    },
    body: Buffer.from(await request.arrayBuffer()),
  });
}

test("a page of the desk is nobody else's, in no cache, and holds no script of its own but its file", async () => {
  const { status, headers, text } = await built.ask({ path });
  expect(status).toBe(200);
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(headers["content-security-policy"]).toContain("script-src 'self';");
  expect(text).toContain('<meta name="robots" content="noindex"/>');
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text).toMatch(/<script type="module" src="\/assets\/[\w-]+\.js">/);
  expect(headers["set-cookie"]).toBeUndefined();
});

test("a whole lesson without script, every field of it, fits one form", async () => {
  const all = await fields();
  expect(all.length).toBeGreaterThan(15);
  const entries = all.map(({ name, text }): [string, string] => [name, text.replaceAll("\n", "\r\n")]);
  const { status, text } = await post([...entries, ["intent", "check"], ["credit", ""], ["note", ""]]);
  expect(status).toBe(200);
  expect(text).toContain("Nothing is typed yet");
});

test("the script's question is answered as data, which can never act", async () => {
  const [title] = await fields();
  const { status, headers, text } = await post([[title?.name ?? "", "<b>x</b>\u202e"]], {
    accept: "application/json",
  });
  expect(status).toBe(200);
  expect(headers["content-type"]).toMatch(/^application\/json/);
  expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
  const answer = JSON.parse(text) as { html: string; errors: number };
  expect(answer.errors).toBeGreaterThan(0);
  expect(answer.html).not.toContain("<b>");
});

test("what costs work has its own allowance, and what is kept another", async () => {
  const [title] = await fields();
  const from = "198.51.100.7";
  const send = () =>
    post(
      [
        [title?.name ?? "", "عنوان آخر"],
        ["intent", "send"],
      ],
      { from },
    );
  const first = await send();
  expect([first.status, first.headers.location]).toEqual([302, `${path}?sent=1`]);
  const second = await send();
  expect(second.status).toBe(429);
  expect(second.text).toContain("عنوان آخر");
  const asked = await Promise.all([1, 2, 3, 4].map(() => post([], { from, accept: "application/json" })));
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
  expect((await post([], { from, to: `${path}/preview` })).status).toBe(429);
  // Another network is not slowed down by it.
  expect((await post([], { accept: "application/json" })).status).toBe(200);
});

test("a preview is a page under the same policy, and a patch a file to be saved", async () => {
  const all = await fields();
  const [title, summary] = all;
  const preview = await post([[summary?.name ?? "", "ملخص <script>alert(1)</script>"]], {
    to: `${path}/preview`,
  });
  expect(preview.status).toBe(200);
  expect(preview.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(preview.text).not.toContain("alert(1)</script>");
  const patch = await post([
    [title?.name ?? "", "عنوان آخر"],
    ["intent", "patch"],
  ]);
  expect(patch.status).toBe(200);
  expect(patch.headers["content-type"]).toBe("text/x-diff; charset=utf-8");
  expect(patch.headers["content-disposition"]).toBe('attachment; filename="ar-meet-meet-spot.patch"');
  expect(patch.text).toContain("+title: عنوان آخر");
});

test.each([
  ["/en/translate/en/meet/meet-spot"],
  ["/en/translate/ar/meet/nothing"],
  ["/en/translate/ar/ui/nothing"],
  ["/en/translate/zh_cn/meet/meet-spot"],
  ["/xx/translate/ar/meet/meet-spot"],
])("%s is no piece of work, to look at or to post to", async (to) => {
  expect((await built.ask({ path: to })).status).toBe(404);
  for (const accept of ["text/html", "application/json"])
    expect((await post([["intent", "send"]], { to, accept })).status).toBe(404);
});
