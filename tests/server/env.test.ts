import { resolve } from "node:path";
import { expect, test } from "vitest";
import { EnvProblem, localOrigins, readEnv } from "../../app/env.server.ts";

test("an empty environment is a laptop's", () => {
  expect(readEnv({ PORT: "" })).toEqual({
    port: 3000,
    host: undefined,
    dataDir: resolve("data"),
    siteDir: null,
    origins: null,
    mode: "production",
  });
});

test("the addresses follow the port, and a public site sets its own", () => {
  expect(localOrigins(3000)).toEqual(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]);
  expect(localOrigins(80)).toEqual(["http://localhost", "http://127.0.0.1", "http://[::1]"]);
  expect(readEnv({ ORIGINS: " https://Lisan.example/ , http://192.168.1.5:3000" }).origins).toEqual([
    "https://lisan.example",
    "http://192.168.1.5:3000",
  ]);
});

test.each([
  ["PORT", "http"],
  ["PORT", "70000"],
  ["ORIGINS", "lisan.example"],
  ["ORIGINS", "ftp://lisan.example"],
  ["ORIGINS", "https://lisan.example/path"],
  ["NODE_ENV", "prod"],
])("%s=%s is refused by name", (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(EnvProblem);
  expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name}: `));
});
