import { describe, expect, it } from 'vitest';
import { findViolations } from '../../scripts/check-imports.ts';
import { newFolder, writeFiles } from '../support.ts';

function violationsOf(files: Record<string, string>): string[] {
  const folder = newFolder();
  writeFiles(folder, files);
  return findViolations(folder);
}

describe('the import rule', () => {
  it('reports what an area imports against it, wherever and however it does', () => {
    expect(
      violationsOf({
        'domain/query.ts': "import { fold } from '../text/fold.ts';",
        'index/storage/store.ts': "import {\n  chunk,\n} from '../../chunk/chunk.ts';",
        'index/segment/merge.ts': "export * from '../retrieve/filter.ts';",
        'search/search.ts': "import { readFileSync } from 'node:fs';",
        'ingest/parse/parse.ts': "const late = await import('../index-files.ts');",
        'elsewhere/file.ts': "import '../domain/query.ts';",
      }).sort(),
    ).toEqual([
      'domain/query.ts → text/fold.ts',
      'elsewhere/file.ts → domain/query.ts',
      'index/segment/merge.ts → index/retrieve/filter.ts',
      'index/storage/store.ts → chunk/chunk.ts',
      'ingest/parse/parse.ts → ingest/index-files.ts',
      'search/search.ts → node:',
    ]);
  });

  it('lets types through where only types may pass', () => {
    expect(
      violationsOf({
        'search/search.ts': "import type { Library } from '../index/library.ts';",
        'web/api.ts': "import { open, type Result } from '../main.ts';",
        'web/route.ts': "import type { Result } from '../main.ts';",
      }),
    ).toEqual(['web/api.ts → main.ts']);
  });

  it('lets an area import what it stands on, itself, and packages', () => {
    expect(
      violationsOf({
        'index/segment/merge.ts':
          "import { Store } from '../storage/store.ts';\nimport { join } from 'node:path';",
        'search/rank.ts': "import { distance } from 'fastest-levenshtein';\nimport './score.ts';",
        'cli/serve-command.ts': "import { listen } from '../server/listen.ts';",
      }),
    ).toEqual([]);
  });
});
