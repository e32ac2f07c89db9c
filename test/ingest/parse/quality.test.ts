/** Whatever a transcript holds is read, or the reader says what it did not understand. */

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WhosaidError } from '#src/domain/error.ts';
import { cleanText } from '#src/ingest/decode/text.ts';
import { parseFile } from '#src/ingest/parse/parse.ts';
import { PROJECT } from '../../support.ts';
import { TRANSCRIPTS } from './files.ts';
import { linesOf, readText, speakersOf, warningsIn } from './text.ts';

const FILES = TRANSCRIPTS.map((path) => join(PROJECT, path));

describe('a whole transcript', () => {
  it.each(FILES)('is read without a warning, unless it names nobody: %s', async (source) => {
    const { transcript, warnings } = await parseFile({ source, bytes: readFileSync(source) });
    const isUnnamed = speakersOf(transcript).every((name) => name === 'Unknown speaker');
    expect(warnings.map(({ code }) => code)).toEqual(isUnnamed ? ['no-speakers'] : []);
  });

  it('may be a lecture or a book by one reader', () => {
    const lines = Array.from({ length: 80 }, (_, i) => `Note ${i}: here is the rule of the tide.`);
    expect(
      warningsIn(`Ada Quill: Welcome.\n\n${lines.join('\n\n')}\n\nThe point is: wait.`),
    ).toEqual([]);
  });
});

it('a long text of words with a tag each is read', () => {
  const words = 'The kiln ran through the night and nobody had to feed it'.split(' ');
  const cue = words.map((word) => `<span begin="1.0" end="1.1">${word}</span>`).join('');
  const paragraphs = Array.from(
    { length: 40 },
    (_, i) => `<p begin="${i}" end="${i + 1}" ttm:agent="a1">${cue}</p>`,
  );
  const text = `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><head><metadata><ttm:agent xml:id="a1"><ttm:name>Ida Moreau</ttm:name></ttm:agent></metadata></head><body><div>${paragraphs.join('')}</div></body></tt>`;
  expect(warningsIn(text, 'a.ttml')).toEqual([]);
});

it.each(['Tom Acker; It leaks.', 'Tom Acker. It leaks.', '[Tom Acker] It leaks.'])(
  'one label of somebody who speaks elsewhere is told of where it has another mark: %s',
  (line) => {
    const turns = ['Ida Moreau: Well?', line, 'Ida Moreau: And?', 'Tom Acker: It rains.'];
    expect(warningsIn(turns.join('\n\n'))).toEqual(['unread-labels']);
    const spoken = ['Ida Moreau: This is from', line, '', 'Tom Acker: It rains.'];
    expect(warningsIn(spoken.join('\n'))).toEqual([]);
  },
);

describe('a document about something else', () => {
  it.each(['questions.json', 'paraphrases.json'])('is refused: %s', async (name) => {
    const source = join(PROJECT, 'data', name);
    const read = parseFile({ source, bytes: readFileSync(source) });
    await expect(read).rejects.toMatchObject({ code: 'NO_TRANSCRIPT' });
  });
});

const TEXTS = ['cantlebury-council-hearing.txt', 'rosterlark-product-meeting.txt'].map((name) =>
  readFileSync(join(PROJECT, 'data', name), 'utf8'),
);
/** Of people who are nowhere else in the samples. */
const name = fc.constantFrom('Wanda Quist', 'Olaf Brenner', 'Pia Sorrel');
const unseen = fc
  .tuple(name, fc.constantFrom('chevrons', 'address', 'capitals'))
  .map(([who, shape]) => {
    const words = 'The tide table was wrong on both days.';
    if (shape === 'chevrons') return `->> ${who.toUpperCase()}: ${words}`;
    if (shape === 'address') return `Mr. ${who}.- ${words}`;
    return `${who.toUpperCase()}.- ${words}`;
  });

/** Whether the line begins a turn of its own. */
const isSpokenBy = (text: string, line: string): boolean => {
  const words = line.slice(-20);
  const turn = readText(text).turns.find((one) => one.text.includes(words));
  return turn?.text.startsWith('The tide table') ?? false;
};

const GARBLED: Readonly<Record<string, (label: string) => string>> = {
  'a dash': (label) => `${label} -`,
  'a long dash': (label) => `${label} —`,
  'a full stop': (label) => `${label}.`,
  'a semicolon': (label) => `${label};`,
  brackets: (label) => `[${label}]`,
};
const LABEL =
  /^((?:\[[\d:.]+\]|[>\s*_-])*)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2})[*_]*:[*_]*(?=\s)/gmu;

const everyLabel = (text: string): string[] =>
  [...text.matchAll(LABEL)].map((match) => match[2] ?? '');
/** Of people with a full name and several labels. */
const labelsIn = (source: string, text: string): string[] => {
  const all = everyLabel(text);
  const speaking = new Set(speakersOf(readText(text, source)));
  return [...new Set(all)].filter(
    (label) => speaking.has(label) && all.indexOf(label) !== all.lastIndexOf(label),
  );
};
const LABELLED = FILES.filter((path) => /\.(?:txt|md)$/.test(path))
  .map((path): [string, string] => [basename(path), cleanText(readFileSync(path, 'utf8'))])
  .filter(([source, text]) => everyLabel(text).length > 1 && labelsIn(source, text).length > 0);
/** Where nobody has a label of another form. */
const WHOLLY_LABELLED = LABELLED.filter(([source, text]) => {
  const labels = new Set(everyLabel(text));
  return speakersOf(readText(text, source)).every((name) => labels.has(name));
});

describe('all labels of a person with a full name', () => {
  it('are in several samples', () => {
    expect(LABELLED.length).toBeGreaterThan(4);
    expect(WHOLLY_LABELLED.length).toBeGreaterThan(1);
  });

  it.each(LABELLED)('may have another mark behind them, and are missed: %s', (source, text) => {
    const known = linesOf(readText(text, source));
    for (const label of labelsIn(source, text)) {
      for (const [mark, garble] of Object.entries(GARBLED)) {
        const changed = text.replace(LABEL, (line, before, found) =>
          found === label ? `${before.replace(/[*_]+$/, '')}${garble(label)}` : line,
        );
        const isSeen = isRefusedOrWarned(changed, source);
        if (!isSeen)
          expect([mark, label, ...linesOf(readText(changed, source))]).toEqual([
            mark,
            label,
            ...known,
          ]);
      }
    }
  });

  it.each(WHOLLY_LABELLED)(
    'may be removed with those of all others, and are missed: %s',
    (source, text) => {
      const changed = text.replace(LABEL, (_, before) => before.replace(/[*_]+$/, ''));
      expect(isRefusedOrWarned(changed, source)).toBe(true);
    },
  );
});

function isRefusedOrWarned(text: string, source: string): boolean {
  try {
    return warningsIn(text, source).length > 0;
  } catch (error) {
    expect(error).toBeInstanceOf(WhosaidError);
    return true;
  }
}

describe('labels in a form that is not known', () => {
  it('are never words of the speaker before without a warning', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), unseen, fc.nat(), (text, line, at) => {
        const lines = text.split('\n');
        const half = Math.floor(lines.length / 2);
        lines.splice(half + (at % half), 0, line);
        const changed = lines.join('\n');
        const isRead = !warningsIn(changed).includes('unread-labels');
        if (isRead) expect(isSpokenBy(changed, line)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
