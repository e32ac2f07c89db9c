/**
 * Conversations in JSON as data sets have them: a list of turns with `speaker` and `text` or `content`, at the
 * top or under a key, as QMSum has it under `meeting_transcripts`.
 */

import { cleanText } from '../../decode/text.ts';
import { type Content, memoizePerContent } from '../content.ts';
import { cuesToDraft, type SpokenCue } from '../cues.ts';
import type { Format } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { isRecord, scalarToText } from '../head/front-matter-values.ts';
import { findKind } from '../head/title.ts';
import { createLabelReader } from '../people/machine-labels.ts';
import { normalizeWhitespace } from '../prose.ts';

const TURN_LIST_KEYS = [
  'meeting_transcripts',
  'transcript',
  'turns',
  'dialogue',
  'dialog',
  'conversation',
];
const TEXT_KEYS = ['text', 'content', 'utterance'];

interface DialogueTurn {
  readonly speaker: string | null;
  readonly text: string;
}

function parseDialogueTurn(item: unknown): DialogueTurn | null {
  if (!isRecord(item)) return null;
  const text = TEXT_KEYS.map((key) => item[key]).find((value) => typeof value === 'string');
  if (!('speaker' in item) || typeof text !== 'string') return null;
  return { speaker: scalarToText(item.speaker), text };
}

/** The turns, if the list is one of nothing else. */
const parseDialogueTurns = memoizePerContent(({ json }: Content): DialogueTurn[] => {
  const lists = isRecord(json) ? TURN_LIST_KEYS.map((key) => json[key]) : [json];
  const list: unknown = lists.find((value) => Array.isArray(value));
  if (!Array.isArray(list)) return [];
  const said = list.map(parseDialogueTurn).filter((turn) => turn !== null);
  return said.length === list.length ? said : [];
});

export const dialogue: Format = {
  name: 'a list of turns in JSON (`speaker`, `text`)',
  extensions: ['.json'],
  score: (content) => parseDialogueTurns(content).length,
  parse(content) {
    const whoIs = createLabelReader();
    const cues = parseDialogueTurns(content).map(({ speaker, text }): SpokenCue => {
      return { speaker: whoIs(speaker), start: null, end: null, text, speakerChanges: true };
    });
    const head = isRecord(content.json) ? content.json : {};
    return cuesToDraft(cues, {
      title: normalizeWhitespace(cleanText(scalarToText(head.title) ?? '')) || null,
      date: findDate(scalarToText(head.date) ?? ''),
      kind: findKind(scalarToText(head.kind)) ?? ('meeting_transcripts' in head ? 'meeting' : null),
    });
  },
};
