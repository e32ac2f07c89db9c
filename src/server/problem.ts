/** Refusals and errors as problem details, RFC 9457. */

import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';
import { z } from 'zod';
import type { PublicError } from './public-error.ts';

export const PROBLEM_TYPE = 'application/problem+json';

export const Problem = z
  .strictObject({
    type: z.literal('about:blank').describe('What the status says; code tells more.'),
    title: z.string().describe('The name of the status.'),
    status: z.int(),
    detail: z.string().describe('What is wrong, then what to do, in one line.'),
    code: z.string().describe('For programs: USAGE, NOT_FOUND, OVERLOADED …'),
  })
  .describe('Why a request was refused or failed, RFC 9457.');
export type Problem = z.infer<typeof Problem>;

export function sendProblem(response: Response, { status, code, message }: PublicError): void {
  const title = STATUS_CODES[status] ?? 'Error';
  const problem: Problem = { type: 'about:blank', title, status, detail: message, code };
  response.status(status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}
