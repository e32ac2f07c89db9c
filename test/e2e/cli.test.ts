/** The commands: data on stdout, messages on stderr, JSON as promised. */

import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, PROJECT } from '../support.ts';
import { json, start, whosaid } from './whosaid.ts';

const QUESTION = 'what did management say about Pantrywren losses';
const CALL = 'tindlewood-q3-2025-earnings-call';
const MEETING = 'rosterlark-product-meeting';
const ESCAPE = '\u001b';

const library = join(newFolder(), 'library');
const inLibrary = ['--library', library];
const query = (...args: string[]) => whosaid(['query', ...args, ...inLibrary]);

/** Parsed JSON, to be looked into. */
// biome-ignore lint/suspicious/noExplicitAny: its shape is what is tested
type Json = any;
const ask = (...args: string[]): Promise<Json> => json('query', ...args, ...inLibrary);
const keys = (value: object): string[] => Object.keys(value).sort();

const SPEAKER = ['affiliation', 'name', 'role', 'title'];
const TRANSCRIPT = [
  'company',
  'date',
  'id',
  'kind',
  'language',
  'quarter',
  'source',
  'tags',
  'ticker',
  'title',
  'url',
];
const TURN = ['speaker', 'text', 'turn'];
const RESULT = [
  'after',
  'before',
  'end',
  'highlights',
  'match',
  'more',
  'offsets',
  'question',
  'rank',
  'score',
  'section',
  'speaker',
  'start',
  'text',
  'transcript',
  'turn',
  'words',
];

beforeAll(async () => {
  const { code, stdout, stderr } = await whosaid(['index', join(PROJECT, 'data'), ...inLibrary]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toMatch(/^whosaid: 7 added; \d+ passages embedded; library .+\n$/);
});

describe('whosaid query', () => {
  it('prints JSON with the fields promised', async () => {
    const { stdout, stderr } = await query(QUESTION, '--json');
    expect(stderr).toBe('');
    const answer: Json = JSON.parse(stdout);
    expect(keys(answer)).toEqual([
      'confident',
      'effort',
      'matches',
      'next',
      'notice',
      'query',
      'results',
      'tookMs',
    ]);
    expect(answer.query).toMatchObject({
      asked: QUESTION,
      text: 'Pantrywren losses',
      filters: { role: ['management'] },
      phrases: [],
    });
    expect(answer.tookMs).toBeGreaterThan(0);
    expect(answer.results.length).toBeGreaterThan(2);
    for (const [at, result] of answer.results.entries()) {
      expect(keys(result)).toEqual(RESULT);
      expect(result.rank).toBe(at + 1);
      expect(keys(result.transcript)).toEqual(TRANSCRIPT);
      expect(keys(result.speaker)).toEqual(SPEAKER);
      for (const turn of [result.question, result.before, result.after]) {
        if (turn !== null) expect(keys(turn)).toEqual(TURN);
      }
      for (const [from, to] of [...result.highlights, ...result.words]) {
        expect(result.text.slice(from, to)).toMatch(/^\S(?:.*\S)?$/s);
      }
    }
  });

  it('names who said it, exactly as it was said', async () => {
    const { results }: Json = await ask(QUESTION);
    const { turns }: Json = await json('show', CALL, ...inLibrary);
    for (const { speaker, transcript, turn, offsets, text: said } of results) {
      expect(speaker.role).toBe('management');
      expect(transcript.id).toBe(CALL);
      expect(said).toBe(turns[turn].text.slice(...offsets));
      expect(speaker).toEqual(turns[turn].speaker);
    }
  });

  it('takes a question in several words, without quotes', async () => {
    const { query }: Json = await ask('Pantrywren', 'losses', '--limit', '1');
    expect(query.asked).toBe('Pantrywren losses');
  });

  it('filters and limits by its options', async () => {
    const [limited, asked, byCallum, elsewhere]: Json[] = await Promise.all([
      ask('what was agreed', '--limit', '2'),
      ask('Pantrywren', '--role', 'analyst', '--section', 'qa'),
      ask('clinics', '--speaker', 'callum', '--before', '2025-09'),
      ask('clinics', '--transcript', CALL, '--after', '2026'),
    ]);
    expect(limited.results).toHaveLength(2);
    expect(asked.results.length).toBeGreaterThan(0);
    for (const { speaker, section } of asked.results) {
      expect([speaker.role, section]).toEqual(['analyst', 'qa']);
    }
    expect(byCallum.results.length).toBeGreaterThan(0);
    for (const { speaker } of byCallum.results) expect(speaker.name).toBe('Callum Etxeberri');
    expect(elsewhere).toMatchObject({ confident: false, results: [] });
  });

  it('prints the parts of the scores only with --explain', async () => {
    const { results }: Json = await ask(QUESTION, '--explain', '--limit', '1');
    expect(results[0].why.length).toBeGreaterThan(0);
    for (const part of results[0].why) {
      expect(keys(part)).toEqual(['contribution', 'feature', 'value', 'weight', 'window']);
    }
    const { stdout } = await query(QUESTION, '--explain');
    expect(stdout).toContain(' × ');
    expect(stdout).not.toMatch(/\d\.\d{4}/);
  });

  it('prints results to stdout and how it understood the question to stderr', async () => {
    const { code, stdout, stderr } = await query(QUESTION);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 {2}\S/);
    expect(stdout).toContain('Dunstan Okwuosa · Chief Financial Officer · management');
    expect(stdout).toContain(`${CALL}#`);
    const [interpretation, folded] = stderr.split('\n');
    expect(interpretation).toBe('whosaid: looking for “Pantrywren losses”, role: management');
    expect(folded).toMatch(/^whosaid: \d+ less certain results?: see them with --all$/);
    const all = await query(QUESTION, '--all');
    expect(all.stdout.length).toBeGreaterThan(stdout.length);
    expect(all.stdout.startsWith(stdout.trimEnd())).toBe(true);
  });

  it('ends well when nothing is found, and says so', async () => {
    const { code, stdout, stderr } = await query('"zyzzyva plumbus"');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('No exact match. Try without the quotation marks.\n');
    expect(await ask('"zyzzyva plumbus"')).toMatchObject({ results: [], confident: false });
  });

  it('colours nothing in a pipe, even on a build server, unless made to', async () => {
    const args = ['query', QUESTION, ...inLibrary];
    const [plain, onServer, uncoloured, forced] = await Promise.all([
      whosaid(args),
      whosaid(args, { CI: 'true' }),
      whosaid(args, { NO_COLOR: '1', FORCE_COLOR: '1' }),
      whosaid(args, { FORCE_COLOR: '1' }),
    ]);
    expect(plain.stdout).not.toContain(ESCAPE);
    expect(onServer.stdout).toBe(plain.stdout);
    expect(uncoloured.stdout).toBe(plain.stdout);
    expect(forced.stdout).toContain(ESCAPE);
  });
});

