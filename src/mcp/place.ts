/** Places in transcripts as citations write them: `board-meeting#12`, `board-meeting#12-15`, `board-meeting#12:400`. */

import { WhosaidError } from '../main.ts';

export interface Place {
  readonly transcript: string;
  /** From 0, both included. */
  readonly first: number;
  readonly last: number;
  /** In the first turn, in UTF-16 code units: where reading goes on. */
  readonly offset: number;
}

const PLACE = /^([^#\s]+)(?:#(\d{1,7})(?::(\d{1,9}))?(?:-(\d{1,7}))?)?$/;

/** @throws WhosaidError `USAGE`. */
export function parsePlace(text: string): Place {
  const [, transcript, first, offset = '0', last] = PLACE.exec(text.trim()) ?? [];
  if (transcript === undefined) {
    throw new WhosaidError(
      'USAGE',
      `"${text}" is no place. Give the id of a result such as "call#12", a range such as "call#12-15", or a transcript's id.`,
    );
  }
  if (first === undefined)
    return { transcript, first: 0, last: Number.MAX_SAFE_INTEGER, offset: 0 };
  const place = {
    transcript,
    first: Number(first),
    last: Number(last ?? first),
    offset: Number(offset),
  };
  if (place.last >= place.first) return place;
  throw new WhosaidError('USAGE', `"${text}" ends before it begins. Swap the turns.`);
}

export const formatTurn = (transcript: string, turn: number): string => `${transcript}#${turn}`;

/** Where reading goes on, up to the same end. */
export function formatRest(transcript: string, turn: number, offset: number, last: number): string {
  const from = offset > 0 ? `${turn}:${offset}` : `${turn}`;
  return `${transcript}#${from}${last > turn ? `-${last}` : ''}`;
}
