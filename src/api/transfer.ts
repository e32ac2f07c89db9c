/** A whole library as lines of JSON and back: transcripts as in their files, and the log of speaker edits. */

import { z } from 'zod';
import { WhosaidError } from '../domain/error.ts';
import type { OriginalSpeaker } from '../domain/speaker-edit.ts';
import { KINDS, ROLES, SECTIONS, type Transcript } from '../domain/transcript.ts';
import type { LibraryReader } from '../index/library.ts';
import { openReader, readHeader } from '../index/open.ts';
import { SCHEMA_VERSION } from '../index/storage/schema.ts';
import { DEFAULT_LIBRARY, type IndexOptions, updateLibrary } from './open.ts';

const VERSION = 1;

const time = z.number().nullable();
const textOrNull = z.string().nullable();
const speaker = z.strictObject({
  name: z.string(),
  title: textOrNull,
  affiliation: textOrNull,
  role: z.enum(ROLES),
});
const Head = z.strictObject({ whosaid: z.literal(VERSION) });
const Edit = z.strictObject({
  edit: z.union([
    z.strictObject({
      number: z.int().positive(),
      at: z.string(),
      names: z.array(z.string()),
      identity: z.strictObject({
        name: z.string(),
        title: z.string().optional(),
        affiliation: z.string().optional(),
        role: z.enum(ROLES).optional(),
      }),
      transcript: textOrNull,
    }),
    z.strictObject({
      number: z.int().positive(),
      at: z.string(),
      undoes: z.int().positive(),
      transcript: textOrNull,
    }),
  ]),
});
const Stored = z.strictObject({
  hash: z.string(),
  transcript: z.strictObject({
    id: z.string().min(1),
    title: z.string(),
    date: textOrNull,
    kind: z.enum(KINDS).nullable(),
    company: textOrNull,
    ticker: textOrNull,
    quarter: textOrNull,
    language: textOrNull,
    source: z.string(),
    participants: z.array(speaker),
    turns: z.array(
      z.strictObject({
        /** Its place among the participants. */
        speaker: z.int().nonnegative(),
        section: z.enum(SECTIONS).nullable(),
        start: time,
        end: time,
        cues: z.array(z.strictObject({ at: z.int(), start: z.number(), end: time })),
        text: z.string(),
      }),
    ),
  }),
});
const Line = z.union([Head, Edit, Stored]);

/**
 * Lines of JSON without line feeds, the same for the same library: a head, the speaker edits, then each transcript with the
 * names in its file.
 *
 * @throws WhosaidError `LIBRARY_MISSING` or `LIBRARY_DAMAGED`.
 */
export async function* exportLibrary(folder: string = DEFAULT_LIBRARY): AsyncGenerator<string> {
  yield JSON.stringify({ whosaid: VERSION });
  /* Its own model and passage rules: what no other version could search can still be moved. */
  const library = openReader(folder, { ...readHeader(folder), schema: SCHEMA_VERSION });
  try {
    yield* exportLines(library);
  } finally {
    await library.close();
  }
}

async function* exportLines(library: LibraryReader): AsyncGenerator<string> {
  for (const edit of await library.speakerEdits()) yield JSON.stringify({ edit });
  for (const { id } of await library.catalog()) {
    const { transcript, hash } = await library.original(id);
    const { participants, turns, ...info } = transcript;
    const places = new Map<OriginalSpeaker, number>(participants.map((one, at) => [one, at]));
    const lines = turns.map(({ speaker: by, ...turn }) => ({ speaker: places.get(by), ...turn }));
    yield JSON.stringify({ hash, transcript: { ...info, participants, turns: lines } });
  }
}

/**
 * Makes a library of what `exportLibrary` wrote, with passages and vectors of this version and model.
 *
 * @returns how many transcripts there were.
 * @throws WhosaidError `USAGE` for a line that is none of an export, or a library that is not empty.
 */
export async function importLibrary(
  lines: AsyncIterable<string> | Iterable<string>,
  options: IndexOptions = {},
): Promise<number> {
  const { buildEntry } = await import('../ingest/index.ts');
  let count = 0;
  await updateLibrary(options, async (library, embedder, known) => {
    if (known.length > 0) {
      throw new WhosaidError('USAGE', 'The library is not empty. Import into a new one.');
    }
    let number = 0;
    for await (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      const parsed = parseLine(line, number);
      if ('edit' in parsed) await library().restoreSpeakerEdit(parsed.edit);
      if (!('transcript' in parsed)) continue;
      const transcript = toTranscript(parsed.transcript, number);
      await library().upsert(await buildEntry(transcript, parsed.hash, embedder), null);
      count++;
      if (options.signal?.aborted) return;
    }
  });
  return count;
}

function parseLine(line: string, number: number): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(line));
  } catch (cause) {
    throw lineError(number, cause);
  }
}

function toTranscript(
  { participants, turns, ...info }: z.infer<typeof Stored>['transcript'],
  number: number,
): Transcript {
  const withSpeakers = turns.map((turn) => {
    const by = participants[turn.speaker];
    if (by === undefined) throw lineError(number);
    return { ...turn, speaker: by };
  });
  return { ...info, participants, turns: withSpeakers };
}

function lineError(number: number, cause?: unknown): WhosaidError {
  const message = `Line ${number} is no line of an exported library. Export it again.`;
  return new WhosaidError('USAGE', message, { cause });
}
