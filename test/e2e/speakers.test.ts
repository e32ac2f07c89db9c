/** `whosaid speakers` over the samples: list, suggest, rename, merge and undo. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, PROJECT, writeFiles } from '../support.ts';
import { json, whosaid } from './whosaid.ts';

const MEETING = 'rosterlark-product-meeting';
const folder = newFolder();
const library = join(folder, 'library');
const inLibrary = ['--library', library];
const libraryBytes = () => readFileSync(join(library, 'library.sqlite'));
const speakers = (...args: string[]) => whosaid(['speakers', ...args, ...inLibrary]);

/** Parsed JSON, to be looked into. */
// biome-ignore lint/suspicious/noExplicitAny: its shape is what is tested
type Json = any;
const run = (...args: string[]): Promise<Json> => json('speakers', ...args, ...inLibrary);
const ask = (...args: string[]): Promise<Json> => json('query', ...args, ...inLibrary);

beforeAll(async () => {
  writeFiles(folder, {
    'more/standup.txt':
      'Title: Rosterlark stand-up\nDate: 2025-09-18\n\nCallum B. Etxeberri: The retry queue is fixed, and the clinics are told.\n\nSPEAKER_01: Who told the dental clinics?\n\nCallum B. Etxeberri: Priyanka wrote to all of them yesterday evening.\n',
  });
  const paths = [join(PROJECT, 'data'), join(folder, 'more')];
  expect((await whosaid(['index', ...paths, ...inLibrary])).code).toBe(0);
});

