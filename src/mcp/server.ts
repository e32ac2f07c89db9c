/** The MCP server over a library: tools, resources and prompts, all of which only read. */

import { readFileSync } from 'node:fs';
import { McpServer } from '@modelcontextprotocol/server';
import { writeInstructions } from './instructions.ts';
import { registerPrompts } from './prompts.ts';
import { registerResources } from './resources.ts';
import { type GetWhosaid, type Report, registerTool } from './tool.ts';
import { compare } from './tools/compare.ts';
import { listSpeakers } from './tools/list-speakers.ts';
import { listTranscripts } from './tools/list-transcripts.ts';
import { read } from './tools/read.ts';
import { search } from './tools/search.ts';
import { status } from './tools/status.ts';
import { survey } from './tools/survey.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
/** Milliseconds for which instructions are kept: a client that asks statelessly gets a new server for each request. */
const INSTRUCTIONS_AGE = 60_000;
/** Milliseconds for which clients may keep lists that only another version changes. */
const LISTS_AGE = 3_600_000;

export type MakeServer = () => Promise<McpServer>;

/** @param getWhosaid is asked for each call, so that a library may be made after the server has started. */
export function createServerFactory(getWhosaid: GetWhosaid, report: Report): MakeServer {
  let instructions: Promise<string> | null = null;
  let writtenAt = 0;
  return async () => {
    if (instructions === null || performance.now() - writtenAt > INSTRUCTIONS_AGE) {
      instructions = writeInstructions(getWhosaid);
      writtenAt = performance.now();
    }
    return makeServer(await instructions, getWhosaid, report);
  };
}

function makeServer(instructions: string, getWhosaid: GetWhosaid, report: Report): McpServer {
  const server = new McpServer(
    { name: 'whosaid', title: 'whosaid: search in transcripts', version },
    {
      instructions,
      cacheHints: {
        'tools/list': { ttlMs: LISTS_AGE, cacheScope: 'public' },
        'prompts/list': { ttlMs: LISTS_AGE, cacheScope: 'public' },
        'resources/templates/list': { ttlMs: LISTS_AGE, cacheScope: 'public' },
      },
    },
  );
  registerTool(server, search, getWhosaid, report);
  registerTool(server, read, getWhosaid, report);
  registerTool(server, survey, getWhosaid, report);
  registerTool(server, compare, getWhosaid, report);
  registerTool(server, listTranscripts, getWhosaid, report);
  registerTool(server, listSpeakers, getWhosaid, report);
  registerTool(server, status, getWhosaid, report);
  registerPrompts(server);
  registerResources(server, getWhosaid);
  return server;
}
