/**
 * How many questions a second does `whosaid serve` answer over the large library, by scanning and by the graph, and how long
 * does each wait? Both servers take turns, so that other load on the machine hits both alike.
 */

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { VECTOR_SEARCHES, type VectorSearch } from '#src/main.ts';
import { ensureLibraryWithGraph } from './hnsw-library.ts';
import { FULL_CORPUS } from './libraries.ts';
import { quantiles, roundSignificant, saveReport, startCli, trackPeakMemory } from './measure.ts';
import { sampleQuestions } from './questions.ts';

const CLIENTS = 32;
const ROUNDS = 5;
/** Of each server in each round. */
const QUESTIONS = Number(process.argv[2] ?? 1_000);
/** Of the clock that counts a process's CPU time, on Linux. */
const TICKS_A_SECOND = 100;

const asked = sampleQuestions(500);

interface Server {
  readonly vectors: VectorSearch;
  readonly process: ChildProcess;
  readonly peak: () => number;
  readonly url: string;
  readonly agent: Agent;
  readonly took: number[];
  errors: number;
  seconds: number;
  cpuSeconds: number;
}

async function start(folder: string, vectors: VectorSearch): Promise<Server> {
  const process = startCli(['serve', '--port', '0', '--library', folder, '--vectors', vectors]);
  const peak = trackPeakMemory(process);
  const [line] = process.stdout === null ? [''] : await once(process.stdout, 'data');
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const url = String(line).trim();
  return { vectors, process, peak, url, agent, took: [], errors: 0, seconds: 0, cpuSeconds: 0 };
}

/** Each client sends its next question as soon as it has an answer. */
async function runLoad(server: Server): Promise<void> {
  const started = performance.now();
  const before = cpuSecondsOf(server.process);
  let next = 0;
  const client = async () => {
    while (next < QUESTIONS) {
      const question = asked[next++ % asked.length];
      const sent = performance.now();
      if ((await sendQuery(server, question)) !== 200) server.errors++;
      server.took.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  server.seconds += (performance.now() - started) / 1000;
  server.cpuSeconds += cpuSecondsOf(server.process) - before;
}

function sendQuery({ url, agent }: Server, question: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(`${url}api/query?q=${encodeURIComponent(question)}`, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    }).once('error', reject);
  });
}

/** 0 elsewhere than on Linux. */
function cpuSecondsOf({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}

const folder = await ensureLibraryWithGraph(FULL_CORPUS);
const servers: Server[] = [];
for (const vectors of VECTOR_SEARCHES) {
  if (vectors !== 'auto') servers.push(await start(folder, vectors));
}
for (const server of servers) {
  await runLoad(server);
  Object.assign(server, { took: [], errors: 0, seconds: 0, cpuSeconds: 0 });
}
for (let round = 0; round < ROUNDS; round++) for (const server of servers) await runLoad(server);
for (const { process } of servers) process.kill('SIGTERM');
saveReport(
  'http',
  servers.map(({ vectors, took, seconds, cpuSeconds, errors, peak }) => ({
    vectors,
    clients: CLIENTS,
    questions: took.length,
    'a second': roundSignificant(took.length / seconds),
    'CPU ms': roundSignificant((1000 * cpuSeconds) / took.length),
    ...quantiles(took),
    errors,
    'RSS MB': peak(),
  })),
);
