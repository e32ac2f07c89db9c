/** The HTTP API as an OpenAPI 3.1 description, from the schemas that check requests and answers. */

import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { PROBLEM_TYPE, Problem } from '../problem.ts';
import { ANSWERS, PARTS } from './answers.ts';
import { OPERATIONS, type Operation } from './operations.ts';

const COMMON_REFUSALS = [400, 401, 403, 503];
const NAMES_IN_PATH = /\{(\w+)\}/g;

type Json = Readonly<Record<string, unknown>>;

export interface ParameterDescription {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Json;
}

interface OperationDescription extends Json {
  readonly parameters: readonly ParameterDescription[];
}

export interface ApiDescription extends Json {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationDescription>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> } & Json;
}

/** @param allowsChanges whether the server has the routes that change its library. */
export function describeApi(version: string, allowsChanges: boolean): ApiDescription {
  const operations = OPERATIONS.filter(({ changes = false }) => allowsChanges || !changes);
  return {
    openapi: '3.1.0',
    info: {
      title: 'whosaid',
      version,
      description: 'Questions to a library of transcripts: what was said, by whom, when.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }],
    paths: groupByPath(operations),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Where the server demands one.' },
      },
      schemas: describeAll({ ...ANSWERS, ...PARTS, Problem }),
    },
  };
}

function groupByPath(operations: readonly Operation[]): ApiDescription['paths'] {
  const paths: Record<string, Record<string, OperationDescription>> = {};
  for (const operation of operations) {
    paths[operation.path] ??= {};
    paths[operation.path][operation.method] = describeOperation(operation);
  }
  return paths;
}

function describeOperation({
  method,
  path,
  summary,
  query,
  body,
  answer,
  refusals = [],
}: Operation): OperationDescription {
  const inPath = [...path.matchAll(NAMES_IN_PATH)].map(([, name]) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' },
  }));
  const statuses = [...new Set([...COMMON_REFUSALS, ...refusals])].sort((a, b) => a - b);
  return {
    operationId: toOperationId(method, path),
    summary,
    parameters: [...inPath, ...(query === undefined ? [] : describeParameters(query))],
    ...(body !== undefined && {
      requestBody: {
        required: true,
        content:
          body instanceof z.ZodString
            ? { 'application/octet-stream': {} }
            : { 'application/json': { schema: describe(body, 'input') } },
      },
    }),
    responses: {
      200: { description: summary, content: describeAnswer(answer) },
      ...Object.fromEntries(statuses.map((status) => [status, describeRefusal(status)])),
    },
  };
}

/** `get /api/speakers/{name}` → `getSpeakersByName` */
function toOperationId(method: string, path: string): string {
  const words = path.replace('/api', '').split(/[^\w{}]+/);
  const parts = words.map((word) =>
    word.replace(/^\{?(\w)(\w*)\}?$/, (whole, first: string, rest: string) => {
      const capital = first.toUpperCase() + rest;
      return whole.startsWith('{') ? `By${capital}` : capital;
    }),
  );
  return method + parts.join('');
}

function describeParameters(query: z.ZodObject): ParameterDescription[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'output' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, default: _, ...schema } = typeof property === 'object' ? property : {};
    return {
      name,
      in: 'query',
      required: required.includes(name) && !query.shape[name].safeParse(undefined).success,
      description,
      schema,
    };
  });
}

function describeAnswer(answer: Operation['answer']): Json {
  return answer in ANSWERS
    ? { 'application/json': { schema: { $ref: addressOf(answer) } } }
    : { [answer]: { schema: { type: 'string' } } };
}

function describeRefusal(status: number): Json {
  return {
    description: STATUS_CODES[status],
    content: { [PROBLEM_TYPE]: { schema: { $ref: addressOf('Problem') } } },
  };
}

const addressOf = (schema: string): string => `#/components/schemas/${schema}`;

/** Where one is a part of another, that refers to it. */
function describeAll(named: Readonly<Record<string, z.ZodType>>): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'output', uri: addressOf });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...described }]) => [
      name,
      described,
    ]),
  );
}

function describe(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io });
  return described;
}
