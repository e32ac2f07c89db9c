/** Serves MCP on standard input and output, which carry nothing else, until the input ends. */

import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { openLibrary, type Whosaid } from '../main.ts';
import { createServerFactory } from './server.ts';
import type { Report } from './tool.ts';

/**
 * The library may be missing at first: tools then say so, and find it once it is there.
 *
 * @param report is told of faults; never through standard output.
 */
export async function serveMcp(library: string, report: Report): Promise<void> {
  const opened: Whosaid[] = [];
  const open = async (): Promise<Whosaid> => {
    const whosaid = await openLibrary(library);
    opened.push(whosaid);
    return whosaid;
  };
  let opening: Promise<Whosaid> | null = null;
  const getWhosaid = () => {
    opening ??= open().catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const handle = serveStdio(createServerFactory(getWhosaid, report), { onerror: report });
  await once(process.stdin, 'close');
  await handle.close();
  for (const whosaid of opened) await whosaid.close();
}
