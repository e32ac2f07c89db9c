/** The database file of a library, with prepared statements and errors that users understand. */

import Database from 'better-sqlite3';
import { WhosaidError } from '../../domain/error.ts';
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

  /**
   * @param access with `read` SQLite refuses every change. The file is not opened read-only: then a killed writer's log could
   * not be replayed.
   * @throws WhosaidError `LIBRARY_DAMAGED` for a file that is no library.
   */
  static open(path: string, access: 'read' | 'write'): Connection {
    return openDatabase(path, { fileMustExist: true }, (db) => {
      if (!hasTables(db)) throw damagedError(path);
      if (access === 'read') db.pragma('query_only = ON');
      else {
        db.pragma('journal_mode = WAL');
        db.pragma('synchronous = NORMAL'); // A power cut may undo the last commits, each as a whole.
      }
      return new Connection(db);
    });
  }

  first<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.translateErrors(() => this.#statement<Row>(sql).get(...values));
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.translateErrors(() => this.#statement<Row>(sql).all(...values));
  }

  /** Does everything that `run` does, or nothing. */
  transaction<T>(run: () => T): T {
    return this.translateErrors(() => this.db.transaction(run)());
  }

  translateErrors<T>(run: () => T): T {
    if (!this.db.open) throw new WhosaidError('LIBRARY_CLOSED', 'The library is closed.');
    return translateErrors(this.db.name, run);
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

function openDatabase(
  path: string,
  options: Database.Options,
  connect: (db: Database.Database) => Connection,
): Connection {
  return translateErrors(path, () => {
    const db = new Database(path, options);
    try {
      return connect(db);
    } catch (cause) {
      db.close();
      throw cause;
    }
  });
}

function hasTables(db: Database.Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'header'").get() !== undefined;
}
