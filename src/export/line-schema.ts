/** The shape of what each line of an export holds. */

import { z } from 'zod';
import { KINDS, ROLES, SECTIONS } from '../domain/transcript.ts';
import type { EditableField } from '../domain/transcript-edit.ts';
import { VECTOR_SEARCHES } from '../domain/vector-search.ts';

export const FORMAT = 'whosaid library';
/** Raised with every change to the lines; another version is refused. */
export const FORMAT_VERSION = 1;

const name = z.string().min(1);
const stated = z.string().nullable();
const count = z.int().min(0);
const seconds = z.number().nullable();

const speaker = z.strictObject({
  name: z.string(),
  title: stated,
  affiliation: stated,
  role: z.enum(ROLES),
});

const turn = z.strictObject({
  /** A position in `participants`. */
  speaker: count,
  section: z.enum(SECTIONS).nullable(),
  start: seconds,
  end: seconds,
  /** `[at, start, end]` */
  cues: z.array(z.tuple([count, z.number(), seconds])),
  text: z.string(),
});

const transcriptEdit = z
  .strictObject({
    title: z.string(),
    date: stated,
    kind: z.enum(KINDS).nullable(),
    company: stated,
    ticker: stated,
    quarter: stated,
    url: stated,
    tags: z.array(name),
  } satisfies Record<EditableField, z.ZodType>)
  .partial();

export const transcript = z
  .strictObject({
    id: name,
    title: z.string(),
    date: stated,
    kind: z.enum(KINDS).nullable(),
    company: stated,
    ticker: stated,
    quarter: stated,
    language: stated,
    /* Older exports have neither. */
    url: stated.default(null),
    tags: z.array(name).default([]),
    source: z.string(),
    hash: z.string(),
    edit: transcriptEdit.optional(),
    participants: z.array(speaker),
    turns: z.array(turn),
  })
  .refine(
    ({ participants, turns }) => turns.every((one) => one.speaker < participants.length),
    'a turn is said by nobody of its participants',
  );

const recorded = { number: z.int().min(1), at: name };
export const edit = z.union([
  z.strictObject({
    ...recorded,
    names: z.array(z.string()),
    identity: z.strictObject({
      name,
      title: z.string().optional(),
      affiliation: z.string().optional(),
      role: z.enum(ROLES).optional(),
    }),
    transcript: stated,
  }),
  z.strictObject({ ...recorded, undoes: z.int().min(1), transcript: stated }),
]);

export const library = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  model: name,
  vectors: z.enum(VECTOR_SEARCHES),
  edits: count,
  transcripts: count,
});

export const damaged = z.strictObject({ id: name, source: z.string() });
