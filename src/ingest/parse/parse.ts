/** A file's bytes → a transcript, whatever its format. Pure: no I/O, no clock. */

import { WhosaidError } from '../../domain/error.ts';
import type { Transcript } from '../../domain/transcript.ts';
import { decodeFile } from '../decode/decode.ts';
import { assembleTranscript } from './assemble.ts';
import { completeCall } from './calls/complete-call.ts';
import { Content } from './content.ts';
import { type Draft, UNKNOWN_SPEAKER } from './format.ts';
import { detectFormat, FORMATS } from './formats.ts';
import { type FileHint, fillFromFileName, parseFileName } from './head/file-name.ts';
import { applyOverrides, type Overrides } from './overrides.ts';
import { unifyPeople } from './people/same-person.ts';
import { joinLines } from './prose.ts';
import { NoTranscriptError, UnreadableError } from './unreadable-error.ts';

/** Raised when any file is parsed differently; the next indexing then parses all files again. */
export const PARSE_RULES_VERSION = 1;

export interface RawFile {
  /** The path or name, as it is shown. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

export interface ParsedFile {
  readonly transcript: Transcript;
  /** The name of the format that the content was recognised as. */
  readonly format: string;
  /** Labels of the overrides that no speaker in the file has. */
  readonly unmatchedLabels: readonly string[];
}

/**
 * Parses a file. Its content decides the format.
 *
 * @throws WhosaidError `FILE_UNREADABLE` when the file is empty or damaged or names no speaker,
 *   `NO_TRANSCRIPT` when it is in no known format.
 */
export async function parseTranscript(
  file: RawFile,
  overrides: Overrides = {},
): Promise<Transcript> {
  return (await parseFile(file, overrides)).transcript;
}

/** As `parseTranscript`, with the format and the labels that matched no one. */
export async function parseFile(
  { source, bytes }: RawFile,
  overrides: Overrides = {},
): Promise<ParsedFile> {
  const hint = parseFileName(source);
  try {
    const text = await decodeFile(bytes, hint.extension);
    return parseDecodedText(text, source, hint, overrides);
  } catch (error) {
    throw toWhosaidError(source, error);
  }
}

/** As `parseTranscript`, for text that is already decoded. */
export function parseText(text: string, source: string, overrides: Overrides = {}): Transcript {
  try {
    return parseDecodedText(text, source, parseFileName(source), overrides).transcript;
  } catch (error) {
    throw toWhosaidError(source, error);
  }
}

/** Adds the file's name to an error of the file; leaves other errors alone. */
export function toWhosaidError(source: string, error: unknown): unknown {
  if (!(error instanceof UnreadableError)) return error;
  const code = error instanceof NoTranscriptError ? 'NO_TRANSCRIPT' : 'FILE_UNREADABLE';
  return new WhosaidError(code, `${source}: ${error.message}`, { cause: error });
}

function parseDecodedText(
  text: string,
  source: string,
  hint: FileHint,
  overrides: Overrides,
): ParsedFile {
  const { noSpeakers = false } = overrides;
  const { draft, format } = parseDraft(new Content(text), hint, noSpeakers);
  const { draft: overridden, unmapped: unmatchedLabels } = applyOverrides(
    unifyPeople(draft),
    overrides,
  );
  const enriched = completeCall(fillFromFileName(overridden, hint), hint);
  const transcript = assembleTranscript(enriched, hint.id, source);
  if (transcript.turns.length === 0) {
    throw new UnreadableError(
      `no speech found (read as ${format}). Check that the export is complete.`,
    );
  }
  if (!noSpeakers && overridden.turns.every(({ speaker }) => speaker === UNKNOWN_SPEAKER)) {
    throw new UnreadableError(
      `no speaker is named (read as ${format}). It can be read as one unnamed speaker.`,
    );
  }
  return { transcript, format, unmatchedLabels };
}

function parseDraft(
  content: Content,
  { extension }: FileHint,
  noSpeakers: boolean,
): { readonly draft: Draft; readonly format: string } {
  const format = detectFormat(content, extension);
  if (format !== null) return { draft: format.parse(content), format: format.name };
  rejectJson(content, extension);
  if (noSpeakers) return { draft: toMonologue(content), format: 'text without speakers' };
  throw new NoTranscriptError(
    `no speakers found; the text is in none of ${FORMATS.length} transcript formats. It can be read as one unnamed speaker.`,
  );
}

/** JSON is never read as a monologue. */
function rejectJson({ text, json }: Content, extension: string): void {
  if (json !== undefined) {
    throw new NoTranscriptError(
      'this JSON is not a transcript in a known format. Export it in another format.',
    );
  }
  if (extension === '.json' || /^\s*\{\s*"/.test(text)) {
    throw new UnreadableError('the JSON has a mistake or is cut off. Export it again.');
  }
}

function toMonologue({ lines }: Content): Draft {
  const text = joinLines(lines);
  const turn = { speaker: UNKNOWN_SPEAKER, section: null, start: null, end: null, text };
  return { title: null, date: null, kind: null, people: [], turns: [turn] };
}
