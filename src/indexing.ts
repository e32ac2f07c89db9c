/** Files → library: what `index` does, one transcript at a time, each stored whole before the next begins. */

import { createHash } from 'node:crypto';
import type { Library, TranscriptSummary } from './index/library.ts';
import { failureOf, type Prepared, type Preparer, type SourceFile } from './preparing.ts';
import { fingerprint, type Overrides } from './read/overrides.ts';
import { READ_RULES_VERSION } from './read/read.ts';
import type { FileReport, Outcome } from './report.ts';
import type { Source } from './sources/sources.ts';
import { Stored } from './sources/stored.ts';
import { ahead } from './threads/ahead.ts';

export interface Tidying {
  /** Where to look for transcripts whose files are gone. */
  readonly within?: readonly string[];
  /** Whether to remove them. */
  readonly prune?: boolean;
}

/**
 * Indexes files that are new or have changed, or are to be read otherwise: with other overrides, by newer readers.
 * One that cannot be read is reported and leaves what was stored. Files are prepared ahead, and stored one by one in
 * their order.
 *
 * @param sources with archives opened.
 * @param library opened only when there is something to store.
 */
export async function* indexFiles(
  sources: Iterable<Source> | AsyncIterable<Source>,
  library: () => Library,
  known: readonly TranscriptSummary[],
  preparer: Preparer,
  { within = [], prune = false }: Tidying = {},
): AsyncGenerator<FileReport> {
  const stored = new Stored(known);
  const taken = new Set(known.map(({ id }) => id));
  const seen = new Set<string>();
  const failed = new Set<string>();
  const looked = lookThrough(sources, stored);
  const prepared = ahead(looked, preparer.width, (one) => preparedOf(one, preparer));
  for await (const { source, before, done } of prepared) {
    const { path } = source;
    seen.add(path);
    const report = { ...NOTHING_DONE, source: path, named: source.named };
    if (done === 'unchanged') {
      yield { ...report, outcome: 'unchanged', id: before?.id ?? null };
    } else if ('outcome' in done) {
      failed.add(path);
      yield { ...report, ...done };
    } else {
      const { entry, unmapped } = done;
      const id = before?.id ?? freeId(entry.transcript.id, taken);
      taken.add(id);
      await library().put({ ...entry, transcript: { ...entry.transcript, id } });
      const outcome = outcomeFor(path, before);
      yield { ...report, outcome, id, passages: entry.passages.length, unmapped };
    }
  }
  for await (const { id, source } of stored.gone(within, seen, failed)) {
    if (prune) await library().remove(id);
    yield { ...NOTHING_DONE, source, id, outcome: prune ? 'removed' : 'gone' };
  }
}

/** A file, the transcript that it was before, and what is to be read of it or else what became of it. */
interface Looked {
  readonly source: Source;
  readonly before?: TranscriptSummary;
  readonly found: SourceFile | Exclude<Prepared, { entry: unknown }> | 'unchanged';
}

/** Tells what has changed, file by file: which transcript one is depends on those before it. */
async function* lookThrough(
  sources: Iterable<Source> | AsyncIterable<Source>,
  stored: Stored<TranscriptSummary>,
): AsyncGenerator<Looked> {
  for await (const source of sources) {
    const { path, named } = source;
    try {
      const bytes = await source.bytes();
      const overrides = await source.overrides(path);
      const hash = hashOf(bytes, overrides);
      const before = await stored.of({ source: path, hash });
      const isSame = before?.source === path && before.hash === hash;
      const found = isSame ? 'unchanged' : { path, named, bytes, overrides, hash };
      yield { source, before, found };
    } catch (error) {
      yield { source, found: failureOf(error, source) };
    }
  }
}

async function preparedOf({ source, before, found }: Looked, preparer: Preparer) {
  const isToRead = found !== 'unchanged' && 'bytes' in found;
  return { source, before, done: isToRead ? await preparer.prepare(found) : found };
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
