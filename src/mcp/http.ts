/** Serves MCP over HTTP, each request by itself. */

import { createMcpHandler, type McpHttpHandler } from '@modelcontextprotocol/server';
import type { Whosaid } from '../main.ts';
import { createServerFactory } from './server.ts';
import type { Report } from './tool.ts';

export function createHttpHandler(whosaid: Whosaid, report: Report): Pick<McpHttpHandler, 'fetch'> {
  return createMcpHandler(
    createServerFactory(async () => whosaid, report),
    {
      maxSubscriptions: 0, // Nothing here changes by itself that one could subscribe to.
    },
  );
}
