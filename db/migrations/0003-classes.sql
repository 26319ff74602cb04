-- People who run classes, the classes, and who learns in them. A learner stays a user without address or real name.
-- Every column that points at a learner follows her when she starts afresh (ON UPDATE CASCADE).

-- What a teacher asks of every learner at once, kept beside the JSON so that a class is read without parsing it.
-- Part of the fold like all the rest: languages used (sorted), attempts at all questions together, and the most
-- attempts at one question that is not yet right.
ALTER TABLE lesson_summary ADD COLUMN languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages));
ALTER TABLE lesson_summary ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lesson_summary ADD COLUMN unsolved INTEGER NOT NULL DEFAULT 0;
UPDATE lesson_summary SET
  languages = (
    SELECT json_group_array(locale) FROM (
      SELECT DISTINCT locale FROM events
      WHERE events.user = lesson_summary.user AND events.lesson = lesson_summary.lesson ORDER BY locale
    )
  ),
  attempts = (SELECT coalesce(sum(value ->> 'attempts'), 0) FROM json_each(exercises)),
  unsolved = (
    SELECT coalesce(max(value ->> 'attempts'), 0) FROM json_each(exercises)
    WHERE value ->> 'bestRaw' < value ->> 'max'
  );

-- Failed sign-ins slow the next one down; forgotten when one succeeds.
CREATE TABLE sign_in_failures (
  -- SHA-256 of what was tried (an account, a class, a seat): a name that does not exist looks like one that does.
  subject TEXT PRIMARY KEY NOT NULL,
  failures INTEGER NOT NULL CHECK (failures > 0),
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organisations (
  id TEXT PRIMARY KEY NOT NULL,
  parent TEXT REFERENCES organisations (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE classes (
  id TEXT PRIMARY KEY NOT NULL,
  -- NULL: in no organisation.
  organisation TEXT REFERENCES organisations (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  -- Language of its cards and letters; learners keep their own.
  locale TEXT NOT NULL,
  -- IANA name: due times are meant in it.
  time_zone TEXT NOT NULL,
  -- Twelve ASCII digits; a new one makes the old one worthless.
  join_code TEXT UNIQUE NOT NULL CHECK (join_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  -- Whether the code alone lets in learners without a seat.
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  created_at INTEGER NOT NULL,
  archived_at INTEGER
) STRICT, WITHOUT ROWID;

-- Who teaches a class. All may do the same; the owner only cannot be taken out by the others.
CREATE TABLE class_teachers (
  class TEXT NOT NULL REFERENCES classes (id),
  user TEXT NOT NULL REFERENCES users (id) ON UPDATE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('owner', 'co-teacher')),
  added_at INTEGER NOT NULL,
  PRIMARY KEY (class, user)
) STRICT, WITHOUT ROWID;

CREATE INDEX class_teachers_by_user ON class_teachers (user);

-- A link that lets one person in, once.
CREATE TABLE invitations (
  -- SHA-256 of the token.
  hash TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('operator', 'teacher', 'co-teacher', 'password')),
  -- With 'co-teacher': the class. With 'password': whose password may be set anew.
  class TEXT REFERENCES classes (id),
  user TEXT REFERENCES users (id) ON UPDATE CASCADE,
  -- NULL: the first start, or the command line.
  made_by TEXT REFERENCES users (id) ON UPDATE CASCADE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  CHECK ((kind = 'co-teacher') = (class IS NOT NULL)),
  CHECK ((kind = 'password') = (user IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Who learns in a class.
CREATE TABLE memberships (
  class TEXT NOT NULL REFERENCES classes (id),
  user TEXT NOT NULL REFERENCES users (id) ON UPDATE CASCADE,
  -- Number on the card; NULL: joined by the code, under a name she chose (users.display_name).
  seat INTEGER CHECK (seat BETWEEN 1 AND 999),
  -- What was done before is not the class's to see. 0: the learner brought her earlier work along.
  since INTEGER NOT NULL CHECK (since >= 0),
  added_at INTEGER NOT NULL,
  -- When the learner came in; NULL: a seat that nobody has taken.
  joined_at INTEGER,
  PRIMARY KEY (class, user),
  UNIQUE (class, seat)
) STRICT, WITHOUT ROWID;

CREATE INDEX memberships_by_user ON memberships (user);

CREATE TABLE assignments (
  id TEXT PRIMARY KEY NOT NULL,
  class TEXT NOT NULL REFERENCES classes (id),
  -- Ascending; may have gaps.
  position REAL NOT NULL,
  course TEXT NOT NULL,
  -- JSON list of lesson ids: one lesson, or a module; NULL: the whole course, as it is when it is looked at.
  lessons TEXT CHECK (json_valid(lessons) AND json_type(lessons) = 'array'),
  -- 0: only those in assigned_learners.
  everybody INTEGER NOT NULL CHECK (everybody IN (0, 1)),
  opens_at INTEGER,
  due_at INTEGER,
  -- Plain text, shown as typed.
  note TEXT CHECK (length(note) BETWEEN 1 AND 1000),
  made_by TEXT REFERENCES users (id) ON UPDATE CASCADE,
  created_at INTEGER NOT NULL,
  CHECK (opens_at IS NULL OR due_at IS NULL OR opens_at < due_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX assignments_by_class ON assignments (class, position);

CREATE TABLE assigned_learners (
  assignment TEXT NOT NULL REFERENCES assignments (id),
  user TEXT NOT NULL REFERENCES users (id) ON UPDATE CASCADE,
  PRIMARY KEY (assignment, user)
) STRICT, WITHOUT ROWID;

CREATE INDEX assigned_learners_by_user ON assigned_learners (user);

-- A teacher's own plans of lessons over days; the three that ship are files.
CREATE TABLE programmes (
  id TEXT PRIMARY KEY NOT NULL,
  owner TEXT NOT NULL REFERENCES users (id) ON UPDATE CASCADE,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  -- JSON: see programme.ts.
  plan TEXT NOT NULL CHECK (json_valid(plan)),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX programmes_by_owner ON programmes (owner);

-- A short code that carries a learner to another phone, once, for some minutes.
CREATE TABLE transfer_codes (
  hash TEXT PRIMARY KEY NOT NULL,
  user TEXT NOT NULL REFERENCES users (id) ON UPDATE CASCADE,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX transfer_codes_by_user ON transfer_codes (user);

-- A question put to a room. Its answers belong to nobody.
CREATE TABLE polls (
  id TEXT PRIMARY KEY NOT NULL,
  class TEXT NOT NULL REFERENCES classes (id),
  lesson TEXT NOT NULL,
  exercise TEXT NOT NULL,
  model_hash TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  FOREIGN KEY (lesson, exercise, model_hash) REFERENCES exercise_models (lesson, exercise, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX polls_by_class ON polls (class, opened_at);

-- Counts only, from phones and from raised hands: who said what is never written down.
CREATE TABLE poll_counts (
  poll TEXT NOT NULL REFERENCES polls (id),
  source TEXT NOT NULL CHECK (source IN ('phones', 'hands')),
  option INTEGER NOT NULL CHECK (option >= 0),
  count INTEGER NOT NULL CHECK (count BETWEEN 0 AND 100000),
  PRIMARY KEY (poll, source, option)
) STRICT, WITHOUT ROWID;

-- Every look at another person's data, and every change to it.
CREATE TABLE audit (
  id TEXT PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  -- Ids without foreign keys: a line outlives whom it names. NULL: the command line.
  actor TEXT,
  action TEXT NOT NULL,
  class TEXT,
  -- Whose data; NULL: a whole class's.
  subject TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_by_class ON audit (class, at);

-- What the operator has decided; what is absent has its default.
CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
