-- What a learner knew before a course and after it: one sitting of each, never changed.
CREATE TABLE sittings (
  user TEXT NOT NULL REFERENCES users (id) ON UPDATE CASCADE,
  course TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('before', 'after')),
  -- Place among the course's two forms.
  form INTEGER NOT NULL CHECK (form IN (0, 1)),
  -- A hash of the form's questions in the source language: figures per question are made of the same questions only.
  version TEXT NOT NULL,
  -- JSON: per question the option (from 0), "unknown", or null where it was left out.
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  score INTEGER NOT NULL CHECK (score >= 0),
  questions INTEGER NOT NULL CHECK (questions >= score),
  -- Language that the questions stood in.
  locale TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (user, course, phase)
) STRICT, WITHOUT ROWID;

-- Courses whose forms a class asks its learners for.
CREATE TABLE class_forms (
  class TEXT NOT NULL REFERENCES classes (id),
  course TEXT NOT NULL,
  PRIMARY KEY (class, course)
) STRICT, WITHOUT ROWID;
