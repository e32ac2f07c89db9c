/** Files → library: what `index` does. Each transcript is stored whole before the next. */

import { createHash } from 'node:crypto';
import type { Library, TranscriptSummary } from './index/library.ts';
import type { Prepared, Preparer } from './preparing.ts';
import type { Source } from './sources.ts';
import { ahead } from './threads/ahead.ts';

export const OUTCOMES = ['added', 'replaced', 'unchanged', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of one file. */
export interface FileReport {
  readonly source: string;
  /** Whether the file was named itself, not found in a folder. */
  readonly named: boolean;
  readonly outcome: Outcome;
  /** The transcript's id, where there is one. */
  readonly id: string | null;
  readonly passages: number;
  /** Why it failed, in one line. */
  readonly reason: string | null;
}

/**
 * Indexes files that are new or have changed. One that cannot be read is reported and leaves what was stored. Files are
 * prepared ahead, and stored one by one in their order.
 *
 * @param library opened only when there is something to store.
 */
export async function* indexFiles(
  sources: readonly Source[],
  library: () => Library,
  known: readonly TranscriptSummary[],
  preparer: Preparer,
): AsyncGenerator<FileReport> {
  const bySource = new Map(known.map((summary) => [summary.source, summary]));
  const taken = new Set(known.map(({ id }) => id));
  const looked = ahead(sources, preparer.width, async (source) => {
    const before = bySource.get(source.path);
    return { source, before, found: await look(source, before, preparer) };
  });
  for await (const { source, before, found } of looked) {
    const file = { source: source.path, named: source.named, id: null, passages: 0, reason: null };
    if (found === 'unchanged') {
      yield { ...file, outcome: 'unchanged', id: before?.id ?? null };
    } else if ('unreadable' in found) {
      yield { ...file, outcome: 'failed', reason: found.unreadable };
    } else {
      const { entry } = found;
      const id = before?.id ?? freeId(entry.transcript.id, taken);
      taken.add(id);
      await library().put({ ...entry, transcript: { ...entry.transcript, id } });
      const outcome = before === undefined ? 'added' : 'replaced';
      yield { ...file, outcome, id, passages: entry.passages.length };
    }
  }
}

/** Prepares a file that is new or has changed. Files fail one by one; what ails the model ends the whole. */
async function look(
  source: Source,
  before: TranscriptSummary | undefined,
  preparer: Preparer,
): Promise<Prepared | 'unchanged'> {
  let bytes: Uint8Array;
  try {
    bytes = await source.bytes();
  } catch (error) {
    if (isOfSystem(error)) return { unreadable: error.message };
    throw error;
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (before?.hash === hash) return 'unchanged';
  return preparer.prepare({ source: source.path, bytes, hash });
}

/** The id itself, or with the first number that makes it new: files of one name lie in many folders. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));
}
