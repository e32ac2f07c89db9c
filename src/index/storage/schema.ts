/** The tables of `library.sqlite`, the truth of a library: everything else in its folder is derived from it. */

/** Raised with every change to the tables; an older library is migrated, any other refused. */
export const SCHEMA_VERSION = 9;

/** A whole number that JavaScript holds exactly, in SQL. */
export const RANDOM = '(random() & 0x1fffffffffffff)';

export const SCHEMA = `
CREATE TABLE header (
  -- One row: JSON of a Header.
  value TEXT NOT NULL
);
CREATE TABLE generation (
  -- One row: another random number after every change, so that derived structures know when they are stale, even after
  -- a power cut or a restored copy.
  value INTEGER NOT NULL
);
CREATE TABLE transcripts (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  date TEXT,
  kind TEXT,
  company TEXT,
  ticker TEXT,
  quarter TEXT,
  language TEXT,
  source TEXT NOT NULL,
  hash TEXT NOT NULL,
  -- The generation in which its searchable content last changed.
  edition INTEGER NOT NULL,
  url TEXT,
  -- JSON of a list.
  tags TEXT NOT NULL DEFAULT '[]',
  -- JSON of the fields that an edit changed, as in the file.
  original TEXT,
  -- Of the row, see checksum.ts; also below.
  checksum INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE speakers (
  -- As displayed.
  number INTEGER PRIMARY KEY,
  transcript INTEGER NOT NULL REFERENCES transcripts ON DELETE CASCADE,
  name TEXT NOT NULL,
  title TEXT,
  affiliation TEXT,
  role TEXT NOT NULL,
  -- JSON of the speaker as in the file, where an edit changed it.
  original TEXT,
  checksum INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX speakers_of ON speakers (transcript);
CREATE TABLE turns (
  transcript INTEGER NOT NULL REFERENCES transcripts ON DELETE CASCADE,
  turn INTEGER NOT NULL,
  speaker INTEGER NOT NULL REFERENCES speakers,
  section TEXT,
  start REAL,
  end REAL,
  -- JSON of triples [at, start, end].
  cues TEXT,
  question INTEGER,
  text TEXT NOT NULL,
  checksum INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (transcript, turn)
) WITHOUT ROWID;
-- Without it, removing a speaker and counting turns would scan the table.
CREATE INDEX turns_by ON turns (speaker);
CREATE TABLE passages (
  -- Never reused. Ascending in speaking order within a transcript; transcripts do not interleave.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  transcript INTEGER NOT NULL REFERENCES transcripts ON DELETE CASCADE,
  turn INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  -- Each number in 8 bits, of a unit vector but for a factor, see vectors/stored-vector.ts.
  vector BLOB NOT NULL,
  checksum INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX passages_of ON passages (transcript);
CREATE TABLE speaker_edits (
  -- Append-only; the edits of one transcript are deleted with it.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  -- The id of the transcript it is limited to.
  transcript TEXT,
  -- JSON of a SpeakerEdit.
  value TEXT NOT NULL
);
`;
