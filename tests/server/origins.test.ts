import { expect, test } from "vitest";
import { createOrigins } from "../../app/server/origins.ts";

test("the address is the entry's, whatever else the request says", () => {
  const origins = createOrigins(["http://localhost:3000", "http://[::1]:3000", "https://lisan.example"]);
  expect(origins.match("localhost:3000", undefined)).toBe("http://localhost:3000");
  expect(origins.match("LOCALHOST:3000", undefined)).toBe("http://localhost:3000");
  expect(origins.match("[::1]:3000", undefined)).toBe("http://[::1]:3000");
  expect(origins.match("lisan.example", "http://lisan.example")).toBe("https://lisan.example");
  expect(origins.match("lisan.example:443", undefined)).toBe("https://lisan.example");
  expect(origins.match("lisan.example:80", undefined)).toBeNull();
  expect(origins.match("localhost", undefined)).toBeNull();
  expect(origins.match(undefined, undefined)).toBeNull();
  expect(origins.match("__proto__", undefined)).toBeNull();
});

test("a host served by http and by https is read from the Origin, and else taken for https", () => {
  const origins = createOrigins(["http://lisan.example", "https://lisan.example"]);
  expect(origins.match("lisan.example", "http://lisan.example")).toBe("http://lisan.example");
  expect(origins.match("lisan.example", undefined)).toBe("https://lisan.example");
  expect(origins.match("lisan.example:80", undefined)).toBe("http://lisan.example");
});
