import { randomInt } from "node:crypto";
import type { Db } from "../../../db/connection.ts";
import { foldCode } from "./fold-code.ts";
import { hashToken } from "./token.ts";
import { TRANSFER_CODE_LENGTH, TRANSFER_MINUTES } from "./transfer-code.ts";

/** A code by which another device becomes this learner, once. A newer one makes the older worthless. */
export async function makeTransferCode(db: Db, user: string, now: number): Promise<string> {
  const client = db.$client;
  const make = client.transaction(() => {
    client.prepare("DELETE FROM transfer_codes WHERE expires_at <= ? OR user = ?").run(now, user);
    const insert = client.prepare(
      "INSERT INTO transfer_codes (hash, user, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    );
    for (;;) {
      const code = Array.from({ length: TRANSFER_CODE_LENGTH }, () => randomInt(10)).join("");
      if (insert.run(hashToken(code), user, now + TRANSFER_MINUTES * 60_000).changes === 1) return code;
    }
  });
  return make.immediate();
}

/** Whose code it is, as somebody typed it; it is used up. Null for any other text. */
export async function takeTransferCode(db: Db, typed: string, now: number): Promise<string | null> {
  // What is no code is looked up all the same.
  const code = foldCode(typed, TRANSFER_CODE_LENGTH) ?? "";
  const [taken] = db.$client
    .prepare<[string, number], { user: string }>(
      "DELETE FROM transfer_codes WHERE hash = ? AND expires_at > ? RETURNING user",
    )
    .all(hashToken(code), now);
  return taken?.user ?? null;
}
