/** JSON that holds a transcript as one text: `{ "title": …, "transcript": "Ana Silva: …\nBen Okoro: …" }`. */

import { cleanText } from '../../decode/text.ts';
import { Content, memoizePerContent } from '../content.ts';
import type { Format } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { isRecord, scalarToText } from '../head/front-matter-values.ts';
import { labelledTurns } from '../labelled/labelled.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { DATE_NAMES, TITLE_NAMES } from './field-names.ts';
import { findNamed } from './field-values.ts';

/** The plainest first. */
const TEXT_FIELDS = [
  ...['transcript', 'transcription', 'transcripttext', 'fulltranscript', 'formattedtranscript'],
  ...['content', 'text', 'fulltext', 'body', 'markdown', 'output'],
  ...['dialogue', 'dialog', 'conversation'],
];
/** Levels of objects around it. */
const MAX_DEPTH = 4;
/** A label somewhere in it: quick, since most texts in JSON have none. */
const MAY_BE_LABELLED = /\S:\*{0,2}\s/;

interface TextInJson {
  readonly inner: Content;
  /** The object that holds it, and those around that one, innermost first. */
  readonly holders: readonly Record<string, unknown>[];
}

const findText = memoizePerContent(({ json }: Content): TextInJson | null => findIn(json, []));

function findIn(value: unknown, around: readonly Record<string, unknown>[]): TextInJson | null {
  const one: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (!isRecord(one) || around.length >= MAX_DEPTH) return null;
  const holders = [one, ...around];
  const key = findNamed(one, TEXT_FIELDS, (value) => MAY_BE_LABELLED.test(toText(value)));
  const text = key === null ? '' : toText(one[key]);
  if (text !== '') return { inner: new Content(cleanText(text)), holders };
  for (const child of Object.values(one)) {
    const found = findIn(child, holders);
    if (found !== null) return found;
  }
  return null;
}

/** One text, or a list of lines. */
function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  const lines: readonly unknown[] = Array.isArray(value) ? value : [];
  return lines.every((line) => typeof line === 'string') ? lines.join('\n') : '';
}

const textOf = ({ holders }: TextInJson, names: readonly string[]): string | null => {
  for (const holder of holders) {
    const key = findNamed(holder, names, (value) => scalarToText(value) !== null);
    if (key !== null) return scalarToText(holder[key]);
  }
  return null;
};

export const textInJson: Format = {
  name: 'a text of labelled turns in JSON',
  extensions: ['.json'],
  score(content) {
    const found = findText(content);
    return found === null ? 0 : labelledTurns.score(found.inner);
  },
  parse(content) {
    const found = findText(content);
    if (found === null) throw new UnreadableError('the JSON holds no text of labelled turns.');
    const draft = labelledTurns.parse(found.inner);
    const title = draft.title ?? textOf(found, TITLE_NAMES);
    const date = draft.date ?? findDate(textOf(found, DATE_NAMES) ?? '');
    return { ...draft, title, date };
  },
};
