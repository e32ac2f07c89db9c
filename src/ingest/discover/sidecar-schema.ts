/** The schema of `whosaid.json`. */

import { z } from 'zod';
import { WhosaidError } from '../../domain/error.ts';
import { KINDS, ROLES } from '../../domain/transcript.ts';
import type { Overrides } from '../parse/overrides.ts';
import { parsePerson } from '../parse/people/people.ts';
import {
  captureWildcards,
  countWildcards,
  fillPlaceholders,
  highestPlaceholder,
} from './wildcards.ts';

const text = z.string().trim().min(1);

const overrides = z.strictObject({
  title: text.optional(),
  date: z.iso.date('must be a day such as 2025-03-04').optional(),
  kind: z.enum(KINDS).optional(),
  company: text.optional(),
  ticker: text.optional(),
  quarter: z
    .string()
    .regex(/^\d{4}-Q[1-4]$/, 'must be a quarter such as 2025-Q3')
    .optional(),
  url: z.url({ protocol: /^https?$/, error: 'must be a web address' }).optional(),
  tags: z.array(text).optional(),
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

const sidecar = z.record(text, z.unknown());

/** JSON Schema of the file, for editors. */
export const sidecarSchema = (): object =>
  z.toJSONSchema(z.record(text, overrides), { io: 'input', unrepresentable: 'any' });

/** The overrides of the files that a pattern matches. */
export type SidecarEntry = Overrides | ((path: string) => Overrides);

/**
 * @returns by pattern; a function where its texts quote what wildcards stand for: `Go Time #{1}`.
 * @throws WhosaidError `USAGE` with the file, the place in it, and what to write there.
 */
export function parseSidecar(json: string, file: string): [pattern: string, SidecarEntry][] {
  const entries = Object.entries(check(sidecar, parseSidecarJson(json, file), file, []));
  return entries.map(([pattern, value]) => {
    const highest = highestPlaceholder(value);
    if (highest === 0) return [pattern, check(overrides, value, file, [pattern])];
    const wildcards = countWildcards(pattern);
    if (highest > wildcards) {
      throw new WhosaidError(
        'USAGE',
        `${file}: "${pattern}" has only ${wildcards} of the wildcards that {${highest}} counts.`,
      );
    }
    const overridesFor = (path: string) => {
      const filled = fillPlaceholders(value, captureWildcards(pattern, path) ?? []);
      return check(overrides, filled, `${file}, for ${path}`, [pattern]);
    };
    return [pattern, overridesFor];
  });
}

function check<T>(
  schema: z.ZodType<T>,
  value: unknown,
  file: string,
  within: readonly string[],
): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const mistakes = result.error.issues.map(({ path, message }) => {
    const place = [...within, ...path].map((key) => JSON.stringify(key)).join(' → ');
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
