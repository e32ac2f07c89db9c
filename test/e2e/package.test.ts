/** The package as users have it: packed, linted, installed into an empty folder without optional dependencies, and used. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { newFolder, PROJECT, writeFiles } from '../support.ts';
import {
  userEnvironment as env,
  isRegistryReachable,
  isWindows,
  NO_REGISTRY,
  npm,
  run,
} from './npm.ts';

const MINUTE = 60_000;
const MAX_MEGABYTES = 120;

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => lstatSync(join(folder, name)))
    .reduce((sum, { size }) => sum + size, 0);
}

/** As a project that has the package among its dependencies, and the types of Node. */
const CONSUMER = `import { index, indexFiles, openLibrary, type QueryResponse, WhosaidError } from 'whosaid';
import { parse } from 'whosaid/parse';
import { createLibrary } from 'whosaid/search';

await index(['node_modules/whosaid/data'], { library: 'in-code' });
const again: string[] = [];
for await (const { report } of indexFiles(['node_modules/whosaid/data'], { library: 'in-code' })) {
  again.push(report.outcome);
}
await using library = await openLibrary('in-code');
const { results }: QueryResponse = await library.query('how much is spent on SMS');
const fault: unknown = await openLibrary('nowhere').catch((error: unknown) => error);
const { transcript } = await parse('Ana: Who pays?\\nBen: The harbour pays.', 'harbour.txt');
const inMemory = await createLibrary([transcript]);
const found = await inMemory.query('harbour');
console.log(
  JSON.stringify({
    again: [...new Set(again)],
    first: results[0]?.text,
    code: fault instanceof WhosaidError ? fault.code : null,
    inMemory: found.results[0]?.speaker.name,
  }),
);
`;

