/** Files that hold many transcripts with turns of their own: calls of a data vendor, interviews of a data set, meetings of an export. */

import { isWholeCall } from './calls/call-records.ts';
import { type NamedChat, nameOfItem, splitExport } from './chats/chats.ts';
import type { Draft } from './format.ts';
import { isRecord, scalarToText } from './head/front-matter-values.ts';
import { DATE_NAMES, SURE_SPEAKER_NAMES, TITLE_NAMES } from './records/field-names.ts';
import { findNamed } from './records/field-values.ts';
import { readInferred } from './records/records.ts';

/** Items by which a list is judged. */
const SAMPLE = 20;
const MIN_SPEAKERS = 2;

const isScalar = (value: unknown): boolean => scalarToText(value) !== null;

/** Says who speaks: it is a turn itself. */
const isTurn = (item: Record<string, unknown>): boolean =>
  findNamed(item, SURE_SPEAKER_NAMES, (value) => isScalar(value) || isRecord(value)) !== null;

const isDated = (item: Record<string, unknown>): boolean =>
  findNamed(item, DATE_NAMES, isScalar) !== null;

function isDialogue(item: Record<string, unknown>): boolean {
  const draft: Draft | null = isTurn(item) ? null : readInferred(item);
  return new Set(draft?.turns.map(({ speaker }) => speaker.name)).size >= MIN_SPEAKERS;
}

function titleOf(item: Record<string, unknown>): string {
  const names = ['symbol', 'ticker', 'company', 'quarter', 'year', ...TITLE_NAMES, 'name'];
  const parts = names.flatMap((name) => {
    const key = findNamed(item, [name], isScalar);
    return key === null ? [] : [scalarToText(item[key]) ?? ''];
  });
  return parts.join(' ');
}

/**
 * A file for each, as if it had been alone; `null` for other JSON.
 *
 * @param areLines whether each is a line of JSON Lines: those need no date of their own.
 */
export function splitCollection(json: unknown, areLines: boolean): NamedChat[] | null {
  const chats = splitExport(json);
  if (chats !== null || !Array.isArray(json) || json.length < 2) return chats;
  const items: readonly unknown[] = json;
  const sample = items.slice(0, SAMPLE);
  const areCalls = sample.every(isWholeCall);
  const areDialogues =
    !areCalls &&
    sample.every((item) => isRecord(item) && (areLines || isDated(item)) && isDialogue(item));
  if (!areCalls && !areDialogues) return null;
  return items.map((item, i) => ({
    name: nameOfItem(item, isRecord(item) ? titleOf(item) : null, i),
    json: item,
  }));
}
