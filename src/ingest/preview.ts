/** Files → what indexing would make of them, without a library or a model. */

import type { Speaker, Transcript } from '../domain/transcript.ts';
import type { InputFile } from './discover/discover.ts';
import { groupSiblings } from './discover/siblings.ts';
import type { ParsedFile } from './parse/parse.ts';
import type { ReadingWarning } from './parse/quality/warning.ts';
import { type FileOfRecording, isParsed, parseRecording } from './parse-recording.ts';
import { describeFailure, type FileFailure } from './prepare.ts';
import { describeCopy } from './report.ts';

export type Preview = TranscriptPreview | CopyPreview | FailurePreview;

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

export interface CopyPreview {
  readonly source: string;
  readonly outcome: 'copy';
  /** Of which file, in one line. */
  readonly reason: string;
}

/** @param files with archives expanded. */
export async function* previewFiles(files: AsyncIterable<InputFile>): AsyncGenerator<Preview> {
  for await (const group of groupSiblings(files)) {
    const read: FileOfRecording[] = [];
    const failures = new Map<InputFile, FailurePreview>();
    for (const file of group) {
      const { path: source, isExplicit } = file;
      try {
        const overrides = await file.overridesFor(source);
        read.push({ source, bytes: await file.readBytes(), overrides });
      } catch (error) {
        failures.set(file, { source, isExplicit, ...describeFailure(error, source, isExplicit) });
      }
    }
    const { files: parsed, originals } = await parseRecording(read);
    for (const file of group) {
      const { path: source, isExplicit } = file;
      const one = parsed[read.findIndex((each) => each.source === source)];
      const failure = failures.get(file);
      if (failure) yield failure;
      else if (!isParsed(one))
        yield { source, isExplicit, ...describeFailure(one.error, source, isExplicit) };
      else {
        const original = originals.get(one.transcript) ?? one.transcript;
        yield original === one.transcript
          ? previewTranscript(one)
          : { source, ...describeCopy(source, original.source) };
      }
    }
  }
}

function previewTranscript({
  transcript,
  format,
  unmatchedLabels,
  warnings,
}: ParsedFile): TranscriptPreview {
  const { id: _, participants, turns, ...info } = transcript;
  const turnCounts = new Map<Speaker, number>();
  for (const { speaker } of turns) turnCounts.set(speaker, (turnCounts.get(speaker) ?? 0) + 1);
  const speakers = participants.map((speaker) => {
    return { ...speaker, turns: turnCounts.get(speaker) ?? 0 };
  });
  return {
    ...info,
    outcome: 'read',
    format,
    turns: turns.length,
    speakers,
    unmatchedLabels,
    warnings,
  };
}
