/** The database file of a library: made or opened, its statements remembered, its faults explained. */

import Database from 'better-sqlite3';
import type { Header } from './header.ts';
import { SCHEMA } from './schema.ts';
import { damagedError, translateErrors } from './sqlite-errors.ts';

type Value = string | number;

export class Connection {
  readonly db: Database.Database;
  /** Preparing a statement takes longer than running it. */
  readonly #prepared = new Map<string, Database.Statement<unknown[]>>();

  private constructor(db: Database.Database) {
    this.db = db;
    db.pragma('foreign_keys = ON');
  }

  /** Makes the file and its tables where there are none yet. */
  static create(path: string, header: Header): Connection {
    return openDatabase(path, {}, (db) => {
      db.pragma('journal_mode = WAL');
      // A power cut may undo the last transcripts, whole ones; waiting for the disk after each takes longer than it.
      db.pragma('synchronous = NORMAL');
      if (hasTables(db)) return new Connection(db);
      db.transaction(() => {
        db.exec(SCHEMA);
        db.prepare('INSERT INTO header VALUES (?)').run(JSON.stringify(header));
        db.prepare('INSERT INTO generation VALUES (0)').run();
      })();
      return new Connection(db);
    });
  }

  /** @throws WhosaidError `LIBRARY_DAMAGED` for a file that is no library. */
  static open(path: string): Connection {
    return openDatabase(path, { fileMustExist: true }, (db) => {
      if (!hasTables(db)) throw damagedError(path);
      return new Connection(db);
    });
  }

  first<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.translateErrors(() => this.#statement<Row>(sql).get(...values));
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.#statement<Row>(sql).all(...values);
  }

  /** All that `run` does, or none of it. */
  transaction<T>(run: () => T): T {
    return this.translateErrors(this.db.transaction(run));
  }

  /** What SQLite finds wrong with the file is thrown as `WhosaidError`. */
  translateErrors<T>(touch: () => T): T {
    return translateErrors(this.db.name, touch);
  }

  #statement<Row>(sql: string) {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.db.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement as Database.Statement<Value[], Row>;
  }
}

/** Opens a database and makes a connection of it; where that fails, the database is closed again. */
function openDatabase(
  path: string,
  options: Database.Options,
  connectionOf: (db: Database.Database) => Connection,
): Connection {
  return translateErrors(path, () => {
    const db = new Database(path, options);
    try {
      return connectionOf(db);
    } catch (cause) {
      db.close();
      throw cause;
    }
  });
}

function hasTables(db: Database.Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'header'").get() !== undefined;
}
