/** A file's bytes → a transcript, whatever its format. Pure: no I/O, no clock. */

import type { Transcript } from '../../domain/transcript.ts';
import { decodeFile } from '../decode/decode.ts';
import { parseFileName } from './head/file-name.ts';
import type { Overrides } from './overrides.ts';
import { type ParsedFile, parseDecodedText, toWhosaidError } from './parse-text.ts';

export { type ParsedFile, parseText, toWhosaidError } from './parse-text.ts';

/** Raised when any file is parsed differently; the next indexing then parses all files again. */
export const PARSE_RULES_VERSION = 3;

export interface RawFile {
  /** The path or name, as it is shown. */
  readonly source: string;
  readonly bytes: Uint8Array;
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
