/** Changes the library in one folder on disk; segments and the graph are built beside. */

import type { SpeakerEdit, SpeakerEditRecord } from '../domain/speaker-edit.ts';
import type { TranscriptEdit } from '../domain/transcript-edit.ts';
import type { VectorSearch } from '../domain/vector-search.ts';
import type { IndexEntry, LibraryWriter } from './library.ts';
import { LocalReader } from './local-reader.ts';
import { BackgroundBuilder } from './segment/background-builder.ts';
import { GraphBuilder } from './segment/graph-builder.ts';
import type { Lock } from './storage/lock.ts';
import type { Store } from './storage/store.ts';
import { deleteUploads } from './uploaded-files.ts';
import { deleteGraph } from './vectors/hnsw/graph-file.ts';

/** Passages that a writer adds before it goes on with the graph: who adds less has ended before it has begun. */
const GRAPH_FROM_ADDED = 10_000;

export class LocalWriter extends LocalReader implements LibraryWriter {
  readonly #lock: Lock;
  readonly #builder: BackgroundBuilder;
  readonly #graphBuilder: GraphBuilder;
  /** What was removed on purpose leaves the segments with the next commit; what was replaced may wait. */
  #hasRemoved = false;
  /** Passages. */
  #added = 0;
  #isBuildingGraph = false;

  constructor(folder: string, store: Store, lock: Lock) {
    super(folder, store, lock);
    this.#lock = lock;
    this.#builder = new BackgroundBuilder(folder);
    this.#graphBuilder = new GraphBuilder(folder);
  }

  async upsert(entry: IndexEntry, replaces?: string | null): Promise<string> {
    const { id, number } = this.store.upsert(entry, replaces);
    await this.#builder.add(number, entry.passages.length);
    this.#added += entry.passages.length;
    if (this.#added >= GRAPH_FROM_ADDED) this.#buildGraph();
    return id;
  }

  async remove(ids: readonly string[]): Promise<string[]> {
    this.#hasRemoved = true;
    const before = this.store.transcripts();
    const removed = this.store.remove(ids);
    const sources = before.filter(({ id }) => removed.includes(id)).map(({ source }) => source);
    const kept = this.store.transcripts().map(({ source }) => source);
    deleteUploads(this.folder, sources, kept);
    return removed;
  }

  async editTranscript(id: string, edit: TranscriptEdit | null): Promise<void> {
    if (!this.store.editTranscript(id, edit)) throw await this.notFound(id);
  }

  async editSpeaker(edit: SpeakerEdit): Promise<number> {
    return this.store.addSpeakerEdit(edit);
  }

  async restoreSpeakerEdits(edits: readonly SpeakerEditRecord[]): Promise<void> {
    this.store.restoreSpeakerEdits(edits);
  }

  async commit(): Promise<void> {
    await this.#builder.done();
    this.segments.merge(this.#hasRemoved ? 0 : undefined);
    if (this.#hasRemoved) this.store.emptyLog();
    this.#hasRemoved = false;
  }

  async setVectorSearch(vectors: VectorSearch): Promise<void> {
    this.store.setVectorSearch(vectors);
    if (vectors === 'exact') deleteGraph(this.folder);
  }

  async finishGraph(): Promise<void> {
    await this.#graphBuilder.finish();
  }

  /** Goes on with the graph of what earlier writers added. A failure, such as a full disk, leaves it to the next one. */
  #buildGraph(): void {
    if (this.#isBuildingGraph || !this.store.mayHaveGraph()) return;
    this.#isBuildingGraph = true;
    this.#graphBuilder.inBackground().catch(() => {});
  }

  override async close(): Promise<void> {
    await this.#builder.close();
    await this.#graphBuilder.stop();
    await this.#graphBuilder.close();
    await super.close();
    this.#lock.release();
  }
}
