/** Suggestions for a name that was not found. */

import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

const MAX_SUGGESTIONS = 3;
/** Edits per character up to which two names are alike. */
const MAX_EDIT_SHARE = 0.34;

/** The names most like a given one, most alike first: those that begin with or contain it, then near misspellings. */
export function findSimilar(name: string, names: Iterable<string>): string[] {
  const wanted = fold(name);
  if (wanted === '') return [];
  return [...new Set(names)]
    .map((candidate) => ({ candidate, edits: editShare(wanted, fold(candidate)) }))
    .filter(({ edits }) => edits <= MAX_EDIT_SHARE)
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ candidate }) => candidate);
}

function editShare(wanted: string, candidate: string): number {
  if (candidate.startsWith(wanted)) return 0;
  if (candidate.includes(wanted)) return 0.1;
  return distance(wanted, candidate) / Math.max(wanted.length, candidate.length);
}

/** "Did you mean a, b or c?", or nothing where no name is alike. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const similar = findSimilar(name, names);
  if (similar.length === 0) return '';
  const last = similar[similar.length - 1];
  const others = similar.slice(0, -1).join(', ');
  return ` Did you mean ${others === '' ? last : `${others} or ${last}`}?`;
}
