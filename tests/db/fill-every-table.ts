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
}

const has = (db: Db, table: string) =>
  db.$client.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !==
  undefined;
