/** The container is described without mistakes, as far as that can be told without building it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildProgram } from '#src/cli/program.ts';
import { PROJECT } from '../support.ts';

const DOCKERFILE = readFileSync(join(PROJECT, 'Dockerfile'), 'utf8');
const { services } = parse(readFileSync(join(PROJECT, 'compose.yaml'), 'utf8'));

/** Of `["whosaid", "serve", "--host", "0.0.0.0"]`: whether there is such a command with such options. */
function isCommand([program, name, ...args]: readonly string[]): boolean {
  const command = buildProgram().commands.find((one) => one.name() === name);
  const known = command?.options.map(({ long }) => long) ?? [];
  const options = args.filter((arg) => arg.startsWith('--'));
  return program === 'whosaid' && options.every((option) => known.includes(option));
}

describe('the Dockerfile', () => {
  it('is valid', () => {
    expect(validate(DOCKERFILE)).toEqual([]);
  });

  it('copies what is there, and runs a command that is there', () => {
    const copied = [...DOCKERFILE.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) =>
      (paths ?? '').split(' '),
    );
    for (const path of copied) expect(existsSync(join(PROJECT, path)), path).toBe(true);
    const [, command = '[]'] = /^CMD (.+)$/m.exec(DOCKERFILE) ?? [];
    expect(isCommand(JSON.parse(command))).toBe(true);
  });
});

describe('compose.yaml', () => {
  it('shares one library, and only the page has a port, on this machine alone', () => {
    expect(services.serve.ports).toEqual(['127.0.0.1:7654:7654']);
    expect(services.watch.ports).toBeUndefined();
    expect(services.watch.volumes).toContain(services.serve.volumes[0]);
    expect(isCommand(services.watch.command)).toBe(true);
  });
});
