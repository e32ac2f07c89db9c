/** Requests of any method, path, header and body: none ends the server, tells a folder, leaves the library or changes what is stored. */

import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { index, openLibrary } from '#src/main.ts';
import { listen } from '#src/server/listen.ts';
import { readState, writeTalks } from './talks.ts';
import type { Context, Trial } from './trial.ts';

const TALKS = 6;
const REMOVABLE = 'talk-000';
const TOKEN = 'a-token-of-this-test-alone';
/** Milliseconds without a byte after which a request counts as unanswered; the first one loads the model. */
const PATIENCE = 20_000;
const CORPUS = new URL('corpus/http.jsonl', import.meta.url);

const HostileRequest = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.string(),
});
type HostileRequest = z.infer<typeof HostileRequest>;

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'BREW'];
const PATHS = [
  '/',
  '/api/query',
  '/api/facets',
  '/api/health',
  '/api/library',
  '/api/transcripts',
  `/api/transcripts/${REMOVABLE}`,
  `/api/transcripts/${REMOVABLE}/media`,
  '/api/speakers',
  '/api/speaker-edits',
  '/api/uploads',
  `/media/${REMOVABLE}`,
  '/login',
  '/t/talk-000',
];
const PARAMETERS = [
  'q',
  'limit',
  'role',
  'speaker',
  'after',
  'before',
  'explain',
  'ignore',
  'effort',
  'today',
  '__proto__',
];
const HOSTILE_TEXT = [
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%ff%fe',
  '$&.txt',
  '__proto__',
  'constructor',
  '\u202egnp.txt',
  '{"$gt":""}',
  "' OR 1=1 --",
  '-1',
  '1e309',
  '9'.repeat(400),
  '"'.repeat(300),
  '('.repeat(300),
  'CON',
  'a/b',
  '.',
  '..',
  'whosaid.json',
];
const HEADERS = [
  'Host',
  'Origin',
  'Sec-Fetch-Site',
  'Sec-Fetch-Mode',
  'Content-Type',
  'Content-Encoding',
  'Range',
  'If-None-Match',
  'Authorization',
  'Cookie',
  'Accept-Encoding',
  'Expect',
  'Upgrade',
  'X-Forwarded-For',
  'X-HTTP-Method-Override',
];
const HEADER_VALUES = [
  'evil.example',
  '127.0.0.1:80:evil.example',
  'null',
  'cross-site',
  'application/json',
  'gzip',
  'bytes=-999999999',
  'bytes=0-,0-,0-,0-',
  '*',
  'Bearer x',
  'whosaid=x; whosaid=; =',
  '100-continue',
  'websocket',
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXT),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const query = fc
  .array(fc.tuple(fc.constantFrom(...PARAMETERS), text), { maxLength: 4 })
  .map((pairs) => pairs.map(([key, value]) => `${key}=${encodeLeniently(value)}`).join('&'));
const path = fc.oneof(
  fc.tuple(fc.constantFrom(...PATHS), query).map(([start, rest]) => `${start}?${rest}`),
  fc
    .tuple(fc.constantFrom(...PATHS), text)
    .map(([start, rest]) => `${start}/${encodeLeniently(rest)}`),
  text.map((any) => `/${encodeLeniently(any)}`),
);
const body = fc.oneof(
  fc.json().map(String),
  fc.constant('['.repeat(50_000)),
  fc.record({ names: fc.array(text), noSpeakers: fc.boolean() }).map((one) => JSON.stringify(one)),
  fc.record({ name: text, to: text, merge: fc.boolean() }).map((one) => JSON.stringify(one)),
  text,
);
const request: fc.Arbitrary<HostileRequest> = fc.record({
  method: fc.constantFrom(...METHODS),
  path,
  headers: fc.array(
    fc.tuple(
      fc.constantFrom(...HEADERS),
      fc.oneof(fc.constantFrom(...HEADER_VALUES), fc.string({ maxLength: 40 })),
    ),
    { maxLength: 4 },
  ),
  body,
});

/** Also what does not decode, but nothing that ends a line or a word of the request. */
function encodeLeniently(value: string): string {
  return value.includes('%')
    ? value.replace(/[^!-~]/g, '')
    : encodeURIComponent(Buffer.from(value).toString());
}

