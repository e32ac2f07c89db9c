/** `npm run check`: fails where a file of `src/` imports what its area may not. Biome finds cycles. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const INDEX = 'domain util text';
const INGEST = 'domain util text type:index/library.ts ingest/archive ingest/decode ingest/parse';
const CORE =
  'node: domain util text chunk embed rerank index ingest search speakers export workers';

/** Area → what it may import besides itself and packages. The longest area that holds a file counts. */
const ALLOWED: Readonly<Record<string, string>> = {
  domain: '',
  util: 'domain',
  text: 'domain util',
  'text/load-stemmer.ts': 'node:',
  chunk: 'domain util text',
  embed: 'node: domain util',
  rerank: 'node: domain util embed',
  workers: 'node: domain util',
  'index/library.ts': INDEX,
  'index/postings': INDEX,
  'index/vectors': INDEX,
  'index/vectors/hnsw': `node: ${INDEX} workers index/storage index/vectors`,
  'index/storage': `node: ${INDEX} type:index/library.ts index/vectors/stored-vector.ts`,
  'index/segment': `node: ${INDEX} workers index/storage index/postings index/vectors`,
  'index/retrieve': `${INDEX} type:index/library.ts index/storage index/postings index/vectors index/segment`,
  'index/opensearch': `node: ${INDEX} type:index/library.ts type:index/library-place.ts index/storage index/postings index/vectors index/segment index/retrieve`,
  'index/memory': `${INDEX} index/storage index/segment index/retrieve index/vectors index/library.ts`,
  index: `node: ${INDEX} workers`,
  'ingest/parse': INGEST,
  'ingest/archive': `node: ${INGEST}`,
  'ingest/decode': `node: ${INGEST}`,
  'ingest/discover': `node: ${INGEST}`,
  'ingest/build-entry.ts': 'domain text chunk type:embed/embedder.ts',
  ingest: `node: ${INGEST} chunk embed workers`,
  search: 'domain util text type:index/library.ts type:embed/embedder.ts type:rerank/reranker.ts',
  speakers: 'domain util text type:index/library.ts',
  export: 'node: domain',
  api: CORE,
  'main.ts': `${CORE} api`,
  'browser/parse.ts': 'domain ingest/decode ingest/parse',
  'browser/search.ts':
    'domain util text chunk embed ingest/build-entry.ts index/memory search api/validate.ts',
  eval: 'node: domain util api main.ts',
  schemas: 'domain type:main.ts',
  mcp: 'node: domain util text main.ts schemas',
  server: 'node: domain util text api main.ts schemas mcp',
  cli: 'node: domain util text api main.ts server eval mcp',
  web: 'domain text/fold.ts type:main.ts',
};
const IMPORT = /^(?:im|ex)port\s(type\s)?(?:[^'";]*from\s)?'([^']+)'|\bimport\('([^']+)/gm;

const isIn = (area: string, path: string) => path === area || path.startsWith(`${area}/`);

/** Each import that is not allowed, as `file → target`. @param src a folder laid out as `src/` is */
export function findViolations(src: string): string[] {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' });
  return paths.flatMap((path) => {
    if (!/\.tsx?$/.test(path)) return [];
    const file = path.replaceAll('\\', '/');
    const areas = Object.keys(ALLOWED).filter((area) => isIn(area, file));
    const area = areas.sort((a, b) => a.length - b.length).pop() ?? '';
    const imports = [...readFileSync(join(src, file), 'utf8').matchAll(IMPORT)];
    return imports.flatMap(([, type = '', name, lazy = name]) => {
      if (!/^(\.|node:)/.test(lazy)) return [];
      const target = lazy.startsWith('.') ? posix.join(posix.dirname(file), lazy) : 'node:';
      const rules = `${area} ${ALLOWED[area]}`;
      const allowed = (type ? rules.replaceAll('type:', '') : rules).split(' ');
      return allowed.some((rule) => isIn(rule, target)) ? [] : [`${file} → ${target}`];
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = findViolations('src');
  for (const violation of found) console.error(`Import not allowed: ${violation}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
