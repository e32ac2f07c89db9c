/** Labels that stand within lines. */

import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../../../support.ts';
import { linesOf, readText, speakersOf } from '../text.ts';

const TURNS = [
  'Mara Quell: Good morning. Today we look at the mill race.',
  'Jonas Pike: Thanks, Mara. It took nine weeks.',
  'Mara Quell: And what did it cost?',
  'Jonas Pike: Forty thousand.',
];

describe('labels within lines', () => {
  it('begin turns where a whole dialogue stands on one line', () => {
    expect(linesOf(readText(TURNS.join(' ')))).toEqual(TURNS);
  });

  it('begin turns behind a time, also in bold', () => {
    const timed = TURNS.map((turn, i) => `[00:0${i}:07] ${turn}`);
    const read = readText(`${timed[0]} ${timed[1]}\n\n${timed[2]} ${timed[3]}`);
    expect(linesOf(read)).toEqual(TURNS);
    expect(read.turns.map(({ start }) => start)).toEqual([7, 67, 127, 187]);
    const bold = TURNS.map((turn) => turn.replace(/^([^:]+):/, '**$1:**'));
    expect(linesOf(readText(`${bold[0]} ${bold[1]}\n\n${bold[2]} ${bold[3]}`))).toEqual(TURNS);
  });

  it('begin turns of people without a name, and of those whose labels begin other lines', () => {
    const unnamed = 'Speaker 1: How old is the mill? Speaker 2: Ninety years.\nSpeaker 1: Thanks.';
    expect(speakersOf(readText(unnamed))).toEqual(['Speaker 1', 'Speaker 2', 'Speaker 1']);
    const once = `${TURNS[0]} ${TURNS[1]}\n\n${TURNS[2]}\n\n${TURNS[3]}`;
    expect(linesOf(readText(once))).toEqual(TURNS);
  });

  it('begin turns behind short words', () => {
    const short = 'Speaker 1: Hi. Speaker 2: Yes.\nSpeaker 1: Oh. Speaker 2: No.';
    expect(linesOf(readText(short))).toEqual([
      'Speaker 1: Hi.',
      'Speaker 2: Yes.',
      'Speaker 1: Oh.',
      'Speaker 2: No.',
    ]);
  });

  it('begin turns within captions', () => {
    const captions = [`${TURNS[0]} ${TURNS[1]}`, `${TURNS[2]}`, `${TURNS[3]}`].map(
      (text, i) => `${i + 1}\n00:0${i}:01,000 --> 00:0${i}:09,000\n${text}\n`,
    );
    expect(linesOf(readText(captions.join('\n'), 'talk.srt'))).toEqual(TURNS);
  });

  it('are none where a sentence goes on to them, or nobody has that name', () => {
    const spoken = [
      'Mara Quell: I asked him once more, and said to Jonas Pike: it is late. Our Plan: we wait.',
      'Jonas Pike: You did. My answer: no. The point: it rains.',
    ];
    expect(linesOf(readText(spoken.join('\n\n')))).toEqual(spoken);
  });

  it('are found in linear time', async () => {
    const text = `Mara Quell: ${'Yes. Jonas Pike: No. Tess 7: '.repeat(30_000)}`;
    expect(await cpuMilliseconds(() => readText(text))).toBeLessThan(4000);
  });
});
