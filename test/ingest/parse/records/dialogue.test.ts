import { describe, expect, it } from 'vitest';
import { linesOf, readText } from '../text.ts';

const ana = { speaker: 'Ana Silva', text: 'Is the tar\nwarm?' };
const ben = { speaker: 'Ben Okoro', text: 'It is.' };

describe('a list of turns in JSON', () => {
  it('is read at the top, or under a key with title and date beside it', () => {
    const lines = ['Ana Silva: Is the tar warm?', 'Ben Okoro: It is.'];
    expect(linesOf(readText(JSON.stringify([ana, ben]), 'a.json'))).toEqual(lines);
    const dialogue = { title: 'Rope', date: '2025-09-17', turns: [ana, ben] };
    const read = readText(JSON.stringify(dialogue), 'a.json');
    expect(linesOf(read)).toEqual(lines);
    expect(read).toMatchObject({ title: 'Rope', date: '2025-09-17' });
    const meeting = {
      topic_list: [],
      meeting_transcripts: [
        { speaker: 'A', content: 'Hm .' },
        { speaker: 1, content: 'Yes .' },
      ],
    };
    const { kind, participants } = readText(JSON.stringify(meeting), 'a.json');
    expect(kind).toBe('meeting');
    expect(participants.map(({ name }) => name)).toEqual(['Speaker A', 'Speaker 1']);
  });

  it('lets no control character through, and no turn is made of nothing', () => {
    const list = [
      ana,
      { speaker: '\u001b[31mBen\u0000', text: '\u0007ok\n\tgo' },
      { speaker: 'C', text: ' ' },
    ];
    expect(linesOf(readText(JSON.stringify(list), 'a.json'))).toEqual([
      'Ana Silva: Is the tar warm?',
      '[31mBen: ok go',
    ]);
  });

  it('is refused when it is something else', () => {
    for (const value of [
      [],
      [ana, 1],
      [{ speaker: 'Ana' }],
      [{ text: 'hi' }],
      { turns: {} },
      { name: 'x' },
    ]) {
      expect(() => readText(JSON.stringify(value), 'a.json'), JSON.stringify(value)).toThrow(
        /a\.json: this JSON is not a transcript/,
      );
    }
  });
});
