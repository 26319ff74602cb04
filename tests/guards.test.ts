import { expect, test } from "vitest";
import { localPath } from "../app/guards.ts";

const origin = "https://lisan.example";

test.each(["/en/teach", "/ar/courses/meet/meet-spot?page=2#q1", "/zh-Hans", "/en/join/٤٨٢٩"])(
  "%s is ours",
  (path) => {
    expect(decodeURI(localPath(path, origin) ?? "")).toBe(path);
  },
);

test.each([
  null,
  "",
  "en/teach",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "/en\r\nSet-Cookie: a=b",
  "/en /teach",
  " /en",
  "/\t/evil.example",
  "/en/\u202e",
  `/${"x".repeat(501)}`,
])("%j leads nowhere", (next) => {
  expect(localPath(next, origin)).toBeNull();
});
