/** How many questions a second does `whosaid serve` answer over the large library, and how long does each wait? */

import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { ensureLibrary, FULL_CORPUS } from './libraries.ts';
import { quantiles, roundSignificant, saveReport, startCli, trackPeakMemory } from './measure.ts';
import { sampleQuestions } from './questions.ts';

const CLIENTS = 32;
const QUESTIONS = 10_000;
const WARM_UP = 1_000;

const server = startCli(['serve', '--port', '0', '--library', await ensureLibrary(FULL_CORPUS)]);
const peak = trackPeakMemory(server);
const [line] = server.stdout === null ? [''] : await once(server.stdout, 'data');
const url = String(line).trim();
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
const asked = sampleQuestions(500);

await runLoad(WARM_UP);
const started = performance.now();
const { took, errors } = await runLoad(QUESTIONS);
const seconds = (performance.now() - started) / 1000;
server.kill('SIGTERM');
saveReport('http', [
  {
    clients: CLIENTS,
    questions: QUESTIONS,
    'a second': roundSignificant(QUESTIONS / seconds),
    ...quantiles(took),
    errors,
    'RSS MB': peak(),
  },
]);

/** Each client sends its next question as soon as it has an answer. */
async function runLoad(count: number): Promise<{ took: number[]; errors: number }> {
  const took: number[] = [];
  let errors = 0;
  let next = 0;
  const client = async () => {
    while (next < count) {
      const question = asked[next++ % asked.length];
      const started = performance.now();
      if ((await sendQuery(question)) !== 200) errors++;
      took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { took, errors };
}

function sendQuery(question: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(`${url}api/query?q=${encodeURIComponent(question)}`, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    }).once('error', reject);
  });
}