export const hostileHttp: Trial = {
  name: 'http',
  seconds: 25,
  async run(context) {
    const folder = context.newFolder('hostile');
    const library = join(folder, 'library');
    const talks = context.newFolder('talks');
    writeTalks(talks, TALKS, 'kelp');
    await index([talks], { library });
    const before = await readState(library);
    await using whosaid = await openLibrary(library, { jobs: 1 });
    for (const host of ['127.0.0.1', '0.0.0.0']) {
      const isLocal = host === '127.0.0.1';
      const token = isLocal ? undefined : TOKEN;
      const { server, url } = await listen(whosaid, host, 0, {
        editableLibrary: library,
        token,
      });
      const port = Number(new URL(url).port);
      const check = async (one: HostileRequest) => {
        const faults = findFaults(await send(port, one, token), one, isLocal);
        if (faults.length > 0) throw new Error(faults.join('; '));
      };
      await tryCorpus(context, check);
      await tryAny(context, check, context.count(1_000, 50_000));
      const answer = await send(
        port,
        { method: 'GET', path: '/api/health', headers: [], body: '' },
        token,
      );
      if (!answer.startsWith('HTTP/1.1 200'))
        context.ledger.lose(`the server no longer answers: ${answer}`);
      server.closeAllConnections();
      server.close();
    }
    const after = await readState(library);
    for (const [source, said] of before) {
      if (source.endsWith(`/${REMOVABLE}.txt`)) continue; // There is a request that removes it.
      if (after.get(source)?.replace(/^[^:]+:/gm, '') !== said.replace(/^[^:]+:/gm, '')) {
        context.ledger.lose(
          `hostile requests changed the words of ${source}: ${after.get(source)}`,
        );
      }
    }
    const strange = readdirSync(folder).filter((name) => name !== 'library');
    for (const name of strange)
      context.ledger.lose(`hostile requests made ${name} outside of the library`);
  },
};

type Check = (request: HostileRequest) => Promise<void>;

/** Requests that once did harm. */
async function tryCorpus({ ledger }: Context, check: Check): Promise<void> {
  const lines = readFileSync(CORPUS, 'utf8').trim().split('\n');
  for (const line of lines) {
    await check(HostileRequest.parse(JSON.parse(line))).catch((error) =>
      ledger.lose(`${line}: ${error}`),
    );
  }
  ledger.try('requests that once did harm', lines.length);
}

async function tryAny(context: Context, check: Check, attempts: number): Promise<void> {
  const { ledger, random, millisecondsLeft } = context;
  const found = await fc.check(fc.asyncProperty(request, check), {
    numRuns: attempts,
    seed: Math.floor(random() * 2 ** 31),
    ...(context.isLong ? {} : { interruptAfterTimeLimit: millisecondsLeft }),
  });
  const { counterexample, errorInstance, numRuns } = found;
  if (counterexample !== null)
    ledger.lose(`${JSON.stringify(counterexample[0])}: ${String(errorInstance)}`);
  else if (numRuns < attempts)
    ledger.note(`Out of time after ${numRuns} of ${attempts} hostile requests.`);
  ledger.try('hostile requests', numRuns);
}

/** The whole answer, as it comes over the connection. */
function send(
  port: number,
  { method, path, headers, body }: HostileRequest,
  token?: string,
): Promise<string> {
  const own = new Map([['host', `127.0.0.1:${port}`]]);
  const given = headers.map(([name, value]) => [name, value.replace(/[^ -~]/g, '')]);
  for (const [name] of given) own.delete(name.toLowerCase());
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...[...own, ...given].map(([name, value]) => `${name}: ${value}`),
    ...(token === undefined ? [] : [`Authorization: Bearer ${token}`]),
    'Connection: close',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    const finish = () => resolve(Buffer.concat(chunks).toString());
    socket.setTimeout(PATIENCE, () => socket.destroy());
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', finish).on('close', finish);
    socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}

/** @param isLocal whether answers may name folders; errors never do. */
function findFaults(answer: string, { headers }: HostileRequest, isLocal: boolean): string[] {
  const [, status = '0'] =
    /^(?:HTTP\/1\.1 1\d\d .*\r\n\r\n)*HTTP\/1\.1 ([2-5]\d\d)/.exec(answer) ?? [];
  const host = headers.find(([name]) => name === 'Host')?.[1];
  const isForeign =
    host !== undefined && !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i.test(host.trim());
  return [
    ...(status === '0' ? ['no answer'] : []),
    ...(Number(status) >= 500 && !['501', '503', '505'].includes(status)
      ? [`status ${status}: ${answer}`]
      : []),
    ...(isForeign && Number(status) < 400 ? [`answered as ${host}`] : []),
    ...(answer.includes(tmpdir()) && !(isLocal && Number(status) < 400)
      ? [`a folder in ${answer}`]
      : []),
    ...(/^\s+at .*:\d+:\d+\)?$/m.test(answer) ? [`a stack trace in ${answer}`] : []),
  ];
}
