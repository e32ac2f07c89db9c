/** Every function of the API has an example in the reference; all examples compile, and so does the code in documents. */

import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as parseApi from '#src/browser/parse.ts';
import * as searchApi from '#src/browser/search.ts';
import * as api from '#src/main.ts';
import { newFolder, PROJECT, writeFiles } from '../support.ts';

const SRC = join(PROJECT, 'src').replaceAll('\\', '/');
const AREAS = ['api', 'browser', 'domain', 'index', 'ingest', 'search', 'speakers'];
/** A comment of documentation, and what it is of. */
const DOCUMENTED =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:(export) (?:async )?(?:function\*?|class) )?(?:async )?(\w+)/g;
const EXAMPLE = /@example([\s\S]*?)(?=\n\s*\* @|$)/;

interface Documented {
  readonly name: string;
  readonly isExported: boolean;
  readonly example: string;
}

/** What has an example, of all files of an area. */
function readExamples(area: string): Documented[] {
  const files = readdirSync(join(SRC, area), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(join(SRC, area, file), 'utf8');
      return [...source.matchAll(DOCUMENTED)].flatMap(([, comment, exported, name]) => {
        const [, example] = EXAMPLE.exec(comment) ?? [];
        if (example === undefined) return [];
        return [{ name, isExported: exported !== undefined, example: unindent(example) }];
      });
    });
}

const unindent = (example: string): string => example.replace(/^\s*\* ?/gm, '').trim();

const functionsOf = (module: object): string[] =>
  Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? name : []));

/** A program in which each example is a function, where all that the modules export and what is declared is known. */
function toProgram(
  examples: readonly Documented[],
  imports: readonly string[],
  declared: readonly string[],
): string {
  const bodies = examples.map(
    ({ name, example }, at) => `export async function ${name}Example${at}() {\n${example}\n}\n`,
  );
  return [...imports, ...declared.map((one) => `declare const ${one};`), ...bodies].join('\n');
}

const importAll = (module: object, path: string, types = ''): string =>
  `import { ${functionsOf(module).join(', ')}${types} } from '${SRC}/${path}';`;

describe('the reference', () => {
  const examples = AREAS.flatMap(readExamples);
  const exported = new Set(examples.flatMap(({ name, isExported }) => (isExported ? name : [])));

  it.each([
    ['whosaid', api],
    ['whosaid/parse', parseApi],
    ['whosaid/search', searchApi],
  ])('has an example of each function of %s', (_name, module) => {
    const functions = functionsOf(module).filter((name) => name !== 'SearchableLibrary');
    expect(functions.length).toBeGreaterThan(0);
    expect(functions.filter((name) => !exported.has(name))).toEqual([]);
  });

  it('has examples that compile', async () => {
    const browser = readExamples('browser');
    const inNode = examples.filter(
      (one) => !browser.some(({ example }) => example === one.example),
    );
    const program = toProgram(
      inNode,
      [
        importAll(api, 'main.ts', ', type Transcript, type Whosaid'),
        `import { createReadStream } from 'node:fs';`,
        `import { writeFile } from 'node:fs/promises';`,
      ],
      ['whosaid: Whosaid', 'transcript: Transcript'],
    );
    const browserProgram = toProgram(
      browser,
      [
        importAll(parseApi, 'browser/parse.ts', ', type Transcript'),
        `import { createLibrary, type Result, type SearchableLibrary } from '${SRC}/browser/search.ts';`,
      ],
      ['library: SearchableLibrary', 'transcript: Transcript', 'results: Result[]', 'file: File'],
    );
    expect(await compile({ 'examples.ts': program, 'browser.ts': browserProgram })).toBe('');
  });
});

it.each(['README.md', 'docs/library.md'])('the code of %s compiles', async (document) => {
  const blocks = [
    ...readFileSync(join(PROJECT, document), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gm),
  ];
  expect(blocks.length).toBeGreaterThan(0);
  const programs = blocks.map(([, code], at) => [`example-${at}.ts`, code]);
  expect(await compile(Object.fromEntries(programs))).toBe('');
});

/** @returns what the compiler complains of. */
async function compile(files: Record<string, string>): Promise<string> {
  const folder = newFolder();
  writeFiles(folder, {
    ...files,
    'tsconfig.json': JSON.stringify({
      extends: join(PROJECT, 'tsconfig.json'),
      compilerOptions: {
        noUnusedLocals: false,
        lib: ['ES2023', 'ESNext.Disposable', 'DOM', 'DOM.Iterable'],
        typeRoots: [join(PROJECT, 'node_modules/@types')],
        paths: {
          whosaid: [join(SRC, 'main.ts')],
          'whosaid/*': [join(SRC, 'browser/*.ts')],
        },
      },
      include: ['*.ts', join(SRC, '**/*.d.ts')],
    }),
    'package.json': '{"type": "module"}',
  });
  const compiler = join(PROJECT, 'node_modules/typescript/bin/tsc');
  return promisify(execFile)(process.execPath, [compiler, '-p', folder]).then(
    () => '',
    ({ stdout }) => String(stdout),
  );
}
