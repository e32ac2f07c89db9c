import { describe, expect, it } from 'vitest';
import { linesOf, readText, timesOf } from '../text.ts';

const LINES = ['Ida Moreau: Is the press booked?', 'Tom Acker: For Friday.'];

describe('a chat with a date and a name above each message', () => {
  it.each([
    [
      'Teams, English',
      '[3/13/2025 2:05 PM] Ida Moreau',
      '[3/13/2025 2:06 PM] Tom Acker',
      '2025-03-13',
    ],
    ['Teams, German', '[13.03. 14:05] Ida Moreau', '[13.03. 14:06] Tom Acker', null],
    [
      'Teams, today',
      '[Yesterday 2:05 PM] Ida Moreau:',
      '[Today 2:06 PM] Tom Acker (External):',
      null,
    ],
    [
      'Discord before 2023',
      '[13-Mar-25 02:05 PM] Ida Moreau',
      '[13-Mar-25 02:06 PM] Tom Acker',
      '2025-03-13',
    ],
    ['ISO', '[2025-03-13 14:05] Ida Moreau', '[2025-03-13 14:06] Tom Acker', '2025-03-13'],
  ])('is read as %s writes it', (_, first, second, date) => {
    const chat = readText(`${first}\nIs the press booked?\n\n${second}\nFor Friday.\n`);
    expect(linesOf(chat)).toEqual(LINES);
    expect(chat).toMatchObject({ kind: 'chat', date });
    expect(timesOf(chat).map(([start]) => start)).toEqual(date === null ? [null, null] : [0, 60]);
  });

  it('has the server and the channel of Discord as title, and no attachments and reactions', () => {
    const rule = '='.repeat(62);
    const text = `${rule}\nGuild: Orchard\nChannel: text / press\n${rule}\n\n[3/13/2025 2:05 PM] Ida Moreau (pinned)\nIs the press booked?\n\n{Attachments}\nhttps://files.example/a.png\n\n{Reactions}\n👍 (2)\n\n[3/13/2025 2:06 PM] Tom Acker\nFor Friday.\n\n${rule}\nExported 2 message(s)\n${rule}\n`;
    const chat = readText(text);
    expect(linesOf(chat)).toEqual(LINES);
    expect(chat.title).toBe('Orchard #press');
  });

  it('is not seen where times of a recording stand above the words', () => {
    const chat = readText(
      '[0:05] Ida Moreau\nHello.\n\n[0:09] Tom Acker\nHi.\n\n[0:12] Ida Moreau\nBye.\n',
    );
    expect(chat.kind).not.toBe('chat');
    expect(timesOf(chat)[1][0]).toBe(9);
  });
});

describe('a conversation with an assistant', () => {
  const CONVERSATION = [
    'User: How do I press apples?',
    'Assistant: Wash: then press.',
    'User: Thanks.',
  ];

  it.each([
    'You said:\nHow do I press apples?\nChatGPT said:\nWash: then press.\nYou said:\nThanks.\n',
    '# Apples\n\n**You:**\nHow do I press apples?\n\n**Claude:**\nWash: then press.\n\n**You:**\nThanks.\n',
    '## User\n\nHow do I press apples?\n\n## Assistant\n\nWash: then press.\n\n## User\n\nThanks.\n',
  ])('is read as copied: %s', (text) => {
    const chat = readText(text, 'a.md');
    expect(linesOf(chat)).toEqual(CONVERSATION);
    expect(chat.kind).toBe('chat');
  });

  it.each([
    [
      {
        messages: [
          { role: 'user', content: 'How do I press apples?' },
          { role: 'assistant', content: 'Wash: then press.' },
          { role: 'user', content: 'Thanks.' },
        ],
      },
    ],
    [
      [
        {
          conversations: [
            { from: 'human', value: 'How do I press apples?' },
            { from: 'gpt', value: 'Wash: then press.' },
            { from: 'human', value: 'Thanks.' },
          ],
        },
      ],
    ],
    [
      {
        contents: [
          { role: 'user', parts: [{ text: 'How do I press apples?' }] },
          { role: 'model', parts: [{ text: 'Wash: then press.' }] },
          { role: 'user', parts: [{ text: 'Thanks.' }] },
        ],
      },
    ],
    [
      [
        { role: 'user', content: '<task>\nHow do I press apples?\n</task>' },
        { role: 'tool', content: 'A list.' },
        { role: 'assistant', content: 'Wash: then press. \ue200cite\ue202turn0\ue201' },
        { role: 'user', content: 'Thanks.' },
      ],
    ],
  ])('is read from lists of messages with roles: %j', (json) => {
    const chat = readText(JSON.stringify(json), 'a.json');
    expect(linesOf(chat)).toEqual(CONVERSATION);
    expect(chat).toMatchObject({ kind: 'chat', title: 'How do I press apples?' });
  });
});
