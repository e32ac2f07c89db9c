/** Transcripts as resources, for clients that attach them to a conversation. */

import {
  type McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import { type Transcript, WhosaidError } from '../main.ts';
import { formatTurn } from './place.ts';
import { describeTranscript, oneLine, quoteSpeech } from './quote.ts';
import type { GetWhosaid } from './tool.ts';

/** The latest; the others are read by their ids. */
const MAX_LISTED = 100;
const MAX_COMPLETIONS = 50;
/** UTF-16 code units: an attachment for a conversation, not an archive. */
const MAX_LENGTH = 200_000;

const addressOf = (id: string): string => `whosaid://transcript/${encodeURIComponent(id)}`;

export function registerResources(server: McpServer, getWhosaid: GetWhosaid): void {
  const latest = async () => {
    const catalog = await (await getWhosaid()).catalog();
    return catalog.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  };
  const template = new ResourceTemplate('whosaid://transcript/{id}', {
    list: async () => ({
      resources: (await latest()).slice(0, MAX_LISTED).map((entry) => ({
        uri: addressOf(entry.id),
        name: entry.id,
        title: describeTranscript(entry),
        mimeType: 'text/plain',
      })),
    }),
    complete: {
      id: async (begun) => {
        const ids = (await latest()).map(({ id }) => id);
        return ids.filter((id) => id.startsWith(begun)).slice(0, MAX_COMPLETIONS);
      },
    },
  });
  const metadata = {
    title: 'Transcript',
    description: 'All turns of a transcript, each with its id.',
    mimeType: 'text/plain',
  };
  server.registerResource('transcript', template, metadata, async ({ href }, { id }) => {
    const transcript = await findTranscript(String(id), href, await getWhosaid());
    return {
      contents: [{ uri: href, mimeType: 'text/plain', text: formatTranscript(transcript) }],
    };
  });
}

async function findTranscript(
  id: string,
  address: string,
  whosaid: Awaited<ReturnType<GetWhosaid>>,
): Promise<Transcript> {
  try {
    return await whosaid.transcript(decodeURIComponent(id));
  } catch (error) {
    const isUnknown = error instanceof WhosaidError && error.code === 'NOT_FOUND';
    throw isUnknown ? new ResourceNotFoundError(address) : error;
  }
}

function formatTranscript({ id, title, date, turns }: Transcript): string {
  const blocks = [describeTranscript({ title, date })];
  let length = 0;
  for (const [at, { speaker, text }] of turns.entries()) {
    const place = formatTurn(id, at);
    length += text.length;
    if (length > MAX_LENGTH)
      return [...blocks, `The rest: read ${place}-${turns.length - 1}`].join('\n\n');
    blocks.push(`${oneLine(`${place} ${speaker.name}`)}\n${quoteSpeech(text)}`);
  }
  return blocks.join('\n\n');
}
