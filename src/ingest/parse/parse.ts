/** The way in: a file's bytes to a transcript, whatever its format. No I/O, no clock, no guessing. */

import { WhosaidError } from '../../domain/error.ts';
import type { Transcript } from '../../domain/transcript.ts';
import { decodeFile } from '../decode/decode.ts';
import { assembleTranscript } from './assemble.ts';
import { completeCall } from './calls/complete-call.ts';
import { Content } from './content.ts';
import { type Draft, UNKNOWN_SPEAKER } from './format.ts';
import { detectFormat, FORMATS } from './formats.ts';
import { splitFileName } from './head/file-name.ts';
import { applyOverrides, type Overrides } from './overrides.ts';
import { joinLines } from './prose.ts';
import { NoTranscriptError, UnreadableError } from './unreadable-error.ts';

export interface RawFile {
  /** The path or name, as it is to be shown. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** Raised when readers read anything differently: what older ones read is read anew when it is next indexed. */
export const PARSE_RULES_VERSION = 1;

/** A transcript, and how it was come by. */
export interface ParsedFile {
  readonly transcript: Transcript;
  /** What the file was taken for. */
  readonly format: string;
  /** Labels of the overrides that no speaker in the file has. */
  readonly unmapped: readonly string[];
}

/**
 * The transcript in a file. The format is told by the content.
 *
 * @throws WhosaidError `FILE_UNREADABLE` when the file is empty or damaged or names no speaker,
 *   `NO_TRANSCRIPT` when it is of no known format.
 */
export async function parseTranscript(
  file: RawFile,
  overrides: Overrides = {},
): Promise<Transcript> {
  return (await parseFile(file, overrides)).transcript;
}

/** The same, with what is to be told of it. */
export async function parseFile(
  { source, bytes }: RawFile,
  overrides: Overrides = {},
): Promise<ParsedFile> {
  try {
    const text = await decodeFile(bytes, splitFileName(source).extension);
    return parseDecodedText(text, source, overrides);
  } catch (error) {
    throw toWhosaidError(source, error);
  }
}

/** The same for text that is no longer, or never was, a file. */
export function parseText(text: string, source: string, overrides: Overrides = {}): Transcript {
  try {
    return parseDecodedText(text, source, overrides).transcript;
  } catch (error) {
    throw toWhosaidError(source, error);
  }
}

/** What was noticed in a file, with its name. */
export function toWhosaidError(source: string, error: unknown): unknown {
  if (!(error instanceof UnreadableError)) return error;
  const code = error instanceof NoTranscriptError ? 'NO_TRANSCRIPT' : 'FILE_UNREADABLE';
  return new WhosaidError(code, `${source}: ${error.message}`, { cause: error });
}

function parseDecodedText(text: string, source: string, overrides: Overrides): ParsedFile {
  const { noSpeakers = false } = overrides;
  const { extension } = splitFileName(source);
  const content = new Content(text);
  const format = detectFormat(content, extension);
  if (format === null) rejectJson(content, extension);
  const parsed = format?.parse(content) ?? (noSpeakers ? toMonologue(content) : null);
  if (parsed === null) {
    throw new NoTranscriptError(
      `expected turns with their speakers, in one of ${FORMATS.length} formats, found no speaker at all; --no-speakers reads text as the speech of one.`,
    );
  }
  const { draft, unmapped } = applyOverrides(parsed, overrides);
  const transcript = assembleTranscript(completeCall(draft, source), source);
  if (transcript.turns.length === 0) {
    throw new UnreadableError(`expected speech, found ${format?.name ?? 'text'} without any.`);
  }
  if (!noSpeakers && draft.turns.every(({ speaker }) => speaker === UNKNOWN_SPEAKER)) {
    throw new UnreadableError(
      `expected to be told who speaks, found ${format?.name ?? 'text'} that names no speaker; --no-speakers reads it as the speech of one unknown.`,
    );
  }
  return { transcript, format: format?.name ?? 'the words of one', unmapped };
}

/** JSON that no format knows, or that is cut short, is not speech of anyone. */
function rejectJson({ text, json }: Content, extension: string): void {
  if (json !== undefined) {
    throw new NoTranscriptError(
      'expected the JSON of a transcript, found JSON of a shape not known.',
    );
  }
  if (extension === '.json' || /^\s*\{\s*"/.test(text)) {
    throw new UnreadableError(
      'expected JSON, found a mistake in it, or only part of it; export it again.',
    );
  }
}

/** Text without any mark of a speaker, as one person's. */
function toMonologue({ lines }: Content): Draft {
  const text = joinLines(lines);
  const turn = { speaker: UNKNOWN_SPEAKER, section: null, start: null, end: null, text };
  return { title: null, date: null, kind: null, people: [], turns: [turn] };
}
