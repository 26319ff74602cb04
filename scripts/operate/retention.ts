import { readSetting } from "../../app/features/identity/settings.ts";
import { applyRetention, monthsBefore } from "../../app/features/progress/retention.ts";
import { readArguments, showProgress } from "../translations/read-arguments.ts";
import { inPlace, moment } from "./place.ts";

const help = `retention: deletes answers, learners and lines of the log that are older than the settings allow. Run it once a month.

  retention              does it, and says what it did
  retention --dry-run    only says what it would do

The settings are keepEventsMonths (13), keepInactiveLearnersMonths (12) and keepAuditMonths (24):
npm run operate -- settings.
Teachers are never deleted by it: those of whom nothing was heard for as long are named.`;

/** Applies what the settings say about old data. */
export async function retention(args: readonly string[]): Promise<number> {
  const read = readArguments(args, {
    help,
    options: { "dry-run": { type: "boolean" } },
    understand({ "dry-run": dryRun = false }, words): { dryRun: boolean } | string {
      return words.length > 0 ? `"${words.join(" ")}" is not understood.` : { dryRun };
    },
  });
  if ("exit" in read) return read.exit;
  const { dryRun } = read.wish;
  return inPlace(async ({ db }) => {
    const now = Date.now();
    const [eventMonths, learnerMonths, auditMonths] = [
      await readSetting(db, "keepEventsMonths"),
      await readSetting(db, "keepInactiveLearnersMonths"),
      await readSetting(db, "keepAuditMonths"),
    ];
    const cutoffs = {
      events: monthsBefore(now, eventMonths),
      learners: monthsBefore(now, learnerMonths),
      audit: monthsBefore(now, auditMonths),
    };
    const done = await applyRetention(db, cutoffs, { now, dryRun, onProgress: showProgress });
    showProgress("");
    const deleted = dryRun ? "would be deleted" : "deleted";
    console.log(
      `Answers received before ${moment(cutoffs.events)} (${eventMonths} months): ${done.events} ${deleted}, in ${done.lessons} lessons of learners.`,
    );
    console.log(
      `Learners of whom nothing was heard since ${moment(cutoffs.learners)} (${learnerMonths} months): ${done.learners} ${deleted}.`,
    );
    console.log(
      `Questions answered before or after a course, by ${moment(cutoffs.events)} (${eventMonths} months): ${done.sittings} sittings ${deleted}.`,
    );
    console.log(
      `Lines of the log of looks and changes before ${moment(cutoffs.audit)} (${auditMonths} months): ${done.auditLines} ${deleted}.`,
    );
    if (done.inactiveStaff.length > 0) {
      console.log("Teachers and operators of whom nothing was heard for as long (they are kept):");
      for (const { username, displayName, lastSeen } of done.inactiveStaff) {
        console.log(`  ${username ?? "(no name)"}  ${displayName ?? ""}  last seen ${moment(lastSeen)}`);
      }
      console.log("To delete one: npm run operate -- delete <name>");
    }
    return 0;
  });
}
