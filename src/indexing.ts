/** Files → library: what `index` does, one transcript at a time, each stored whole before the next begins. */

import { createHash } from 'node:crypto';
import { chunk } from './chunk/chunk.ts';
import { questionsAnswered } from './chunk/exchange.ts';
import type { Embedder } from './embed/embedder.ts';
import { WhosaidError } from './error.ts';
import type { Entry, Library, TranscriptSummary } from './index/library.ts';
import { fingerprint, type Overrides } from './read/overrides.ts';
import { examine, READ_RULES_VERSION, type Reading } from './read/read.ts';
import type { Source } from './sources/sources.ts';
import { Stored } from './sources/stored.ts';
import { searchable } from './text/searchable.ts';
import type { Transcript } from './transcript.ts';

export const OUTCOMES = [
  'added',
  'replaced',
  'moved',
  'unchanged',
  /** Its file is gone. */
  'gone',
  'removed',
  /** Found in a folder and of no format that transcripts have. */
  'skipped',
  'failed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of one file, or of a transcript whose file is gone. */
export interface FileReport {
  readonly source: string;
  /** Whether the file was named itself, not found in a folder. */
  readonly named: boolean;
  readonly outcome: Outcome;
  /** The transcript's id, where there is one. */
  readonly id: string | null;
  readonly passages: number;
  /** Why it failed or was skipped, in one line. */
  readonly reason: string | null;
  /** Labels of the overrides that no speaker has in the file, where it was read. */
  readonly unmapped: readonly string[];
}

/** Reads, cuts and embeds a transcript; what is stored of it. */
export async function entryOf(
  transcript: Transcript,
  hash: string,
  embedder: Embedder,
): Promise<Entry> {
  const passages = chunk(transcript);
  const texts = passages.map(({ turn, offsets }) => {
    const { speaker, text } = transcript.turns[turn];
    return searchable(speaker.name, text.slice(...offsets));
  });
  const vectors = await embedder.embed(texts, 'passage');
  return { transcript, hash, passages, vectors, questions: questionsAnswered(transcript) };
}

export interface Tidying {
  /** Where to look for transcripts whose files are gone. */
  readonly within?: readonly string[];
  /** Whether to remove them. */
  readonly prune?: boolean;
}

/**
 * Indexes files that are new or have changed, or are to be read otherwise: with other overrides, by newer readers.
 * One that cannot be read is reported and leaves what was stored.
 *
 * @param sources with archives opened.
 * @param library opened only when there is something to store.
 */
export async function* indexFiles(
  sources: Iterable<Source> | AsyncIterable<Source>,
  library: () => Library,
  known: readonly TranscriptSummary[],
  embedder: Embedder,
  { within = [], prune = false }: Tidying = {},
): AsyncGenerator<FileReport> {
  const stored = new Stored(known);
  const taken = new Set(known.map(({ id }) => id));
  const seen = new Set<string>();
  const failed = new Set<string>();
  for await (const source of sources) {
    const { path } = source;
    seen.add(path);
    const report = { ...NOTHING_DONE, source: path, named: source.named };
    let before: TranscriptSummary | undefined;
    let hash: string;
    let reading: Reading;
    try {
      const bytes = await source.bytes();
      const overrides = await source.overrides(path);
      hash = hashOf(bytes, overrides);
      before = await stored.of({ source: path, hash });
      if (before?.source === path && before.hash === hash) {
        yield { ...report, outcome: 'unchanged', id: before.id };
        continue;
      }
      reading = await examine({ source: path, bytes }, overrides);
    } catch (error) {
      failed.add(path);
      yield { ...report, ...failureOf(error, source) };
      continue;
    }
    const { transcript, unmapped } = reading;
    const id = before?.id ?? freeId(transcript.id, taken);
    taken.add(id);
    const entry = await entryOf({ ...transcript, id }, hash, embedder);
    await library().put(entry);
    const outcome = outcomeFor(path, before);
    yield { ...report, outcome, id, passages: entry.passages.length, unmapped };
  }
  for await (const { id, source } of stored.gone(within, seen, failed)) {
    if (prune) await library().remove(id);
    yield { ...NOTHING_DONE, source, id, outcome: prune ? 'removed' : 'gone' };
  }
}

const NOTHING_DONE = { named: false, id: null, passages: 0, reason: null, unmapped: [] };

function outcomeFor(path: string, before: TranscriptSummary | undefined): Outcome {
  if (before === undefined) return 'added';
  return before.source === path ? 'replaced' : 'moved';
}

/** Of what is in a file, and after a dot of what else its reading depends on. */
function hashOf(bytes: Uint8Array, overrides: Overrides): string {
  const sha256 = (what: Uint8Array | string) => createHash('sha256').update(what).digest('hex');
  const rules = sha256(`${READ_RULES_VERSION} ${fingerprint(overrides)}`);
  return `${sha256(bytes)}.${rules.slice(0, 16)}`;
}

/** The id itself, or with the first number that makes it new: files of one name lie in many folders. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/**
 * Why a file is not read. One that was found, not named, and is of no format that transcripts have is passed over.
 *
 * @throws WhosaidError for what is not the file's fault: a mistake in what is written beside it.
 */
export function failureOf(
  error: unknown,
  { path, named }: Source,
): { readonly outcome: 'skipped' | 'failed'; readonly reason: string } {
  if (error instanceof WhosaidError) {
    const { code, message: reason } = error;
    if (code === 'NO_TRANSCRIPT') return { outcome: named ? 'failed' : 'skipped', reason };
    if (code === 'FILE_UNREADABLE') return { outcome: 'failed', reason };
    throw error;
  }
  const isOfSystem = error instanceof Error && 'code' in error;
  const reason = isOfSystem
    ? `expected to read it, but cannot: ${error.message}.`
    : `an error that should not be, please report it: ${error}`;
  return { outcome: 'failed', reason: `${path}: ${reason}` };
}
