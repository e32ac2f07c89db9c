/** What a library and whoever opens it must agree on: vectors of different models are not comparable. */

import { WhosaidError } from '../../domain/error.ts';
import type { ModelIdentity } from '../../domain/model.ts';

export interface Header {
  readonly schema: number;
  /** Version of the rules that cut passages. */
  readonly passages: number;
  readonly model: ModelIdentity;
}

/** @throws WhosaidError `LIBRARY_MISMATCH` naming the first difference and what to do. */
export function checkHeader(folder: string, found: Header, expected: Header): void {
  const compare = (what: string, is: unknown, should: unknown, advice: string) => {
    if (JSON.stringify(is) === JSON.stringify(should)) return;
    throw new WhosaidError(
      'LIBRARY_MISMATCH',
      `The library ${folder} has ${what} ${shorten(is)}; this program needs ${shorten(should)}. ${advice}`,
    );
  };
  const reindex = 'Export it and import it into a new library: speaker edits stay.';
  const advice =
    found.schema > expected.schema
      ? 'Use a newer version of this program.'
      : 'Index the files again into a new library.';
  compare('schema version', found.schema, expected.schema, advice);
  compare('passage rules version', found.passages, expected.passages, reindex);
  compare(
    'vectors of the model',
    found.model.model,
    expected.model.model,
    `Use the model ${found.model.model}, or index into a new library.`,
  );
  for (const property of ['hash', 'dimensions', 'pooling', 'prefixes'] as const) {
    compare(
      `vectors made with the model's ${property}`,
      found.model[property],
      expected.model[property],
      reindex,
    );
  }
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 12)}…` : text;
}
