/**
 * How long do 32 and 64 clients of `whosaid serve` wait over the large library, while nobody and while another process
 * indexes a folder? `-- 60` for seconds of each.
 */

import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { ensureLibrary, FULL_CORPUS } from './libraries.ts';
import {
  quantiles,
  roundSignificant,
  runCli,
  saveReport,
  startCli,
  trackPeakMemory,
} from './measure.ts';
import { sampleQuestions } from './questions.ts';
import { WORK } from './sets.ts';

const CLIENTS = [32, 64];
const SECONDS = Number(process.argv[2] ?? 30);
/** Indexed again and again, each time with other words. */
const TALKS = 200;

const asked = sampleQuestions(500);
const library = join(WORK, 'loaded');
rmSync(library, { recursive: true, force: true });
cpSync(await ensureLibrary(FULL_CORPUS), library, { recursive: true });
const talks = join(WORK, 'talks');
mkdirSync(talks, { recursive: true });

function writeTalks(round: number): void {
  for (let at = 0; at < TALKS; at++) {
    const turns = Array.from({ length: 40 }, (_, turn) => {
      return `${turn % 2 === 0 ? 'Ana' : 'Ben'}: We sold kelp ${at} and ${turn} times ${round} over.`;
    });
    writeFileSync(join(talks, `talk-${at}.txt`), turns.join('\n\n'));
  }
}

/** Indexes until it is stopped. */
function keepIndexing(): () => Promise<number> {
  let isStopped = false;
  const index = async (): Promise<number> => {
    let rounds = 0;
    for (; !isStopped; rounds++) {
      writeTalks(rounds);
      await runCli(['index', talks, '--library', library]);
    }
    return rounds;
  };
  const done = index();
  return () => {
    isStopped = true;
    return done;
  };
}

async function load(url: string, clients: number): Promise<{ took: number[]; errors: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const until = performance.now() + 1000 * SECONDS;
  const took: number[] = [];
  let errors = 0;
  let next = 0;
  const client = async () => {
    while (performance.now() < until) {
      const sent = performance.now();
      if ((await send(url, asked[next++ % asked.length], agent)) !== 200) errors++;
      took.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { took, errors };
}

function send(url: string, question: string, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(`${url}api/query?q=${encodeURIComponent(question)}`, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    }).once('error', reject);
  });
}

const server = startCli(['serve', '--port', '0', '--library', library]);
const peak = trackPeakMemory(server);
const [line] = server.stdout === null ? [''] : await once(server.stdout, 'data');
const url = String(line).trim();
await load(url, CLIENTS[0]); // The code that answers is compiled meanwhile.
const rows = [];
for (const clients of CLIENTS) {
  for (const isIndexing of [false, true]) {
    const stop = isIndexing ? keepIndexing() : async () => 0;
    const { took, errors } = await load(url, clients);
    await stop();
    rows.push({
      clients,
      meanwhile: isIndexing ? 'a folder is indexed' : 'nothing',
      'a second': roundSignificant(took.length / SECONDS),
      ...quantiles(took),
      errors,
      'RSS MB': peak(),
    });
  }
}
server.kill('SIGTERM');
saveReport('load', rows);
