import Database from "better-sqlite3";
import { indexed } from "./fold-text.ts";
import { searchQueries } from "./search-query.ts";

/** Something to be found: a lesson ("<course>/<lesson>") or a term of the glossary. */
export interface Entry {
  kind: "lesson" | "term";
  place: string;
}

/** What the index holds of one language: an entry is read again only where its version is another. */
export interface IndexedEntry extends Entry {
  version: string;
  text(): { title: string; heads: string; body: string };
}

export interface SearchIndex {
  /** Makes the index hold exactly these entries of a language. Lets others work in between. */
  update(locale: string, entries: readonly IndexedEntry[]): Promise<void>;
  /** Forgets languages that are not among these. */
  keep(locales: readonly string[]): void;
  /** The best first. */
  find(locale: string, typed: string, most?: number): Entry[];
  close(): void;
}

/** Raised when the folding changes: old words would not be found any more. */
const VERSION = 2;
const AT_ONCE = 20;

/**
 * Opens the index, one full-text table a language, so that a word's weight is its weight in that language. It holds
 * nothing that cannot be made again, so it need not survive a power cut.
 */
export function openSearchIndex(file: string): SearchIndex {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = OFF");
  if (db.pragma("user_version", { simple: true }) !== VERSION) startAnew(db);
  const known = db.prepare<[string], { id: number; kind: string; place: string; version: string }>(
    "SELECT id, kind, place, version FROM entries WHERE locale = ?",
  );
  const forget = db.prepare("DELETE FROM entries WHERE id = ?");
  const add = db.prepare("INSERT INTO entries (locale, kind, place, version, name) VALUES (?, ?, ?, ?, ?)");
  const locales = db.prepare<[], string>("SELECT DISTINCT locale FROM entries").pluck();
  const questions = new Map<string, Database.Statement<[string, string, number], Entry>>();

  function tableOf(locale: string): string {
    const table = `"words ${locale}"`;
    db.exec(
      `CREATE VIRTUAL TABLE IF NOT EXISTS ${table} USING fts5(title, heads, body, content = '',
       contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'")`,
    );
    return table;
  }

  function drop(locale: string, ids: readonly number[]): void {
    const remove = db.prepare(`DELETE FROM ${tableOf(locale)} WHERE rowid = ?`);
    for (const id of ids) {
      remove.run(id);
      forget.run(id);
    }
  }

  return {
    async update(locale, entries) {
      const stale = new Map(known.all(locale).map((row) => [`${row.kind} ${row.place}`, row]));
      const fresh = entries.filter(({ kind, place, version }) => {
        const row = stale.get(`${kind} ${place}`);
        if (row?.version !== version) return true;
        stale.delete(`${kind} ${place}`);
        return false;
      });
      const gone = [...stale.values()].map(({ id }) => id);
      if (gone.length > 0) db.transaction(() => drop(locale, gone))();
      if (fresh.length === 0) return;
      const insert = db.prepare(
        `INSERT INTO ${tableOf(locale)} (rowid, title, heads, body) VALUES (?, ?, ?, ?)`,
      );
      const store = db.transaction((some: readonly IndexedEntry[]) => {
        for (const { kind, place, version, text } of some) {
          const { title, heads, body } = text();
          const name = indexed(title);
          const { lastInsertRowid } = add.run(locale, kind, place, version, name);
          insert.run(lastInsertRowid, name, indexed(heads), indexed(body));
        }
      });
      for (let at = 0; at < fresh.length; at += AT_ONCE) {
        store(fresh.slice(at, at + AT_ONCE));
        await new Promise(setImmediate);
      }
    },

    keep(wanted) {
      for (const locale of locales.all()) {
        if (wanted.includes(locale)) continue;
        questions.delete(locale);
        db.exec(`DROP TABLE IF EXISTS "words ${locale}"`);
        db.prepare("DELETE FROM entries WHERE locale = ?").run(locale);
      }
    },

    find(locale, typed, most = 20) {
      let question = questions.get(locale);
      if (!question) {
        const table = tableOf(locale);
        question = db.prepare(
          `SELECT kind, place FROM ${table} JOIN entries ON entries.id = ${table}.rowid
           WHERE ${table} MATCH ? ORDER BY entries.name = ? DESC, bm25(${table}, 10, 4, 1), entries.id LIMIT ?`,
        );
        questions.set(locale, question);
      }
      const found = new Map<string, Entry>();
      const { strict, loose } = searchQueries(typed);
      // Whoever types a whole title, or a term of the glossary, means that one.
      const name = indexed(typed);
      for (const query of strict)
        for (const entry of question.all(query, name, most)) found.set(`${entry.kind} ${entry.place}`, entry);
      // What holds only some of the words is for those who would find nothing else.
      if (found.size === 0 && loose !== null) return question.all(loose, name, most);
      return [...found.values()].slice(0, most);
    },

    close: () => void db.close(),
  };
}

function startAnew(db: Database.Database): void {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND (name = 'entries' OR sql LIKE 'CREATE VIRTUAL%')",
    )
    .pluck()
    .all() as string[];
  for (const name of tables) db.exec(`DROP TABLE "${name}"`);
  db.exec(`
    CREATE TABLE entries (
      id INTEGER PRIMARY KEY, locale TEXT NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL, version TEXT NOT NULL,
      name TEXT NOT NULL,
      UNIQUE (locale, kind, place)
    ) STRICT;
    PRAGMA user_version = ${VERSION};
  `);
}
