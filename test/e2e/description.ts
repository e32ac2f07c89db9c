/** Checks real answers of a server against its own OpenAPI description, by a validator that shares no code with it. */

import Ajv from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { ApiDescription } from '#src/server/openapi/describe.ts';
import type { Response } from './request.ts';

interface Described {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

export class Description {
  readonly document: ApiDescription;
  readonly #ajv = new Ajv.default({ strict: false, allErrors: true });

  constructor(document: ApiDescription) {
    this.document = document;
    this.#ajv.addSchema({ $id: 'api', components: document.components });
  }

  /** Fails where a JSON answer is not as described, or its address is not described at all. */
  check(method: string, path: string, { status = 0, headers, body }: Response): void {
    const described = this.#find(method, path);
    const type = headers['content-type']?.split(';')[0] ?? '';
    if (described === undefined || !type.endsWith('json')) return;
    const schema = described.responses[status]?.content?.[type]?.schema;
    expect(
      schema,
      `${method} ${path} answered ${status} ${type}, which is not described`,
    ).toBeDefined();
    const here = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'));
    const isValid = this.#ajv.validate(here, JSON.parse(body));
    expect(this.#ajv.errors ?? [], `${method} ${path}`).toEqual([]);
    expect(isValid).toBe(true);
  }

  #find(method: string, path: string): Described | undefined {
    const [address] = path.split('?');
    for (const [template, operations] of Object.entries(this.document.paths)) {
      const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
      const operation = operations[method.toLowerCase()];
      if (pattern.test(address) && operation !== undefined) {
        return operation as unknown as Described;
      }
    }
    return undefined;
  }
}
