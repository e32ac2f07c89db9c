/** Opens the JSON that interfaces and workflows wrap around an export: `{"status": "ok", "data": {…}}`, a list of one. */

import { Content } from './content.ts';
import { isRecord } from './head/front-matter-values.ts';
import { DATE_NAMES, TITLE_NAMES } from './records/field-names.ts';

/** Names under which they put it. */
const WRAPPED = ['data', 'result', 'results', 'response', 'body', 'payload', 'output', 'json'];
/** Envelopes within each other. */
const MAX_DEPTH = 4;
/** What says something about the transcript itself. */
const TELLING: ReadonlySet<string> = new Set([...TITLE_NAMES, ...DATE_NAMES]);

const isFilled = (value: unknown): boolean =>
  isRecord(value) ? Object.keys(value).length > 0 : Array.isArray(value) && value.length > 0;

function unwrap(json: unknown): unknown {
  if (Array.isArray(json)) return json.length === 1 && isFilled(json[0]) ? json[0] : undefined;
  if (!isRecord(json)) return undefined;
  const filled = Object.keys(json).filter((key) => isFilled(json[key]));
  const [key = ''] = filled;
  const isTold = Object.keys(json).some((key) => TELLING.has(key.toLowerCase()));
  return filled.length === 1 && !isTold && WRAPPED.includes(key) ? json[key] : undefined;
}

/** What is within, outermost first; nothing for other content. */
export function* openEnvelopes({ json }: Content): Generator<Content> {
  let inner = unwrap(json);
  for (let depth = 0; inner !== undefined && depth < MAX_DEPTH; depth++) {
    yield new Content(JSON.stringify(inner));
    inner = unwrap(inner);
  }
}
