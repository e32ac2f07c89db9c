import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discoverFiles, expandArchives, previewFiles } from '#src/ingest/index.ts';
import { fixture } from '../parse/text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whosaid-exports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const USERS = JSON.stringify([
  { id: 'U0IDA001', name: 'ida', profile: { real_name: 'Ida Moreau', display_name: '' } },
  { id: 'U0TOM002', name: 'tom', profile: { real_name: 'Tom Acker', display_name: '' } },
]);
const SLACK = {
  'press/2025-03-04.json': fixture('slack-day.json').replace(
    '"display_name": "ida"',
    '"name": "i"',
  ),
  'channels.json': '[{"id": "C01", "name": "press", "purpose": {"value": "All about the press"}}]',
  'users.json': USERS,
};

async function previewAll(): Promise<[source: string, title: string | null, speakers: string[]][]> {
  const rows: [string, string | null, string[]][] = [];
  for await (const file of previewFiles(expandArchives(await discoverFiles([folder])))) {
    if (file.outcome !== 'read')
      rows.push([file.source.slice(folder.length + 1), file.outcome, []]);
    else
      rows.push([
        file.source.slice(folder.length + 1),
        file.title,
        file.speakers.map(({ name }) => name),
      ]);
  }
  return rows;
}

describe('an export of chats', () => {
  it('is a transcript for each conversation that says something', async () => {
    writeFileSync(join(folder, 'conversations.json'), fixture('chatgpt-export.json'));
    expect(await previewAll()).toEqual([
      ['conversations.json/Orchard press c1a2b3c4.json', 'Orchard press', ['User', 'Assistant']],
      ['conversations.json/Cart wheels d4e5f6a7.json', 'Cart wheels', ['User', 'Assistant']],
    ]);
  });

  it('may be lines with the messages of a conversation each', async () => {
    const conversation = (question: string, answer: string): string =>
      JSON.stringify({
        messages: [
          { role: 'system', content: 'You know ships.' },
          { role: 'user', content: question },
          { role: 'assistant', content: answer },
        ],
      });
    writeFileSync(
      join(folder, 'ships.jsonl'),
      `${conversation('How heavy is the dredger?', '40 tons.')}\n${conversation('And the tug?', '12 tons.')}\n`,
    );
    expect(await previewAll()).toEqual([
      [
        'ships.jsonl/How heavy is the dredger 1.json',
        'How heavy is the dredger?',
        ['User', 'Assistant'],
      ],
      ['ships.jsonl/And the tug 2.json', 'And the tug?', ['User', 'Assistant']],
    ]);
  });

  it('may be a list of calls, or of interviews with turns of their own', async () => {
    const turns = [
      { speaker: 'Ida Moreau', text: 'The dredger is back.' },
      { speaker: 'Tom Acker', text: 'I saw it.' },
    ];
    const content = 'Ida Moreau: The dredger is back.\nTom Acker: I saw it.\nIda Moreau: Good.';
    const call = (quarter: number) => ({ symbol: 'TNDW', quarter, year: 2024, content });
    writeFileSync(join(folder, 'calls.json'), JSON.stringify([call(1), call(2)]));
    writeFileSync(
      join(folder, 'meetings.json'),
      JSON.stringify([
        { id: 7, title: 'Monday', date: '2024-02-05', turns },
        { id: 8, title: 'Tuesday', date: '2024-02-06', turns },
      ]),
    );
    writeFileSync(
      join(folder, 'talks.jsonl'),
      `${JSON.stringify({ utterances: turns })}\n${JSON.stringify({ utterances: turns })}\n`,
    );
    const people = ['Ida Moreau', 'Tom Acker'];
    expect(await previewAll()).toEqual([
      ['calls.json/TNDW 1 2024 1.json', 'TNDW Q1 2024 Earnings Call', people],
      ['calls.json/TNDW 2 2024 2.json', 'TNDW Q2 2024 Earnings Call', people],
      ['meetings.json/Monday 7.json', 'Monday', people],
      ['meetings.json/Tuesday 8.json', 'Tuesday', people],
      ['talks.jsonl/chat 1.json', 'Chat 1', people],
      ['talks.jsonl/chat 2.json', 'Chat 2', people],
    ]);
  });

  it('is no list of turns, nor of the parts of one transcript', async () => {
    const turns = [
      { speaker: 'Ida Moreau', text: 'The dredger is back.', words: [{ text: 'The', start: 1 }] },
      { speaker: 'Tom Acker', text: 'I saw it.', words: [{ text: 'I', start: 2 }] },
    ];
    writeFileSync(join(folder, 'turns.jsonl'), turns.map((one) => JSON.stringify(one)).join('\n'));
    writeFileSync(
      join(folder, 'parts.json'),
      JSON.stringify([
        { title: 'Opening', turns },
        { title: 'Questions', turns },
      ]),
    );
    const sources = (await previewAll()).map(([source]) => source);
    expect(sources).toEqual(['parts.json', 'turns.jsonl']);
  });

  it('of a telephone is a transcript for each chat', async () => {
    const sms = (name: string, type: number, body: string) =>
      `<sms address="+1555010" date="170721360000${type}" type="${type}" body="${body}" contact_name="${name}" />`;
    writeFileSync(
      join(folder, 'sms.xml'),
      `<?xml version='1.0' encoding='UTF-8' ?><smses count="4">${sms('Ida Moreau', 1, 'Back?')}${sms('Tom Acker', 1, 'Cold?')}${sms('Ida Moreau', 2, 'No.')}${sms('Tom Acker', 2, 'Yes &amp; wet.')}</smses>`,
    );
    expect(await previewAll()).toEqual([
      ['sms.xml/Ida Moreau.xml', 'Ida Moreau', ['Ida Moreau', 'Me']],
      ['sms.xml/Tom Acker.xml', 'Tom Acker', ['Tom Acker', 'Me']],
    ]);
  });

  it('may be in an archive', async () => {
    const zip = zipSync({
      'conversations.json': strToU8(fixture('claude-export.json')),
      'user.json': strToU8('{}'),
    });
    writeFileSync(join(folder, 'export.zip'), zip);
    expect(await previewAll()).toEqual([
      [
        'export.zip/conversations.json/Orchard press 9c8b7a65.json',
        'Orchard press',
        ['User', 'Assistant'],
      ],
      ['export.zip/user.json', 'skipped', []],
    ]);
  });

  it('of Slack has the names of its users, in a folder and in an archive', async () => {
    mkdirSync(join(folder, 'press'));
    for (const [name, text] of Object.entries(SLACK)) writeFileSync(join(folder, name), text);
    const entries = Object.entries(SLACK).map(([name, text]) => [name, strToU8(text)] as const);
    writeFileSync(join(folder, 'slack.zip'), zipSync(Object.fromEntries(entries)));
    const people = ['Ida Moreau', 'Tom Acker'];
    expect((await previewAll()).filter(([, title]) => title !== 'skipped')).toEqual([
      ['press/2025-03-04.json', '#press', people],
      ['slack.zip/press/2025-03-04.json', '#press', people],
    ]);
  });

  it('that is damaged is refused as one file', async () => {
    writeFileSync(join(folder, 'conversations.json'), fixture('chatgpt-export.json').slice(0, -50));
    expect(await previewAll()).toEqual([['conversations.json', 'failed', []]]);
  });
});
