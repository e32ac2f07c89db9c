/** A query: what a question was understood to ask. The wish for words, and the limits on who, where and when. */

import type { Role, Section } from './transcript.ts';

/** Limits that a result must meet, all of them; several values of one limit are alternatives. */
export interface Filters {
  /** Names exactly as the library has them. */
  readonly speaker?: readonly string[];
  readonly role?: readonly Role[];
  readonly section?: readonly Section[];
  /** Transcript ids. */
  readonly transcript?: readonly string[];
  /** ISO days, both included; a transcript without a date meets neither. */
  readonly after?: string;
  readonly before?: string;
}

/** What a question may limit by what it names: who spoke, in which transcripts, at what time. */
export const CONSTRAINTS = ['who', 'where', 'when'] as const;
export type Constraint = (typeof CONSTRAINTS)[number];

export interface Query {
  /** The question as it was asked. */
  readonly asked: string;
  /** What is left to search for once the frame of the question is understood. */
  readonly text: string;
  readonly filters: Filters;
  /** Texts that must occur verbatim, but for letter case and white space. */
  readonly phrases: readonly string[];
  /** Whether it asks for a question that was put ("who asked …"), or for something said; `null`: either. */
  readonly intent: 'question' | 'statement' | null;
  /** Words that must not occur. */
  readonly excluded: readonly string[];
}
