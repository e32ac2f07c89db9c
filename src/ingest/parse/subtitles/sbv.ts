/** SBV, YouTube's captions: `0:00:01.000,0:00:03.000` above the lines of each. */

import type { Content } from '../content.ts';
import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import { isBlank } from '../lines.ts';
import { parseClock } from '../times.ts';
import type { CueBlock } from './blocks.ts';
import { captionsToCues } from './captions.ts';
import { blockToCaptions } from './markup.ts';

const CLOCK = String.raw`(\d{1,3}:\d{2}:\d{2}\.\d{1,3})`;
const TIMING = new RegExp(`^\\s*${CLOCK},${CLOCK}\\s*$`);

/** Line breaks, as YouTube once wrote them. */
const LINE_BREAK = '[br]';

function parseBlocks({ lines }: Content): CueBlock[] {
  const blocks: CueBlock[] = [];
  for (const line of lines) {
    const timing = TIMING.exec(line);
    if (timing)
      blocks.push({ start: parseClock(timing[1]), end: parseClock(timing[2]), lines: [] });
    else if (!isBlank(line)) blocks.at(-1)?.lines.push(...line.split(LINE_BREAK));
  }
  return blocks;
}

export const sbv: Format = {
  name: 'SBV',
  extensions: ['.sbv'],
  score: ({ lines }) =>
    TIMING.test(lines.find((line) => !isBlank(line)) ?? '') ? Number.POSITIVE_INFINITY : 0,
  parse: (content) => cuesToDraft(captionsToCues(parseBlocks(content).flatMap(blockToCaptions))),
};
