/** Where the records of a file are and which of their fields say who, when and what. */

import type { Kind } from '../../../domain/transcript.ts';
import type { TimeUnit } from './record-times.ts';

/** Dotted paths in a record; the first that holds something counts. */
type FieldPaths = readonly string[];

export interface RecordShape {
  /** Dotted paths of lists of records; they are read one list after the other. */
  readonly records: readonly string[];
  /** Looked for in the record, then in the objects that hold it. */
  readonly speaker: FieldPaths;
  readonly text: FieldPaths;
  readonly start: FieldPaths;
  readonly end: FieldPaths;
  readonly duration?: FieldPaths;
  /** Of times whose field does not name its unit; seconds by default. */
  readonly unit?: TimeUnit;
  /** A title of the person: `Chief Justice`. */
  readonly personTitle?: FieldPaths;
  /** Timed words of the text. */
  readonly words?: WordFields;
  /** A list that says who speaks at the start of a record, where the records do not. */
  readonly speakersByTime?: {
    readonly list: string;
    readonly start: string;
    readonly speaker: string;
    /** Each speaks until the next, not for one record. */
    readonly isRange?: boolean;
  };
  /** Labels of nobody in particular. */
  readonly nobody?: readonly string[];
  /** A record with one of these values in that field is no speech. */
  readonly leaveOut?: { readonly field: string; readonly values: readonly string[] };
  /** What the program writes as if it were a message. */
  readonly noSpeech?: RegExp;
  /** Of records whose lists have an owner without a name: `Channel` and its number tell who speaks. */
  readonly holderLabel?: string;
  /** What parts one record's text from the next: a space, or the blank records of a file that has any. */
  readonly spacing?: 'between' | 'written';
  /** A record whose field has such a value joins the one before it. */
  readonly joined?: { readonly field: string; readonly values: readonly string[] };
  /** Whether a record without a speaker goes on with the one before it. */
  readonly continues?: boolean;
}

export interface WordFields {
  readonly list: string;
  readonly text: FieldPaths;
  readonly start: FieldPaths;
  readonly end: FieldPaths;
}

/** The files of one program: a shape, and the paths that only its files have. */
export interface Vendor extends RecordShape {
  readonly name: string;
  /** All present, those with `!` absent; those with `*` in any of the first records, not in the first alone. */
  readonly signature: readonly string[];
  /** What the program records; `null` if anything. */
  readonly kind?: Kind;
  /** Tables too, whose columns the signature names. */
  readonly isTable?: boolean;
  /** Its texts are UTF-8 that was taken for Latin-1. */
  readonly isEncodedTwice?: boolean;
}
