/** A read-only tool: what it takes and gives, and how its failures are told. */

import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { type Whosaid, WhosaidError } from '../main.ts';
import { adviseOn } from './advice.ts';

export interface Answer<Output> {
  readonly structured: Output;
  /** The same for whoever reads text. */
  readonly text: string;
}

export interface Tool<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  run(this: void, given: z.output<Input>, whosaid: Whosaid): Promise<Answer<z.output<Output>>>;
}

export type GetWhosaid = () => Promise<Whosaid>;

/** Told of faults, which clients learn no details of. */
export type Report = (error: unknown) => void;

const FAULT = 'Internal error. The log of the server has the details.';

export function registerTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  server: McpServer,
  { name, title, description, input, output, run }: Tool<Input, Output>,
  getWhosaid: GetWhosaid,
  report: Report,
): void {
  /* Its type loses the names of arguments, which the callback parses anew. */
  const inputSchema: z.ZodObject = input;
  const config = {
    title,
    description,
    inputSchema,
    outputSchema: output,
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  };
  const answer = async (given: Record<string, unknown>): Promise<CallToolResult> => {
    try {
      const { structured, text } = await run(input.parse(given), await getWhosaid());
      return { content: [{ type: 'text', text }], structuredContent: structured };
    } catch (error) {
      const isKnown = error instanceof WhosaidError;
      if (!isKnown) report(error);
      const text = isKnown ? adviseOn(error) : FAULT;
      return { content: [{ type: 'text', text }], isError: true };
    }
  };
  server.registerTool(name, config, answer);
}
