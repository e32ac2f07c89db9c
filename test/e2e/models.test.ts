/** Models are listed, fetched from a mirror of the hub, and used without the network from then on. */

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tinyModel, tinyOnnx } from '../embed/tiny-model.ts';
import { newFolder, writeFiles } from '../support.ts';
import { whosaid } from './whosaid.ts';

const MODEL = 'example/tiny';

it('are fetched once', async () => {
  const folder = newFolder();
  const files = tinyModel({ 'onnx/model_quantized.onnx': tinyOnnx() });
  const mirror = createServer(async ({ url = '' }, response) => {
    const path = url.replace(`/${MODEL}/resolve/main/`, '');
    const content = await readFile(join(files, path)).catch(() => null);
    response.writeHead(content === null ? 404 : 200, { 'Content-Length': content?.length ?? 0 });
    response.end(content);
  });
  mirror.listen(0, '127.0.0.1');
  await once(mirror, 'listening');
  const { port } = mirror.address() as AddressInfo;
  const env = { XDG_CACHE_HOME: join(folder, 'cache') };
  const online = { ...env, WHOSAID_HUB: `http://127.0.0.1:${port}` };
  const offline = { ...online, WHOSAID_OFFLINE: '1' };
  writeFiles(folder, { 'talk.txt': 'Ana: North is where the ferry goes.\nBen: East.\n' });
  const index = ['index', join(folder, 'talk.txt'), '--library', join(folder, 'library')];

  const refused = await whosaid([...index, '--model', MODEL], offline);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(MODEL) });
  const fetched = await whosaid(['models', 'download', MODEL], online);
  expect(fetched.stderr).toMatch(/^whosaid: example\/tiny is here\. Use it with: /);
  mirror.close();
  expect((await whosaid(['models'], env)).stdout).toMatch(
    /^example\/tiny\there\t1 MB\tnot measured\t$/m,
  );
  expect(await whosaid([...index, '--model', MODEL], offline)).toMatchObject({ code: 0 });
  const { stdout } = await whosaid(
    ['query', 'north', '--library', join(folder, 'library'), '--json', '--effort', 'fast'],
    offline,
  );
  expect(JSON.parse(stdout).results[0].speaker.name).toBe('Ana');
});
