/** All that can be asked over HTTP: one row for each address and method, from which it is described. */

import { z } from 'zod';
import { BatchBody, EditBody, RenameBody } from '../change-bodies.ts';
import {
  BriefParameters,
  ComparisonParameters,
  FacetsParameters,
  PageParameters,
  QueryParameters,
} from '../parameters.ts';
import type { ANSWERS } from './answers.ts';

export interface Operation {
  readonly method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  /** With the names of its parts in braces. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** A name among the schemas of answers, or the media type of what is no JSON. */
  readonly answer: keyof typeof ANSWERS | `${string}/${string}`;
  /** Only of a server that allows changes. */
  readonly changes?: boolean;
  /** Statuses of refusals beside 400, 401, 403 and 503. */
  readonly refusals?: readonly number[];
}

export const OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/query',
    summary: 'The passages that answer a question, best first',
    query: QueryParameters,
    answer: 'Query',
    refusals: [404],
  },
  {
    method: 'get',
    path: '/api/brief',
    summary: 'Who said what about a question, a sentence or two of each',
    query: BriefParameters,
    answer: 'Brief',
    refusals: [404],
  },
  {
    method: 'get',
    path: '/api/compare',
    summary: 'The same question asked of several speakers, transcripts, companies or quarters',
    query: ComparisonParameters,
    answer: 'Comparison',
    refusals: [404],
  },
  {
    method: 'get',
    path: '/api/facets',
    summary: 'Who speaks about a topic, in which transcripts and when',
    query: FacetsParameters,
    answer: 'Facets',
    refusals: [404],
  },
  {
    method: 'get',
    path: '/api/survey',
    summary: 'These counts, with the most telling sentences, the earliest and the latest',
    query: BriefParameters,
    answer: 'Survey',
    refusals: [404],
  },
  { method: 'get', path: '/api/library', summary: 'What the library holds', answer: 'Library' },
  {
    method: 'get',
    path: '/api/catalog',
    summary: 'All transcripts in short',
    query: PageParameters,
    answer: 'Catalog',
  },
  {
    method: 'get',
    path: '/api/transcripts',
    summary: 'All transcripts with their participants',
    query: PageParameters,
    answer: 'Transcripts',
  },
  {
    method: 'get',
    path: '/api/transcripts/{id}',
    summary: 'A transcript with all that was said',
    answer: 'Transcript',
    refusals: [404],
  },
  {
    method: 'get',
    path: '/api/transcripts/{id}/media',
    summary: 'Where the recording of a transcript is, if there is one',
    answer: 'Media',
    refusals: [404],
  },
  {
    method: 'get',
    path: '/media/{id}',
    summary: 'The recording of a transcript, in ranges as well',
    answer: 'application/octet-stream',
    refusals: [404, 416],
  },
  {
    method: 'get',
    path: '/api/speakers',
    summary: 'All speakers, most turns first',
    query: PageParameters,
    answer: 'Speakers',
  },
  {
    method: 'get',
    path: '/api/speakers/{name}',
    summary: 'One speaker over all transcripts',
    answer: 'SpeakerProfile',
    refusals: [404],
  },
  { method: 'get', path: '/api/health', summary: 'Whether the server answers', answer: 'Health' },
  {
    method: 'get',
    path: '/metrics',
    summary: 'Counts and times for Prometheus',
    answer: 'text/plain',
  },
  {
    method: 'put',
    path: '/api/uploads/{name}',
    summary: 'Receives a file; with If-None-Match: * it replaces none',
    body: z.string().describe('The file.'),
    answer: 'Uploaded',
    changes: true,
    refusals: [412, 413, 507],
  },
  {
    method: 'post',
    path: '/api/uploads',
    summary: 'Indexes received files; events tell of each: file, then done or failed',
    body: BatchBody,
    answer: 'text/event-stream',
    changes: true,
  },
  {
    method: 'patch',
    path: '/api/transcripts/{id}',
    summary: 'Edits what is said of a transcript: title, date, kind, tags …',
    body: EditBody,
    answer: 'Edited',
    changes: true,
    refusals: [404],
  },
  {
    method: 'delete',
    path: '/api/transcripts/{id}/edits',
    summary: 'Takes these edits back',
    answer: 'Edited',
    changes: true,
    refusals: [404],
  },
  {
    method: 'delete',
    path: '/api/transcripts/{id}',
    summary: 'Removes a transcript, and its file if it was uploaded',
    answer: 'Removed',
    changes: true,
    refusals: [404],
  },
  {
    method: 'post',
    path: '/api/speaker-edits',
    summary: 'Renames a speaker, or merges two',
    body: RenameBody,
    answer: 'SpeakerEdit',
    changes: true,
    refusals: [404, 409],
  },
  {
    method: 'delete',
    path: '/api/speaker-edits/{number}',
    summary: 'Undoes an edit of a speaker',
    answer: 'SpeakerEdit',
    changes: true,
    refusals: [404, 409],
  },
];
