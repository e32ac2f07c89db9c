/** An invented conversation written in every layout comes back: every word, everybody who says it, and nothing else. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, readText } from './text.ts';

interface Said {
  readonly name: string;
  readonly words: string;
}

type Layout = (said: readonly Said[]) => string;

const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 19);
const milliseconds = (seconds: number): string => `${clock(seconds)}.000`;

const each =
  (write: (said: Said, i: number) => string, above = ''): Layout =>
  (all) =>
    above + all.map(write).join('');

/** Words over several lines, as printed. */
const wrap = (text: string): string => text.replace(/(.{25,40}) /g, '$1\n');

const numbered = (lines: readonly string[]): string => {
  const pages: string[] = [];
  for (let page = 0; page * 25 < lines.length; page++) {
    const rows = lines
      .slice(page * 25, page * 25 + 25)
      .map((line, i) => `${String(i + 1).padStart(2)}   ${line}`);
    pages.push(`${' '.repeat(60)}${page + 1}\n\n${rows.join('\n')}\n\n      Sandport Reporting\n`);
  }
  return pages.join('');
};

const NAMES = ['Ida Moreau', 'Tom Acker', 'Leo Brandt'];

const LAYOUTS: Readonly<Record<string, readonly [file: string, Layout]>> = {
  labels: ['a.txt', each(({ name, words }) => `${name}: ${words}\n\n`)],
  'labels after a time': [
    'a.txt',
    each(({ name, words }, i) => `[${clock(i)}] ${name}: ${words}\n`),
  ],
  emphasised: ['a.md', each(({ name, words }) => `**${name}:** ${words}\n\n`)],
  'minute stamps': [
    'a.md',
    each(
      ({ name, words }, i) =>
        `**${name}:** [${clock(i * 60)}] ${words.replace(' ', ` [${clock(i * 60 + 30)}] `)}\n\n`,
    ),
  ],
  'timed paragraphs': [
    'a.md',
    each(({ name, words }, i) => `${name} (${clock(i)}):\n${words}\n\n`),
  ],
  'labels alone': [
    'a.txt',
    each(({ name, words }) => `  ${name} (DIE LINKE):\n  ${words}\n(Beifall)\n`),
  ],
  'numbered lines': [
    'a.txt',
    (all) =>
      numbered(
        all.flatMap(({ name, words }) => wrap(`     ${name.toUpperCase()}:  ${words}`).split('\n')),
      ),
  ],
  'forms of address': ['a.txt', each(({ name, words }) => `    Mr. ${name}. ${words}\n`)],
  'a dash after the label': [
    'a.txt',
    each(({ name, words }) => `HON. ${name.toUpperCase()}.- ${words}\n\n`),
  ],
  'names in brackets': ['a.txt', each(({ name, words }) => `[${name}]\nI say: ${words}\n\n`)],
  chevrons: ['a.txt', each(({ name, words }) => `>> ${name}: ${words}\n`)],
  'Teams page': [
    'a.txt',
    each(
      ({ name, words }, i) =>
        `${name}\n0 minutes ${i} seconds\n0:${String(i).padStart(2, '0')}\n${name} 0 minutes ${i} seconds\n${words}\n`,
    ),
  ],
  WebVTT: [
    'a.vtt',
    each(
      ({ name, words }, i) =>
        `${milliseconds(i)} --> ${milliseconds(i + 1)}\n${name}: ${words}\n\n`,
      'WEBVTT\n\n',
    ),
  ],
  'WebVTT voices that repeat themselves': [
    'a.vtt',
    each(
      ({ name, words }, i) =>
        [`<v ${name}>${name}:`, `<v ${name}>[${clock(i)}]`, `<v ${name}>${words}`]
          .map((text) => `${milliseconds(i)} --> ${milliseconds(i + 1)}\n${text}\n\n`)
          .join(''),
      'WEBVTT\n\n',
    ),
  ],
  'WebVTT names in brackets': [
    'a.vtt',
    each(
      ({ name, words }, i) =>
        `${milliseconds(i)} --> ${milliseconds(i + 1)}\n(${name})\n${words}\n\n`,
      'WEBVTT\n\n',
    ),
  ],
  'WebVTT with titles': [
    'a.vtt',
    each(
      ({ name, words }, i) =>
        `${milliseconds(i)} --> ${milliseconds(i + 1)}\n${name} (CFO): ${words}\n\n`,
      'WEBVTT\n\n',
    ),
  ],
  SRT: [
    'a.srt',
    each(
      ({ name, words }, i) =>
        `${i + 1}\n${clock(i)},000 --> ${clock(i + 1)},000\n{\\an8}${name}: <i>${words}</i>\n\n`,
    ),
  ],
  SBV: [
    'a.sbv',
    each(
      ({ name, words }, i) => `${milliseconds(i)},${milliseconds(i + 1)}\n${name}: ${words}\n\n`,
    ),
  ],
  LRC: [
    'a.lrc',
    each(
      ({ name, words }, i) => `[00:${String(i).padStart(2, '0')}.50]${name}: ${words}\n`,
      '[ti:Talk]\n',
    ),
  ],
  ASS: [
    'a.ass',
    each(
      ({ name, words }, i) =>
        `Dialogue: 0,${clock(i)}.00,${clock(i + 1)}.00,Default,${name},0,0,0,,{\\i1}${words.replace(' ', '\\N')}{\\i0}\n`,
      '[Script Info]\nTitle: Talk\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n',
    ),
  ],
  'Whisper TSV': [
    'a.tsv',
    each(
      ({ name, words }, i) => `${i * 1000}\t${i * 1000 + 900}\t${name}: ${words}\n`,
      'start\tend\ttext\n',
    ),
  ],
  'TTML of glued words': [
    'a.ttml',
    (all) =>
      `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><head><metadata>${NAMES.map((name, i) => `<ttm:agent xml:id="a${i}"><ttm:name>${name}</ttm:name></ttm:agent>`).join('')}</metadata></head><body><div>${all
        .map(({ name, words }, i) => {
          const spans = words
            .split(' ')
            .map((word) => `<span begin="${i + 0.1}" end="${i + 0.2}">${word}</span>`);
          return `<p begin="${i}" end="${i + 1}" ttm:agent="a${NAMES.indexOf(name)}">${spans.join('')}</p>`;
        })
        .join('')}</div></body></tt>`,
  ],
};

