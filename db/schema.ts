import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

// The tables as queries see them. What the database enforces (STRICT, checks, indexes, foreign keys) stands in
// migrations/*.sql, written by hand; a test holds the two together column by column.

export const users = sqliteTable("users", {
  id: text().primaryKey(),
  kind: text({ enum: ["learner", "teacher", "operator"] }).notNull(),
  displayName: text("display_name"),
  username: text(),
  email: text(),
  passwordHash: text("password_hash"),
  locale: text().notNull(),
  createdAt: integer("created_at").notNull(),
});

export const sessions = sqliteTable("sessions", {
  hash: text().primaryKey(),
  user: text().notNull(),
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
});

export const exerciseModels = sqliteTable(
  "exercise_models",
  {
    lesson: text().notNull(),
    exercise: text().notNull(),
    hash: text().notNull(),
    /** JSON of an ExerciseModel. */
    model: text().notNull(),
    publishedAt: integer("published_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.lesson, table.exercise, table.hash] })],
);

export const events = sqliteTable("events", {
  id: text().primaryKey(),
  user: text().notNull(),
  verb: text({ enum: ["answered", "reflected", "completed"] }).notNull(),
  lesson: text().notNull(),
  exercise: text(),
  locale: text().notNull(),
  modelHash: text("model_hash"),
  /** JSON of an Answer. */
  answer: text().notNull(),
  correct: integer({ mode: "boolean" }),
  scoreRaw: real("score_raw"),
  scoreMin: real("score_min"),
  scoreMax: real("score_max"),
  scoreScaled: real("score_scaled"),
  duration: integer(),
  device: text(),
  sequence: integer(),
  occurredAt: integer("occurred_at").notNull(),
  receivedAt: integer("received_at").notNull(),
});

export const lessonSummaries = sqliteTable(
  "lesson_summary",
  {
    user: text().notNull(),
    lesson: text().notNull(),
    completed: integer({ mode: "boolean" }).notNull(),
    success: integer({ mode: "boolean" }).notNull(),
    raw: real().notNull(),
    max: real().notNull(),
    lastAt: integer("last_at").notNull(),
    /** JSON of a record of ExerciseSummary. */
    exercises: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.user, table.lesson] })],
);

export const deletions = sqliteTable("deletions", {
  user: text().primaryKey(),
  at: integer().notNull(),
});

export const contributions = sqliteTable("contributions", {
  id: text().primaryKey(),
  kind: text({ enum: ["report", "proposal"] }).notNull(),
  state: text({ enum: ["new", "taken", "declined"] }).notNull(),
  locale: text().notNull(),
  course: text().notNull(),
  lesson: text().notNull(),
  block: text(),
  reason: text({ enum: ["wrong", "unclear", "hurtful", "other"] }),
  text: text().notNull(),
  /** JSON of what a proposal proposes. */
  payload: text(),
  credit: text(),
  generation: text().notNull(),
  createdAt: integer("created_at").notNull(),
  decidedAt: integer("decided_at"),
});
