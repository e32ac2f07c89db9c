/** The way in: a file's bytes to a transcript, whatever its format. No I/O, no clock, no guessing. */

import { WhosaidError } from '../error.ts';
import type { Transcript } from '../transcript.ts';
import { assemble } from './assemble.ts';
import { completeCall } from './calls/complete.ts';
import { Content } from './content.ts';
import { textOf } from './documents/documents.ts';
import { type Draft, NOBODY } from './format.ts';
import { detectFormat, FORMATS } from './formats.ts';
import { splitFileName } from './head/file-name.ts';
import { prose } from './prose.ts';
import { Unreadable } from './unreadable.ts';

export interface SourceFile {
  /** The path or name, as it is to be shown. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Takes a transcript that names no speaker for the speech of one unknown; by default it is refused. */
  readonly noSpeakers?: boolean;
}

/**
 * The transcript in a file. The format is told by the content.
 *
 * @throws WhosaidError `FILE_UNREADABLE` when the file is empty, is of no known format, or names no speaker.
 */
export async function read(
  { source, bytes }: SourceFile,
  options: ReadOptions = {},
): Promise<Transcript> {
  try {
    const text = await textOf(bytes, splitFileName(source).extension);
    return transcriptOf(text, source, options);
  } catch (error) {
    throw unreadable(source, error);
  }
}

/** The same for text that is no longer, or never was, a file. */
export function readText(text: string, source: string, options: ReadOptions = {}): Transcript {
  try {
    return transcriptOf(text, source, options);
  } catch (error) {
    throw unreadable(source, error);
  }
}

function unreadable(source: string, error: unknown): unknown {
  if (!(error instanceof Unreadable)) return error;
  return new WhosaidError('FILE_UNREADABLE', `${source}: ${error.message}`, { cause: error });
}

function transcriptOf(
  text: string,
  source: string,
  { noSpeakers = false }: ReadOptions,
): Transcript {
  const { extension } = splitFileName(source);
  const content = new Content(text);
  const format = detectFormat(content, extension);
  if (format === null) refuseJson(content, extension);
  const draft = format?.parse(content) ?? (noSpeakers ? monologue(content) : null);
  if (draft === null) {
    const known = FORMATS.map(({ name }) => name).join('; ');
    throw new Unreadable(`expected turns with their speakers (${known}), found no speaker at all.`);
  }
  const transcript = assemble(completeCall(draft, source), source);
  if (transcript.turns.length === 0) {
    throw new Unreadable(`expected speech, found ${format?.name ?? 'text'} without any.`);
  }
  if (!noSpeakers && draft.turns.every(({ speaker }) => speaker === NOBODY)) {
    throw new Unreadable(
      `expected to be told who speaks, found ${format?.name ?? 'text'} that names no speaker; --no-speakers reads it as the speech of one unknown.`,
    );
  }
  return transcript;
}

/** JSON that no format knows, or that is cut short, is not speech of anyone. */
function refuseJson({ text, json }: Content, extension: string): void {
  if (json !== undefined) {
    throw new Unreadable('expected the JSON of a transcript, found JSON of a shape not known.');
  }
  if (extension === '.json' || /^\s*\{\s*"/.test(text)) {
    throw new Unreadable(
      'expected JSON, found a mistake in it, or only part of it; export it again.',
    );
  }
}

/** Text without any mark of a speaker, as one person's. */
function monologue({ lines }: Content): Draft {
  const text = prose(lines);
  const turn = { speaker: NOBODY, section: null, start: null, end: null, text };
  return { title: null, date: null, kind: null, people: [], turns: [turn] };
}
