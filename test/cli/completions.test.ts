/** Completions are made of the commands as they are, and a shell takes them. */

import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { writeCompletions } from '#src/cli/completions.ts';
import { buildConfigSchema } from '#src/cli/config-schema.ts';
import { describeCommands } from '#src/cli/describe-commands.ts';
import { writeManPage } from '#src/cli/man-page.ts';
import { buildProgram } from '#src/cli/program.ts';

const COMMANDS = describeCommands(buildProgram());

/** What bash offers for the last of the words. */
function complete(...words: string[]): string[] {
  const script = `${writeCompletions('bash', COMMANDS)}
    COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
    _whosaid; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
}

describe('bash', () => {
  it('completes commands, options and choices', () => {
    expect(complete('whosaid', 'ser')).toEqual(['serve']);
    expect(complete('whosaid', 'speakers', 're')).toEqual(['rename']);
    expect(complete('whosaid', 'query', '--li')).toEqual(['--library', '--limit']);
    expect(complete('whosaid', 'query', '--effort', 'b')).toEqual(['best']);
    expect(complete('whosaid', 'list', '--sort', '')).toEqual(
      expect.arrayContaining(['added', 'date', 'title', 'name']),
    );
  });
});

describe('what is made of the commands', () => {
  it.each(['zsh', 'fish'] as const)('completes in %s too', (shell) => {
    const script = writeCompletions(shell, COMMANDS);
    for (const { path } of COMMANDS) expect(script).toContain(path.split(' ').at(-1));
    expect(script).toContain('management');
  });

  it('is a manual page with every command and option', () => {
    const page = writeManPage({ version: '1.2.3', description: 'Asks.' }, COMMANDS);
    for (const { path, options } of COMMANDS) {
      expect(page).toContain(`.SS whosaid ${path.replaceAll('-', '\\-')}`);
      for (const { long } of options) expect(page).toContain(long.replaceAll('-', '\\-'));
    }
    expect(page).not.toMatch(/^\.(?!TH|SH|SS|TP)/m);
  });

  it('is a schema of the defaults of options', () => {
    expect(buildConfigSchema(COMMANDS)).toMatchObject({
      properties: {
        query: { properties: { effort: { enum: ['fast', 'best'] }, all: { type: 'boolean' } } },
        serve: { properties: { port: {} } },
      },
    });
  });
});
