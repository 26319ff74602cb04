-- Ids are UUIDs in text; times are epoch milliseconds; keys are the same in every language.

CREATE TABLE users (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('learner', 'teacher', 'operator')),
  display_name TEXT,
  username TEXT UNIQUE,
  email TEXT UNIQUE,
  password_hash TEXT,
  locale TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- A learner's address is never stored.
  CHECK (email IS NULL OR kind <> 'learner')
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  -- SHA-256 of the token, in hex: whoever reads this table cannot sign in with it.
  hash TEXT PRIMARY KEY NOT NULL,
  -- Follows a learner who starts afresh to her new id.
  user TEXT NOT NULL REFERENCES users (id) ON UPDATE CASCADE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_user ON sessions (user);

-- Every exercise model ever published, for ever: an old answer is graded by what was asked then.
CREATE TABLE exercise_models (
  lesson TEXT NOT NULL,
  exercise TEXT NOT NULL,
  hash TEXT NOT NULL,
  model TEXT NOT NULL CHECK (json_valid(model)),
  published_at INTEGER NOT NULL,
  PRIMARY KEY (lesson, exercise, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX exercise_models_by_hash ON exercise_models (hash);

-- Append-only. Nothing here cascades: whoever deletes events says so.
CREATE TABLE events (
  id TEXT PRIMARY KEY NOT NULL,
  user TEXT NOT NULL REFERENCES users (id),
  verb TEXT NOT NULL CHECK (verb IN ('answered', 'reflected', 'completed')),
  lesson TEXT NOT NULL,
  exercise TEXT,
  locale TEXT NOT NULL,
  model_hash TEXT,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  -- NULL: there was nothing to be right about.
  correct INTEGER CHECK (correct IN (0, 1)),
  score_raw REAL,
  score_min REAL,
  score_max REAL,
  score_scaled REAL,
  duration INTEGER CHECK (duration >= 0),
  device TEXT,
  sequence INTEGER,
  occurred_at INTEGER NOT NULL CHECK (occurred_at >= 0),
  received_at INTEGER NOT NULL,
  FOREIGN KEY (lesson, exercise, model_hash) REFERENCES exercise_models (lesson, exercise, hash),
  CHECK ((verb = 'completed') = (exercise IS NULL)),
  CHECK ((exercise IS NULL) = (model_hash IS NULL)),
  CHECK ((exercise IS NULL) = (score_raw IS NULL)),
  CHECK ((exercise IS NULL) = (score_max IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX events_by_user_and_lesson ON events (user, lesson);

CREATE UNIQUE INDEX events_completed_once ON events (user, lesson) WHERE verb = 'completed';

-- Always the fold of its events' stored results, written in the same transaction.
-- A rowid table, unlike the others: without rowid, a row of more than 1 KB spills onto pages of its own at each answer.
CREATE TABLE lesson_summary (
  user TEXT NOT NULL REFERENCES users (id),
  lesson TEXT NOT NULL,
  completed INTEGER NOT NULL CHECK (completed IN (0, 1)),
  success INTEGER NOT NULL CHECK (success IN (0, 1)),
  raw REAL NOT NULL,
  max REAL NOT NULL,
  last_at INTEGER NOT NULL,
  exercises TEXT NOT NULL CHECK (json_valid(exercises)),
  PRIMARY KEY (user, lesson)
) STRICT;

-- The ledger of ids that learners no longer go by, because they were deleted or started afresh:
-- their events, wherever they still wait, are answered "gone".
CREATE TABLE deletions (
  user TEXT PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
