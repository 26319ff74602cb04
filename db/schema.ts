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
    /** JSON of a sorted list of locales. */
    languages: text().notNull(),
    attempts: integer().notNull(),
    unsolved: integer().notNull(),
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

export const signInFailures = sqliteTable("sign_in_failures", {
  subject: text().primaryKey(),
  failures: integer().notNull(),
  lastAt: integer("last_at").notNull(),
});

export const organisations = sqliteTable("organisations", {
  id: text().primaryKey(),
  parent: text(),
  name: text().notNull(),
  createdAt: integer("created_at").notNull(),
});

export const classes = sqliteTable("classes", {
  id: text().primaryKey(),
  organisation: text(),
  name: text().notNull(),
  locale: text().notNull(),
  timeZone: text("time_zone").notNull(),
  joinCode: text("join_code").notNull(),
  open: integer({ mode: "boolean" }).notNull(),
  createdAt: integer("created_at").notNull(),
  archivedAt: integer("archived_at"),
});

export const classTeachers = sqliteTable(
  "class_teachers",
  {
    class: text().notNull(),
    user: text().notNull(),
    role: text({ enum: ["owner", "co-teacher"] }).notNull(),
    addedAt: integer("added_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.class, table.user] })],
);

export const invitations = sqliteTable("invitations", {
  hash: text().primaryKey(),
  kind: text({ enum: ["operator", "teacher", "co-teacher", "password"] }).notNull(),
  class: text(),
  user: text(),
  madeBy: text("made_by"),
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
});

export const memberships = sqliteTable(
  "memberships",
  {
    class: text().notNull(),
    user: text().notNull(),
    seat: integer(),
    since: integer().notNull(),
    addedAt: integer("added_at").notNull(),
    joinedAt: integer("joined_at"),
  },
  (table) => [primaryKey({ columns: [table.class, table.user] })],
);

export const assignments = sqliteTable("assignments", {
  id: text().primaryKey(),
  class: text().notNull(),
  position: real().notNull(),
  course: text().notNull(),
  /** JSON of a list of lesson ids. */
  lessons: text(),
  everybody: integer({ mode: "boolean" }).notNull(),
  opensAt: integer("opens_at"),
  dueAt: integer("due_at"),
  note: text(),
  madeBy: text("made_by"),
  createdAt: integer("created_at").notNull(),
});

export const assignedLearners = sqliteTable(
  "assigned_learners",
  { assignment: text().notNull(), user: text().notNull() },
  (table) => [primaryKey({ columns: [table.assignment, table.user] })],
);

export const programmes = sqliteTable("programmes", {
  id: text().primaryKey(),
  owner: text().notNull(),
  name: text().notNull(),
  /** JSON of a Programme. */
  plan: text().notNull(),
  createdAt: integer("created_at").notNull(),
});

export const transferCodes = sqliteTable("transfer_codes", {
  hash: text().primaryKey(),
  user: text().notNull(),
  expiresAt: integer("expires_at").notNull(),
});

export const polls = sqliteTable("polls", {
  id: text().primaryKey(),
  class: text().notNull(),
  lesson: text().notNull(),
  exercise: text().notNull(),
  modelHash: text("model_hash").notNull(),
  openedAt: integer("opened_at").notNull(),
  closedAt: integer("closed_at"),
  answers: integer().notNull().default(0),
});

export const pollCounts = sqliteTable(
  "poll_counts",
  {
    poll: text().notNull(),
    source: text({ enum: ["phones", "hands"] }).notNull(),
    option: integer().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.poll, table.source, table.option] })],
);

export const sittings = sqliteTable(
  "sittings",
  {
    user: text().notNull(),
    course: text().notNull(),
    phase: text({ enum: ["before", "after"] }).notNull(),
    form: integer().$type<0 | 1>().notNull(),
    version: text().notNull(),
    /** JSON of a list of FormAnswer. */
    answers: text().notNull(),
    score: integer().notNull(),
    questions: integer().notNull(),
    locale: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.user, table.course, table.phase] })],
);

export const classForms = sqliteTable(
  "class_forms",
  { class: text().notNull(), course: text().notNull() },
  (table) => [primaryKey({ columns: [table.class, table.course] })],
);

export const audit = sqliteTable("audit", {
  id: text().primaryKey(),
  at: integer().notNull(),
  actor: text(),
  action: text().notNull(),
  class: text(),
  subject: text(),
});

export const settings = sqliteTable("settings", {
  key: text().primaryKey(),
  /** JSON. */
  value: text().notNull(),
});
