/** Many clients of one server, while nobody and while somebody changes its library: how long each waits, and what each is told. */

import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { end, run, type Served, serve } from './program.ts';
import { writeTalks } from './talks.ts';
import type { Context, Trial } from './trial.ts';

const TALKS = 400;
const CLIENTS = [32, 64];
/** Until its threads have compiled what answers, memory grows: not counted, and longer than the short form takes. */
const WARM_UP_SECONDS = { some: 2, more: 60 };
const SECONDS = {
  idle: { some: 4, more: 60 },
  busy: { some: 4, more: 600 },
};
/** The main thread serves everybody: it may not compute for longer in one go. */
const MAX_HELD = 50;
/** Of the memory after the first tenth of the time; in the long form. */
const MAX_GROWTH = 1.25;
const EVENT_LOOP = new URL('event-loop.mjs', import.meta.url).href;
const VERSION = /\b(?:kelp|rope|salt)\b/g;

const Health = z.object({ held: z.number(), rss: z.number() });
const Answer = z.object({ results: z.array(z.unknown()) });

export const clients: Trial = {
  name: 'clients',
  seconds: 30,
  async run(context) {
    const folder = context.newFolder('talks');
    const library = join(context.newFolder('served'), 'library');
    writeTalks(folder, TALKS, 'kelp');
    await run(['index', folder, '--library', library]);
    const served = await serve(library, { imports: [EVENT_LOOP] });
    const secondsOf = ({ some, more }: { some: number; more: number }) => context.count(some, more);
    await ask(context, served, Math.max(...CLIENTS), secondsOf(WARM_UP_SECONDS), { isWarm: false });
    for (const count of CLIENTS) {
      if (context.millisecondsLeft === 0) {
        context.ledger.note(`Out of time for ${count} clients.`);
        continue;
      }
      const idle = await ask(context, served, count, secondsOf(SECONDS.idle));
      const writing = keepWriting(folder, library);
      const busy = await ask(context, served, count, secondsOf(SECONDS.busy));
      await writing.stop();
      context.ledger.try(`questions of ${count} clients`, idle.asked + busy.asked);
      context.ledger.note(
        `${count} clients, idle and while indexing: p99 ${idle.p99} and ${busy.p99} ms; ${busy.earlyRss} MB after a tenth of the time, ${busy.rss} MB at its end; the main thread was held for ${Math.max(idle.held, busy.held)} ms at most`,
      );
    }
    await stopUnderLoad(context, served);
  },
};

/** Indexes one version of all talks after the other. */
function keepWriting(folder: string, library: string): { stop(): Promise<void> } {
  let isStopped = false;
  const write = async () => {
    for (let round = 0; !isStopped; round++) {
      writeTalks(folder, TALKS, ['rope', 'salt', 'kelp'][round % 3]);
      await run(['index', folder, '--library', library]);
    }
  };
  const done = write();
  return {
    stop() {
      isStopped = true;
      return done;
    },
  };
}

interface Load {
  readonly asked: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly held: number;
  /** MB after a tenth of the time. */
  readonly earlyRss: number;
  /** MB at the end. */
  readonly rss: number;
}

async function ask(
  context: Context,
  served: Served,
  count: number,
  seconds: number,
  { isWarm = true } = {},
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const lose = (fault: string) => context.ledger.lose(`${count} clients: ${fault}`);
  const took: number[] = [];
  await healthOf(served);
  const until = performance.now() + 1000 * seconds;
  const early = setTimeout(100 * seconds).then(() => healthOf(served));
  const client = async () => {
    while (performance.now() < until) {
      const question = `to whom did Ana sell number ${Math.floor(context.random() * TALKS)}`;
      const sent = performance.now();
      const { status, body } = await fetchText(served.url, question, agent);
      took.push(performance.now() - sent);
      if (status !== 200) lose(`"${question}" was answered with ${status}: ${body}`);
      else for (const fault of findMixed(body)) lose(`"${question}": ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: count }, client));
  agent.destroy();
  const earlier = await early;
  const later = await healthOf(served);
  const held = Math.max(earlier.held, later.held);
  if (held > MAX_HELD) lose(`the main thread was held for ${Math.round(held)} ms`);
  if (context.isLong && isWarm && later.rss > MAX_GROWTH * earlier.rss)
    lose(`memory grew from ${inMegabytes(earlier.rss)} to ${inMegabytes(later.rss)} MB`);
  const sorted = took.sort((a, b) => a - b);
  return {
    asked: took.length,
    p99: Math.round(sorted[Math.floor(0.99 * sorted.length)]),
    held: Math.round(held),
    earlyRss: inMegabytes(earlier.rss),
    rss: inMegabytes(later.rss),
  };
}

const inMegabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

async function healthOf({ process }: Served): Promise<z.infer<typeof Health>> {
  const answered = once(process, 'message');
  process.send('health');
  return Health.parse((await answered)[0]);
}

function fetchText(
  url: string,
  question: string,
  agent: Agent,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    get(`${url}api/query?q=${encodeURIComponent(question)}`, { agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
    }).once('error', reject);
  });
}

/** All that one result shows is of one version. */
function* findMixed(body: string): Generator<string> {
  for (const result of Answer.parse(JSON.parse(body)).results) {
    const versions = new Set(JSON.stringify(result).match(VERSION));
    if (versions.size > 1) yield `mixed ${[...versions].join(' and ')}: ${JSON.stringify(result)}`;
  }
}

/** All questions at hand are answered, whole. */
async function stopUnderLoad(context: Context, { process, url }: Served): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS[0] });
  const asked = Array.from({ length: CLIENTS[0] }, (_, at) =>
    fetchText(url, `to whom did Ana sell number ${at}`, agent).then(
      ({ status, body }) => status === 200 && JSON.parse(body) !== null,
      () => false,
    ),
  );
  await Promise.race(asked); // The server has read them all.
  await end(process, 'SIGTERM');
  const answered = (await Promise.all(asked)).filter(Boolean).length;
  agent.destroy();
  if (answered < asked.length)
    context.ledger.lose(`SIGTERM: ${answered} of ${asked.length} answered`);
  if (process.exitCode !== 0) context.ledger.lose(`SIGTERM: ended with ${process.exitCode}`);
  context.ledger.try('questions at hand at SIGTERM', asked.length);
}
