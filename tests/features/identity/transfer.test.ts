import { expect, test } from "vitest";
import { makeTransferCode, takeTransferCode } from "../../../app/features/identity/transfer.ts";
import { count, NOW, people } from "./people-fixture.ts";

test("a code carries a learner once, in any digits, for a quarter of an hour", async () => {
  const { db, seats } = await people();
  const user = seats[1] ?? "";
  const code = await makeTransferCode(db, user, NOW);
  expect(code).toMatch(/^\d{10}$/);
  expect(JSON.stringify(db.$client.prepare("SELECT * FROM transfer_codes").all())).not.toContain(code);
  const arabic = new Intl.NumberFormat("ar-u-nu-arab", {
    useGrouping: false,
    minimumIntegerDigits: 10,
  }).format(Number(code));
  expect(await takeTransferCode(db, `${arabic.slice(0, 5)} ${arabic.slice(5)}`, NOW)).toBe(user);
  expect(await takeTransferCode(db, code, NOW)).toBeNull();

  const later = await makeTransferCode(db, user, NOW);
  expect(await takeTransferCode(db, later, NOW + 15 * 60_000)).toBeNull();
});

test("a newer code makes the older worthless, and nonsense opens nothing", async () => {
  const { db, seats } = await people();
  const older = await makeTransferCode(db, seats[1] ?? "", NOW);
  const newer = await makeTransferCode(db, seats[1] ?? "", NOW);
  const sisters = await makeTransferCode(db, seats[2] ?? "", NOW);
  expect(await takeTransferCode(db, older, NOW)).toBeNull();
  for (const wrong of ["", "0", "x".repeat(1000), "%", newer.slice(1)]) {
    expect(await takeTransferCode(db, wrong, NOW), wrong).toBeNull();
  }
  expect(await takeTransferCode(db, newer, NOW)).toBe(seats[1]);
  expect(await takeTransferCode(db, sisters, NOW)).toBe(seats[2]);
  expect(count(db, "transfer_codes")).toBe(0);
});
