/** Indexing what people have: folders of anything, archives, standard input, and what they know better. */

import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { docx, paragraph, pdf, printed, run } from '../ingest/decode/made.ts';
import { newFolder, writeFiles } from '../support.ts';
import { type Ended, json, start, whosaid } from './whosaid.ts';

const FAILED = 1;
const WRONG_USAGE = 2;
const TALK =
  'SPEAKER_00: The kelp is sold as rope.\n\nSPEAKER_01: To whom?\n\nSPEAKER_00: To farms.\n';
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);

let folder: string;
let library: string;

beforeEach(() => {
  folder = newFolder();
  library = join(newFolder(), 'library');
});

const index = (...args: string[]): Promise<Ended> =>
  whosaid(['index', ...args, '--library', library]);

/** Titles and ids, as `list` has them. */
async function listed(): Promise<[id: string, title: string][]> {
  const transcripts = await json<{ id: string; title: string }[]>('list', '--library', library);
  return transcripts.map(({ id, title }) => [id, title]);
}

async function indexPiped(input: string, ...args: string[]): Promise<Ended> {
  const child = start(['index', '-', ...args, '--library', library]);
  child.stdin.end(input);
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { code: child.exitCode, stdout, stderr };
}

describe('a folder of anything', () => {
  it('is read as far as possible, and the rest is reported', async () => {
    writeFiles(folder, {
      'meeting.docx': docx(paragraph(run('Ana: The ferry is late.')) + paragraph(run('Ben: Why?'))),
      'call.pdf': pdf([printed(['Ana: The kelp is sold.', '', 'Ben: To whom?'])]),
      'talk.html': '<cite>Ana:</cite><time>0:01</time><p>Hello.</p><cite>Ben:</cite><p>Hi.</p>',
      'old.zip': zipSync({ 'in/a.txt': strToU8(TALK), 'in/b.png': PNG }),
      'packed.txt.gz': gzipSync(strToU8(TALK)),
      'broken.pdf': pdf([printed(['Ana: Hello.'])]).subarray(0, 300),
      'package.json': '{"name": "kelp"}',
      'recording.mp3': PNG,
      'drafts/draft.txt': TALK,
      '.whosaidignore': 'drafts/',
    });
    const { code, stdout, stderr } = await index(folder);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(`${join(folder, 'broken.pdf')}: the PDF ends in the middle`);
    expect(stderr).toMatch(/Skipped \S+package\.json: this JSON is not a transcript/);
    expect(stderr).toMatch(/5 added, 1 skipped, 1 failed; \d+ passages embedded/);
    expect(stderr).toContain('Skipped 1 file with other extensions (1 .mp3)');
    expect((await listed()).map(([id]) => id).sort()).toEqual([
      'a',
      'call',
      'meeting',
      'packed',
      'talk',
    ]);
  });

  it('strictly has to be read whole, apart from what is no transcript', async () => {
    const [, broken] = writeFiles(folder, { 'a.txt': TALK, 'b.txt': PNG, 'c.json': '{}' });
    expect((await index(folder)).code).toBe(0);
    expect((await index(folder, '--strict')).code).toBe(FAILED);
    rmSync(broken);
    expect((await index(folder, '--strict')).code).toBe(0);
  });

  it('previews what its files would become, and makes nothing', async () => {
    writeFiles(folder, { 'talk.txt': `Title: Kelp\nDate: 2025-06-12\n\n${TALK}`, 'b.txt': PNG });
    const mapped = ['--map', 'SPEAKER_00=Ana Silva (CEO)', '--map', 'X=Y'];
    const shown = await index(folder, '--dry-run', ...mapped);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('Kelp · 2025-06-12 · no kind · 3 turns');
    expect(shown.stdout).toMatch(/unknown +Ana Silva · CEO · 2 turns/);
    expect(shown.stdout).toContain('no speaker is labelled X');
    expect(shown.stderr).toContain('Dry run: 1 file would be added, 1 failed.');
    expect(shown.stderr).not.toContain('speaker is labelled');
    const previews = JSON.parse((await index(folder, '--dry-run', '--json')).stdout);
    expect(previews).toMatchObject([
      { source: join(folder, 'b.txt'), outcome: 'failed', reason: expect.stringMatching(/PNG/) },
      {
        source: join(folder, 'talk.txt'),
        outcome: 'read',
        title: 'Kelp',
        turns: 3,
        speakers: [
          { name: 'SPEAKER_00', role: 'unknown', turns: 2 },
          { name: 'SPEAKER_01', role: 'unknown', turns: 1 },
        ],
      },
    ]);
    expect(existsSync(library)).toBe(false);
  });
});

describe('what is known better than the file says', () => {
  it('holds while it is given, and for good once written beside the file', async () => {
    const [talk] = writeFiles(folder, { 'talk.txt': TALK });
    const given = await index(talk, '--title', 'Kelp', '--map', 'SPEAKER_00=Ana', '--map', 'X=Y');
    expect(given.stderr).toContain('No speaker is labelled X. See the labels with --dry-run.');
    const written = /write (\{.*\}) into whosaid\.json/.exec(given.stderr)?.[1] ?? '';
    expect(await listed()).toEqual([['talk', 'Kelp']]);
    writeFiles(folder, { 'whosaid.json': written });
    expect((await index(talk)).stderr).toContain('1 unchanged');
    rmSync(join(folder, 'whosaid.json'));
    expect((await index(folder)).stderr).toContain('1 replaced');
    expect(await listed()).toEqual([['talk', 'Talk']]);
  });

  it('is refused where it cannot be meant', async () => {
    const [a, b] = writeFiles(folder, { 'a.txt': TALK, 'b.txt': TALK });
    for (const [args, found] of [
      [[a, '--date', '2025-02-30'], /day such as/],
      [[a, '--kind', 'chatter'], /earnings-call/],
      [[a, '--map', 'SPEAKER_00'], /Give a label, = and a name/],
      [[a, b, '--title', 'Kelp'], /title "Kelp" is for one file/],
    ] as const) {
      const { code, stderr } = await index(...args);
      expect(code).toBe(WRONG_USAGE);
      expect(stderr).toMatch(found);
    }
    expect(existsSync(library)).toBe(false);
  });

  it('can be that no one is named', async () => {
    const [night] = writeFiles(folder, { 'night.txt': 'It was a dark night.\n' });
    expect((await index(night)).code).toBe(FAILED);
    expect((await index(night, '--no-speakers')).stderr).toContain('1 added');
  });
});

describe('standard input', () => {
  it('is a transcript of its own for each content', async () => {
    expect((await indexPiped(TALK, '--title', 'Kelp')).stderr).toContain('1 added');
    expect((await indexPiped(TALK, '--title', 'Kelp')).stderr).toContain('1 unchanged');
    expect((await indexPiped(TALK.replace('rope', 'string'))).stderr).toContain('1 added');
    expect(await listed()).toEqual([
      ['stdin', 'Kelp'],
      ['stdin-2', 'Stdin'],
    ]);
  });

  it('without anything in it has failed', async () => {
    const { code, stderr } = await indexPiped('');
    expect(code).toBe(FAILED);
    expect(stderr).toContain('stdin: the file is empty');
  });
});
