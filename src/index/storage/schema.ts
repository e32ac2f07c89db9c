/** The tables of `library.sqlite`, the truth of a library; everything else in its folder can be made from it. */

/** Raised with every change to the tables; a library of another number is refused. */
export const SCHEMA_VERSION = 4;

export const SCHEMA = `
CREATE TABLE header (
  -- One row: JSON of what a library must agree on with whoever opens it.
  value TEXT NOT NULL
);
CREATE TABLE generation (
  -- One row: grows with every change, so that what was derived knows when it is old.
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
  source TEXT NOT NULL,
  hash TEXT NOT NULL,
  -- The generation in which what is searched of it last changed.
  edition INTEGER NOT NULL
);
CREATE TABLE speakers (
  -- As they are shown.
  number INTEGER PRIMARY KEY,
  transcript INTEGER NOT NULL REFERENCES transcripts ON DELETE CASCADE,
  name TEXT NOT NULL,
  title TEXT,
  affiliation TEXT,
  role TEXT NOT NULL,
  -- JSON of the speaker as the transcript has it, where that differs.
  stated TEXT
);
CREATE INDEX speakers_of ON speakers (transcript);
CREATE TABLE turns (
  transcript INTEGER NOT NULL REFERENCES transcripts ON DELETE CASCADE,
  turn INTEGER NOT NULL,
  speaker INTEGER NOT NULL REFERENCES speakers,
  section TEXT,
  start REAL,
  end REAL,
  -- JSON of triples: where in the text, from, to.
  cues TEXT,
  question INTEGER,
  text TEXT NOT NULL,
  PRIMARY KEY (transcript, turn)
) WITHOUT ROWID;
-- Without it, removing a speaker and counting what each says read every turn.
CREATE INDEX turns_by ON turns (speaker);
CREATE TABLE passages (
  -- Ascending in speaking order within a transcript, and transcripts do not mix.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  transcript INTEGER NOT NULL REFERENCES transcripts ON DELETE CASCADE,
  turn INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  vector BLOB NOT NULL
);
CREATE INDEX passages_of ON passages (transcript);
CREATE TABLE namings (
  -- What a user said of who speaks, in the order it was said. Only ever appended to, but for a transcript's
  -- own, which go with it.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  -- The id of the transcript of which alone it was said.
  transcript TEXT,
  -- JSON of a Naming.
  value TEXT NOT NULL
);
`;
