/** No regular expression in the sources takes more than linear time, whatever it is given. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { MAX_QUESTION_LENGTH } from '#src/domain/limits.ts';
import { MAX_FRAMED_LENGTH } from '#src/search/parse-query/parse-query.ts';
import { PROJECT } from '../support.ts';

const SOURCES = join(PROJECT, 'src');
/** What sees files: of any length. */
const READS_FILES = /\/src\/(?:ingest|text)\//;
const PARSES_QUESTIONS = /\/src\/search\/parse-query\//;
/** Characters of an attack. A pattern of linear time needs less than a millisecond, or 4 times as long as for a quarter. */
const LENGTH = 6_000;
const LEAST_MILLISECONDS = 10;
const MOST_GROWTH = 8;

interface Pattern {
  /** Characters of the longest text that it is given: what does not read files reads questions. */
  readonly length: number;
  readonly at: string;
  readonly regex: RegExp;
}

/** Literals, and `new RegExp` of plain strings and templates whose parts the module exports or holds. */
function* literalsIn(node: unknown): Generator<{ pattern: string; flags: string; start: number }> {
  if (Array.isArray(node)) {
    for (const item of node) yield* literalsIn(item);
  } else if (typeof node === 'object' && node !== null) {
    const { regex, start } = node as { regex?: { pattern: string; flags: string }; start: number };
    if (regex) yield { ...regex, start };
    else for (const value of Object.values(node)) yield* literalsIn(value);
  }
}

function lengthIn(path: string): number {
  if (READS_FILES.test(path)) return LENGTH;
  return PARSES_QUESTIONS.test(path) ? MAX_FRAMED_LENGTH : MAX_QUESTION_LENGTH;
}

function patternsIn(path: string): Pattern[] {
  const code = readFileSync(path, 'utf8');
  return [...literalsIn(parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }))].map(
    ({ pattern, flags, start }) => ({
      at: `${relative(PROJECT, path)}:${code.slice(0, start).split('\n').length}`,
      regex: new RegExp(pattern, flags),
      length: lengthIn(path),
    }),
  );
}

/** Patterns that modules build when they load. */
async function builtPatterns(paths: readonly string[]): Promise<Pattern[]> {
  const built: Pattern[] = [];
  const original = globalThis.RegExp;
  const importing = { path: '', length: 0 };
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string, string?]) {
      const regex = new target(...args);
      built.push({ at: `${importing.path} (built)`, length: importing.length, regex });
      return regex;
    },
  });
  try {
    for (const path of paths) {
      importing.path = relative(PROJECT, path);
      importing.length = lengthIn(path);
      await import(path);
    }
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}

/** Words and characters of the pattern, and one of each kind. */
function pumpsOf({ source }: RegExp): string[] {
  const words = source.match(/[A-Za-z]{2,}/g) ?? [];
  const marks =
    source.replace(/\\u[\da-f]{4}|\\[pP]\{[^}]*\}|\\[A-Za-z]/gi, '').match(/[^\w\s]/g) ?? [];
  const kinds = [
    ' ',
    '\t',
    'a',
    'A',
    '0',
    '.',
    '-',
    '_',
    '"',
    'a ',
    'A ',
    '0 ',
    ' .',
    'A.',
    '0:',
    ': ',
    '\n',
    'é',
    '中',
  ];
  const spelled = words.flatMap((word) => [word, `${word} `, ` ${word}`, `${word.toUpperCase()}-`]);
  return [...new Set([...kinds, ...marks, ...marks.map((mark) => `${mark} `), ...spelled])];
}

/** Attacks of about so many characters. */
function* attacksOn(regex: RegExp): Generator<(length: number) => string> {
  const pumps = pumpsOf(regex);
  const marked = pumps.filter((pump) => pump.length > 1 || /\W/.test(pump)).slice(0, 12);
  const repeat = (pump: string, length: number): string =>
    pump.repeat(Math.ceil(length / pump.length));
  for (const pump of pumps) {
    for (const end of ['\u0000', '\n', `\u0000${pump}`]) {
      yield (length) => repeat(pump, length) + end;
    }
  }
  for (const start of ['', '\u0000', ...marked]) {
    for (const pump of [' ', '\t', 'a', 'A', '0', '.', '-']) {
      yield (length) => `${start}${repeat(pump, length)}\u0000`;
    }
  }
}

/** An attack for which time grows faster than length, `null` if there is none. */
function findAttack({ regex, length }: Pattern): string | null {
  for (const attack of attacksOn(regex)) {
    const long = attack(length);
    if (time(regex, long) < LEAST_MILLISECONDS) continue;
    const best = (text: string): number => Math.min(...[1, 2, 3].map(() => time(regex, text)));
    const [slow, fast] = [best(long), best(attack(length / 4))];
    if (slow >= LEAST_MILLISECONDS && slow > MOST_GROWTH * fast) {
      return `${long.slice(0, 12)}…${long.slice(-4)}`;
    }
  }
  return null;
}

function time(regex: RegExp, text: string): number {
  const before = process.cpuUsage();
  regex.lastIndex = 0;
  if (regex.global) text.replace(regex, '');
  else regex.exec(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const lengthRank = (path: string): number =>
  [READS_FILES, PARSES_QUESTIONS, /(?:)/].findIndex((area) => area.test(path));

/** Not imported: programs, threads, and what needs a document. */
const isImported = (path: string): boolean => !/cli\/whosaid\.ts$|worker|src\/web/.test(path);

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => join(SOURCES, name))
  /* Modules that others import build their patterns with the first of those. */
  .sort((a, b) => lengthRank(a) - lengthRank(b));
const patterns = [...files.flatMap(patternsIn), ...(await builtPatterns(files.filter(isImported)))];

describe('a regular expression', () => {
  it('is found in the sources', () => {
    expect(patterns.length).toBeGreaterThan(300);
  });

  it('takes linear time', { timeout: 240_000 }, () => {
    const slow = patterns.flatMap((pattern) => {
      const { at, regex } = pattern;
      const attack = findAttack(pattern);
      return attack === null ? [] : [`${at} ${regex} for ${JSON.stringify(attack)}`];
    });
    expect(slow).toEqual([]);
  });
});
