/** What the worker that changes a library is asked: plain data, and a port for reports of files. */

import type { MessagePort } from 'node:worker_threads';
import type { TranscriptEdit } from '../domain/transcript-edit.ts';
import type { Replacements } from '../ingest/discover/stored-files.ts';
import type { Overrides } from '../ingest/parse/overrides.ts';

export type ChangeTask =
  | {
      readonly kind: 'index';
      readonly paths: readonly string[];
      readonly replacing: Replacements;
      /** For all files. */
      readonly overrides: Overrides;
      /** Gets a FileReport for each file. */
      readonly reports: MessagePort;
    }
  | {
      readonly kind: 'rename' | 'merge';
      readonly name: string;
      readonly to: string;
      readonly transcript: string | null;
    }
  | {
      readonly kind: 'edit';
      readonly transcript: string;
      /** `null` takes all edits back. */
      readonly edit: TranscriptEdit | null;
    }
  | { readonly kind: 'undo'; readonly number: number }
  | { readonly kind: 'remove'; readonly id: string };
