/** Options have defaults from a file; the command line and the environment go before it, and mistakes are told. */

import { Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { applyConfig } from '#src/cli/config.ts';
import { choiceOption, wholeNumberParser } from '#src/cli/options.ts';

const FILE = '/home/ana/config.json';

function parse(values: object, ...args: string[]): Record<string, unknown> {
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  const command = new Command('query')
    .addOption(new Option('--library <folder>').env('TEST_LIBRARY').default('here'))
    .option('--limit <n>', 'most results', wholeNumberParser(1, 100), 10)
    .addOption(choiceOption('--effort <effort>', 'effort', ['fast', 'best']))
    .option('--question <question>', 'questions', collect)
    .option('--all', 'all')
    .hook('preAction', (_, running) => applyConfig(running, { file: FILE, values: { ...values } }))
    .action(() => {});
  return command.parse(args, { from: 'user' }).opts();
}

describe('defaults of options', () => {
  it('come from the file, for all commands or for one', () => {
    expect(parse({ library: '/calls', query: { limit: 5, all: true } })).toMatchObject({
      library: '/calls',
      limit: 5,
      all: true,
    });
    expect(parse({ library: '/calls', query: { library: '/own' } })).toMatchObject({
      library: '/own',
    });
    expect(parse({ serve: { port: 80 }, $schema: 'x' })).toMatchObject({ limit: 10 });
    expect(parse({ query: { question: ['one', 'two'] } }).question).toEqual(['one', 'two']);
  });

  it('give way to the command line', () => {
    expect(parse({ query: { limit: 5 } }, '--limit', '7').limit).toBe(7);
  });

  it.each<[object, string]>([
    [{ query: { limits: 5 } }, 'query has no option "limits". Did you mean limit?'],
    [{ query: { limit: 1000 } }, '"limit": Give a whole number from 1 to 100.'],
    [
      { query: { effort: 'besst' } },
      '"effort": Allowed choices are fast, best. Did you mean best?',
    ],
    [{ query: { all: 'yes' } }, '"all" must be true or false.'],
    [{ query: { limit: {} } }, '"limit" must be a text, a number, or a list of them.'],
    [{ query: 5 }, '"query" must be an object of options.'],
  ])('%j is refused', (values, message) => {
    expect(() => parse(values)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: `${FILE}: ${message}` }),
    );
  });
});
