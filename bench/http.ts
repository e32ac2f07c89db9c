/** How many questions a second does `whosaid serve` answer over the large library, and how long do they wait? */

import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { libraryOfSize, WHOLE } from './libraries.ts';
import { quantiles, report, rounded, startCli, watched } from './measure.ts';
import { questions } from './questions.ts';

const CLIENTS = 32;
const QUESTIONS = 10_000;
const WARM_UP = 1_000;

const server = startCli(['serve', '--port', '0', '--library', await libraryOfSize(WHOLE)]);
const peak = watched(server);
const [line] = server.stdout === null ? [''] : await once(server.stdout, 'data');
const url = String(line).trim();
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
const asked = questions(500);

await load(WARM_UP);
const started = performance.now();
const { took, errors } = await load(QUESTIONS);
const seconds = (performance.now() - started) / 1000;
server.kill('SIGTERM');
report('http', [
  {
    clients: CLIENTS,
    questions: QUESTIONS,
    'a second': rounded(QUESTIONS / seconds),
    ...quantiles(took),
    errors,
    'RSS MB': peak(),
  },
]);

/** Every client asks its next question as soon as it has an answer. */
async function load(count: number): Promise<{ took: number[]; errors: number }> {
  const took: number[] = [];
  let errors = 0;
  let next = 0;
  const client = async () => {
    while (next < count) {
      const question = asked[next++ % asked.length];
      const started = performance.now();
      if ((await ask(question)) !== 200) errors++;
      took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { took, errors };
}

function ask(question: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(`${url}api/query?q=${encodeURIComponent(question)}`, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    }).once('error', reject);
  });
}
