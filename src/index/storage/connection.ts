/** The database file of a library, with prepared statements and errors that users understand. */

import { readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { WhosaidError } from '../../domain/error.ts';
import { registerChecksum } from './checksum.ts';
import { damagedError, translateErrors } from './sqlite-errors.ts';

type Value = string | number;

/** Offsets of the versions that writing and reading need, https://sqlite.org/fileformat2.html#file_format_version_numbers */
const FORMAT_VERSIONS = [18, 20] as const;
const ROLLBACK_JOURNAL = 1;

export class Connection {
  readonly db: Database.Database;
  /** Preparing a statement takes longer than running it. */
  readonly #prepared = {
    objects: new Map<string, Database.Statement<unknown[]>>(),
    lists: new Map<string, Database.Statement<unknown[]>>(),
  };
  /** Made once, since making it takes as long as a transaction. */
  readonly #inTransaction: (run: () => void) => void;

  private constructor(db: Database.Database) {
    this.db = db;
    this.#inTransaction = db.transaction((run: () => void) => run());
    db.pragma('foreign_keys = ON');
    registerChecksum(db);
  }

  /**
   * @param access with `read` SQLite refuses every change. The file is not opened read-only: then a killed writer's log could
   * not be replayed. Where neither file nor folder can be written, it is read into memory.
   * @throws WhosaidError `LIBRARY_DAMAGED` for a file that is no library, `LIBRARY_DENIED` where permissions are missing.
   */
  static open(path: string, access: 'read' | 'write'): Connection {
    if (access === 'write') {
      return openDatabase(path, { fileMustExist: true }, (db) => {
        checkTables(path, db);
        db.pragma('journal_mode = WAL');
        db.pragma('synchronous = NORMAL'); // A power cut may undo the last commits, each as a whole.
        db.pragma('secure_delete = ON'); // What was removed is not left in free pages.
        return new Connection(db);
      });
    }
    const openForReading = (db: Database.Database) => {
      checkTables(path, db);
      db.pragma('query_only = ON');
      return new Connection(db);
    };
    try {
      return openDatabase(path, { fileMustExist: true }, openForReading);
    } catch (error) {
      const isDenied = error instanceof WhosaidError && error.code === 'LIBRARY_DENIED';
      if (!isDenied || !isClosedCleanly(path)) throw error;
      return translateErrors(path, () => openForReading(readIntoMemory(path)));
    }
  }

  first<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.translateErrors(() => this.#statement<Row>(sql).get(...values));
  }

  /** The same as a list, in the order of the columns: half as much work as an object with their names. */
  firstValues<Row extends unknown[]>(sql: string, ...values: Value[]): Row | undefined {
    return this.translateErrors(() => this.#statement<Row>(sql, 'lists').get(...values));
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.translateErrors(() => this.#statement<Row>(sql).all(...values));
  }

  /** Does everything that `run` does, or nothing. */
  transaction<T>(run: () => T): T {
    const results: T[] = [];
    this.translateErrors(() => this.#inTransaction(() => void results.push(run())));
    return results[0];
  }

  translateErrors<T>(run: () => T): T {
    if (!this.db.open) throw new WhosaidError('LIBRARY_CLOSED', 'The library is closed.');
    return translateErrors(this.db.name, run);
  }

  #statement<Row>(sql: string, rows: 'objects' | 'lists' = 'objects') {
    const prepared = this.#prepared[rows];
    let statement = prepared.get(sql);
    if (statement === undefined) {
      statement = this.db.prepare(sql).raw(rows === 'lists');
      prepared.set(sql, statement);
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

function checkTables(path: string, db: Database.Database): void {
  const header = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'header'").get();
  if (header === undefined) throw damagedError(path);
}

/** Without a log beside it, a file with a log's mark cannot be opened. */
function readIntoMemory(path: string): Database.Database {
  const bytes = readFileSync(path);
  bytes.fill(ROLLBACK_JOURNAL, ...FORMAT_VERSIONS);
  return new Database(bytes, { readonly: true });
}

/** Whether no writer left a log that has to be replayed. */
function isClosedCleanly(path: string): boolean {
  return !statSync(`${path}-wal`, { throwIfNoEntry: false })?.size;
}
