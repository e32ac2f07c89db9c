/** A link that holds a list of quotations: their places and notes; the words are read from the library. */

import type { Transcript } from '../../main.ts';
import type { QuotablePassage } from '../quotation.ts';
import { type Quotation, toQuotation } from './collection.ts';

interface SharedPlace {
  readonly transcript: string;
  readonly turn: number;
  readonly offsets: readonly [start: number, end: number];
  readonly note: string;
}

export function encodePlaces(quotations: readonly Quotation[]): string {
  const places = quotations.map(({ transcript, turn, offsets, note }) => [
    transcript.id,
    turn,
    ...offsets,
    note,
  ]);
  const bytes = new TextEncoder().encode(JSON.stringify(places));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @returns none for what is no such link. */
export function decodePlaces(encoded: string): SharedPlace[] {
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const places: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(places) ? places.flatMap((place) => toPlace(place) ?? []) : [];
  } catch {
    return [];
  }
}

function toPlace(place: unknown): SharedPlace | null {
  if (!Array.isArray(place)) return null;
  const [transcript, turn, start, end, note]: unknown[] = place;
  const isPlace =
    typeof transcript === 'string' &&
    typeof turn === 'number' &&
    typeof start === 'number' &&
    typeof end === 'number' &&
    typeof note === 'string';
  return isPlace ? { transcript, turn, offsets: [start, end], note } : null;
}

/** Those whose transcripts and turns are there still. */
export async function readPlaces(
  places: readonly SharedPlace[],
  readTranscript: (id: string) => Promise<Transcript>,
): Promise<Quotation[]> {
  const ids = [...new Set(places.map(({ transcript }) => transcript))];
  const read = await Promise.all(ids.map((id) => readTranscript(id).catch(() => null)));
  const transcripts = new Map(
    read.flatMap((one) => (one === null ? [] : [[one.id, one] as const])),
  );
  return places.flatMap(({ transcript: id, turn, offsets, note }) => {
    const transcript = transcripts.get(id);
    const passage = transcript && passageOf(transcript, turn, offsets);
    return passage ? [toQuotation(passage, note)] : [];
  });
}

/** A stretch of a turn; `null` where there is none. @param offsets `null` for the whole turn. */
export function passageOf(
  transcript: Transcript,
  turn: number,
  offsets: readonly [start: number, end: number] | null,
): QuotablePassage | null {
  const spoken = transcript.turns[turn];
  if (spoken === undefined) return null;
  const span = offsets ?? [0, spoken.text.length];
  const text = spoken.text.slice(...span);
  if (text === '') return null;
  const start = spoken.cues.findLast(({ at }) => at <= span[0])?.start ?? spoken.start;
  return { text, speaker: spoken.speaker, transcript, start, turn, offsets: [span[0], span[1]] };
}
