import { eq } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { users } from "../../../db/schema.ts";
import { formatDeviceLearners, isFull, parseDeviceLearners, setAside } from "./device-learners.ts";
import { leaveDevice } from "./enter-device.ts";

/**
 * The session cookie without whoever is signed in; null where it stays as it is. Somebody without a password could
 * never come back: she stays on the device, beside the others.
 */
export async function signOut(
  db: Db,
  { user, device }: { user: string; device: string | null },
): Promise<string | null> {
  const known = await db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, user)).get();
  if (known?.hash) return leaveDevice(db, device);
  const learners = parseDeviceLearners(device);
  return isFull(learners) ? null : formatDeviceLearners(setAside(learners));
}
