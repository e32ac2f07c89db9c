/** Whatever comes in the shape of a call is read or refused with one reason, in linear time. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WhosaidError } from '#src/domain/error.ts';
import type { Transcript } from '#src/domain/transcript.ts';
import { cpuMilliseconds } from '../../../support.ts';
import { readText } from '../text.ts';
import { LAYOUTS, sample } from './samples.ts';

const FILES = LAYOUTS.map(({ file }) => file);
const TEXTS = FILES.filter((file) => !file.endsWith('.json'));
const samples = new Map(
  await Promise.all(FILES.map(async (file) => [file, await sample(file)] as const)),
);
const sampleText = (file: string): string => samples.get(file) ?? '';
const LINES = [...new Set(TEXTS.flatMap((file) => sampleText(file).split('\n')))];

function readOrError(text: string, source = 'call.txt'): unknown {
  try {
    return readText(text, source);
  } catch (error) {
    return error;
  }
}

function expectReadOrRefused(text: string): void {
  const result = readOrError(text);
  if (result instanceof WhosaidError) {
    expect(['FILE_UNREADABLE', 'NO_TRANSCRIPT', 'NO_SPEAKERS']).toContain(result.code);
    expect(result.message).toMatch(/^call\.txt: [^\n]+\.$/);
    return;
  }
  const { turns, participants } = result as Transcript;
  expect(turns.length).toBeGreaterThan(0);
  for (const { speaker, text: speech, cues } of turns) {
    expect(participants).toContain(speaker);
    expect(speech).toBe(speech.trim());
    expect(speech).not.toBe('');
    for (const { at } of cues) expect(at).toBeLessThan(speech.length);
  }
}

describe('any text', () => {
  it('with lines of calls in any order is read or refused', () => {
    const line = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...LINES) },
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'Q', 'A', '---', '[1]', 'Operator:', ' - ', 'Duration: 9 minutes', '**'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) =>
        expectReadOrRefused(lines.join('\n')),
      ),
    );
  });

  it('that is a call with pieces cut out, doubled or damaged is read or refused', () => {
    const cut = fc.tuple(fc.nat(4_000), fc.nat(200), fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.array(cut, { maxLength: 6 }), (file, cuts) => {
        let text = sampleText(file);
        for (const [at, length, insertion] of cuts) {
          text = text.slice(0, at) + insertion + text.slice(at + length);
        }
        expectReadOrRefused(text);
      }),
    );
  });

  it.each(FILES)(
    'as long as many calls like %s takes time in proportion',
    async (file) => {
      const text = sampleText(file);
      const long = file.endsWith('.json')
        ? JSON.stringify({
            ...JSON.parse(text),
            speakers: Array(200).fill(JSON.parse(text).speakers).flat(),
          })
        : text.repeat(200);
      expect(await cpuMilliseconds(() => readOrError(long))).toBeLessThan(3_000);
    },
    20_000,
  );

  const HEADS = [
    '',
    'Full Conference Call Transcript\n',
    'Company Participants\nAna Silva - CEO\nAnalysts\nBen Okoro - Firm\n',
    'MANAGEMENT DISCUSSION SECTION\n',
    'CORRECTED TRANSCRIPT: A (A-US)\n - Question\n',
    'EXECUTIVES\nAna Silva\nChief Executive Officer\nPresentation\n',
    `${'-'.repeat(40)}\nOperator [1]\n${'-'.repeat(40)}\n`,
    'Q3 2025 Earnings Call\nOperator: Our first question comes from the line of ',
    'Q3 2025 Earnings Call\nAna: With me are our CEO, ',
  ];
  const UNITS = [
    ' ',
    '.',
    '-',
    '- ',
    'Q ',
    'A\n',
    '[1]',
    'Ana Silva\n',
    'Ana Silva, ',
    'our CEO, ',
  ];
  const MORE = [
    'Ana Silva and ',
    'EXECUTIVES ',
    '........ ',
    '\t',
    '(A) ',
    'X - Y - Z\n',
    'A of ',
    '** ',
  ];

  it.each(HEADS)(
    'that is hostile after %j takes linear time',
    async (head) => {
      for (const unit of [...UNITS, ...MORE]) {
        const text = `${head}${unit.repeat(10_000)}x\nOperator\n\nBye.`;
        const ms = await cpuMilliseconds(() => readOrError(text));
        expect(ms, JSON.stringify(unit)).toBeLessThan(4_000);
      }
    },
    60_000,
  );
});
