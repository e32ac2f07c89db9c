/** The lines of an export → a library; what checks them takes long to load. */

import { WhosaidError } from '../domain/error.ts';
import type { LibraryHead, LibraryRecord } from '../domain/library-record.ts';
import type { SpeakerEditRecord } from '../domain/speaker-edit.ts';
import { parseHead, parseLine } from '../export/lines.ts';
import { type RawLine, readLines } from '../export/read-lines.ts';
import { findPlace } from '../index/place.ts';
import { type ImportOutcome, ImportTarget } from './import-target.ts';
import { DEFAULT_LIBRARY, type IndexOptions, updateLibrary } from './open.ts';

/** The beginning of a transcript's line, which may be whole where the rest is not. */
const TRANSCRIPT_START = /"transcript":\{"id":"([^"\\]{1,200})"/;

/** What became of a transcript, or of a line that cannot be read. */
export interface LineReport extends ImportOutcome {
  /** From 1. */
  readonly line: number;
}

export interface ImportOptions extends IndexOptions {
  /** Called for each transcript and each fault; `done` and `total` count lines. */
  readonly onLine?: (report: LineReport, done: number, total: number) => void;
}

export interface ImportSummary extends Readonly<Record<ImportOutcome['outcome'], number>> {
  /** Speaker edits that the library did not have. */
  readonly edits: number;
}

/** See `importLibrary`. */
export async function importLines(
  source: AsyncIterable<Uint8Array | string>,
  { onLine, ...options }: ImportOptions = {},
): Promise<ImportSummary> {
  const lines = readLines(source);
  const head = await readHead(lines);
  const place = await findPlace(options.library ?? DEFAULT_LIBRARY);
  const isNew = !(await place.exists());
  const settings = {
    ...options,
    model: options.model ?? (isNew ? head.model : undefined),
    vectors: options.vectors ?? (isNew ? head.vectors : undefined),
  };
  const total = head.edits + head.transcripts;
  const summary = { added: 0, replaced: 0, unchanged: 0, failed: 0, edits: 0 };
  let [done, last] = [0, 1];
  const report = (outcome: ImportOutcome) => {
    summary[outcome.outcome]++;
    onLine?.({ line: last, ...outcome }, done, total);
  };
  await updateLibrary(settings, async (open, embedder) => {
    const target = await ImportTarget.open(await open(), embedder);
    const edits: SpeakerEditRecord[] = [];
    for await (const line of lines) {
      if (line.text?.trim() === '') continue;
      last = line.number;
      done++;
      const record = tryToParse(line);
      if ('outcome' in record) report(record);
      else if ('edit' in record) edits.push(record.edit);
      else {
        summary.edits += await target.restoreEdits(edits.splice(0));
        report(await target.store(record));
      }
      if (options.signal?.aborted) return;
    }
    summary.edits += await target.restoreEdits(edits);
    if (done < total) {
      const missing = total - done === 1 ? '1 line is' : `${total - done} lines are`;
      const reason = `the export ends after line ${last}: ${missing} missing`;
      report({ outcome: 'failed', id: null, reason });
    }
  });
  return summary;
}

async function readHead(lines: AsyncIterator<RawLine>): Promise<LibraryHead> {
  const { value: first } = await lines.next();
  try {
    return parseHead(first?.text ?? '');
  } catch (cause) {
    if (!(cause instanceof WhosaidError)) throw cause;
    throw new WhosaidError('FILE_UNREADABLE', `This cannot be imported: ${cause.message}.`, {
      cause,
    });
  }
}

function tryToParse({ number, text }: RawLine): LibraryRecord | ImportOutcome {
  try {
    return parseLine(text ?? '');
  } catch (error) {
    if (!(error instanceof WhosaidError)) throw error;
    const id = TRANSCRIPT_START.exec(text ?? '')?.[1] ?? null;
    const where = id === null ? `line ${number}` : `line ${number}, transcript "${id}"`;
    return { outcome: 'failed', id, reason: `${where}: ${error.message}` };
  }
}
