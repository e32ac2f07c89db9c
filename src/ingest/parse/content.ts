/** The text of a file, with its lines and JSON parsed once for all formats. */

import { removeLineNumbers, removePageFeet } from './printed-lines.ts';

export class Content {
  readonly text: string;
  #lines: readonly string[] | null = null;
  #json: { readonly value: unknown } | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** Without what printing puts around them. */
  get lines(): readonly string[] {
    this.#lines ??= removePageFeet(removeLineNumbers(this.text.split('\n')));
    return this.#lines;
  }

  /** JSON Lines are a list; `undefined` if the text is neither. */
  get json(): unknown {
    this.#json ??= { value: parseJson(this.text) };
    return this.#json.value;
  }
}

/** Memoises a parse between `score` and `parse`. */
export function memoizePerContent<T>(compute: (content: Content) => T): (content: Content) => T {
  const cache = new WeakMap<Content, { readonly value: T }>();
  return (content) => {
    let result = cache.get(content);
    if (result === undefined) {
      result = { value: compute(content) };
      cache.set(content, result);
    }
    return result.value;
  };
}

/** Python writes these into JSON for words without a confidence. */
const NOT_A_NUMBER = /[:[,]\s*-?(?:NaN|Infinity)\s*[,\]}]/;
const STRING_OR_NOT_A_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|-?(?:NaN|Infinity)/g;

function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return parseJsonLines(text) ?? (NOT_A_NUMBER.test(text) ? parsePythonJson(text) : undefined);
  }
}

/** Objects, one a line. The last may be cut off: a program may still be writing it. */
function parseJsonLines(text: string): unknown[] | undefined {
  if (!/^\s*\{.*\}[ \t]*\n\s*\{/.test(text)) return undefined;
  const lines = text.split('\n').filter((line) => /\S/.test(line));
  const values: unknown[] = [];
  for (const [i, line] of lines.entries()) {
    try {
      values.push(JSON.parse(line));
    } catch {
      if (i === 0 || i < lines.length - 1) return undefined;
    }
  }
  return values;
}

function parsePythonJson(text: string): unknown {
  const nulled = (found: string): string => (found.startsWith('"') ? found : 'null');
  try {
    return JSON.parse(text.replace(STRING_OR_NOT_A_NUMBER, nulled));
  } catch {
    return undefined;
  }
}
