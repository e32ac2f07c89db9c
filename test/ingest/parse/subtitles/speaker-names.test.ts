/** Who speaks in a caption, in whatever marks the names stand. */

import { describe, expect, it } from 'vitest';
import { parseText } from '#src/ingest/parse/parse.ts';
import { PAIRS, SAID } from '../dialogue.ts';

type Line = (name: string, said: string) => string;

const MARKS: Readonly<Record<string, Line>> = {
  'Name: text': (name, said) => `${name}: ${said}`,
  'Name: above text': (name, said) => `${name}:\n${said}`,
  'Name：text': (name, said) => `${name}：${said}`,
  '**Name**: text': (name, said) => `**${name}**: ${said}`,
  '**Name:** text': (name, said) => `**${name}:** ${said}`,
  '<b>Name:</b> text': (name, said) => `<b>${name}:</b> ${said}`,
  '- Name: text': (name, said) => `- ${name}: ${said}`,
  '>>Name: text': (name, said) => `>>${name}: ${said}`,
  '->> Name: text': (name, said) => `->> ${name}: ${said}`,
  '[Name] text': (name, said) => `[${name}] ${said}`,
  '[Name]: text': (name, said) => `[${name}]: ${said}`,
  '(Name) text': (name, said) => `(${name}) ${said}`,
  '(Name) above text': (name, said) => `(${name})\n${said}`,
  '（Name）text': (name, said) => `（${name}）${said}`,
  '【Name】text': (name, said) => `【${name}】${said}`,
  '<Name> text': (name, said) => `<${name}> ${said}`,
  'Name - text': (name, said) => `${name} - ${said}`,
  '- >> Name: text': (name, said) => `- >> ${name}: ${said}`,
  'Name above text': (name, said) => `${name}\n${said}`,
};

const clock = (seconds: number): string => `00:00:${String(seconds).padStart(2, '0')}.000`;
const toCue = (text: string, i: number): string =>
  `${clock(4 * i)} --> ${clock(4 * i + 3)}\n${text}`;

describe.each(Object.entries(MARKS))('A caption with %s', (_, line) => {
  it.each(PAIRS)('is said by %s or %s', (...names) => {
    const cues = SAID.map((said, i) => toCue(line(names[i % 2] ?? '', said), i)).join('\n\n');
    const expected = SAID.map((said, i) => [names[i % 2], said]);
    for (const file of [`WEBVTT\n\n${cues}`, cues.replaceAll('.000', ',000')]) {
      const { transcript, warnings } = parseText(file, 'talk.vtt');
      expect(transcript.turns.map(({ speaker, text }) => [speaker.name, text])).toEqual(expected);
      expect(warnings).toEqual([]);
    }
  });
});
