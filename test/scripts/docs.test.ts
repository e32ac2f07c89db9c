/** The documentation says what the program does: its reference is current, its links lead somewhere, its JSON is accepted. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCliReference } from '#src/cli/cli-reference.ts';
import { describeCommands } from '#src/cli/describe-commands.ts';
import { buildProgram } from '#src/cli/program.ts';
import { parseSidecar } from '#src/ingest/discover/sidecar-schema.ts';
import { PROJECT } from '../support.ts';

const DOCS = join(PROJECT, 'docs');
const PAGES = readdirSync(DOCS, { recursive: true, encoding: 'utf8' }).filter(
  (page) => page.endsWith('.md') && !/^(?:api|node_modules|\.vitepress)\b/.test(page),
);
const read = (page: string) => readFileSync(join(DOCS, page), 'utf8');

describe('the documentation', () => {
  it('has the commands as they are', () => {
    const current = writeCliReference(describeCommands(buildProgram()));
    expect(read('cli.md'), 'run: npm run docs:cli').toBe(current);
  });

  it.each(PAGES)('%s links to pages that are there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link);
    const dead = links.filter((link) => !existsSync(join(DOCS, dirname(page), link)));
    expect(dead).toEqual([]);
  });

  it.each(['whosaid-json.md', 'tutorials/podcaster.md'])('%s shows what is accepted', (page) => {
    const [, json] = /```json\n(.*?)```/s.exec(read(page)) ?? [];
    expect(() => parseSidecar(json ?? '', page)).not.toThrow();
  });

  it('names every page in its list', () => {
    const list = readFileSync(join(DOCS, '.vitepress', 'config.ts'), 'utf8');
    for (const page of PAGES.filter((one) => one !== 'index.md')) {
      expect(list).toContain(`link: '/${page.replace(/\.md$/, '')}'`);
    }
  });
});
