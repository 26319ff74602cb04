import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { contributions } from "../../../db/schema.ts";
import { uuidv7 } from "../../../db/uuid.ts";

export type Contribution = typeof contributions.$inferSelect;
export type ContributionKind = Contribution["kind"];
export type ContributionState = Contribution["state"];
export type ReportReason = NonNullable<Contribution["reason"]>;

export const reportReasons = ["wrong", "unclear", "hurtful", "other"] as const satisfies ReportReason[];

/** In code points, as SQLite counts them; `payload` is JSON. */
export const MOST = { text: 2000, credit: 60, payload: 65_536, block: 100 } as const;

/** So many wait to be read, reports and proposals together; then no more are taken. */
export const MOST_WAITING = 5000;

interface About {
  /** Language of the page it was sent from. */
  locale: string;
  course: string;
  lesson: string;
  /** Id or hash of the block that is meant; null: the lesson as a whole. */
  block: string | null;
  /** Empty only with a proposal. NFC, within MOST and without hidden characters: see `plain-text.ts`. */
  text: string;
  /** What the sender wants to be called. */
  credit: string | null;
  /** Id of the generation of content that was shown. */
  generation: string;
}

export type NewContribution =
  | (About & { kind: "report"; reason: ReportReason })
  | (About & { kind: "proposal"; payload: unknown });

/** Keeps a contribution until somebody decides on it. "full": so many wait that no more are taken. */
export async function storeContribution(
  db: Db,
  sent: NewContribution,
  now: number,
  mostWaiting = MOST_WAITING,
): Promise<{ id: string } | "full"> {
  const id = uuidv7(now);
  // One statement: two that arrive together cannot both be the last that fits.
  const insert = db.$client.prepare(
    `INSERT INTO contributions (id, kind, state, locale, course, lesson, block, reason, text, payload, credit, generation, created_at)
     SELECT ?, ?, 'new', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
     WHERE (SELECT count(*) FROM contributions WHERE state = 'new') < ?`,
  );
  const { changes } = insert.run(
    id,
    sent.kind,
    sent.locale,
    sent.course,
    sent.lesson,
    sent.block,
    sent.kind === "report" ? sent.reason : null,
    sent.text,
    sent.kind === "proposal" ? JSON.stringify(sent.payload) : null,
    sent.credit,
    sent.generation,
    now,
    mostWaiting,
  );
  return changes === 1 ? { id } : "full";
}

export interface ContributionFilter {
  kind?: ContributionKind;
  state?: ContributionState;
  locale?: string;
}

/** Those that wait come first, then those that are decided; within each, the latest first. */
export async function listContributions(db: Db, filter: ContributionFilter = {}): Promise<Contribution[]> {
  const { kind, state, locale } = filter;
  return db
    .select()
    .from(contributions)
    .where(
      and(
        kind && eq(contributions.kind, kind),
        state && eq(contributions.state, state),
        locale ? eq(contributions.locale, locale) : undefined,
      ),
    )
    .orderBy(
      sql`${contributions.state} <> 'new'`,
      sql`${contributions.createdAt} DESC`,
      sql`${contributions.id} DESC`,
    );
}

export async function readContribution(db: Db, id: string): Promise<Contribution | null> {
  const [found] = await db.select().from(contributions).where(eq(contributions.id, id));
  return found ?? null;
}

export type Decision = Exclude<ContributionState, "new">;

/** What became of a contribution; a decision stands. */
export async function decideContribution(
  db: Db,
  id: string,
  decision: Decision,
  now: number,
): Promise<"decided" | "decided-before" | "unknown"> {
  const { changes } = db.$client
    .prepare("UPDATE contributions SET state = ?, decided_at = ? WHERE id = ? AND state = 'new'")
    .run(decision, now, id);
  if (changes === 1) return "decided";
  return (await readContribution(db, id)) ? "decided-before" : "unknown";
}
