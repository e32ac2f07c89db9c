import { describe, expect, it } from 'vitest';
import { fixture, linesOf, readFixture, readText, timesOf, warningsIn } from '../text.ts';

const ASKED = 'Is the press booked?';

describe('chats', () => {
  it.each([
    ['discord.json', 'Orchard #press', [`Ida Moreau: ${ASKED}`, 'Tom Acker: For Friday.']],
    ['telegram.json', 'Orchard', [`Ida Moreau: ${ASKED}`, 'Tom Acker: For Friday.']],
    ['teams-chat.json', 'Teams chat', [`Ida Moreau: ${ASKED}`, 'Tom Acker: For Friday & Monday.']],
    [
      'slack-day.json',
      'Slack day',
      ['ida: @U0TOM002 is the press booked? See the plan & #orchard', 'U0TOM002: For Friday.'],
    ],
    [
      'chatgpt.json',
      'Orchard press',
      [`User: ${ASKED}`, 'Assistant: It is booked for Friday.', 'User: Thanks.'],
    ],
    ['claude-export.json', 'Orchard press', [`User: ${ASKED}`, 'Assistant: For Friday.']],
    [
      'codex.jsonl',
      'Why does the press plan fail?',
      ['User: Why does the press plan fail?', 'Assistant: It has only five days.'],
    ],
    [
      'claude-code.jsonl',
      'Plan of the press fails on Fridays',
      [
        'User: Why does the press plan fail on Fridays?',
        'Assistant: I will look at the plan.\n\nThe plan has only five days.\n\nconst days = 6',
        'User: Add Saturday.',
      ],
    ],
  ])(
    '%s is what people and assistants write, without tools, system lines, files and reactions',
    (name, title, lines) => {
      const chat = readFixture(name);
      expect(linesOf(chat)).toEqual(lines);
      expect(chat).toMatchObject({ title, date: '2025-03-04', kind: 'chat' });
      expect(chat.turns[0]?.start).toBe(0);
    },
  );

  it('lose nothing by leaving out what tools answer, and say so by no warning', () => {
    const [first = '', ...more] = fixture('claude-code.jsonl').split('\n');
    const content = 'The tool reads a long file aloud. '.repeat(1000);
    const answer = {
      type: 'user',
      message: { role: 'user', content: [{ type: 'tool_result', content }] },
    };
    const text = [first, JSON.stringify(answer), ...more].join('\n');
    expect(warningsIn(text, 'claude-code.jsonl')).toEqual([]);
    expect(linesOf(readText(text, 'claude-code.jsonl'))).toEqual(
      linesOf(readFixture('claude-code.jsonl')),
    );
  });

  it('are timed from the first message, in whatever order the file has them', () => {
    expect(timesOf(readFixture('teams-chat.json')).map(([start]) => start)).toEqual([0, 60]);
    expect(timesOf(readFixture('chatgpt.json')).map(([start]) => start)).toEqual([0, 12, 60]);
  });

  it('of ChatGPT follow the last branch where none is current, and no circle', () => {
    const chat = JSON.parse(fixture('chatgpt.json'));
    chat.current_node = null;
    chat.mapping.root.parent = 'u2';
    expect(linesOf(readText(JSON.stringify(chat), 'a.json'))).toEqual(
      linesOf(readFixture('chatgpt.json')),
    );
  });

  it('of Slack resolve mentions by the table of users', () => {
    const day = {
      channel: 'orchard',
      users: { U0IDA001: 'Ida Moreau', U0TOM002: 'Tom Acker' },
      messages: JSON.parse(fixture('slack-day.json')),
    };
    const chat = readText(JSON.stringify(day), '2025-03-04.json');
    expect(chat.title).toBe('#orchard');
    expect(linesOf(chat)).toEqual([
      'Ida Moreau: @Tom Acker is the press booked? See the plan & #orchard',
      'Tom Acker: For Friday.',
    ]);
  });

  it('are never read as the first of many', () => {
    expect(() => readText(fixture('chatgpt-export.json'), 'a.json')).toThrow(/3 conversations/);
  });

  it('of agents that an assistant sent out are read where they are a file of their own', () => {
    const line = (type: string, content: string) =>
      JSON.stringify({ type, sessionId: 's', isSidechain: true, message: { role: type, content } });
    const text = `${line('user', 'Find the cart.')}\n${line('assistant', 'It is in the barn.')}\n`;
    expect(linesOf(readText(text, 'agent.jsonl'))).toEqual([
      'User: Find the cart.',
      'Assistant: It is in the barn.',
    ]);
  });
});

it('what a model only thinks is no speech, as in Google AI Studio', () => {
  const chunks = [
    { role: 'user', text: ASKED },
    { role: 'model', text: 'They want to know of the press.', isThought: true },
    { role: 'model', text: 'For Friday.' },
  ];
  const text = JSON.stringify({ runSettings: {}, chunkedPrompt: { chunks } });
  expect(linesOf(readText(text, 'a.json'))).toEqual([`User: ${ASKED}`, 'Assistant: For Friday.']);
});
