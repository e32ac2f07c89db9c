/** The bodies of requests that change the library, as schemas. */

import { z } from 'zod';
import { MAX_NAME_LENGTH } from '../domain/limits.ts';
import { type EditableField, KINDS } from '../main.ts';

/** Files of one batch. */
const MAX_BATCH_FILES = 1_000;
const BODY_ERROR = 'must be a JSON object';
const TEXT_ERROR = 'must be a text';
const NAMES_ERROR = `must be a list of 1 to ${MAX_BATCH_FILES} names of uploads`;

export const RenameBody = z.strictObject(
  {
    name: z.string(TEXT_ERROR),
    to: z.string(TEXT_ERROR).max(MAX_NAME_LENGTH, `must have up to ${MAX_NAME_LENGTH} characters`),
    transcript: z.string('must be the id of a transcript, or null').nullable().default(null),
    merge: z.boolean('must be true or false').default(false),
  },
  BODY_ERROR,
);
export const EditBody = z
  .strictObject(
    {
      title: z.string(TEXT_ERROR),
      date: z.string(TEXT_ERROR).nullable(),
      kind: z.enum(KINDS).nullable(),
      company: z.string(TEXT_ERROR).nullable(),
      ticker: z.string(TEXT_ERROR).nullable(),
      quarter: z.string(TEXT_ERROR).nullable(),
      url: z.string(TEXT_ERROR).nullable(),
      tags: z.array(z.string(TEXT_ERROR)),
    } satisfies Record<EditableField, z.ZodType>,
    BODY_ERROR,
  )
  .partial();
export const BatchBody = z.strictObject(
  {
    names: z
      .array(z.string(TEXT_ERROR), NAMES_ERROR)
      .min(1, NAMES_ERROR)
      .max(MAX_BATCH_FILES, NAMES_ERROR),
    noSpeakers: z.boolean('must be true or false').default(false),
  },
  BODY_ERROR,
);
