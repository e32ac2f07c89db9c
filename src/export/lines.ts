/** A record of a library ↔ a line of an export: JSON with a checksum, the same record as the same bytes. */

import { crc32 } from 'node:zlib';
import type { z } from 'zod';
import { WhosaidError } from '../domain/error.ts';
import type { TranscriptRecord } from '../domain/index-entry.ts';
import type { LibraryHead, LibraryRecord } from '../domain/library-record.ts';
import type { SpeakerEditRecord } from '../domain/speaker-edit.ts';
import * as shapes from './line-schema.ts';

/** What JSON leaves as it is, and some programs take for the end of a line, or terminals for an order. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g;

/** @returns the line with its end. */
export function formatLine(record: LibraryRecord): string {
  const line = toLine(record);
  const json = JSON.stringify({ checksum: checksumOf(line), ...line });
  return `${json.replace(UNSAFE, escapeCharacter)}\n`;
}

/** @throws WhosaidError `FILE_UNREADABLE` with what is wrong with the line. */
export function parseLine(written: string): LibraryRecord {
  const { checksum, ...line } = parseObject(written);
  /* Whoever makes or changes lines leaves it out. */
  if (checksum !== undefined && checksum !== checksumOf(line)) {
    throw unreadable('its checksum is wrong, so it is not as it was exported');
  }
  const [kind, ...others] = Object.keys(line);
  if (others.length > 0) throw unreadable(`it has "${others[0]}" beside "${kind}"`);
  const { [kind]: value } = line;
  switch (kind) {
    case 'library': {
      const { format: _, version: __, ...library } = check(shapes.library, value, kind);
      return { library };
    }
    case 'edit':
      return { edit: check(shapes.edit, value, kind) };
    case 'transcript':
      return { transcript: toTranscript(check(shapes.transcript, value, kind)) };
    case 'damaged':
      return { damaged: check(shapes.damaged, value, kind) };
    default:
      throw unreadable('it holds neither an edit nor a transcript');
  }
}

/**
 * @param written the first line of an export.
 * @throws WhosaidError `FILE_UNREADABLE` for any other, or one of another version of the format.
 */
export function parseHead(written: string): LibraryHead {
  const { library } = parseObject(written);
  if (!(library instanceof Object && 'format' in library && library.format === shapes.FORMAT)) {
    throw unreadable('it does not begin as an export of a library does');
  }
  const version = 'version' in library ? library.version : 'none';
  if (version !== shapes.FORMAT_VERSION) {
    throw unreadable(
      `it is written in version ${version} of the format, and this program reads version ${shapes.FORMAT_VERSION}`,
    );
  }
  const head = parseLine(written);
  if ('library' in head) return head.library;
  throw unreadable('it has no head');
}

/** The same edit as the same text. */
export function formatEdit(edit: SpeakerEditRecord): string {
  return JSON.stringify(toEdit(edit));
}

function toLine(record: LibraryRecord): object {
  if ('library' in record) {
    const { model, vectors, edits, transcripts } = record.library;
    const { FORMAT: format, FORMAT_VERSION: version } = shapes;
    return { library: { format, version, model, vectors, edits, transcripts } };
  }
  if ('edit' in record) return { edit: toEdit(record.edit) };
  if ('transcript' in record) return { transcript: fromTranscript(record.transcript) };
  const { id, source } = record.damaged;
  return { damaged: { id, source } };
}

function toEdit(record: SpeakerEditRecord): z.infer<typeof shapes.edit> {
  const { number, at, transcript } = record;
  if ('undoes' in record) return { number, at, undoes: record.undoes, transcript };
  const { name, title, affiliation, role } = record.identity;
  const identity = { name, title, affiliation, role };
  return { number, at, names: [...record.names], identity, transcript };
}

function fromTranscript({
  transcript,
  hash,
  edit,
}: TranscriptRecord): z.infer<typeof shapes.transcript> {
  const { id, title, date, kind, company, ticker, quarter, language, url, source } = transcript;
  const places = new Map(transcript.participants.map((speaker, place) => [speaker, place]));
  return {
    ...{ id, title, date, kind, company, ticker, quarter, language, url },
    tags: [...transcript.tags],
    ...{ source, hash },
    ...(edit !== undefined && { edit: { ...edit, tags: edit.tags && [...edit.tags] } }),
    participants: transcript.participants.map(({ name, title, affiliation, role }) => {
      return { name, title, affiliation, role };
    }),
    turns: transcript.turns.map(({ speaker, section, start, end, cues, text }) => ({
      speaker: places.get(speaker) ?? -1,
      ...{ section, start, end },
      cues: cues.map((cue) => [cue.at, cue.start, cue.end]),
      text,
    })),
  };
}

function toTranscript(line: z.infer<typeof shapes.transcript>): TranscriptRecord {
  const { hash, edit, participants, turns, ...info } = line;
  return {
    hash,
    ...(edit !== undefined && { edit }),
    transcript: {
      ...info,
      participants,
      turns: turns.map(({ speaker, cues, ...turn }) => ({
        ...turn,
        speaker: participants[speaker],
        cues: cues.map(([at, start, end]) => ({ at, start, end })),
      })),
    },
  };
}

function parseObject(written: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    throw unreadable('it is not valid JSON');
  }
  if (value instanceof Object && !Array.isArray(value)) return { ...value };
  throw unreadable('it is no JSON object');
}

function check<T>(shape: z.ZodType<T>, value: unknown, kind: string): T {
  const { data, error } = shape.safeParse(value);
  if (error === undefined) return data;
  const [{ path, message }] = error.issues;
  throw unreadable(`${[kind, ...path].join(' → ')}: ${message}`);
}

const checksumOf = (line: object): string =>
  crc32(JSON.stringify(line)).toString(16).padStart(8, '0');

const escapeCharacter = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const unreadable = (reason: string) => new WhosaidError('FILE_UNREADABLE', reason);
