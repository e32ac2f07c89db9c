/** What holds for any text, whatever format it comes near: a transcript that keeps its promises or one clear error, in linear time. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WhosaidError } from '#src/domain/error.ts';
import type { Transcript } from '#src/domain/transcript.ts';
import { cleanText } from '#src/ingest/decode/text.ts';
import { parseText } from '#src/ingest/parse/parse.ts';
import { cpuMilliseconds } from '../../support.ts';

/** What the formats look for, to come near each of them. */
const PIECES = [
  'Ana Silva',
  'Ben Okoro',
  'edwin',
  'Speaker 1',
  'Unknown Speaker',
  'Silva, Ana',
  'Ana Silva (Guest)',
  ':',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\n\n\n',
  '**',
  '*',
  '# ',
  '### ',
  '> ',
  '- ',
  '\\[',
  '](',
  '[',
  ']',
  '(',
  ')',
  '_',
  '0:12',
  '00:12:03',
  '  12:03',
  '[00:12]',
  '(1:02:03)',
  '0:0:1.5 --> 0:0:2.5',
  '[00:01.000 --> 00:02.000]  ',
  '99:99',
  '10:3',
  '[Ana] 10:03:22',
  '[Ben] 23:59:59',
  '10:03:22 From Ana to Everyone: ',
  '10:03:22 From Ben to Everyone:',
  'Reacted to "hi"',
  'Replying to "hi"',
  '@UTF8',
  '@Begin',
  '@Participants:\tCHI Ruth Target_Child',
  '@Date:\t17-SEP-2025',
  '*CHI:\t',
  '%mor:\t',
  '0_1073',
  '5_3',
  '\u0015',
  '&=laughs',
  '(be)cause',
  '[/]',
  '<a b>',
  '+...',
  'Transcript',
  'Attendees',
  'Rope shed - Transcript',
  'Transcription ended after 00:42:13',
  'Transcribed by https://otter.ai',
  'Ana Silva started transcription',
  'SUMMARY KEYWORDS',
  '---',
  'title: Rope',
  'speakers:',
  '  AS: Ana Silva',
  'hosts: [Ana]',
  'Break',
  'Jingle',
  'Sponsor',
  '[a](b)',
  'hello there.',
  'I know you.',
  'Sep 17, 2025',
  '[{"speaker":"Ana","text":"hi"}]',
  '{"meeting_transcripts":[{"speaker":"","content":"\\u001b[31m"}]}',
];

const textNear = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''));

const isTime = (time: number | null): boolean =>
  time === null || (Number.isFinite(time) && time >= 0);

function checkPromises({ id, turns, participants }: Transcript): void {
  expect(id).toMatch(/^[\p{L}\p{N}-]+$/u);
  expect(turns.length).toBeGreaterThan(0);
  for (const { name } of participants) expect(name.trim()).not.toBe('');
  for (const { speaker, start, end, cues, text } of turns) {
    expect(participants).toContain(speaker);
    expect(text).toBe(text.trim());
    expect(text).not.toBe('');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may reach a terminal
    expect(text).not.toMatch(/[\u0001-\u0008\u000e-\u001f]/);
    expect([start, end].every(isTime)).toBe(true);
    for (const [i, cue] of cues.entries()) {
      expect(isTime(cue.start) && isTime(cue.end)).toBe(true);
      expect(cue.at).toBeGreaterThanOrEqual(i === 0 ? 0 : (cues[i - 1]?.at ?? 0));
      expect(cue.at).toBeLessThan(text.length);
    }
  }
}

describe('any text', () => {
  it('is read, and then keeps its promises, or is refused in one line', () => {
    fc.assert(
      fc.property(
        textNear,
        fc.constantFrom('a.txt', 'a.md', 'a.cha', 'a.json', ''),
        fc.boolean(),
        (text, source, noSpeakers) => {
          let transcript: Transcript;
          try {
            transcript = parseText(cleanText(text), source, { noSpeakers }).transcript;
          } catch (error) {
            expect(error).toBeInstanceOf(WhosaidError);
            expect(error).toMatchObject({
              code: expect.stringMatching(/^(?:FILE_UNREADABLE|NO_TRANSCRIPT|NO_SPEAKERS)$/),
              message: expect.stringMatching(/^[^\n]+$/),
            });
            return;
          }
          checkPromises(transcript);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('takes linear time', async () => {
    const units = [
      ...PIECES.filter((piece) => piece.length > 1),
      'A\n',
      'Ana Silva\n',
      'Ana Silva\n\n',
      'Ana Silva\nhi\n',
      'Ana: hi\n',
      'edwin: hi\n',
      '**A:** b\n',
      '*a* ',
      '[a:',
      '[x',
      '***',
      'Ana  0:01\nhi\n',
      '0:01\n',
      '0:01 a\n',
      '0:01\nAna\nx\n',
      'Transcript\n',
      'Attendees\nAna\n',
      '*A:\tb\n',
      'a, ',
      '1:',
      ' \n',
    ];
    const parse = (text: string): void => {
      try {
        parseText(cleanText(text), 'a.txt');
      } catch (error) {
        expect(error).toBeInstanceOf(WhosaidError);
      }
    };
    for (const unit of units) {
      const repeated = unit.repeat(Math.ceil(200_000 / unit.length));
      for (const text of [
        repeated,
        `Title\nAna Silva: hi\n${repeated}\nBen: hi`,
        `Ana Silva  0:01\n${repeated}`,
      ]) {
        const ms = await cpuMilliseconds(() => parse(text));
        expect(ms, JSON.stringify(unit)).toBeLessThan(3000);
      }
    }
  }, 300_000);
});
