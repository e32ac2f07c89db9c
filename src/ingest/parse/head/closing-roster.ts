/** A list of those who spoke below the last words: `APPEARANCES`, `Call participants`. */

import type { PersonMention } from '../format.ts';
import { isBlank } from '../lines.ts';
import { isListHeading, parseField } from './fields.ts';
import { parseHead } from './head.ts';

/** Lines of the longest list, and characters of its heading. */
const MAX_LINES = 80;
const MAX_HEADING_LENGTH = 40;
const MIN_PEOPLE = 2;
/** Share of the entries that must be people. */
const MIN_SHARE = 0.5;

export interface ClosingRoster {
  /** Of the heading. */
  readonly line: number;
  readonly people: readonly PersonMention[];
}

/** `null` where the document does not end in such a list. */
export function findClosingRoster(lines: readonly string[]): ClosingRoster | null {
  const from = Math.max(1, lines.length - MAX_LINES);
  const at = lines.findLastIndex((line, i) => i >= from && isRosterHeading(line));
  if (at < 0 || !isBlank(lines[at - 1])) return null;
  const tail = lines.slice(at);
  const { people } = parseHead(tail, () => false);
  const entries = tail.filter((line) => !isBlank(line)).length - 1;
  const isRoster = people.length >= MIN_PEOPLE && people.length >= MIN_SHARE * entries;
  return isRoster ? { line: at, people } : null;
}

function isRosterHeading(line: string): boolean {
  if (line === '' || line.length > MAX_HEADING_LENGTH) return false;
  const field = parseField(line.trim());
  return field !== null && isListHeading(field);
}
