/** What a library must agree on with whoever opens it: another model's vectors mean nothing to this one's. */

import { WhosaidError } from '../../domain/error.ts';
import type { ModelIdentity } from '../../domain/model.ts';

export interface Header {
  readonly schema: number;
  /** Version of the rules that cut passages. */
  readonly passages: number;
  readonly model: ModelIdentity;
}

/** @throws WhosaidError `LIBRARY_MISMATCH` naming the first thing on which the two differ, and the mend. */
export function checkHeader(folder: string, found: Header, expected: Header): void {
  const differ = (what: string, is: unknown, should: unknown, mend: string) => {
    if (JSON.stringify(is) === JSON.stringify(should)) return;
    throw new WhosaidError(
      'LIBRARY_MISMATCH',
      `The library ${folder} has ${what} ${plain(is)}, expected ${plain(should)}. ${mend}`,
    );
  };
  const anew = `Index into a new library with --library, or delete this one and index again.`;
  differ('schema version', found.schema, expected.schema, anew);
  differ('passage rules version', found.passages, expected.passages, anew);
  differ(
    'vectors of the model',
    found.model.model,
    expected.model.model,
    `Use --model ${found.model.model}, or index into a new library with --library.`,
  );
  for (const part of ['hash', 'dimensions', 'pooling', 'prefixes'] as const) {
    differ(`vectors made with the model's ${part}`, found.model[part], expected.model[part], anew);
  }
}

function plain(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 12)}…` : text;
}
