/** Suggestions for a name that was not found. */

import { distance } from 'fastest-levenshtein';
import type { ErrorSubject } from '../domain/error.ts';
import { WhosaidError } from '../domain/error.ts';
import { fold } from './fold.ts';

const MAX_SUGGESTIONS = 3;
/** Most edits per character of a similar name. */
const MAX_EDIT_SHARE = 0.34;

/** The most similar names, best first: those with it as beginning or part, near misspellings, those with a word of it. */
export function findSimilar(name: string, names: Iterable<string>): string[] {
  const folded = fold(name);
  if (folded === '') return [];
  return [...new Set(names)]
    .map((candidate) => ({ candidate, edits: editShare(folded, fold(candidate)) }))
    .filter(({ edits }) => edits <= MAX_EDIT_SHARE)
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ candidate }) => candidate);
}

function editShare(name: string, candidate: string): number {
  if (candidate.startsWith(name)) return 0;
  if (candidate.includes(name)) return 0.1;
  const share = Math.min(
    ...[candidate, ...candidate.split(' ')].map((part) => shareOf(name, part)),
  );
  return sharesWord(name, candidate) ? Math.min(share, MAX_EDIT_SHARE) : share;
}

const shareOf = (name: string, part: string): number =>
  distance(name, part) / Math.max(name.length, part.length);

function sharesWord(name: string, candidate: string): boolean {
  const words = candidate.split(' ');
  return name.split(' ').some((word) => /\p{L}{3}/u.test(word) && words.includes(word));
}

/** " Did you mean a, b or c?", or "" where no name is similar. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const similar = findSimilar(name, names);
  if (similar.length === 0) return '';
  const [last, ...others] = similar.map(quoteComma).reverse();
  const list = others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`;
  return ` Did you mean ${list}?`;
}

function quoteComma(name: string): string {
  return name.includes(',') ? `"${name}"` : name;
}

/** A `NOT_FOUND` error that suggests similar names. */
export function notFoundError(
  subject: ErrorSubject,
  name: string,
  names: Iterable<string>,
): WhosaidError {
  const message = `No ${subject} "${name}".${didYouMean(name, names)}`;
  return new WhosaidError('NOT_FOUND', message, { subject });
}
