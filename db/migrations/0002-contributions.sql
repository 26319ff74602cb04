-- What visitors send to whoever runs this copy: reports from the foot of a lesson, and proposals of translators.
-- No user, no address, no browser: nothing here says who sent it. So nothing here points at a learner, either.
-- A rowid table: text and payload are long, and would spill out of an index.
CREATE TABLE contributions (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('report', 'proposal')),
  state TEXT NOT NULL CHECK (state IN ('new', 'taken', 'declined')),
  -- Language of the page it was sent from.
  locale TEXT NOT NULL,
  course TEXT NOT NULL,
  lesson TEXT NOT NULL,
  -- Id or hash of the block that is meant; NULL: the lesson as a whole.
  block TEXT CHECK (length(block) BETWEEN 1 AND 100),
  reason TEXT CHECK (reason IN ('wrong', 'unclear', 'hurtful', 'other')),
  text TEXT NOT NULL CHECK (length(text) <= 2000),
  -- What a proposal proposes.
  payload TEXT CHECK (json_valid(payload) AND length(payload) <= 65536),
  -- What the sender wants to be called.
  credit TEXT CHECK (length(credit) BETWEEN 1 AND 60),
  -- The published content at that time.
  generation TEXT NOT NULL,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  decided_at INTEGER CHECK (decided_at >= 0),
  CHECK ((kind = 'report') = (reason IS NOT NULL)),
  CHECK (kind = 'proposal' OR (payload IS NULL AND length(text) > 0)),
  CHECK ((state = 'new') = (decided_at IS NULL))
) STRICT;

CREATE INDEX contributions_by_state ON contributions (state, created_at);
