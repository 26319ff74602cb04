import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "../../../app/features/identity/passwords.ts";

test("a password opens its own hash and no other", async () => {
  const hash = await hashPassword("river-lamp-seven");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await verifyPassword(hash, "river-lamp-seven")).toBe(true);
  expect(await verifyPassword(hash, "river-lamp-eight")).toBe(false);
  expect(await hashPassword("river-lamp-seven")).not.toBe(hash);
});

test("a hash that another program made is read by its own cost", async () => {
  // Test vector of the reference implementation (argon2id, v=19, t=2, m=2^8, p=1, "password", "somesalt").
  const other = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
  expect(await verifyPassword(other, "password")).toBe(true);
  expect(await verifyPassword(other, "passwort")).toBe(false);
});

test("the same letters typed as other code points are the same password", async () => {
  expect(await verifyPassword(await hashPassword("caf\u00e9"), "cafe\u0301")).toBe(true);
});

test("nobody without a hash gets in", async () => {
  expect(await verifyPassword(null, "")).toBe(false);
  expect(await verifyPassword("$argon2id$nonsense", "")).toBe(false);
});
