/** What of a passage is searched: who says it, and what is said, but not what the transcriber put in brackets. */

import { blankAsides } from './asides.ts';

/** The text whose terms are indexed and whose vector is kept. */
export function toSearchableText(speaker: string, passage: string): string {
  return `${speaker}: ${blankAsides(passage)}`;
}
