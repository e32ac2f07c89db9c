/** A server killed while files are sent and indexed: what it acknowledged is there, and no file parts from its text. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine, withReader } from '#src/main.ts';
import { FileFaults } from './file-faults.ts';
import { end, type Served, serve } from './program.ts';
import { readState, talkName, talkText } from './talks.ts';
import type { Context, Trial } from './trial.ts';

const TALKS = 10;
/** Milliseconds in which a batch is sent and indexed. */
const LONGEST = 1_200;

export const uploadKills: Trial = {
  name: 'uploads',
  seconds: 90,
  async run(context) {
    await context.repeat(
      'kills of a server while it takes and indexes uploads',
      context.count(20, 200),
      (round) => {
        const longest = context.random() * LONGEST; // Drawn before anything is waited for, so that a seed gives the same.
        return killUploading(context, `round ${round}`, (library) => killAfter(library, longest));
      },
    );
    const faults = FileFaults.build(context.newFolder('faults'));
    if (faults === null) return;
    const calls = await countCalls(context, faults);
    const attempts = Math.min(context.count(20, calls), calls);
    await context.repeat('kills of a server at calls of uploads', attempts, (round) => {
      const at = 1 + Math.floor(((round + context.random()) / attempts) * calls);
      return killUploading(context, `kill at call ${at} of ${calls}`, (library) =>
        uploadUntilKilled(library, faults.failing(library, 'kill', at)),
      );
    });
  },
};

/** Replaces stored talks, and is killed meanwhile. @returns the names that the server reported as stored. */
type Interrupted = (library: string) => Promise<ReadonlySet<string>>;

async function killUploading(context: Context, label: string, replace: Interrupted): Promise<void> {
  const library = join(context.newFolder('uploads'), 'library');
  const lose = (fault: string) => context.ledger.lose(`uploads, ${label}: ${fault}`);
  await serveAnd(library, 'kelp');
  await check(library, await replace(library), lose);
  await serveAnd(library, 'rope');
  await check(library, new Set(Array.from({ length: TALKS }, (_, at) => talkName(at))), lose);
  for (const { problem, isHint } of await examine(library)) if (!isHint) lose(problem);
}

/** Undisturbed. */
async function serveAnd(
  library: string,
  version: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const server = await serve(library, { env });
  await upload(server, version);
  await end(server.process, 'SIGTERM');
}

async function killAfter(library: string, milliseconds: number): Promise<Set<string>> {
  const server = await serve(library);
  const acknowledged = new Set<string>();
  const sent = upload(server, 'rope', acknowledged).catch(() => {}); // The kill breaks it off.
  setTimeout(() => server.process.kill('SIGKILL'), milliseconds);
  await Promise.all([sent, end(server.process, 'SIGKILL')]);
  return acknowledged;
}

async function uploadUntilKilled(
  library: string,
  env: Readonly<Record<string, string>>,
): Promise<Set<string>> {
  const acknowledged = new Set<string>();
  try {
    const server = await serve(library, { env });
    await upload(server, 'rope', acknowledged).catch(() => {});
    await end(server.process, 'SIGTERM');
  } catch {
    /* It was killed before it served. */
  }
  return acknowledged;
}

/** Calls of the file system by a server that replaces all talks. */
async function countCalls(context: Context, faults: FileFaults): Promise<number> {
  const library = join(context.newFolder('uploads'), 'library');
  const count = join(context.newFolder('count'), 'calls');
  await serveAnd(library, 'kelp');
  await serveAnd(library, 'rope', faults.counting(library, count));
  return FileFaults.readCount(count);
}

/** Sends talks and has them indexed. @param acknowledged gets the names that the server reports as stored. */
async function upload(
  { url }: Served,
  version: string,
  acknowledged = new Set<string>(),
): Promise<void> {
  const names = Array.from({ length: TALKS }, (_, at) => talkName(at));
  for (const [at, name] of names.entries()) {
    const body = talkText(at, version);
    await fetch(`${url}api/uploads/${name}`, { method: 'PUT', body });
  }
  const response = await fetch(`${url}api/uploads`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ names }),
  });
  let events = '';
  for await (const chunk of response.body ?? []) {
    events += Buffer.from(chunk).toString();
    for (const [, name] of events.matchAll(/"source":"([^"]+)","outcome":"(?:added|replaced)"/g)) {
      acknowledged.add(name);
    }
  }
}

async function check(
  library: string,
  acknowledged: ReadonlySet<string>,
  lose: (fault: string) => void,
): Promise<void> {
  const state = await readState(library);
  for (const [source, text] of state) {
    if (!existsSync(source)) lose(`the file of ${source} is gone`);
    else if (readFileSync(source, 'utf8') !== text) lose(`the file of ${source} is another's`);
  }
  const stored = await withReader(library, (opened) => opened.list());
  for (let at = 0; at < TALKS; at++) {
    const name = talkName(at);
    const own = stored.filter(({ source }) => source.endsWith(`/${name}`));
    if (own.length !== 1) lose(`${name} is stored ${own.length} times`);
    const text = own.length > 0 ? state.get(own[0].source) : undefined;
    const isNew = text === talkText(at, 'rope');
    if (!isNew && acknowledged.has(name)) lose(`${name} was reported as stored, and is ${text}`);
    if (!isNew && text !== talkText(at, 'kelp')) lose(`${name} is ${text}`);
  }
}
