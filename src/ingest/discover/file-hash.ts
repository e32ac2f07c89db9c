/**
 * What a library remembers of a transcript's file: the hash of its content, a hash of what else decides how it is
 * parsed, and the content of its copies, so that none is read again: `<content>.<rules>[.<copy>+<copy>]`.
 */

import { createHash } from 'node:crypto';
import { fingerprintOverrides, type Overrides } from '../parse/overrides.ts';
import { PARSE_RULES_VERSION } from '../parse/parse.ts';

/** Hexadecimal digits that identify rules, and the content of a copy. */
const SHORT_HASH_LENGTH = 16;

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');

export function hashFile(bytes: Uint8Array, overrides: Overrides): string {
  const rules = sha256(`${PARSE_RULES_VERSION} ${fingerprintOverrides(overrides)}`);
  return `${sha256(bytes)}.${rules.slice(0, SHORT_HASH_LENGTH)}`;
}

/** The part for the content. */
export const contentHash = (hash: string): string => hash.slice(0, SHORT_HASH_LENGTH);

const readingHash = (hash: string): string => hash.split('.').slice(0, 2).join('.');

/** Whether the same content would be parsed the same way. */
export const isSameReading = (one: string, other: string): boolean =>
  readingHash(one) === readingHash(other);

/** The content of the copies. */
export const copiesIn = (hash: string): string[] => hash.split('.')[2]?.split('+') ?? [];

export function withCopies(hash: string, copies: readonly string[]): string {
  const contents = [...new Set(copies.map(contentHash))].sort();
  return contents.length === 0 ? readingHash(hash) : `${readingHash(hash)}.${contents.join('+')}`;
}
