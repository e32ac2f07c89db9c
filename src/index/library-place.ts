/** The seam behind which libraries are opened: a place is asked whether there is one, what it is, and to open it. */

import type { LibraryRecord } from '../domain/library-record.ts';
import type { PairQuestions } from '../domain/transcript.ts';
import type { VectorSearch } from '../domain/vector-search.ts';
import type { LibraryReader, LibraryWriter } from './library.ts';
import type { Header } from './storage/header.ts';

/** Opens the library of one place. All methods but `exists` throw WhosaidError `LIBRARY_MISSING` where there is none. */
export interface LibraryPlace {
  /** `null` for a library that is not on this machine. */
  readonly folder: string | null;
  exists(): Promise<boolean>;
  /** Another text after the library was deleted and made again, or restored. */
  identify(): Promise<string>;
  header(): Promise<Header>;
  /** As the library chose. */
  vectorSearch(): Promise<VectorSearch>;
  /**
   * @param graph the memory of a `GraphThread`; without it all vectors are scanned.
   * @throws WhosaidError `LIBRARY_DAMAGED` or `LIBRARY_MISMATCH`.
   */
  openReader(expected: Header, graph?: SharedArrayBuffer): Promise<LibraryReader>;
  /**
   * Makes the library where there is none.
   *
   * @param pairQuestions decides which turn answers which when a speaker edit changes roles.
   * @throws WhosaidError as `openReader`, and `LIBRARY_BUSY` while another writer is open.
   */
  openWriter(expected: Header, pairQuestions: PairQuestions): Promise<LibraryWriter>;
  /** All that cannot be derived again, as of one moment. */
  records(): AsyncIterable<LibraryRecord>;
  /** Where a library is made that is to take the place of this one. Ask while a writer of this one is open. */
  successor(): Promise<Successor>;
}

/** A library beside another, which it replaces once it is whole; what is there of it from an earlier attempt stays. */
export interface Successor {
  /** Its name, as `findPlace` takes it. */
  readonly library: string;
  /** Deletes what there is of it. */
  discard(): Promise<void>;
  /**
   * Puts it into the place of the other, which is deleted: whoever asks next finds it there, and what others read meanwhile is
   * of one of the two.
   *
   * @throws WhosaidError `LIBRARY_BUSY` where the other has been changed since.
   */
  takeOver(): Promise<void>;
}
