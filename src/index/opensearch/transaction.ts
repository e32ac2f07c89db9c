/** One writer's changes of a library: what is written becomes visible at once, and what it replaces dies with it. */

import type { SpeakerEditRecord } from '../../domain/speaker-edit.ts';
import type { VectorSearch } from '../../domain/vector-search.ts';
import { mapWindows } from '../../domain/windows.ts';
import { BulkWriter } from './bulk.ts';
import type { Cluster } from './cluster.ts';
import type { Edition, StoredTranscript } from './content.ts';
import { deleteNumbers, deleteTranscript } from './delete-documents.ts';
import { buildDocuments } from './documents.ts';
import type { Kind } from './indices.ts';
import { refresh } from './refresh.ts';
import {
  type DeadTranscript,
  type LibraryState,
  MAX_DIED,
  type Numbers,
  replaceState,
  type VersionedState,
} from './state.ts';

/** Numbers reserved at once; what is left of them when a writer ends is not lost. */
const RESERVED = 20_000;
/** Questions that began before a transcript died may still look for its passages. */
const GRACE_MS = 10_000;

export class Transaction {
  readonly #cluster: Cluster;
  readonly #dimensions: number;
  readonly #bulk: BulkWriter;
  #version: VersionedState;
  /** The next number that this writer gives. */
  #next: number;
  /** What is written and not visible yet, by id; `null` for what was removed. */
  #staged = new Map<string, StoredTranscript | null>();
  #added: StoredTranscript[] = [];
  #buried: (StoredTranscript & { readonly dies: number | null })[] = [];
  #edits: readonly SpeakerEditRecord[] = [];
  #buriedEdits: readonly number[] = [];

  private constructor(cluster: Cluster, dimensions: number, version: VersionedState) {
    this.#cluster = cluster;
    this.#dimensions = dimensions;
    this.#bulk = new BulkWriter(cluster);
    this.#version = version;
    this.#next = version.state.next;
  }

  /** @param version of the state, of which the lock has been taken; what a writer that died left behind is deleted. */
  static async begin(
    cluster: Cluster,
    dimensions: number,
    version: VersionedState,
  ): Promise<Transaction> {
    const transaction = new Transaction(cluster, dimensions, version);
    await transaction.#recover();
    return transaction;
  }

  get waiting(): { readonly passages: number; readonly transcripts: number } {
    const { unfinished } = this.#version.state;
    return {
      passages: unfinished === null ? 0 : this.#next - unfinished[0],
      transcripts: this.#staged.size,
    };
  }

  /** What this transaction has for an id; `null` where it is removed, `undefined` where it is as it was. */
  find(id: string): StoredTranscript | null | undefined {
    return this.#staged.get(id);
  }

  /** @returns the first of so many numbers, which nobody else uses. */
  async reserve(count: number): Promise<number> {
    const wanted = Math.max(1, count); // A transcript without passages has an edition too.
    const { state } = this.#version;
    if (state.unfinished === null || this.#next + wanted > state.unfinished[1]) {
      await this.flush();
      const unfinished: Numbers = [this.#next, this.#next + Math.max(RESERVED, wanted)];
      await this.#change({ unfinished });
    }
    this.#next += wanted;
    return this.#next - wanted;
  }

  /** @param isNew see `buildDocuments`. */
  async add(edition: Edition, isNew: boolean): Promise<void> {
    const indexOf = (kind: Kind) => this.#cluster.indexOf(kind);
    const { stored, lines } = buildDocuments(indexOf, this.#dimensions, edition, isNew);
    const { info } = stored;
    this.#staged.set(info.id, stored);
    this.#added.push(stored);
    await this.#bulk.index([
      ...lines,
      {
        index: {
          _index: this.#cluster.indexOf('transcripts'),
          _id: String(stored.edition),
        },
      },
      { edition: stored.edition, id: info.id, value: stored },
    ]);
  }

  /** @param order of its turns and vectors, where they die too. */
  bury(stored: StoredTranscript, order: number | null): void {
    this.#buried.push({ ...stored, dies: order });
    const staged = this.#staged.get(stored.info.id);
    if (staged === undefined || staged === stored) this.#staged.set(stored.info.id, null);
  }

