import { z } from "zod";
import type { Db } from "../../../db/connection.ts";

const months = z.int().min(1).max(600);

/** What an operator decides; each with what holds until she does. */
const known = {
  /** Strangers may make themselves a teacher's account. */
  openSignUp: { schema: z.boolean(), standard: false },
  /** Courses may be kept on devices; switched off, every device lets go of what it kept. */
  keepForOffline: { schema: z.boolean(), standard: true },
  /** Answers older than this are deleted. */
  keepEventsMonths: { schema: months, standard: 13 },
  /** Learners of whom nothing was heard for so long are deleted. */
  keepInactiveLearnersMonths: { schema: months, standard: 12 },
  /** Lines of who looked at whose data, and who changed what, are kept for so long. */
  keepAuditMonths: { schema: months, standard: 24 },
} as const;

export type SettingName = keyof typeof known;
export type Setting<Name extends SettingName> = z.infer<(typeof known)[Name]["schema"]>;

export const settingNames = Object.keys(known) as SettingName[];

/** As it was decided, or as it is until then. */
export async function readSetting<Name extends SettingName>(db: Db, name: Name): Promise<Setting<Name>> {
  const row = db.$client
    .prepare<[string], { value: string }>("SELECT value FROM settings WHERE key = ?")
    .get(name);
  const { schema, standard } = known[name];
  const read = row ? schema.safeParse(JSON.parse(row.value)) : null;
  return (read?.success ? read.data : standard) as Setting<Name>;
}

/** Keeps what was decided; false where the value is none for this setting. */
export async function writeSetting(db: Db, name: SettingName, value: unknown): Promise<boolean> {
  const read = known[name].schema.safeParse(value);
  if (!read.success) return false;
  db.$client
    .prepare(
      "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )
    .run(name, JSON.stringify(read.data));
  return true;
}