describe('whosaid speakers', () => {
  it('lists everyone, those who say most first, and who may be one', async () => {
    const { code, stdout, stderr } = await speakers();
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('Odalys Brenwick\t-\t-\thost\t1 transcript\t23 turns\t-');
    expect(stderr).toBe('whosaid: 1 possible duplicate. See: whosaid speakers suggest\n');
    const [first]: Json = await run('hexley', '--sort', 'name');
    expect(first).toEqual({
      name: 'Rukmini Pashley',
      aliases: [],
      titles: ['Analyst'],
      affiliations: ['Hexley Rowe'],
      roles: ['analyst'],
      transcripts: 1,
      turns: 3,
    });
    expect(await speakers('nobody')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('No speaker matches "nobody".\n'),
    });
    expect((await speakers('rukmini pashly')).stderr).toContain('Did you mean Rukmini Pashley?');
  });

  it('suggests names as the command that merges them', async () => {
    const { stdout } = await speakers('suggest');
    expect(stdout).toBe("whosaid speakers merge 'Callum B. Etxeberri' --into 'Callum Etxeberri'\n");
    expect(await run('suggest')).toEqual([
      { names: ['Callum Etxeberri', 'Callum B. Etxeberri'], into: 'Callum Etxeberri' },
    ]);
  });

  it('merges them at once: listed, filtered, asked for and shown; and takes it back', async () => {
    const before = await run();
    const merged = await speakers('merge', 'callum b etxeberri', '--into', 'Callum Etxeberri');
    expect(merged).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'whosaid: Callum B. Etxeberri → Callum Etxeberri. Undo with: whosaid speakers undo 1\n',
    });
    const [callum]: Json = await run('callum');
    expect(callum).toMatchObject({ aliases: ['Callum B. Etxeberri'], transcripts: 2, turns: 21 });
    for (const args of [
      ['what did Callum Etxeberri say about the retry queue'],
      ['what did Etxeberri say about the retry queue'],
      ['retry queue', '--speaker', 'Callum Etxeberri'],
    ]) {
      const { query, results }: Json = await ask(...args);
      expect(query.filters).toEqual({ speaker: ['Callum Etxeberri'] });
      const ids = results.map(({ transcript }: Json) => transcript.id);
      expect(ids).toEqual(expect.arrayContaining(['standup', MEETING]));
      const own = results.find(({ transcript }: Json) => transcript.id === 'standup');
      expect(own.speaker).toMatchObject({ name: 'Callum Etxeberri', label: 'Callum B. Etxeberri' });
    }
    expect((await whosaid(['show', 'standup#0', ...inLibrary])).stdout).toMatch(
      /^#0 Callum Etxeberri\n/,
    );
    expect((await speakers('suggest')).stdout).toBe('');
    expect((await speakers('undo')).stderr).toBe(
      'whosaid: Undone: Callum B. Etxeberri → Callum Etxeberri\n',
    );
    expect(await run()).toEqual(before);
  });

  it('says who a label is in one transcript, and keeps it when the file changes', async () => {
    const who = ['--transcript', 'standup', '--title', 'Support Lead', '--role', 'host'];
    const edit: Json = await run('rename', 'speaker_01', 'Ana Ruiz', ...who);
    expect(edit).toMatchObject({ names: ['SPEAKER_01'], transcript: 'standup' });
    writeFiles(folder, {
      'more/standup.txt':
        'Title: Rosterlark stand-up\n\nSPEAKER_01: Who told the dental clinics?\n\nPriyanka Oust: I did.\n',
    });
    await whosaid(['index', join(folder, 'more'), ...inLibrary]);
    const { results }: Json = await ask('what did the support lead ask about dental clinics');
    expect(results[0]).toMatchObject({
      transcript: { id: 'standup' },
      speaker: { name: 'Ana Ruiz', title: 'Support Lead', role: 'host', label: 'SPEAKER_01' },
      text: 'Who told the dental clinics?',
    });
    const history = (await speakers('history')).stdout.trimEnd().split('\n');
    expect(history.at(-1)).toMatch(
      /^3\t\S+Z\tSPEAKER_01 → Ana Ruiz \(Support Lead, host\)\tstandup\tactive$/,
    );
    expect(history).toHaveLength(3);
    expect(history[0]).toMatch(/\teverywhere\tundone$/);
    expect(await run('undo', '3')).toMatchObject({ undone: { number: 3 } });
    expect(await run('history')).toHaveLength(4);
  });

  it.each([
    [['rename', 'Matteo Zindle', 'Mat'], 1, 'Matteo Zindel'],
    [['rename', 'Matteo Zindel', 'Noor Halvarsen'], 1, 'whosaid speakers merge'],
    [['rename', 'SPEAKER_01', 'Ana'], 2, '"SPEAKER_01" is someone else in every transcript'],
    [['rename', 'Matteo Zindel'], 2, "missing required argument 'new-name'"],
    [['rename', 'Matteo Zindel', ''], 2, 'must not be empty'],
    [['rename', 'Matteo Zindel', 'Mat', '--role', 'boss'], 2, 'Allowed choices are'],
    [['merge', 'Matteo Zindel'], 2, '--into'],
    [['undo', '99'], 1, '99'],
    [['undo', 'first'], 2, 'a whole number from 1'],
    [['list', '--sort', 'age'], 2, 'Allowed choices are turns, transcripts, name'],
  ])('%j is refused, and nothing is changed', async (args, code, said) => {
    const before = libraryBytes();
    const ended = await speakers(...args);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toMatch(/^whosaid: \S/);
    expect(ended.stderr).toContain(said);
    expect(libraryBytes()).toEqual(before);
  });

  it('shows an example for each of its commands', async () => {
    const { stdout } = await whosaid(['speakers', '--help']);
    const commands = [...stdout.matchAll(/^ {2}(\w+) \[options\]/gm)].map(([, name]) => name);
    expect(commands).toEqual(['list', 'suggest', 'rename', 'merge', 'undo', 'history']);
    const helps = await Promise.all(commands.map((name) => whosaid(['speakers', name, '--help'])));
    for (const { stdout: help } of helps) {
      expect(help).toMatch(/\nExample:\n {2}whosaid speakers /);
    }
    expect(stdout).toMatch(/\nExamples:\n {2}whosaid speakers /);
  });
});
