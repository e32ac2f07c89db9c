/** Schemas of single fields, which all others are made of. */

import { z } from 'zod';
import { ROLES, SECTIONS } from '../domain/transcript.ts';

export const text = z.string();
export const count = z.int().min(0);
export const role = z.enum(ROLES);
export const section = z.enum(SECTIONS);

export const orNull = <S extends z.ZodType>(schema: S) => schema.nullable();

export const seconds = orNull(z.number()).describe('Seconds from the beginning of the recording.');

export const span = z
  .tuple([count, count])
  .describe('Offsets into a text in UTF-16 code units, end exclusive.');

export const confident = z
  .boolean()
  .describe('Whether the first is likely an answer. If not, nothing certain was found.');

export const notice = orNull(text).describe('What to know about names in the question.');

/** Of a list that comes in parts. */
export const next = orNull(text).describe('Send it as cursor for the next part of the list.');
