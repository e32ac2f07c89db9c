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
