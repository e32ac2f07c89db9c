/** The text of a file, with its lines and JSON parsed once for all formats. */

import { isBlank } from './lines.ts';
import { readLines } from './printed/read-lines.ts';

interface ParsedJson {
  readonly value: unknown;
  readonly cutOffLine?: number;
}

export class Content {
  readonly text: string;
  #lines: readonly string[] | null = null;
  #wordedLineCount: number | null = null;
  #json: ParsedJson | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** Without what printing puts around them. */
  get lines(): readonly string[] {
    this.#lines ??= readLines(this.text);
    return this.#lines;
  }

  get wordedLineCount(): number {
    this.#wordedLineCount ??= countWordedLines(this.lines);
    return this.#wordedLineCount;
  }

  /** JSON Lines are a list; `undefined` if the text is neither. */
  get json(): unknown {
    this.#json ??= parseJson(this.text);
    return this.#json.value;
  }

  /** The number from 0 of a last JSON line that breaks off; `null` if the text is whole. */
  get cutOffLine(): number | null {
    this.#json ??= parseJson(this.text);
    return this.#json.cutOffLine ?? null;
  }
}

function countWordedLines(lines: readonly string[]): number {
  let count = 0;
  for (const line of lines) if (line !== '' && !isBlank(line)) count++;
  return count;
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

/** Not `[Ana Silva]` nor `[0:12:03]`, with which transcripts begin as well. */
const MAY_BE_JSON = /^\s*(?:\{|\[\s*(?:[[{"\]-]|true|false|null|NaN|Infinity|\d{1,20}(?![\d:])))/;

function parseJson(text: string): ParsedJson {
  if (!MAY_BE_JSON.test(text)) return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return (
      parseJsonLines(text) ?? {
        value:
          /NaN|Infinity/.test(text) && NOT_A_NUMBER.test(text) ? parsePythonJson(text) : undefined,
      }
    );
  }
}

/** Objects, one a line. The last may be cut off: a program may still be writing it. */
function parseJsonLines(text: string): ParsedJson | null {
  if (!/^\s*\{.*\}[ \t]*\n\s*\{/.test(text)) return null;
  const value: unknown[] = [];
  let cutOffLine: number | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    if (!/\S/.test(line)) continue;
    if (cutOffLine !== undefined) return null;
    try {
      value.push(JSON.parse(line));
    } catch {
      cutOffLine = i;
    }
  }
  return value.length > 0 ? { value, cutOffLine } : null;
}

function parsePythonJson(text: string): unknown {
  const nulled = (found: string): string => (found.startsWith('"') ? found : 'null');
  try {
    return JSON.parse(text.replace(STRING_OR_NOT_A_NUMBER, nulled));
  } catch {
    return undefined;
  }
}
