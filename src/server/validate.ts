/** Checks requests against zod schemas and reports the first mistake in one line. */

import type { z } from 'zod';
import { WhosaidError } from '../main.ts';
import { didYouMean } from '../text/did-you-mean.ts';

/** Characters of a wrong value that a message quotes. */
const MAX_QUOTED = 60;

/**
 * A schema's message reads on from the name of the value: "must be true or false"; or it is a sentence, with a full stop.
 *
 * @param what the values are called: "parameter", "property".
 * @throws WhosaidError `USAGE`.
 */
export function validate<T>(schema: z.ZodObject & z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new WhosaidError('USAGE', describeIssue(issue, Object.keys(schema.shape), what));
}

function describeIssue(issue: z.core.$ZodIssue, names: readonly string[], what: string): string {
  const { path, message, input } = issue;
  if (issue.code === 'unrecognized_keys') {
    const [unknown] = issue.keys;
    return `Unknown ${what} "${unknown}".${didYouMean(unknown, names)} Known: ${names.join(', ')}.`;
  }
  if (message.endsWith('.')) return message;
  const name = path.length > 0 ? path.join('.') : 'The body';
  const isQuotable = typeof input === 'string' || typeof input === 'number';
  return `${name} ${message}${isQuotable ? `, not "${`${input}`.slice(0, MAX_QUOTED)}"` : ''}.`;
}
