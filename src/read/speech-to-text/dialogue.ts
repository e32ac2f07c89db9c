/**
 * Conversations in JSON as data sets have them: a list of turns with `speaker` and `text` or `content`, at the
 * top or under a key, as QMSum has it under `meeting_transcripts`.
 */

import { type Content, oncePer } from '../content.ts';
import { draftOfCues, type SpokenCue } from '../cues.ts';
import { clean } from '../decode.ts';
import type { Format } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { kindFrom } from '../head/kind.ts';
import { isRecord, textOf } from '../head/yaml.ts';
import { labelReader } from '../people/labels.ts';
import { collapse } from '../prose.ts';

const LISTS = ['meeting_transcripts', 'transcript', 'turns', 'dialogue', 'dialog', 'conversation'];
const TEXTS = ['text', 'content', 'utterance'];

interface Said {
  readonly speaker: string | null;
  readonly text: string;
}

function saidIn(item: unknown): Said | null {
  if (!isRecord(item)) return null;
  const text = TEXTS.map((key) => item[key]).find((value) => typeof value === 'string');
  if (!('speaker' in item) || typeof text !== 'string') return null;
  return { speaker: textOf(item.speaker), text };
}

/** The turns, if the list is one of nothing else. */
const saidAll = oncePer(({ json }: Content): Said[] => {
  const lists = isRecord(json) ? LISTS.map((key) => json[key]) : [json];
  const list: unknown = lists.find((value) => Array.isArray(value));
  if (!Array.isArray(list)) return [];
  const said = list.map(saidIn).filter((turn) => turn !== null);
  return said.length === list.length ? said : [];
});

export const dialogue: Format = {
  name: 'a list of turns in JSON (`speaker`, `text`)',
  extensions: ['.json'],
  marks: (content) => saidAll(content).length,
  parse(content) {
    const whoIs = labelReader();
    const cues = saidAll(content).map(({ speaker, text }): SpokenCue => {
      return { speaker: whoIs(speaker), start: null, end: null, text, changes: true };
    });
    const head = isRecord(content.json) ? content.json : {};
    return draftOfCues(cues, {
      title: collapse(clean(textOf(head.title) ?? '')) || null,
      date: findDate(textOf(head.date) ?? ''),
      kind: kindFrom(textOf(head.kind)) ?? ('meeting_transcripts' in head ? 'meeting' : null),
    });
  },
};