describe('whosaid list, show and remove', () => {
  it('list --stats tells how vectors are searched, by a graph too once it is waited for', async () => {
    const own = ['--library', newFolder()];
    await whosaid(['index', join(PROJECT, 'data'), '--vectors', 'hnsw', ...own]);
    const stats = async () => (await whosaid(['list', '--stats', ...own])).stdout;
    expect(await stats()).toMatch(/^vectors\thnsw: no graph, \d+ passages scanned$/m);
    await whosaid(['index', join(PROJECT, 'data'), '--wait', ...own]);
    expect(await stats()).toMatch(
      /^vectors\thnsw: \d+ passages in the graph \(.* MB\), 0 scanned$/m,
    );
    const question = ['query', 'what are buybacks worth', '--json', ...own];
    const answers = async (...more: string[]) =>
      JSON.parse((await whosaid([...question, ...more])).stdout).results;
    expect(await answers()).toEqual(await answers('--vectors', 'exact'));
    await whosaid(['index', join(PROJECT, 'data'), '--vectors', 'exact', ...own]);
    expect(await stats()).toMatch(/^vectors\texact: no graph/m);
  });

  it('list prints every transcript', async () => {
    const { stdout, stderr } = await whosaid(['list'], { WHOSAID_LIBRARY: library });
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^${CALL}\t2025-11-06\tearnings-call\t\\d+ turns\tTindle`)),
    );
    const listed: Json = await json('list', ...inLibrary);
    for (const transcript of listed) {
      expect(keys(transcript)).toEqual(
        [...TRANSCRIPT, 'hash', 'participants', 'passages', 'turns'].sort(),
      );
    }
  });

  it('show prints a transcript or one turn of it', async () => {
    const whole = await whosaid(['show', MEETING, ...inLibrary]);
    expect(whole.stdout).toContain('\n#0 Noor Halvarsen · Head of Product\n');
    const turn = await whosaid(['show', `${MEETING}#2`, ...inLibrary]);
    expect(turn).toMatchObject({
      code: 0,
      stdout: '#2 Noor Halvarsen · Head of Product\nNine.\n\n',
    });
    expect(await json('show', `${MEETING}#2`, ...inLibrary)).toMatchObject({
      turn: 2,
      text: 'Nine.',
    });
  });

  it('remove takes a transcript out, and nothing when one of several is unknown', async () => {
    const own = ['--library', join(newFolder(), 'own')];
    await whosaid(['index', join(PROJECT, 'data'), ...own]);
    const refused = await whosaid(['remove', MEETING, 'nobody', ...own]);
    expect(refused.code).toBe(1);
    expect(await json('list', ...own)).toHaveLength(7);
    expect(await json('remove', MEETING, ...own)).toEqual({ removed: [MEETING] });
    expect((await whosaid(['list', ...own])).stdout).not.toContain(MEETING);
    const { results }: Json = await json('query', 'kiosk tablets in clinics', ...own);
    expect(results.map(({ transcript }: Json) => transcript.id)).not.toContain(MEETING);
    expect((await whosaid(['show', MEETING, ...own])).code).toBe(1);
    const again: Json = await json('index', join(PROJECT, 'data'), ...own);
    expect(again.map(({ outcome }: Json) => outcome).sort()).toEqual([
      'added',
      ...Array(6).fill('unchanged'),
    ]);
    expect(keys(again[0])).toEqual([
      'code',
      'id',
      'isExplicit',
      'outcome',
      'passages',
      'reason',
      'source',
      'unmatchedLabels',
      'warnings',
    ]);
  });
});

describe('whosaid', () => {
  it('shows an example for every command', async () => {
    const { stdout } = await whosaid(['--help']);
    const commands = [...stdout.matchAll(/^ {2}(\w+) (?:\[options\]|<)/gm)].map(([, name]) => name);
    expect(commands).toEqual(
      expect.arrayContaining(['index', 'query', 'serve', 'list', 'show', 'remove']),
    );
    const helps = await Promise.all(commands.map((name) => whosaid([name, '--help'])));
    for (const help of helps) {
      expect(help).toMatchObject({ code: 0, stderr: '' });
      expect(help.stdout).toMatch(/\nExamples?:\n {2}whosaid /);
    }
  });

  it('knows its version', async () => {
    expect((await whosaid(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('does not mind a reader that has seen enough', async () => {
    const child = start(['show', CALL, ...inLibrary]);
    child.stdout.destroy();
    const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ code: child.exitCode, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
