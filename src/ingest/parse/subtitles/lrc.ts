/** LRC: `[01:02.50] text`, below tags such as `[ti:Title]`; a line sung twice has two times. */

import { type Content, memoizePerContent } from '../content.ts';
import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import { isBlank } from '../lines.ts';
import { parseClock } from '../times.ts';
import type { Caption } from './caption.ts';
import { captionsToCues } from './captions.ts';

/** Hundredths tell it from other times in brackets. */
const TIME = /^\s*\[(\d{1,3}:\d{2}\.\d{2,3})\]/;
const TAG = /^\s*\[([a-z#]{1,10}):([^\]]*)\]\s*$/i;
/** Of single words. */
const WORD_TIME = /<\d{1,3}:\d{2}\.\d{2,3}>/g;

/** Lines by which the layout is judged, and the share of them that must have a time or be a tag. */
const SAMPLE = 200;
const MIN_SHARE = 0.9;

interface TimedLine {
  readonly starts: readonly (number | null)[];
  readonly text: string;
}

function parseTimedLine(line: string): TimedLine {
  const starts: (number | null)[] = [];
  let rest = line;
  for (let time = TIME.exec(rest); time; time = TIME.exec(rest)) {
    starts.push(parseClock(time[1]));
    rest = rest.slice(time[0].length);
  }
  return { starts, text: rest.includes('<') ? rest.replace(WORD_TIME, '') : rest };
}

const countTimedLines = memoizePerContent(({ lines }: Content): number => {
  const first = lines.slice(0, SAMPLE);
  const timed = first.filter((line) => TIME.test(line)).length;
  if (timed < 2) return 0;
  const sample = first.filter((line) => !isBlank(line));
  const known = timed + sample.filter((line) => TAG.test(line)).length;
  return known >= MIN_SHARE * sample.length ? timed : 0;
});

export const lrc: Format = {
  name: 'LRC',
  extensions: ['.lrc'],
  score: (content) => (countTimedLines(content) > 0 ? Number.POSITIVE_INFINITY : 0),
  parse({ lines }) {
    const tags = new Map<string, string>();
    const captions: Caption[] = [];
    for (const line of lines) {
      const [, tag, value = ''] = TAG.exec(line) ?? [];
      const { starts, text } = parseTimedLine(line);
      if (starts.length === 0 && tag !== undefined) tags.set(tag.toLowerCase(), value.trim());
      else if (starts.length === 0 && !isBlank(line))
        captions.push({ start: null, end: null, voice: null, lines: [line] });
      else
        for (const start of starts) captions.push({ start, end: null, voice: null, lines: [text] });
    }
    return cuesToDraft(captionsToCues(captions), { title: tags.get('ti') || null });
  },
};
