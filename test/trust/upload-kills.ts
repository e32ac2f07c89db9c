/** A server killed while files are sent and indexed: what it acknowledged is there, and no file parts from its text. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine, withReader } from '#src/main.ts';
import { end, type Served, serve } from './program.ts';
import { readState, talkName, talkText } from './talks.ts';
import type { Context, Trial } from './trial.ts';

const TALKS = 10;
/** Milliseconds in which a batch is sent and indexed. */
const LONGEST = 1_200;

export const uploadKills: Trial = {
  name: 'uploads',
  seconds: 25,
  async run(context) {
    await context.repeat(
      'kills of a server while it takes and indexes uploads',
      context.count(6, 200),
      (round) => killUploading(context, round),
    );
  },
};

async function killUploading(context: Context, round: number): Promise<void> {
  const library = join(context.newFolder('uploads'), 'library');
  const lose = (fault: string) => context.ledger.lose(`uploads, round ${round}: ${fault}`);
  const longest = context.random() * LONGEST; // Drawn before anything is waited for, so that a seed gives the same.
  const first = await serve(library);
  await upload(first, 'kelp');
  const acknowledged = new Set<string>();
  const sent = upload(first, 'rope', acknowledged).catch(() => {}); // The kill breaks it off.
  setTimeout(() => first.process.kill('SIGKILL'), longest);
  await Promise.all([sent, end(first.process, 'SIGKILL')]);
  await check(library, acknowledged, lose);
  const second = await serve(library);
  await upload(second, 'rope');
  await end(second.process, 'SIGTERM');
  await check(library, new Set(Array.from({ length: TALKS }, (_, at) => talkName(at))), lose);
  for (const { problem, isHint } of await examine(library)) if (!isHint) lose(problem);
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
