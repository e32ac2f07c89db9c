/** Files → what `index` would make of them, without a library and without a model. */

import type { Speaker, Transcript } from '../domain/transcript.ts';
import type { InputFile } from './discover/discover.ts';
import { parseFile } from './parse/parse.ts';
import { describeFailure } from './prepare.ts';

/** What one file would become, or why it would not. */
export type Preview = TranscriptPreview | FailurePreview;

export interface TranscriptPreview
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
  readonly unmatchedLabels: readonly string[];
}

export interface FailurePreview {
  readonly source: string;
  readonly isExplicit: boolean;
  readonly outcome: 'skipped' | 'failed';
  readonly reason: string;
}

/** @param sources with archives opened. */
export async function* previewFiles(sources: AsyncIterable<InputFile>): AsyncGenerator<Preview> {
  for await (const source of sources) {
    const { path } = source;
    try {
      const overrides = await source.overridesFor(path);
      const reading = await parseFile({ source: path, bytes: await source.readBytes() }, overrides);
      const { format, unmapped: unmatchedLabels } = reading;
      const { id: _, participants, turns, ...told } = reading.transcript;
      const times = new Map<Speaker, number>();
      for (const { speaker } of turns) times.set(speaker, (times.get(speaker) ?? 0) + 1);
      const speakers = participants.map((one) => ({ ...one, turns: times.get(one) ?? 0 }));
      yield { ...told, outcome: 'read', format, turns: turns.length, speakers, unmatchedLabels };
    } catch (error) {
      yield { source: path, isExplicit: source.isExplicit, ...describeFailure(error, source) };
    }
  }
}
