/** MicroDVD, captions by the frame: `{25}{75}text|second line`. */

import { type Content, memoizePerContent } from '../content.ts';
import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import { isBlank } from '../lines.ts';
import type { CueBlock } from './blocks.ts';
import { captionsToCues } from './captions.ts';
import { blockToCaptions } from './markup.ts';

const LINE = /^\s*\{(\d{1,8})\}\{(\d{0,8})\}(.*)$/;
/** `{y:i}`, `{c:$0000ff}`: style. */
const STYLE = /\{[a-zA-Z]:[^{}]{0,40}\}/g;
/** `{1}{1}25.000`: how many frames a second has. */
const RATE = /^\s*(\d{2,3}(?:\.\d{1,6})?)\s*$/;
/** Of cinema, which a file without a rate most often has. */
const USUAL_RATE = 23.976;
const MIN_LINES = 2;

const readBlocks = memoizePerContent(({ text, lines }: Content): readonly CueBlock[] => {
  if (!/^\s*\{\d{1,8}\}\{/.test(text)) return [];
  const blocks: CueBlock[] = [];
  let rate = USUAL_RATE;
  let spoken = 0;
  for (const line of lines) {
    if (isBlank(line)) continue;
    spoken++;
    const [, start, end, words = ''] = LINE.exec(line) ?? [];
    if (start === undefined) continue;
    const stated = blocks.length === 0 ? Number(RATE.exec(words)?.[1] ?? 0) : 0;
    if (stated > 0) {
      rate = stated;
      continue;
    }
    const said = words.replace(STYLE, '').split('|');
    const until = end ? Number(end) / rate : null;
    blocks.push({
      start: Number(start) / rate,
      end: until,
      lines: said.filter((one) => !isBlank(one)),
    });
  }
  return 2 * blocks.length >= spoken ? blocks : [];
});

export const microDvd: Format = {
  name: 'MicroDVD',
  extensions: ['.sub'],
  score: (content) => (readBlocks(content).length >= MIN_LINES ? Number.POSITIVE_INFINITY : 0),
  parse: (content) => cuesToDraft(captionsToCues(readBlocks(content).flatMap(blockToCaptions))),
};
