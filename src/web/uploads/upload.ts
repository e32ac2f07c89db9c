/** Uploads files to the server and has them indexed. */

import type { FileReport } from '../../main.ts';
import { ApiError, UnreachableError } from '../api.ts';
import { parseServerSentEvents } from './server-sent-events.ts';

/** The server already has a file of that name. */
export class NameTakenError extends Error {}

const PRECONDITION_FAILED = 412;
const UPLOADS_PATH = '/api/uploads';

/**
 * @param onProgress gets the share sent, 0 to 1.
 * @throws NameTakenError, ApiError or UnreachableError.
 */
export function uploadFile(
  file: File,
  name: string,
  replaces: boolean,
  onProgress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    /* `fetch` reports no upload progress. */
    const request = new XMLHttpRequest();
    request.open('PUT', `${UPLOADS_PATH}/${encodeURIComponent(name)}`);
    if (!replaces) request.setRequestHeader('If-None-Match', '*');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      if (request.status === 200) resolve();
      else if (request.status === PRECONDITION_FAILED) reject(new NameTakenError());
      else reject(new ApiError(parseErrorMessage(request.responseText)));
    };
    request.onerror = () =>
      reject(new UnreachableError('Could not be sent. For a folder, choose the files in it.'));
    request.send(file);
  });
}

/**
 * Indexes uploaded files.
 *
 * @param noSpeakers whether text that names nobody is added as one unnamed speaker's.
 * @param onFile gets the report of each as it is done.
 * @throws ApiError or UnreachableError; it can be tried again.
 */
export async function indexUploads(
  names: readonly string[],
  noSpeakers: boolean,
  onFile: (report: FileReport) => void,
): Promise<void> {
  const response = await fetch(UPLOADS_PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ names, noSpeakers }),
  }).catch((cause) => {
    throw new UnreachableError('The server does not respond.', { cause });
  });
  if (!response.ok || response.body === null)
    throw new ApiError(parseErrorMessage(await response.text()));
  for await (const { event, data } of parseServerSentEvents(readChunks(response.body))) {
    if (event === 'file') onFile(JSON.parse(data));
    else if (event === 'failed') throw new ApiError(JSON.parse(data).message);
    else if (event === 'done') return;
  }
  throw new UnreachableError('The connection broke off.');
}

/** Not every browser makes `ReadableStream` iterable. */
async function* readChunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function parseErrorMessage(body: string): string {
  try {
    return JSON.parse(body).detail;
  } catch {
    return 'The server refused it without a reason.';
  }
}
