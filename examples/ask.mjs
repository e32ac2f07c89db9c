/** Indexes the files given and asks a question of them: node examples/ask.mjs "a question" files... */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { index, openLibrary, WhosaidError } from 'whosaid';

const [question = 'who pays for the bridge', ...paths] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'whosaid-example-'));
try {
  await index(paths.length > 0 ? paths : ['data'], { library: join(folder, 'library') });
  const library = await openLibrary(join(folder, 'library'));
  const { results, confident } = await library.query(question, { limit: 3 });
  if (!confident) console.log('Nothing answers that. What comes nearest:');
  for (const { speaker, transcript, text } of results) {
    console.log(
      `${speaker.name} (${speaker.title ?? speaker.role}), ${transcript.title}:\n  ${text}\n`,
    );
  }
  await library.close();
} catch (error) {
  if (!(error instanceof WhosaidError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
