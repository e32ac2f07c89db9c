import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunk, MAX_PASSAGE_WORDS, splitIntoPassages } from '#src/chunk/chunk.ts';
import { blankAsides } from '#src/text/asides.ts';
import { readText } from '../ingest/parse/text.ts';
import { cpuMilliseconds } from '../support.ts';

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const words = (count: number): string => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');
const sentence = (count: number): string => `W${words(count)}.`;
const lengths = (text: string): number[] =>
  splitIntoPassages(text).map((span) => wordsIn(text.slice(...span)));

describe('chunk', () => {
  it('gives each turn its own passages, in order', () => {
    const transcript = readText(
      `Ana: ${sentence(100)} ${sentence(100)}\n\nBen: Hi.\n\nAna: [Laughter]`,
    );
    expect(chunk(transcript).map(({ turn }) => turn)).toEqual([0, 0, 1]);
  });

  it('makes as few passages as possible, and even ones', () => {
    expect(lengths(sentence(120))).toEqual([120]);
    expect(lengths(Array.from({ length: 13 }, () => sentence(10)).join(' '))).toEqual([70, 60]);
    expect(lengths([60, 60, 10].map(sentence).join(' '))).toEqual([60, 70]);
  });

  it('cuts a sentence that is too long at a clause, or at a space when it has none', () => {
    expect(lengths(`W${words(90)}, ${words(70)}.`)).toEqual([90, 70]);
    expect(lengths(words(130))).toEqual([65, 65]);
    expect(lengths(`${sentence(110)} ${words(125)}`)).toHaveLength(2);
  });

  it('counts the words of scripts without spaces', () => {
    const text = '倉庫の移転は九月に完了する予定です。'.repeat(30);
    const spans = splitIntoPassages(text, 'ja');
    expect(spans.map(([start, end]) => end - start)).toEqual([180, 180, 180]);
    expect(spans.every((span) => text.slice(...span).endsWith('。'))).toBe(true);
  });

  it('begins and ends with speech', () => {
    const text = ' [Foreign language] Thank you. [Laughter] Next. [Foreign language]';
    expect(splitIntoPassages(text).map((span) => text.slice(...span))).toEqual([
      'Thank you. [Laughter] Next.',
    ]);
    expect(splitIntoPassages('[Foreign language]')).toEqual([]);
    expect(splitIntoPassages('[Laughter] '.repeat(200))).toEqual([]);
  });

  it('holds for any text: every character of speech in exactly one passage, within the limit', () => {
    const unit = fc.constantFrom(
      'a',
      'word ',
      'Then ',
      'end. ',
      'so, ',
      ' -- ',
      '\n\n',
      '[Foreign language] ',
      '[laughs]',
      '(LAUGHTER)',
      'Dr. ',
      '1.5 ',
      '字',
      '。',
      '😀',
      '[',
      ']',
      '... ',
      '?! ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit, maxLength: 1500, size: 'max' }),
    );
    fc.assert(
      fc.property(text, (turn) => {
        const spoken = blankAsides(turn);
        let from = 0;
        for (const [start, end] of splitIntoPassages(turn)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(spoken.slice(from, start).trim()).toBe('');
          expect(spoken.slice(start, end)).toBe(spoken.slice(start, end).trim());
          expect(wordsIn(turn.slice(start, end))).toBeLessThanOrEqual(MAX_PASSAGE_WORDS);
          from = end;
        }
        expect(spoken.slice(from).trim()).toBe('');
      }),
    );
  });

  it('takes linear time on hostile input', async () => {
    for (const unit of [
      '.',
      ' ',
      'a ',
      'a',
      '. ',
      ', ',
      '[',
      '(',
      '"',
      '.)',
      'Dr. ',
      '字',
      '\n',
      '[laugh] ',
      '- ',
    ]) {
      const ms = await cpuMilliseconds(() => splitIntoPassages(unit.repeat(50_000)));
      expect(ms, JSON.stringify(unit)).toBeLessThan(3000);
    }
  }, 60_000);
});
