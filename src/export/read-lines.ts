/** Bytes → lines, one at a time; whatever else ends a line elsewhere is part of it. */

const LINE_FEED = 0x0a;
/** Of a line; longer ones fit no string. */
const MAX_LINE_BYTES = 500_000_000;

export interface RawLine {
  /** From 1. */
  readonly number: number;
  /** `null` where it is too long, or no UTF-8. */
  readonly text: string | null;
}

export async function* readLines(
  source: AsyncIterable<Uint8Array | string>,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<RawLine> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  const add = (piece: Uint8Array) => {
    bytes += piece.length;
    if (bytes <= maxBytes) pieces.push(piece);
    else pieces = [];
  };
  const finish = (): RawLine => {
    const text = bytes <= maxBytes ? decode(Buffer.concat(pieces)) : null;
    pieces = [];
    bytes = 0;
    return { number: ++number, text };
  };
  for await (const chunk of source) {
    const block = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let at = block.indexOf(LINE_FEED); at >= 0; at = block.indexOf(LINE_FEED, from)) {
      add(block.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    if (from < block.length) add(block.subarray(from));
  }
  if (bytes > 0) yield finish();
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
