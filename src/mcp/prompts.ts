/** Three prompts: what people ask an assistant to do with transcripts, step by step. */

import type { GetPromptResult, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

const CITE = 'Quote verbatim, each with speaker, date and id. Say plainly where nothing was found.';

export function registerPrompts(server: McpServer): void {
  server.registerPrompt(
    'who_said_what',
    {
      title: 'Who said what about a topic',
      description: 'One line a person, with citations.',
      argsSchema: z.object({ topic: z.string().describe('Such as: losses of the grocery unit') }),
    },
    ({ topic }) =>
      ask(
        `Who said what about ${topic}? Call survey, then search for each point that needs more. Write one line a person: the name, the role, the most telling sentence. ${CITE}`,
      ),
  );
  server.registerPrompt(
    'brief_before_meeting',
    {
      title: 'Brief before a meeting',
      description: 'What was said before by or with those one will meet.',
      argsSchema: z.object({
        people: z.string().describe('Names, separated by commas'),
        topics: z.string().optional().describe('What it will be about'),
      }),
    },
    ({ people, topics }) =>
      ask(
        `Prepare me for a meeting with ${people}${topics === undefined ? '' : ` about ${topics}`}. Resolve the names with list_speakers. Search with the filter speakers for what they said last, what they decided, promised and asked, and what stayed open; read around what matters. Write at most ten points, the latest first. ${CITE}`,
      ),
  );
  server.registerPrompt(
    'compare_quarters',
    {
      title: 'Compare two quarters',
      description: 'What changed in what was said about a topic.',
      argsSchema: z.object({
        topic: z.string().describe('Such as: margins'),
        earlier: z.string().describe('Such as: 2025-Q2'),
        later: z.string().describe('Such as: 2025-Q3'),
        company: z.string().optional(),
      }),
    },
    ({ topic, earlier, later, company }) =>
      ask(
        `What changed from ${earlier} to ${later} in what ${company ?? 'each company'} said about ${topic}? Call compare by quarter, earlier first, and read around each line that is new. Write what is new, what was dropped and what stayed. ${CITE}`,
      ),
  );
}

function ask(text: string): GetPromptResult {
  return { messages: [{ role: 'user', content: { type: 'text', text } }] };
}
