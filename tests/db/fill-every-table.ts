import type { Db } from "../../db/connection.ts";

/** At least one row in every table there is, by plain SQL: it must hold for databases of any version. */
export function fillEveryTable(db: Db): void {
  db.$client.exec(`
    INSERT INTO users (id, kind, locale, created_at) VALUES ('u1', 'learner', 'en', 1), ('u2', 'learner', 'ar', 2);
    INSERT INTO sessions (hash, user, created_at, expires_at) VALUES ('s1', 'u1', 1, 9), ('s2', 'u2', 2, 9);
    INSERT INTO exercise_models (lesson, exercise, hash, model, published_at)
      VALUES ('meet/meet-spot', 'q1', 'h', '{"kind":"choice","options":2,"key":0}', 1);
    INSERT INTO events (id, user, verb, lesson, exercise, locale, model_hash, answer, correct, score_raw, score_min, score_max,
        score_scaled, occurred_at, received_at)
      VALUES ('e1', 'u1', 'answered', 'meet/meet-spot', 'q1', 'en', 'h', '0', 1, 1, 0, 1, 1, 3, 4),
             ('e2', 'u1', 'answered', 'meet/meet-spot', 'q1', 'ar', 'h', '1', 0, 0, 0, 1, 0, 5, 6),
             ('e3', 'u2', 'answered', 'meet/meet-spot', 'q1', 'ar', 'h', '1', 0, 0, 0, 1, 0, 7, 8);
    INSERT INTO events (id, user, verb, lesson, locale, answer, occurred_at, received_at)
      VALUES ('e4', 'u1', 'completed', 'meet/meet-spot', 'en', 'null', 3, 4);
    INSERT INTO lesson_summary (user, lesson, completed, success, raw, max, last_at, exercises)
      VALUES ('u1', 'meet/meet-spot', 1, 1, 1, 1, 5, '{}'), ('u2', 'meet/meet-spot', 0, 0, 0, 1, 7, '{}');
    INSERT INTO deletions (user, at) VALUES ('u0', 1);
  `);
  // Since the second migration.
  if (!has(db, "contributions")) return;
  db.$client.exec(`
    INSERT INTO contributions (id, kind, state, locale, course, lesson, block, reason, text, payload, credit, generation,
        created_at, decided_at)
      VALUES ('c1', 'report', 'new', 'en', 'meet', 'meet-spot', 'q1', 'wrong', 'Two are right.', NULL, NULL, 'g', 1, NULL),
             ('c2', 'proposal', 'taken', 'ar', 'meet', 'meet-spot', NULL, NULL, '', '{}', 'Nour', 'g', 2, 3);
  `);
  // Since the third.
  if (!has(db, "classes")) return;
  db.$client.exec(`
    INSERT INTO users (id, kind, username, locale, created_at) VALUES ('t1', 'teacher', 'amina', 'sw', 1);
    INSERT INTO sign_in_failures (subject, failures, last_at) VALUES ('x', 1, 1);
    INSERT INTO organisations (id, parent, name, created_at) VALUES ('o1', NULL, 'Ministry', 1), ('o2', 'o1', 'School', 1);
    INSERT INTO classes (id, organisation, name, locale, time_zone, join_code, open, created_at, archived_at)
      VALUES ('k1', 'o2', '5a', 'sw', 'Africa/Nairobi', '000123456789', 1, 1, NULL);
    INSERT INTO class_teachers (class, user, role, added_at) VALUES ('k1', 't1', 'owner', 1);
    INSERT INTO invitations (hash, kind, class, user, made_by, created_at, expires_at)
      VALUES ('i1', 'co-teacher', 'k1', NULL, 't1', 1, 9), ('i2', 'password', NULL, 'u1', NULL, 1, 9);
    INSERT INTO memberships (class, user, seat, since, added_at, joined_at) VALUES ('k1', 'u1', 1, 0, 1, 2), ('k1', 'u2', NULL, 3, 3, 3);
    INSERT INTO assignments (id, class, position, course, lessons, everybody, opens_at, due_at, note, made_by, created_at)
      VALUES ('a1', 'k1', 1, 'meet', '["meet-spot"]', 0, 1, 2, 'Good luck', 't1', 1);
    INSERT INTO assigned_learners (assignment, user) VALUES ('a1', 'u1');
    INSERT INTO programmes (id, owner, name, plan, created_at) VALUES ('p1', 't1', 'Week', '{}', 1);
    INSERT INTO transfer_codes (hash, user, expires_at) VALUES ('c', 'u1', 9);
    INSERT INTO polls (id, class, lesson, exercise, model_hash, opened_at) VALUES ('q1', 'k1', 'meet/meet-spot', 'q1', 'h', 1);
    INSERT INTO poll_counts (poll, source, option, count) VALUES ('q1', 'hands', 0, 12);
    INSERT INTO audit (id, at, actor, action, class, subject) VALUES ('l1', 1, 't1', 'look', 'k1', 'u1');
    INSERT INTO settings (key, value) VALUES ('open-sign-up', 'false');
  `);
  // Since the fifth.
  if (!has(db, "sittings")) return;
  db.$client.exec(`
    INSERT INTO sittings (user, course, phase, form, version, answers, score, questions, locale, at)
      VALUES ('u1', 'meet', 'before', 0, 'b1', '[0, "unknown", null]', 1, 3, 'ar', 3);
    INSERT INTO class_forms (class, course) VALUES ('k1', 'meet');
  `);
}

const has = (db: Db, table: string) =>
  db.$client.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !==
  undefined;
