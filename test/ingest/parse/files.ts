/** Every transcript among the fixtures and samples, for what must hold for all of them. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../support.ts';

const FOLDERS = [
  'data',
  'test/ingest/parse/calls/cases',
  'test/ingest/parse/calls/samples',
  'test/ingest/parse/fixtures',
  'test/ingest/parse/head/languages',
  'test/ingest/parse/layouts',
  'test/ingest/parse/samples',
  'test/search/languages',
];
/** Beside the transcripts, and an export of several. */
const NO_TRANSCRIPT =
  /(?:\.whosaidignore|README\.md|paraphrases\.json|questions\.json|whosaid\.json|chatgpt-export\.json)$/;

/** Paths within the project. */
export const TRANSCRIPTS: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !NO_TRANSCRIPT.test(entry.name))
    .map(({ name }) => `${folder}/${name}`),
);
