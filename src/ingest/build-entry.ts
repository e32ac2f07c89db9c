/** Transcript → passages, answered questions and vectors. */

import { chunk } from '../chunk/chunk.ts';
import { findAnsweredQuestions } from '../chunk/exchange.ts';
import type { IndexEntry } from '../domain/index-entry.ts';
import type { Transcript } from '../domain/transcript.ts';
import type { Embedder } from '../embed/embedder.ts';
import { toSearchableText } from '../text/asides.ts';

export async function buildEntry(
  transcript: Transcript,
  hash: string,
  embedder: Embedder,
): Promise<IndexEntry> {
  const passages = chunk(transcript);
  const questions = findAnsweredQuestions(transcript);
  const texts = passages.map(({ turn, offsets }) => {
    const { speaker, text } = transcript.turns[turn];
    return toSearchableText(speaker.name, text.slice(...offsets));
  });
  const vectors = await embedder.embed(texts, 'passage');
  return { transcript, hash, passages, vectors, questions };
}
