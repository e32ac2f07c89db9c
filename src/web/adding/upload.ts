/** Sending files to the server and having them indexed. */

import type { FileReport } from '../../main.ts';
import { Refused, Unreachable } from '../api.ts';
import { serverSentEvents } from './events.ts';

/** The server has a file of that name already. */
export class Taken extends Error {}

const TAKEN = 412;
const UPLOADS = '/api/uploads';

/**
 * @param onProgress told how much of it is there, 0 to 1.
 * @throws Taken, Refused or Unreachable.
 */
export function send(
  file: File,
  name: string,
  replaces: boolean,
  onProgress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Not fetch, which does not tell how far it is.
    const request = new XMLHttpRequest();
    request.open('PUT', `${UPLOADS}/${encodeURIComponent(name)}`);
    if (!replaces) request.setRequestHeader('If-None-Match', '*');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      if (request.status === 200) resolve();
      else if (request.status === TAKEN) reject(new Taken());
      else reject(new Refused(messageOf(request.responseText)));
    };
    request.onerror = () =>
      reject(new Unreachable('It could not be sent. Folders cannot be: choose the files in them.'));
    request.send(file);
  });
}

/**
 * Has files indexed that were sent.
 *
 * @param onFile told of each as it is done.
 * @throws Refused or Unreachable; then it can be tried again.
 */
export async function indexSent(
  names: readonly string[],
  onFile: (report: FileReport) => void,
): Promise<void> {
  const response = await fetch(UPLOADS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ names }),
  }).catch((cause) => {
    throw new Unreachable('The server does not answer.', { cause });
  });
  if (!response.ok || response.body === null) throw new Refused(messageOf(await response.text()));
  for await (const { event, data } of serverSentEvents(chunksOf(response.body))) {
    if (event === 'file') onFile(JSON.parse(data));
    else if (event === 'failed') throw new Refused(JSON.parse(data).message);
    else if (event === 'done') return;
  }
  throw new Unreachable('The server broke off.');
}

/** Not every browser iterates over a stream by itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function messageOf(body: string): string {
  try {
    return JSON.parse(body).error.message;
  } catch {
    return 'The server refuses it, and does not say why.';
  }
}