describe.skipIf(!existsSync(join(PROJECT, 'dist')))('the package', () => {
  const packed = newFolder();
  let tarball: string;

  beforeAll(async () => {
    const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', packed];
    const [{ filename }] = JSON.parse((await npm(PROJECT, ...args)).stdout);
    tarball = join(packed, filename);
  });

  /** @returns what it prints; fails as it does. */
  const lint = async (name: string, script: string, ...args: string[]) => {
    const path = join(PROJECT, 'node_modules', ...name.split('/'), script);
    return (await run(process.execPath, [path, ...args], { cwd: packed })).stdout;
  };

  it('is what publint demands of one', async () => {
    const found = await lint('publint', 'src/cli.js', 'run', tarball, '--strict');
    expect(found).not.toMatch(/^(Errors|Warnings):/m);
  });

  it('has types where every module resolution of ES modules looks for them', async () => {
    const args = ['--profile', 'esm-only', '--no-color', '--no-emoji'];
    const found = await lint('@arethetypeswrong/cli', 'dist/index.js', tarball, ...args);
    for (const path of ['whosaid', 'whosaid/parse', 'whosaid/search']) {
      expect(found).toMatch(new RegExp(`"${path}" +│ OK \\(ESM\\) +│ OK +│`));
    }
  });

  describe('installed', () => {
    const folder = newFolder();
    const modules = join(folder, 'node_modules');
    const inPackage = (path: string) => join(modules, 'whosaid', path);
    /** As npm links it. */
    const program = join(modules, '.bin', isWindows ? 'whosaid.cmd' : 'whosaid');
    let isInstalled = false;

    beforeAll(async () => {
      if (!(await isRegistryReachable())) return;
      await npm(folder, 'init', '--yes');
      await npm(folder, 'install', '--omit=optional', '--no-audit', '--no-fund', tarball);
      isInstalled = true;
    }, 20 * MINUTE); // better-sqlite3 may have to be compiled.

    const whosaid = (...args: string[]) =>
      run(program, args, { cwd: folder, env, shell: isWindows });
    const use = (name: string, test: () => Promise<void>) =>
      it(
        name,
        async (context) => {
          context.skip(!isInstalled, NO_REGISTRY);
          await test();
        },
        5 * MINUTE,
      );

    use('is small, without its optional dependencies', async () => {
      expect(existsSync(join(modules, '@xenova'))).toBe(false);
      expect(existsSync(join(modules, 'onnxruntime-node'))).toBe(false);
      expect(bytesIn(modules) / 2 ** 20).toBeLessThan(MAX_MEGABYTES);
    });

    use('comes with its manual, the schemas of its files, and a skill for assistants', async () => {
      expect(readFileSync(inPackage(manifest.man), 'utf8')).toMatch(/^\.TH WHOSAID 1/m);
      for (const name of ['config', 'whosaid']) {
        const path = inPackage(`dist/reference/${name}.schema.json`);
        expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('$schema');
      }
      expect(readFileSync(inPackage('skills/whosaid/SKILL.md'), 'utf8')).toMatch(
        /^name: whosaid$/m,
      );
    });

    use('answers on the command line', async () => {
      expect((await whosaid('--version')).stdout).toBe(`${manifest.version}\n`);
      await whosaid('index', inPackage('data'));
      const answer = JSON.parse((await whosaid('query', 'who is leaving', '--json')).stdout);
      expect(answer.results.length).toBeGreaterThan(0);
      await whosaid('index', inPackage('data'), '--vectors', 'hnsw', '--wait');
      expect((await whosaid('list', '--stats')).stdout).toMatch(/hnsw: no graph, .* not installed/);
      const scanned = JSON.parse((await whosaid('query', 'who is leaving', '--json')).stdout);
      expect(scanned.results).toEqual(answer.results);
      await expect(
        whosaid('index', 'package.json', '--model', 'Xenova/gte-small', '--library', 'other'),
      ).rejects.toMatchObject({
        stderr: expect.stringContaining(
          'npm install --ignore-scripts @xenova/transformers@npm:@huggingface/transformers@4',
        ),
      });
    });

    use('shows its samples on its page', async () => {
      const demo = spawn(process.execPath, [inPackage('dist/cli/whosaid.js'), 'demo'], { env });
      try {
        const [address] = await once(demo.stdout, 'data');
        const page = await fetch(String(address).trim());
        const html = await page.text();
        expect(html).toContain('<title>whosaid</title>');
        const [, script] = /<script[^>]+src="([^"]+)"/.exec(html) ?? [];
        expect((await fetch(new URL(script, page.url))).status).toBe(200);
        const library = await fetch(new URL('/api/library', page.url));
        expect(await library.json()).toMatchObject({ transcripts: 7 });
      } finally {
        demo.kill('SIGTERM');
        await once(demo, 'close');
      }
    });

    use('serves assistants as a .mcp.json says', async () => {
      const args = [inPackage('dist/cli/whosaid.js'), 'mcp', '--library', join(folder, '.whosaid')];
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(
        new StdioClientTransport({ command: process.execPath, args, stderr: 'pipe' }),
      );
      expect(client.getServerVersion()).toMatchObject({
        name: 'whosaid',
        version: manifest.version,
      });
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toContain('search');
      const found = await client.callTool({
        name: 'search',
        arguments: { question: 'how much is spent on SMS' },
      });
      expect(JSON.stringify(found.structuredContent)).toContain('$6,400 a month');
      await client.close();
    });

    use('is used in code, with types that the strictest compiler takes', async () => {
      writeFiles(folder, { 'consumer.mts': CONSUMER });
      const compiler = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
      const types = ['--typeRoots', join(PROJECT, 'node_modules', '@types'), '--types', 'node'];
      const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
      const target = [
        '--target',
        'es2022',
        '--lib',
        'es2024,esnext.disposable',
        '--module',
        'nodenext',
      ];
      await run(process.execPath, [compiler, 'consumer.mts', ...strict, ...target, ...types], {
        cwd: folder,
      });
      const consumed = await run(process.execPath, ['consumer.mjs'], { cwd: folder });
      expect(JSON.parse(consumed.stdout)).toEqual({
        again: ['unchanged'],
        first: expect.stringContaining('$6,400 a month'),
        code: 'LIBRARY_MISSING',
        inMemory: 'Ben',
      });
    });
  });
});
