/** Uploads: server-sent events, and names beside those that are taken. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseServerSentEvents,
  type ServerSentEvent,
} from '#src/web/uploads/server-sent-events.ts';
import { numberedName } from '#src/web/uploads/use-upload-queue.ts';

async function eventsOf(...chunks: Uint8Array[]): Promise<ServerSentEvent[]> {
  async function* stream() {
    yield* chunks;
  }
  const events: ServerSentEvent[] = [];
  for await (const event of parseServerSentEvents(stream())) events.push(event);
  return events;
}

describe('server-sent events', () => {
  const written = 'event: file\ndata: {"a":"ä"}\n\nevent: done\ndata: {}\n\n';
  const events = [
    { event: 'file', data: '{"a":"ä"}' },
    { event: 'done', data: '{}' },
  ];

  it('are whole, wherever the stream is cut', async () => {
    const bytes = new TextEncoder().encode(written);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(bytes.length), async (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const cut = [bytes.slice(0, first), bytes.slice(first, second), bytes.slice(second)];
        expect(await eventsOf(...cut)).toEqual(events);
      }),
    );
  });

  it('that break off are left out', async () => {
    expect(await eventsOf(new TextEncoder().encode(written.slice(0, -1)))).toEqual([events[0]]);
  });

  it('may have several lines, and no name', async () => {
    expect(await eventsOf(new TextEncoder().encode('data: a\r\ndata:b\r\n\r\n'))).toEqual([
      { event: 'message', data: 'a\nb' },
    ]);
  });
});

it.each([
  ['talk.vtt', 'talk (2).vtt'],
  ['talk (2).vtt', 'talk (3).vtt'],
  ['talk', 'talk (2)'],
  ['talk.en.vtt', 'talk.en (2).vtt'],
  ['2025-11-06.txt', '2025-11-06 (2).txt'],
])('beside %s there is room for %s', (name, beside) => {
  expect(numberedName(name)).toBe(beside);
});
