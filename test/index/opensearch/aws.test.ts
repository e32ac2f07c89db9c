/** Requests to Amazon's service are signed with keys of the environment. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findPlace } from '#src/index/place.ts';
import { HEADER } from '../entries.ts';
import { type AwsServer, startAwsServer } from './aws-server.ts';

const KEYS = { id: 'AKIDEXAMPLE', secret: 'wJalr+XUtn/FEMI' };
const REGION = 'eu-west-1';

let server: AwsServer;
let address: string;

beforeEach(async () => {
  server = await startAwsServer(KEYS, REGION);
  address = `opensearch://${server.host}/talks?aws=es&patience=1`;
  vi.stubEnv('AWS_REGION', REGION);
  vi.stubEnv('AWS_ACCESS_KEY_ID', KEYS.id);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', KEYS.secret);
});
afterEach(() => {
  server.close();
  vi.unstubAllEnvs();
});

describe('a library in Amazon’s service', () => {
  it('is asked by signed requests, with and without a body, a query and commas', async () => {
    const place = await findPlace(address);
    expect(await place.exists()).toBe(false);
    const refused = place.openWriter(HEADER, () => []);
    await expect(refused).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
    expect(server.paths).toEqual(
      expect.arrayContaining(['/talks.state/_doc/state', '/_index_template/talks.state']),
    );
    const away = await place.identify().catch((error: Error) => error);
    expect(away).toMatchObject({ code: 'LIBRARY_MISSING' });
  });

  it('gets the token of keys for a while', async () => {
    vi.stubEnv('AWS_SESSION_TOKEN', 'token-of-a-role');
    await (await findPlace(address)).exists();
    expect(server.tokens).toEqual(['token-of-a-role']);
    expect(server.paths).toHaveLength(1);
  });

  it('refuses another secret, which is not told', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'another-secret');
    const failure = await (await findPlace(address)).exists().catch((error: Error) => error);
    expect(failure).toMatchObject({
      code: 'LIBRARY_DENIED',
      message: expect.stringContaining('Check the AWS keys'),
    });
    expect(`${failure}`).not.toMatch(/secret|AKID/);
    expect(failure).not.toHaveProperty('cause');
    expect(server.paths).toEqual([]);
  });

  it('asks for a region, and without keys for the SDK', async () => {
    vi.stubEnv('AWS_REGION', undefined);
    const regionless = (await findPlace(address)).exists();
    await expect(regionless).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('AWS_REGION'),
    });
    vi.stubEnv('AWS_REGION', REGION);
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    const keyless = (await findPlace(address)).exists();
    await expect(keyless).rejects.toMatchObject({
      code: 'LIBRARY_UNREACHABLE',
      message: expect.stringContaining('@aws-sdk/credential-provider-node'),
    });
  });
});
