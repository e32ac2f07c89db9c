/** No regular expression in the sources takes more than linear time, whatever it is given. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../support.ts';

/** Folders whose patterns see files and questions of any length. */
const FOLDERS = ['src/ingest', 'src/text'];
/** Characters of an attack. A pattern of linear time needs less than a millisecond, or 4 times as long as for a quarter. */
const LENGTH = 6_000;
const LEAST_MILLISECONDS = 10;
const MOST_GROWTH = 8;

interface Pattern {
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

function patternsIn(path: string): Pattern[] {
  const code = readFileSync(path, 'utf8');
  return [...literalsIn(parseAst(code, { lang: 'ts' }))].map(({ pattern, flags, start }) => ({
    at: `${relative(PROJECT, path)}:${code.slice(0, start).split('\n').length}`,
    regex: new RegExp(pattern, flags),
  }));
}

/** Patterns that modules build when they load. */
async function builtPatterns(paths: readonly string[]): Promise<Pattern[]> {
  const built: Pattern[] = [];
  const original = globalThis.RegExp;
  const before = { path: '' };
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string, string?]) {
      const regex = new target(...args);
      built.push({ at: `${before.path} (built)`, regex });
      return regex;
    },
  });
  try {
    for (const path of paths) {
      before.path = relative(PROJECT, path);
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
function findAttack(regex: RegExp): string | null {
  for (const attack of attacksOn(regex)) {
    const long = attack(LENGTH);
    if (time(regex, long) < LEAST_MILLISECONDS) continue;
    const best = (text: string): number => Math.min(...[1, 2, 3].map(() => time(regex, text)));
    const [slow, fast] = [best(long), best(attack(LENGTH / 4))];
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

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.includes('worker'))
    .map((name) => join(PROJECT, folder, name)),
);
const patterns = [...files.flatMap(patternsIn), ...(await builtPatterns(files))];

describe('a regular expression', () => {
  it('is found in the sources', () => {
    expect(patterns.length).toBeGreaterThan(300);
  });

  it('takes linear time', { timeout: 240_000 }, () => {
    const slow = patterns.flatMap(({ at, regex }) => {
      const attack = findAttack(regex);
      return attack === null ? [] : [`${at} ${regex} for ${JSON.stringify(attack)}`];
    });
    expect(slow).toEqual([]);
  });
});
