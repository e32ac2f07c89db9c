/** The way in: a file's bytes to a transcript, whatever its format. Pure: no I/O, no clock, no guessing. */

import { WhosaidError } from '../error.ts';
import type { Transcript } from '../transcript.ts';
import { assemble } from './assemble.ts';
import { decode } from './decode.ts';
import { splitFileName } from './file-name.ts';
import { detectFormat, FORMATS } from './formats.ts';
import { Unreadable } from './unreadable.ts';

export interface SourceFile {
  /** The path or name, as it is to be shown. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

/**
 * The transcript in a file. The format is told by the content. Throws `FILE_UNREADABLE` when the file is
 * empty, is not text, or names no speaker.
 */
export function read({ source, bytes }: SourceFile): Transcript {
  try {
    return transcriptOf(source, bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new WhosaidError('FILE_UNREADABLE', `${source}: ${error.message}`, { cause: error });
  }
}

function transcriptOf(source: string, bytes: Uint8Array): Transcript {
  const text = decode(bytes);
  const format = detectFormat(text, splitFileName(source).extension);
  const transcript = format && assemble(format.parse(text), source);
  if (transcript && transcript.turns.length > 0) return transcript;
  const known = FORMATS.map(({ name }) => name).join('; ');
  throw new Unreadable(`expected turns with their speakers (${known}), found no speaker at all.`);
}
