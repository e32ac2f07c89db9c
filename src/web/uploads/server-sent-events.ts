/** Parses server-sent events from a response while it arrives. */

export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
}

const BLANK_LINE = /\r?\n\r?\n/;

/** Drops an event that is cut off at the end. */
export async function* parseServerSentEvents(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split(BLANK_LINE);
    rest = blocks.pop() ?? '';
    yield* blocks.map(parseEvent);
  }
}

function parseEvent(block: string): ServerSentEvent {
  const fields = (name: string) =>
    block
      .split(/\r?\n/)
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).replace(/^ /, ''));
  return { event: fields('event').at(-1) ?? 'message', data: fields('data').join('\n') };
}
