/** Files → what indexing would make of them, without a library or a model. */

import type { Speaker, Transcript } from '../domain/transcript.ts';
import type { InputFile } from './discover/discover.ts';
import { parseFile } from './parse/parse.ts';
import type { ReadingWarning } from './parse/quality/warning.ts';
import { describeFailure, type FileFailure } from './prepare.ts';

export type Preview = TranscriptPreview | FailurePreview;

export interface TranscriptPreview
  extends Omit<Transcript, 'id' | 'participants' | 'turns' | 'source'> {
  readonly source: string;
  readonly outcome: 'read';
  /** The name of the format that the content was recognised as. */
  readonly format: string;
  /** How many turns the file has. */
  readonly turns: number;
  /** All participants; a listed person who does not speak has 0 turns. */
  readonly speakers: readonly (Speaker & { readonly turns: number })[];
  /** Labels of the overrides that no speaker in the file has. */
  readonly unmatchedLabels: readonly string[];
  /** What the file may say beyond its transcript. */
  readonly warnings: readonly ReadingWarning[];
}

export interface FailurePreview extends FileFailure {
  readonly source: string;
  readonly isExplicit: boolean;
}

/** @param files with archives expanded. */
export async function* previewFiles(files: AsyncIterable<InputFile>): AsyncGenerator<Preview> {
  for await (const file of files) {
    const { path: source, isExplicit } = file;
    try {
      const overrides = await file.overridesFor(source);
      const parsed = await parseFile({ source, bytes: await file.readBytes() }, overrides);
      const { format, unmatchedLabels, warnings } = parsed;
      const { id: _, participants, turns, ...info } = parsed.transcript;
      const turnCounts = new Map<Speaker, number>();
      for (const { speaker } of turns) turnCounts.set(speaker, (turnCounts.get(speaker) ?? 0) + 1);
      const speakers = participants.map((speaker) => {
        return { ...speaker, turns: turnCounts.get(speaker) ?? 0 };
      });
      yield {
        ...info,
        outcome: 'read',
        format,
        turns: turns.length,
        speakers,
        unmatchedLabels,
        warnings,
      };
    } catch (error) {
      yield { source, isExplicit, ...describeFailure(error, source, isExplicit) };
    }
  }
}
