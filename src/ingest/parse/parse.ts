/** A file's bytes → a transcript, whatever its format. Pure: no I/O, no clock. */

import { WhosaidError } from '../../domain/error.ts';
import type { Transcript } from '../../domain/transcript.ts';
import { decodeFile } from '../decode/decode.ts';
import { assembleTranscript } from './assemble.ts';
import { completeCall } from './calls/complete-call.ts';
import { Content } from './content.ts';
import { type FileHint, fillFromFileName, parseFileName } from './head/file-name.ts';
import { applyOverrides, type Overrides } from './overrides.ts';
import { unifyPeople } from './people/same-person.ts';
import { hasSpeakers } from './quality/assess.ts';
import { warnOfLostSpeakers } from './quality/lost-speakers.ts';
import { warnOfOddSpeakers } from './quality/odd-speakers.ts';
import { NO_SPEAKERS_WARNING, type ReadingWarning } from './quality/warning.ts';
import { readDocument } from './read-document.ts';
import { findStatedLanguage } from './stated-language.ts';
import { UnreadableError } from './unreadable-error.ts';

/** Raised when any file is parsed differently; the next indexing then parses all files again. */
export const PARSE_RULES_VERSION = 2;

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
  /** What the file may say beyond the transcript; empty where it is read as a whole. */
  readonly warnings: readonly ReadingWarning[];
}

/**
 * Parses a file. Its content decides the format.
 *
 * @throws WhosaidError `FILE_UNREADABLE` when the file is empty or damaged, `NO_TRANSCRIPT` when it is in no known
 *   format, `NO_SPEAKERS` when it is text that names nobody and does not say that it is a transcript.
 */
export async function parseTranscript(
  file: RawFile,
  overrides: Overrides = {},
): Promise<Transcript> {
  return (await parseFile(file, overrides)).transcript;
}

/** As `parseTranscript`, with the format, the labels that matched no one, and warnings. */
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

/** As `parseFile`, for text that is already decoded. */
export function parseText(text: string, source: string, overrides: Overrides = {}): ParsedFile {
  try {
    return parseDecodedText(text, source, parseFileName(source), overrides);
  } catch (error) {
    throw toWhosaidError(source, error);
  }
}

/** Adds the file's name to an error of the file; leaves other errors alone. */
export function toWhosaidError(source: string, error: unknown): unknown {
  if (!(error instanceof UnreadableError)) return error;
  return new WhosaidError(error.code, `${source}: ${error.message}`, { cause: error });
}

function parseDecodedText(
  text: string,
  source: string,
  hint: FileHint,
  overrides: Overrides,
): ParsedFile {
  const { noSpeakers = false } = overrides;
  const content = new Content(text);
  const { draft, format, warnings } = readDocument(content, hint.extension, overrides);
  const { draft: overridden, unmapped: unmatchedLabels } = applyOverrides(
    { ...unifyPeople(draft), language: draft.language ?? findStatedLanguage(text) },
    overrides,
  );
  const enriched = completeCall(fillFromFileName(overridden, hint), hint);
  const transcript = assembleTranscript(enriched, hint.id, source);
  if (transcript.turns.length === 0) {
    throw new UnreadableError(
      `no speech found (read as ${format}). Check that the export is complete.`,
    );
  }
  const isUnnamed = !noSpeakers && !hasSpeakers(overridden);
  return {
    transcript,
    format,
    unmatchedLabels,
    warnings: [
      ...(isUnnamed ? [NO_SPEAKERS_WARNING] : []),
      ...warnings,
      ...warnOfOddSpeakers(content.lines, transcript),
      ...warnOfLostSpeakers(transcript, enriched.people),
    ],
  };
}
