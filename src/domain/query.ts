/** The parsed question: text to search, phrases, exclusions and filters. */

import type { Kind, Role, Section } from './transcript.ts';

/** A result meets all of them; several values of one filter are alternatives. */
export interface Filters {
  /** Names exactly as the library has them. */
  readonly speaker?: readonly string[];
  readonly role?: readonly Role[];
  readonly section?: readonly Section[];
  /** Transcript ids. */
  readonly transcript?: readonly string[];
  readonly kind?: readonly Kind[];
  /** As transcripts have them, also below. */
  readonly company?: readonly string[];
  readonly ticker?: readonly string[];
  readonly quarter?: readonly string[];
  /** A transcript with any of them. */
  readonly tag?: readonly string[];
  /** None of these. */
  readonly notSpeaker?: readonly string[];
  readonly notRole?: readonly Role[];
  readonly notTranscript?: readonly string[];
  /** ISO days, inclusive; a transcript without a date meets neither. */
  readonly after?: string;
  readonly before?: string;
}

export type Period = Pick<Filters, 'after' | 'before'>;

export const FILTER_NAMES = [
  'speaker',
  'role',
  'section',
  'transcript',
  'kind',
  'company',
  'ticker',
  'quarter',
  'tag',
  'notSpeaker',
  'notRole',
  'notTranscript',
  'after',
  'before',
] as const satisfies readonly (keyof Filters)[];

/** What a question may name that becomes a filter: a speaker, a transcript, a time. */
export const CONSTRAINTS = ['who', 'where', 'when'] as const;
export type Constraint = (typeof CONSTRAINTS)[number];

/** What people do in a conversation that a question may ask for. */
export const SPEECH_ACTS = [
  'decision',
  'disagreement',
  'agreement',
  'commitment',
  'proposal',
  'advice',
  'concern',
] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

/** The plural: "decisions", "advice". */
export const nameActs = (kind: SpeechAct): string => (kind === 'advice' ? kind : `${kind}s`);

/**
 * Whether a question looks for questions ("who asked about …"), for statements, or for either, as long as it is what brings a
 * subject up ("who raised …").
 */
export const INTENTS = ['question', 'statement', 'mention'] as const;
export type Intent = (typeof INTENTS)[number];

export interface Query {
  /** The whole question. */
  readonly asked: string;
  /** What is left of it once its frame ("what did … say about") and the filters are taken out. */
  readonly text: string;
  readonly filters: Filters;
  /** The time that the question names without being limited to it: what was said then, or soon after, is preferred. */
  readonly period?: Period;
  /** Must occur verbatim but for case and white space. */
  readonly phrases: readonly string[];
  /** `null` where the question's form leaves it open. */
  readonly intent: Intent | null;
  /** Where it looks for what people do: passages in which they may do it are preferred. */
  readonly act?: AskedAct;
  /** Must not occur. */
  readonly excluded: readonly string[];
  /** The name of WHO where nobody speaks under it, or several do, who are all searched. */
  readonly unclearSpeaker?: UnclearSpeaker;
  /** An office of WHO that nobody is known to hold, "the mayor"; everybody is searched. */
  readonly unknownOffice?: string;
  /** Names that nobody here says. */
  readonly unknownNames?: readonly string[];
}

export interface AskedAct {
  readonly kind: SpeechAct;
  /** Empty where any will do. */
  readonly topic: string;
}

export interface UnclearSpeaker {
  readonly name: string;
  /** Names of those who may be meant; empty where nobody is called so. */
  readonly people: readonly string[];
}
