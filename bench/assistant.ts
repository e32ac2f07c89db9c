/** What an assistant pays for an answer: tokens a question through `search`, and `read` where that does not show it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { z } from 'zod';
import { index } from '#src/main.ts';
import { estimateTokens } from '#src/mcp/budget.ts';
import { formatMarkdownTable, WORK } from './sets.ts';

interface Question {
  readonly id: string;
  readonly question: string;
  readonly quote: string;
  readonly also?: readonly string[];
}

/** Results around which an assistant reads on, and turns on either side. */
const READ_RESULTS = 2;
const READ_AROUND = 2;
const SETS = ['questions.json', 'paraphrases.json'] as const;

const Content = z.array(z.object({ text: z.string() })).min(1);
const Found = z.object({ results: z.array(z.object({ id: z.string() })) });

/** Without the marks of quotation and of paragraphs. */
const flat = (text: string): string => text.replace(/[\s>]+/g, ' ');

const library = join(WORK, 'assistant', 'samples');
await index(['data'], { library });
const args = ['--import', 'tsx', 'src/cli/whosaid.ts', 'mcp', '--library', library];
const client = new Client({ name: 'bench', version: '1' });
await client.connect(new StdioClientTransport({ command: process.execPath, args }));

async function call(name: string, given: Record<string, unknown>) {
  const { content, structuredContent } = await client.callTool({ name, arguments: given });
  const [{ text }] = Content.parse(content);
  return { text, data: structuredContent, tokens: estimateTokens(text) };
}

const { tools } = await client.listTools();
const described = JSON.stringify(tools) + (client.getInstructions() ?? '');
console.log(`Tools and instructions: ${estimateTokens(described)} tokens, once.\n`);

const rows: string[][] = [];
for (const set of SETS) {
  const questions: Question[] = JSON.parse(readFileSync(join('data', set), 'utf8'));
  let [bySearch, byRead, tokens] = [0, 0, 0];
  for (const { id, question, quote, also = [] } of questions) {
    const answers = [quote, ...also].map(flat);
    const shows = (text: string) => answers.some((answer) => flat(text).includes(answer));
    const found = await call('search', { question });
    tokens += found.tokens;
    if (shows(found.text)) {
      bySearch++;
      continue;
    }
    const ids = Found.parse(found.data).results.slice(0, READ_RESULTS);
    const read = await call('read', {
      ids: ids.map((result) => result.id),
      before: READ_AROUND,
      after: READ_AROUND,
    });
    tokens += read.tokens;
    if (shows(read.text)) byRead++;
    else if (set === 'questions.json') console.error(`Not answered: ${id} ${question}`);
  }
  const answered = bySearch + byRead;
  rows.push([
    set,
    `${bySearch} of ${questions.length}`,
    `${answered} of ${questions.length}`,
    (tokens / questions.length).toFixed(0),
    (tokens / answered).toFixed(0),
  ]);
}
await client.close();
console.log(
  formatMarkdownTable(
    ['', 'by search', 'by search and read', 'tokens a question', 'tokens an answered question'],
    rows,
  ),
);