  async addEdits(edits: readonly SpeakerEditRecord[]): Promise<void> {
    const _index = this.#cluster.indexOf('edits');
    await this.#bulk.index(
      edits.flatMap((edit) => [
        { index: { _index, _id: String(edit.number) } },
        { number: edit.number, transcript: edit.transcript, value: edit },
      ]),
    );
    this.#edits = [...this.#edits, ...edits];
  }

  buryEdits(edits: readonly SpeakerEditRecord[]): void {
    this.#buriedEdits = edits.map(({ number }) => number);
  }

  /** Makes everything visible that was written: only then is it there for anybody, and then for all. */
  async flush(): Promise<void> {
    if (this.#staged.size + this.#buried.length + this.#edits.length === 0) return;
    await this.#bulk.drain();
    await refresh(this.#cluster, 'passages', 'transcripts', 'records', 'edits');
    const { state } = this.#version;
    const generation = state.generation + 1;
    const numbers = this.#edits.map(({ number }) => number);
    await this.#change({
      generation,
      next: this.#next,
      unfinished:
        state.unfinished === null || state.unfinished[1] <= this.#next
          ? null
          : [this.#next, state.unfinished[1]],
      dead: [...state.dead, ...this.#buried.map(toDead)],
      died: [
        ...state.died,
        ...this.#buried.map(({ edition }): [number, number] => [generation, edition]),
      ].slice(-MAX_DIED),
      ...countAll(state, this.#added, this.#buried),
      edits: Math.max(state.edits, ...numbers),
      deadEdits: [...state.deadEdits, ...this.#buriedEdits],
    });
    this.#staged = new Map();
    this.#added = [];
    this.#buried = [];
    this.#edits = [];
    this.#buriedEdits = [];
  }

  async setVectorSearch(vectors: VectorSearch): Promise<void> {
    await this.#change({ vectors });
  }

  /** Deletes the documents of the dead. @param isUrgent whether even of those that questions may still look for. */
  async sweep(isUrgent: boolean): Promise<void> {
    const { dead, deadEdits } = this.#version.state;
    const due = dead.filter(({ at }) => isUrgent || Date.now() - at > GRACE_MS);
    if (due.length + deadEdits.length === 0) return;
    for (const one of due) await deleteTranscript(this.#cluster, this.#bulk, one);
    const edits = this.#cluster.indexOf('edits');
    for (const number of deadEdits) await this.#bulk.delete(edits, String(number));
    await this.#bulk.drain();
    await refresh(this.#cluster, 'passages', 'transcripts', 'records', 'edits');
    const left = this.#version.state.dead.filter((one) => !due.includes(one));
    await this.#change({
      dead: left,
      deadEdits: [],
      generation: this.#version.state.generation + 1,
    });
  }

  /** Gives numbers back that were reserved and not used. */
  async end(): Promise<void> {
    const { unfinished } = this.#version.state;
    if (unfinished !== null && this.#staged.size === 0) await this.#change({ unfinished: null });
  }

  async #change(change: Partial<LibraryState>): Promise<void> {
    this.#version = await replaceState(this.#cluster, this.#version, change);
  }

  /** Numbers of a writer that died are never used again: it may only have been cut off, and still write. */
  async #recover(): Promise<void> {
    const { unfinished, aborted } = this.#version.state;
    if (unfinished === null) {
      await this.sweep(false);
      return;
    }
    this.#next = unfinished[1];
    await this.#change({
      unfinished: null,
      aborted: [...aborted, unfinished],
      next: this.#next,
      generation: this.#version.state.generation + 1,
    });
    for (const kind of ['passages', 'records', 'transcripts'] as const) {
      await deleteNumbers(this.#cluster, this.#bulk, kind, unfinished);
    }
    await this.sweep(false);
  }
}

function toDead({
  edition,
  info,
  passages,
  dies,
}: StoredTranscript & { readonly dies: number | null }): DeadTranscript {
  return { edition, id: info.id, passages, order: dies, at: Date.now() };
}

function countAll(
  state: LibraryState,
  added: readonly StoredTranscript[],
  buried: readonly StoredTranscript[],
): Pick<LibraryState, 'transcripts' | 'passages' | 'sums'> {
  const total = (of: (one: StoredTranscript) => number) =>
    added.reduce((sum, one) => sum + of(one), 0) - buried.reduce((sum, one) => sum + of(one), 0);
  return {
    transcripts: state.transcripts + total(() => 1),
    passages: state.passages + total(({ passages }) => passages),
    sums: mapWindows((window) => ({
      terms: state.sums[window].terms + total(({ sums }) => sums[window].terms),
      count: state.sums[window].count + total(({ sums }) => sums[window].count),
    })),
  };
}
