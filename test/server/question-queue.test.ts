/** The line of questions: bounded, in order, and left by whoever goes away. */

import { EventEmitter } from 'node:events';
import { createServer, get } from 'node:http';
import { text } from 'node:stream/consumers';
import express, { type Express } from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QuestionQueue } from '#src/server/question-queue.ts';
import { stopServer } from '#src/server/stop.ts';

const begun = new EventEmitter();
let answers: (() => void)[];
let asked: string[];
let app: Express;
let server: ReturnType<typeof createServer>;
let url: string;

beforeEach(async () => {
  answers = [];
  asked = [];
  const queue = new QuestionQueue(1, 2);
  app = express();
  app.get('/:name', async ({ params }, response) => {
    begun.emit('request');
    await queue.run(response, async () => {
      asked.push(params.name);
      begun.emit('question');
      await new Promise<void>((resolve) => answers.push(resolve));
      response.end(params.name);
    });
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const next = (event: string) => new Promise((resolve) => begun.once(event, resolve));

/** Resolves once the server has the request. */
async function ask(name: string) {
  const arrived = next('request');
  const request = get(`${url}/${name}`, { agent: false });
  const answer = new Promise<{ status?: number; retry?: string; body: string }>(
    (resolve, reject) => {
      request.on('error', reject);
      request.on('response', async (response) =>
        resolve({
          status: response.statusCode,
          retry: response.headers['retry-after'],
          body: await text(response),
        }),
      );
    },
  );
  answer.catch(() => {});
  await arrived;
  return { request, answer };
}

describe('the line of questions', () => {
  it('answers in order, and refuses at once what it cannot hold', async () => {
    const [first, second, third] = [await ask('a'), await ask('b'), await ask('c')];
    const refused = await (await ask('d')).answer;
    expect(refused).toMatchObject({ status: 503, retry: '1' });
    expect(JSON.parse(refused.body).code).toBe('OVERLOADED');
    for (const { answer } of [first, second, third]) {
      answers.shift()?.();
      expect((await answer).status).toBe(200);
      if (answers.length === 0 && asked.length < 3) await next('question');
    }
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('does not answer whoever has gone away', async () => {
    const first = await ask('a');
    const gone = await ask('b');
    gone.request.destroy();
    const closed = new Promise((resolve) => gone.request.once('close', resolve));
    await closed;
    const last = await ask('c');
    answers.shift()?.();
    await first.answer;
    if (answers.length === 0) await next('question');
    answers.shift()?.();
    expect((await last.answer).body).toBe('c');
    expect(asked).toEqual(['a', 'c']);
  });

  it('is finished before the server stops', async () => {
    const first = await ask('a');
    const second = await ask('b');
    const stopped = stopServer(server);
    answers.shift()?.();
    expect((await first.answer).body).toBe('a');
    if (answers.length === 0) await next('question');
    answers.shift()?.();
    expect((await second.answer).body).toBe('b');
    await stopped;
  });
});
