/** SAMI, captions of Windows Media: `<SYNC Start=1000><P Class=ENCC>text`, which last until the next. */

import type { Content } from '../content.ts';
import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import { normalizeWhitespace } from '../prose.ts';
import type { CueBlock } from './blocks.ts';
import { captionsToCues } from './captions.ts';
import { blockToCaptions } from './markup.ts';

const SIGNATURE = /^\s*<SAMI\b/i;
const SYNC = /<SYNC\b[^<>]{0,80}?\bStart\s{0,3}=\s{0,3}["']?(\d{1,9})[^<>]{0,80}>/gi;
const TITLE = /<TITLE>([^<>]{1,200})<\/TITLE>/i;
/** Of a paragraph: a file may hold the same words in several languages. */
const PARAGRAPH = /<P\b[^<>]{0,200}?\bClass\s{0,3}=\s{0,3}["']?([\w-]{1,40})[^<>]{0,200}>/gi;
const BREAK = /<br\b[^<>]{0,20}>/gi;
const SPACE = /&nbsp;/gi;

/** The paragraph of the first language, without those that only end the caption before. */
function readParagraph(body: string, language: string | null): string {
  const marks = [...body.matchAll(PARAGRAPH)];
  const at = marks.findIndex(([, one]) => language === null || one === language);
  if (marks.length === 0) return body;
  const mark = marks[at];
  if (mark === undefined) return '';
  return body.slice(mark.index + mark[0].length, marks[at + 1]?.index);
}

function parseBlocks({ text }: Content): CueBlock[] {
  const language = text.matchAll(PARAGRAPH).next().value?.[1] ?? null;
  const syncs = [...text.matchAll(SYNC)];
  return syncs.flatMap((sync, i): CueBlock[] => {
    const next = syncs[i + 1];
    const body = text.slice(sync.index + sync[0].length, next?.index);
    const words = readParagraph(body, language).replace(/<\/(?:body|sami|p)>/gi, '');
    const lines = words
      .split('\n')
      .join(' ')
      .replace(SPACE, ' ')
      .split(BREAK)
      .map(normalizeWhitespace)
      .filter(Boolean);
    const end = next === undefined ? null : Number(next[1]) / 1000;
    return lines.length > 0 ? [{ start: Number(sync[1]) / 1000, end, lines }] : [];
  });
}

export const sami: Format = {
  name: 'SAMI',
  extensions: ['.smi', '.sami'],
  score: ({ text }) => (SIGNATURE.test(text) ? Number.POSITIVE_INFINITY : 0),
  parse: (content) =>
    cuesToDraft(captionsToCues(parseBlocks(content).flatMap(blockToCaptions)), {
      title: normalizeWhitespace(TITLE.exec(content.text)?.[1] ?? '') || null,
    }),
};
