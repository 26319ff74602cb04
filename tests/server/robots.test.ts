import { expect, test } from "vitest";
import { loader } from "../../app/routes/robots.ts";

/** Whether a crawler that follows RFC 9309 may read a path: `*` is anything, `$` the end, else a rule is a beginning. */
async function mayRead(path: string): Promise<boolean> {
  const context = { get: () => ({ origin: "https://lisan.example" }) };
  const text = await loader({ context } as never).text();
  const rules = [...text.matchAll(/^Disallow: (\S+)$/gm)].map(([, rule = ""]) => rule);
  expect(rules.length).toBeGreaterThan(0);
  return !rules.some((rule) => {
    const pattern = rule.replace(/[.+?^()[\]{}|\\]/g, "\\$&").replaceAll("*", ".*");
    return new RegExp(`^${pattern}`).test(path);
  });
}

test.each([
  ["/en", true],
  ["/en/courses/meet", true],
  ["/zh-Hant/courses/meet/meet-spot", true],
  ["/en/me", false],
  ["/en/me/data.json", false],
])("a crawler may read %s: %s", async (path, may) => {
  expect(await mayRead(path)).toBe(may);
});
