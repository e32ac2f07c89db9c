/** The quotations collected in this browser, in order, with notes. */

import type { Speaker, Transcript } from '../../main.ts';
import type { QuotablePassage } from '../quotation.ts';
import { StoredValue } from '../stored-value.ts';

export interface Quotation {
  readonly text: string;
  readonly speaker: Pick<Speaker, 'name' | 'title' | 'affiliation' | 'role'>;
  readonly transcript: Pick<Transcript, 'id' | 'title' | 'date' | 'url'>;
  /** Seconds from the beginning of the recording. */
  readonly start: number | null;
  readonly turn: number;
  readonly offsets: readonly [start: number, end: number];
  readonly note: string;
}

export const collection = new StoredValue<readonly Quotation[]>('quotations', (raw) =>
  Array.isArray(raw) ? raw.filter(isQuotation) : [],
);

export const quotationKey = ({
  transcript,
  turn,
  offsets,
}: Omit<QuotablePassage, 'text'>): string => `${transcript.id}#${turn}:${offsets.join('-')}`;

export function toQuotation(passage: QuotablePassage, note = ''): Quotation {
  const { text, speaker, transcript, start, turn, offsets } = passage;
  const { name, title, affiliation, role } = speaker;
  const { id, date, url } = transcript;
  return {
    text,
    speaker: { name, title, affiliation, role },
    transcript: { id, title: transcript.title, date, url },
    start,
    turn,
    offsets,
    note,
  };
}

export function isCollected(passage: QuotablePassage, all: readonly Quotation[]): boolean {
  return all.some((one) => quotationKey(one) === quotationKey(passage));
}

/** Adds quotations at the end, none twice. */
export function collect(...passages: readonly QuotablePassage[]): void {
  const all = collection.read();
  const added = passages.filter((one) => !isCollected(one, all)).map((one) => toQuotation(one));
  if (added.length > 0) collection.write([...all, ...added]);
}

export function discard(passage: QuotablePassage): void {
  const key = quotationKey(passage);
  collection.write(collection.read().filter((one) => quotationKey(one) !== key));
}

export function setNote(quotation: Quotation, note: string): void {
  const key = quotationKey(quotation);
  const all = collection.read();
  collection.write(all.map((one) => (quotationKey(one) === key ? { ...one, note } : one)));
}

/** Moves one to a position among the others. */
export function moveQuotation(from: number, to: number): void {
  const all = [...collection.read()];
  const [moved] = all.splice(from, 1);
  if (moved === undefined) return;
  all.splice(Math.max(0, to), 0, moved);
  collection.write(all);
}

function isQuotation(one: unknown): one is Quotation {
  if (typeof one !== 'object' || one === null) return false;
  const { text, speaker, transcript, turn, offsets, note } = one as Partial<
    Record<keyof Quotation, unknown>
  >;
  return (
    typeof text === 'string' &&
    typeof speaker === 'object' &&
    typeof transcript === 'object' &&
    typeof turn === 'number' &&
    Array.isArray(offsets) &&
    typeof note === 'string'
  );
}
