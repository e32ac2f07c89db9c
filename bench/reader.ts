/**
 * What a reader of the command line's output sees of 120 questions over `data/`: answers, padding, and wrong certainty; with
 * `--more`, of 84 others.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formatMarkdownTable } from './sets.ts';

interface ReaderQuestion {
  readonly kind: 'name' | 'plain' | 'compound' | 'unanswerable';
  readonly question: string;
  /** Each part is answered by any of its quotations. */
  readonly parts?: readonly (readonly string[])[];
  /** A result that matches it is no padding. */
  readonly about?: string;
}

interface PlainQuestion {
  readonly question: string;
  readonly quote: string;
  readonly also?: readonly string[];
}

/** Another checkout, built, to compare with. */
const CHECKOUT = resolve(process.env.WHOSAID ?? '.');
const isVerbose = process.argv.includes('--verbose');
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

const isMore = process.argv.includes('--more');
const plain: PlainQuestion[] = isMore ? [] : readJson(join('data', 'questions.json'));
const ownFile = isMore ? 'reader-questions-more.json' : 'reader-questions.json';
const own: ReaderQuestion[] = readJson(join('bench', ownFile));
const questions: ReaderQuestion[] = [
  ...own,
  ...plain.map(
    ({ question, quote, also = [] }): ReaderQuestion => ({
      kind: 'plain',
      question,
      parts: [[quote, ...also]],
    }),
  ),
];

const flat = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

function run(...args: string[]): { output: string; notes: string } {
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '100' };
  const cli = join(CHECKOUT, 'dist/cli/whosaid.js');
  const { stdout, stderr } = spawnSync('node', [cli, ...args], { encoding: 'utf8', env });
  return { output: stdout, notes: stderr };
}

interface Seen {
  readonly first: boolean;
  readonly three: boolean;
  readonly anywhere: boolean;
  readonly results: number;
  readonly padding: number;
  readonly words: number;
  readonly doubtful: boolean;
}

function ask(library: string, { question, parts = [], about }: ReaderQuestion): Seen {
  const { output, notes } = run('query', '--library', library, '--', question);
  const results = output
    .split(/\n\n(?=\d+ +\S)/)
    .map(flat)
    .filter((text) => text.trim() !== '');
  const isSeen = (shown: readonly string[]) =>
    parts.every((quotes) =>
      quotes.some((quote) => shown.some((text) => text.includes(flat(quote)))),
    );
  const isUseful = (text: string) =>
    parts.flat().some((quote) => text.includes(flat(quote))) ||
    (about !== undefined && new RegExp(about, 'i').test(text));
  return {
    first: isSeen(results.slice(0, 1)),
    three: isSeen(results.slice(0, 3)),
    anywhere: isSeen(results),
    results: results.length,
    padding: results.filter((text) => !isUseful(text)).length,
    words: output.split(/\s+/).length,
    doubtful: results.length === 0 || /No confident match|No one called|Nothing found/.test(notes),
  };
}

const library = mkdtempSync(join(tmpdir(), 'reader-'));
run('index', '--library', library, 'data');
const share = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`;
const rows: string[][] = [];
const all = questions.map((one) => ({ ...one, seen: ask(library, one) }));
for (const kind of ['name', 'plain', 'compound', 'unanswerable', 'all'] as const) {
  const asked = all.filter((one) => kind === 'all' || one.kind === kind);
  if (asked.length === 0) continue;
  const answerable = asked.filter((one) => one.kind !== 'unanswerable');
  const unanswerable = asked.filter((one) => one.kind === 'unanswerable');
  const count = (of: readonly { seen: Seen }[], what: (seen: Seen) => boolean) =>
    of.filter(({ seen }) => what(seen)).length;
  const sum = (of: readonly { seen: Seen }[], what: (seen: Seen) => number) =>
    of.reduce((total, { seen }) => total + what(seen), 0);
  rows.push([
    kind,
    String(asked.length),
    share(
      count(answerable, ({ first }) => first),
      answerable.length,
    ),
    share(
      count(answerable, ({ three }) => three),
      answerable.length,
    ),
    share(
      count(answerable, ({ anywhere }) => anywhere),
      answerable.length,
    ),
    (sum(asked, ({ results }) => results) / asked.length).toFixed(1),
    share(
      sum(answerable, ({ padding }) => padding),
      sum(answerable, ({ results }) => results),
    ),
    (sum(asked, ({ words }) => words) / asked.length).toFixed(0),
    share(
      count(answerable, ({ doubtful }) => doubtful),
      answerable.length,
    ),
    share(
      count(unanswerable, ({ doubtful }) => !doubtful),
      unanswerable.length,
    ),
  ]);
}
rmSync(library, { recursive: true });
if (isVerbose) {
  for (const { kind, question, seen } of all) {
    const where = seen.first ? '1' : seen.three ? '3' : seen.anywhere ? '+' : '-';
    const doubt = seen.doubtful ? '?' : ' ';
    console.log(`${where}${doubt} ${seen.padding}/${seen.results} ${kind}: ${question}`);
  }
}
console.log(
  formatMarkdownTable(
    [
      'questions',
      '',
      'answer in the first result',
      'first three',
      'anywhere',
      'results',
      'padding',
      'words',
      'wrong silence',
      'wrong confidence',
    ],
    rows,
  ),
);
