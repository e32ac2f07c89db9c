/** Chats as backups and histories of other programs keep them. */

import { describe, expect, it } from 'vitest';
import { linesOf, readFixture, timesOf } from '../text.ts';

const CASES: Readonly<Record<string, readonly string[]>> = {
  'sms-backup.xml': [
    'Ida Moreau: Is the dredger back?',
    'Me: Not yet.',
    'Ida Moreau: Then tell "Ines", please.',
  ],
  'viber.csv': [
    'Ida Moreau: Is the dredger back?',
    'Me: Not yet, I fear.',
    'Ida Moreau: Then tell "Ines", please.',
  ],
  'wechat.csv': ['林远: 挖泥船回来了吗？', '我: 还没有,我怕。', '林远: 好的。'],
  'aider.md': [
    'User: How heavy is the dredger?\n\nIn tons, please.',
    'Assistant: It weighs forty tons:\n\nharbour/dredger.py\n\nweight = 40',
    'User: thanks',
    "Assistant: You're welcome.",
  ],
  'gemini-activity.json': [
    'User: How heavy is the dredger?',
    'Assistant: It weighs 40 tons.',
    'User: And the tug?',
    'Assistant: It weighs 12 tons.',
  ],
};

describe('backups and histories of chats', () => {
  for (const [file, lines] of Object.entries(CASES)) {
    it(`are read: ${file}`, () => {
      const chat = readFixture(file);
      expect(linesOf(chat)).toEqual(lines);
      expect(chat.date).toBe('2024-02-06');
      expect(chat.kind).toBe('chat');
    });
  }
});

describe('captions of older players', () => {
  const LINES = [
    'IDA: The dredger is back.',
    'TOM: I saw it. It weighs forty tons.',
    'IDA: And the cost?',
  ];

  it('are read: SAMI, in its first language', () => {
    const transcript = readFixture('dredger.smi');
    expect(linesOf(transcript)).toEqual(LINES);
    expect(transcript.title).toBe('The Dredger');
    expect(timesOf(transcript)).toEqual([
      [1, 3],
      [3, 5],
      [6, null],
    ]);
  });

  it('are read: MicroDVD, by its frames', () => {
    const transcript = readFixture('dredger.sub');
    expect(linesOf(transcript)).toEqual(LINES);
    expect(timesOf(transcript)).toEqual([
      [1, 3],
      [3.2, 5.2],
      [6, 8],
    ]);
  });
});
