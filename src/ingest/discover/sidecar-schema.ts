/** The schema of `whosaid.json`. */

import { z } from 'zod';
import { WhosaidError } from '../../domain/error.ts';
import { KINDS, ROLES } from '../../domain/transcript.ts';
import type { Overrides } from '../parse/overrides.ts';
import { parsePerson } from '../parse/people/people.ts';

const text = z.string().trim().min(1);

const overrides = z.strictObject({
  title: text.optional(),
  date: z.iso.date('must be a day such as 2025-03-04').optional(),
  kind: z.enum(KINDS).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'must be a code such as de')
    .optional(),
  speakers: z
    .record(
      text,
      z.union(
        [
          text.transform(parsePerson),
          z.strictObject({
            name: text,
            title: text.optional(),
            affiliation: text.optional(),
            role: z.enum(ROLES).optional(),
          }),
        ],
        `must be a name, or an object with name, title, affiliation and role (one of ${ROLES.join(', ')})`,
      ),
    )
    .optional(),
  noSpeakers: z.boolean().optional(),
  fields: z
    .strictObject({
      speaker: text,
      text,
      start: text.optional(),
      end: text.optional(),
      records: text.optional(),
    })
    .optional(),
});

const sidecar = z.record(text, overrides);

/** @throws WhosaidError `USAGE` with the file, the place in it, and what to write there. */
export function parseSidecar(json: string, file: string): Record<string, Overrides> {
  const result = sidecar.safeParse(parseSidecarJson(json, file));
  if (result.success) return result.data;
  const mistakes = result.error.issues.map(({ path, message }) => {
    const place = path.map((key) => JSON.stringify(key)).join(' → ');
    return `${place || 'it'}: ${message}`;
  });
  throw new WhosaidError('USAGE', `${file}: ${mistakes.join('; ')}.`);
}

function parseSidecarJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WhosaidError('USAGE', `${file}: not valid JSON, correct it: ${reason}`, {
      cause,
    });
  }
}
