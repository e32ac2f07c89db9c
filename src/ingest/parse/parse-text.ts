/** A text → a transcript, whatever its format. Pure, and it runs in browsers too. */

import { WhosaidError } from '../../domain/error.ts';
import type { Transcript } from '../../domain/transcript.ts';
import { assembleTranscript } from './assemble.ts';
import { completeCall } from './calls/complete-call.ts';
import { closeUpLines } from './close-up-lines.ts';
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

const STACK_OVERFLOW = /call stack|recursion/i;

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
 * Parses text. Its content decides the format.
 *
 * @param source the path or name of its file, as it is shown; it may tell the day, the title and the format.
 * @throws WhosaidError as `parseTranscript`.
 */
export function parseText(text: string, source: string, overrides: Overrides = {}): ParsedFile {
  try {
    return parseDecodedText(text, source, parseFileName(source), overrides);
  } catch (error) {
    throw toWhosaidError(source, error);
  }
}

/** Adds the file's name to an error of the file; leaves other errors alone. */
export function toWhosaidError(source: string, error: unknown): unknown {
  if (error instanceof RangeError && STACK_OVERFLOW.test(error.message)) {
    return new WhosaidError(
      'FILE_UNREADABLE',
      `${source}: its elements are nested too deep to be read. Export it in another format.`,
      { cause: error },
    );
  }
  if (!(error instanceof UnreadableError)) return error;
  return new WhosaidError(error.code, `${source}: ${error.message}`, { cause: error });
}

/**
 * Reads a text with an empty line behind every line again without those, where it is not understood as it is.
 *
 * @throws UnreadableError as `parseText`, without the file's name.
 */
export function parseDecodedText(
  text: string,
  source: string,
  hint: FileHint,
  overrides: Overrides,
): ParsedFile {
  const parse = (text: string) => parseAsItIs(text, source, hint, overrides);
  const parsed = tryToParse(() => parse(text));
  if ('transcript' in parsed && parsed.warnings.length === 0) return parsed;
  const closed = closeUpLines(text);
  const again = closed === null ? null : tryToParse(() => parse(closed));
  if (again !== null && 'transcript' in again && again.warnings.length === 0) return again;
  if ('transcript' in parsed) return parsed;
  throw parsed;
}

function tryToParse(parse: () => ParsedFile): ParsedFile | UnreadableError {
  try {
    return parse();
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
}

function parseAsItIs(
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