/** Speech that has no mark of any layout in it. */
const words = fc
  .array(
    fc.constantFrom(
      'the',
      'press',
      'is',
      'booked',
      'cider',
      'we',
      'pick',
      'forty',
      'crates',
      'kiln',
      'and',
      'hot',
      'who',
      'pays',
      'über',
      'niño',
      'Sandport',
      '12',
      '3.5',
    ),
    { minLength: 3, maxLength: 25 },
  )
  .map((all) => `We ${all.join(' ')}.`);

/** Everybody speaks several times, and nobody twice in succession. */
const conversation = fc
  .array(words, { minLength: 6, maxLength: 24 })
  .map((all) => all.map((words, i): Said => ({ name: NAMES[i % NAMES.length] ?? '', words })));

const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\bI say: /g, '')
    .toLowerCase();

describe('any conversation', () => {
  for (const [name, [file, write]] of Object.entries(LAYOUTS)) {
    it(`comes back from ${name}`, () => {
      fc.assert(
        fc.property(conversation, (said) => {
          const found = linesOf(readText(write(said), file)).map((line) =>
            plain(line).replace(/^(?:mr\. |hon\. )/, ''),
          );
          expect(found).toEqual(said.map(({ name, words }) => plain(`${name}: ${words}`)));
        }),
        { numRuns: 40 },
      );
    });
  }
});
