/** Threads that answer: they share the one graph of their process, and hold none themselves. */

import { expect, it } from 'vitest';
import { startAnswerThreads } from '#src/api/answer-threads.ts';
import { GraphThread } from '#src/index/open.ts';
import { Mailbox } from '#src/index/vectors/hnsw/mailbox.ts';
import { add, openLibrary } from '#src/main.ts';
import { conversation, newFolder } from '../support.ts';

const JOBS = 3;
const QUESTIONS = ['how many storms', 'what did Ana count', 'ferries in the harbour', 'which day'];

it('ask the one thread that holds the graph, and scan once it has ended', async () => {
  const library = newFolder();
  const lines = Array.from({ length: 300 }, (_, at) => ({
    by: at % 2 === 0 ? 'Ana Silva' : 'Ben Ruiz',
    text: `We counted ${at} ferries and ${at % 7} storms on day ${at % 31}.`,
  }));
  const transcript = conversation('days', lines);
  await add([{ transcript, hash: 'h' }], { library, vectors: 'hnsw', wait: true });
  await using scanning = await openLibrary(library, { vectors: 'exact' });
  const graph = new GraphThread(library, scanning.model.dimensions, 2 * JOBS);
  await graph.start();
  const mailbox = new Mailbox(graph.memory);
  const threads = startAnswerThreads({ library, graph: graph.memory }, JOBS);
  const askAll = async () => {
    const before = mailbox.asked;
    const asked = [...QUESTIONS, ...QUESTIONS, ...QUESTIONS];
    const answers = await Promise.all(
      asked.map((question) =>
        threads.run({ name: 'query', given: [question], hidesFolders: false }),
      ),
    );
    const results = answers.map((json) => JSON.parse(new TextDecoder().decode(json)).results);
    for (const [at, question] of asked.entries()) {
      expect(results[at]).toEqual((await scanning.query(question)).results);
    }
    return (mailbox.asked - before) / asked.length;
  };
  try {
    expect(await askAll()).toBe(1);
    await graph.close();
    expect(await askAll()).toBe(0);
  } finally {
    await threads.close();
    await graph.close();
  }
});
