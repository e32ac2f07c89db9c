/** Who speaks, in whatever marks the names stand. */

import { describe, expect, it } from 'vitest';
import { cleanText } from '#src/ingest/decode/text.ts';
import { parseText } from '#src/ingest/parse/parse.ts';
import { PAIRS, SAID } from './dialogue.ts';

type Line = (name: string, said: string) => string;

const IN_TEXT: Readonly<Record<string, Line>> = {
  'Name: text': (name, said) => `${name}: ${said}`,
  'Name : text': (name, said) => `${name} : ${said}`,
  'Name:- text': (name, said) => `${name}:- ${said}`,
  'Name – text': (name, said) => `${name} – ${said}`,
  'Name - text': (name, said) => `${name} - ${said}`,
  'Name -- text': (name, said) => `${name} -- ${said}`,
  'Name | text': (name, said) => `${name} | ${said}`,
  'Name<tab>text': (name, said) => `${name}\t${said}`,
  '00:01:10<tab>Name<tab>text': (name, said) => `00:01:10\t${name}\t${said}`,
  '[Name] text': (name, said) => `[${name}] ${said}`,
  '(Name) text': (name, said) => `(${name}) ${said}`,
  '<Name> text': (name, said) => `<${name}> ${said}`,
  'Name> text': (name, said) => `${name}> ${said}`,
  '@Name: text': (name, said) => `@${name}: ${said}`,
  '1. Name: text': (name, said) => `1. ${name}: ${said}`,
  '• Name: text': (name, said) => `• ${name}: ${said}`,
  '👩 Name: text': (name, said) => `👩 ${name}: ${said}`,
  '0:10 | Name | text': (name, said) => `0:10 | ${name} | ${said}`,
  'Name「text」': (name, said) => `${name}「${said}」`,
  'Name said: text': (name, said) => `${name} said: ${said}`,
  '[Name] above text': (name, said) => `[${name}]\n${said}`,
  'Name at 0:12 above text': (name, said) => `${name} at 0:12\n${said}`,
};

const IN_MARKDOWN: Readonly<Record<string, Line>> = {
  '**Name** text': (name, said) => `**${name}** ${said}`,
  '**[Name]** text': (name, said) => `**[${name}]** ${said}`,
  '- **Name:** text': (name, said) => `- **${name}:** ${said}`,
  '* **Name** (0:10): text': (name, said) => `* **${name}** (0:10): ${said}`,
  '**Name** *(0:10)*: text': (name, said) => `**${name}** *(0:10)*: ${said}`,
  '`00:10` **Name:** text': (name, said) => `\`00:10\` **${name}:** ${said}`,
  '> **Name:** text': (name, said) => `> **${name}:** ${said}`,
  '**Name** above text': (name, said) => `**${name}**\n${said}`,
  '### Name above text': (name, said) => `### ${name}\n${said}`,
};

const read = (line: Line, [one, other]: (typeof PAIRS)[number], file: string, end: string) => {
  const text = SAID.map((said, i) => line(i % 2 === 0 ? one : other, said)).join(end);
  const { transcript, warnings } = parseText(text, file);
  return { said: transcript.turns.map((turn) => [turn.speaker.name, turn.text]), warnings };
};

describe.each([
  ['meeting.txt', IN_TEXT],
  ['meeting.md', IN_MARKDOWN],
] as const)('%s', (file, marks) => {
  describe.each(Object.entries(marks))('%s', (_, line) => {
    it.each(PAIRS)('%s and %s', (...names) => {
      const expected = SAID.map((said, i) => [names[i % 2], said]);
      for (const end of ['\n', '\n\n']) {
        expect(read(line, names, file, end)).toEqual({ said: expected, warnings: [] });
      }
    });
  });
});

describe('Marks', () => {
  it('may be a wide space, as in Japanese interviews', () => {
    for (const [one, other] of [
      ['北川', '杉野'],
      ['問', '答'],
    ]) {
      const said = ['水門は古い。', '二十五年です。', 'まだ使えますか。', 'あと二年です。'];
      const lines = said.map((words, i) => `${i % 2 === 0 ? one : other}\u3000${words}`);
      const { transcript } = parseText(cleanText(lines.join('\n')), 'talk.txt');
      expect(transcript.turns.map(({ speaker, text }) => `${speaker.name}\u3000${text}`)).toEqual(
        lines,
      );
    }
  });

  it('have a full stop before them that is no part of a name, unless it is an initial’s', () => {
    for (const name of ['Mara Quell', 'Пугин О. В.']) {
      const written = name.endsWith('.') ? name : `${name}.`;
      const lines = ['How?', 'So.', 'And?', 'Thus.'].map(
        (words, i) => `${i % 2 === 0 ? written : 'Jonas Pike.'} – ${words}`,
      );
      const { transcript } = parseText(lines.join('\n'), 'talk.txt');
      expect(transcript.turns.map(({ speaker }) => speaker.name)).toEqual([
        name,
        'Jonas Pike',
        name,
        'Jonas Pike',
      ]);
    }
  });

  it('may be letters of questions and answers', () => {
    for (const [ask, answer] of ['PR', 'DR', '問答', '문답'].map((pair) => [...pair])) {
      const mark = /[A-Z]/.test(ask) ? '. ' : '：';
      const said = ['Quanti anni?', 'Venti.', 'Terranno?', 'Ancora due.'];
      const lines = said.map((words, i) => `${i % 2 === 0 ? ask : answer}${mark}${words}`);
      const { transcript } = parseText(`${lines.join('\n\n')}\n`, 'talk.txt');
      expect(transcript.turns.map(({ speaker, text }) => `${speaker.name}${mark}${text}`)).toEqual(
        lines,
      );
    }
  });

  it('may stand below a head', () => {
    const head = 'Harbour weekly\nDate: 6 February 2024\nRoom 2\n\n';
    const text = SAID.map((said, i) => `[${i % 2 === 0 ? 'Ida' : 'Tom'}] ${said}`).join('\n');
    const { transcript } = parseText(head + text, 'meeting.txt');
    expect(transcript).toMatchObject({ title: 'Harbour weekly', date: '2024-02-06' });
    expect(transcript.turns).toHaveLength(SAID.length);
  });

  it('are none where names do not come back', () => {
    const list =
      'Ida Moreau - harbour master\nTom Acker - engineer\nLuc Holm - clerk\nAna Renko - chair';
    expect(() => parseText(list, 'people.txt')).toThrow('no speakers found');
  });

  it('may be a nickname in quotes', () => {
    const said = SAID.map((said, i) => `${i % 2 === 0 ? 'Tom "Ace" Acker' : 'Rita Holm'}: ${said}`);
    const { transcript } = parseText(said.join('\n'), 'meeting.txt');
    expect(transcript.participants.map(({ name }) => name)).toEqual([
      'Tom "Ace" Acker',
      'Rita Holm',
    ]);
  });
});
