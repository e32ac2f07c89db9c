/** Files → what `index` would make of them, without a library and without a model. */

import { failureOf } from './preparing.ts';
import { examine } from './read/read.ts';
import type { Source } from './sources/sources.ts';
import type { Speaker, Transcript } from './transcript.ts';

/** What one file would become, or why it would not. */
export type Preview = PreviewOfTranscript | PreviewOfFailure;

export interface PreviewOfTranscript
  extends Omit<Transcript, 'id' | 'participants' | 'turns' | 'source'> {
  readonly source: string;
  readonly outcome: 'read';
  /** What the file was taken for. */
  readonly format: string;
  /** Of all speakers together. */
  readonly turns: number;
  /** Everyone who is told of; who says nothing has 0 turns. */
  readonly speakers: readonly (Speaker & { readonly turns: number })[];
  /** Labels of the overrides that no speaker has in the file. */
  readonly unmapped: readonly string[];
}

export interface PreviewOfFailure {
  readonly source: string;
  readonly named: boolean;
  readonly outcome: 'skipped' | 'failed';
  readonly reason: string;
}

/** @param sources with archives opened. */
export async function* previewFiles(sources: AsyncIterable<Source>): AsyncGenerator<Preview> {
  for await (const source of sources) {
    const { path } = source;
    try {
      const overrides = await source.overrides(path);
      const reading = await examine({ source: path, bytes: await source.bytes() }, overrides);
      const { format, unmapped } = reading;
      const { id: _, participants, turns, ...told } = reading.transcript;
      const times = new Map<Speaker, number>();
      for (const { speaker } of turns) times.set(speaker, (times.get(speaker) ?? 0) + 1);
      const speakers = participants.map((one) => ({ ...one, turns: times.get(one) ?? 0 }));
      yield { ...told, outcome: 'read', format, turns: turns.length, speakers, unmapped };
    } catch (error) {
      yield { source: path, named: source.named, ...failureOf(error, source) };
    }
  }
}
