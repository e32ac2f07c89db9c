/** Gives an answer to another program, or to a web address. A failure is told, and nothing stops. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { QueryResponse } from '../main.ts';
import { note } from './output.ts';

/** Milliseconds. */
const WEBHOOK_TIMEOUT = 10_000;

/** Runs a command of the shell with the answer as JSON on its standard input, and the question in `WHOSAID_QUESTION`. */
export async function notifyCommand(command: string, response: QueryResponse): Promise<void> {
  const env = { ...process.env, WHOSAID_QUESTION: response.query.asked };
  const child = spawn(command, { shell: true, env, stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin.on('error', () => {}); // A command need not read it.
  child.stdin.end(`${JSON.stringify(response)}\n`);
  const [code] = await once(child, 'close');
  if (code !== 0) note(`The command of --exec ended with ${code}: ${command}`);
}

/** Posts the answer as JSON. */
export async function notifyWebhook(address: string, response: QueryResponse): Promise<void> {
  try {
    const { ok, status } = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(response),
      signal: AbortSignal.timeout(WEBHOOK_TIMEOUT),
    });
    if (!ok) note(`The address of --webhook answered with ${status}.`);
  } catch (error) {
    note(
      `The address of --webhook cannot be reached: ${error instanceof Error ? error.message : error}`,
    );
  }
}
