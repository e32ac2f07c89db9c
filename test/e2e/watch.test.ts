/** `whosaid watch` indexes what appears in a folder, and tells when it answers a question. */

import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { newFolder } from '../support.ts';
import { json, start } from './whosaid.ts';

const OLD = 'Ana: The tolls on the harbour bridge rise in spring.\nBen: By how much?\n';
const FRESH =
  'Cora: We hire two divers for the kelp farm this summer.\nBen: Good, the farm needs divers.\n';

it('asks its questions of what is new', async () => {
  const folder = newFolder();
  const calls = join(folder, 'calls');
  const library = join(folder, 'library');
  mkdirSync(calls);
  writeFileSync(join(calls, 'tolls.txt'), OLD);
  const hook = createServer();
  const posted = once(hook, 'request').then(async ([request, response]) => {
    const body = await text(request);
    response.end();
    return body;
  });
  hook.listen(0, '127.0.0.1');
  await once(hook, 'listening');
  const { port } = hook.address() as AddressInfo;
  const child = start([
    ...['watch', calls, '--library', library, '--json'],
    ...['--question', 'who hires divers for the kelp farm', '--question', 'when do tolls rise'],
    ...['--exec', `cat > ${join(folder, 'answer.json')}`],
    ...['--webhook', `http://127.0.0.1:${port}/hook`],
  ]);
  let told = '';
  let answered = '';
  child.stdout.on('data', (data) => (answered += data));
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (data) => {
      told += data;
      if (told.includes('Watching')) resolve();
    });
  });
  expect(told).toContain('1 added');
  expect(answered).toBe('');
  writeFileSync(join(calls, 'kelp.txt'), FRESH);
  const answer = JSON.parse(await posted);
  expect(answer.query.asked).toBe('who hires divers for the kelp farm');
  expect(answer.results[0]).toMatchObject({
    transcript: { id: 'kelp' },
    speaker: { name: 'Cora' },
  });
  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  expect(
    answered
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([answer]);
  expect(await json('list', '--library', library)).toHaveLength(2);
  hook.close();
});
