/** Changes a library in a cluster: documents are written first, and become visible together by one change of the state. */

import type { IndexEntry } from '../../domain/index-entry.ts';
import type { ModelIdentity } from '../../domain/model.ts';
import type { SpeakerEdit, SpeakerEditRecord } from '../../domain/speaker-edit.ts';
import type { PairQuestions } from '../../domain/transcript.ts';
import type { TranscriptEdit } from '../../domain/transcript-edit.ts';
import type { VectorSearch } from '../../domain/vector-search.ts';
import { notFoundError } from '../../text/did-you-mean.ts';
import type { LibraryWriter } from '../library.ts';
import { toStoredVector } from '../vectors/stored-vector.ts';
import type { Catalog } from './catalog.ts';
import type { Cluster } from './cluster.ts';
import { type Edition, type StoredTranscript, toContent, toTranscript } from './content.ts';
import { displayAll, displaySpeakers, isSame, toOriginal } from './display-speakers.ts';
import type { ClusterLock } from './lock.ts';
import { ClusterReader } from './reader.ts';
import type { Transaction } from './transaction.ts';
import { PASSAGES_PER_PAGE, unpadPage } from './vector-pages.ts';

/** Passages and transcripts that become visible together, unless someone looks earlier. */
const MAX_PASSAGES = 5_000;
const MAX_TRANSCRIPTS = 200;

/** What of a transcript speaker edits do not change. */
type GivenTranscript = Pick<Edition, 'content' | 'vectors' | 'edit'>;

export class ClusterWriter extends ClusterReader implements LibraryWriter {
  readonly #lock: ClusterLock;
  readonly #pairQuestions: PairQuestions;
  readonly #transaction: Transaction;
  /** What was removed on purpose leaves the cluster with the next commit; what was replaced may wait. */
  #hasRemoved = false;
  /** The log of speaker edits, until it changes. */
  #known: readonly SpeakerEditRecord[] | null = null;

  constructor(
    cluster: Cluster,
    model: ModelIdentity,
    lock: ClusterLock,
    pairQuestions: PairQuestions,
    transaction: Transaction,
  ) {
    super(cluster, model);
    this.#lock = lock;
    this.#pairQuestions = pairQuestions;
    this.#transaction = transaction;
  }

  async upsert(
    entry: IndexEntry,
    replaces: string | null = entry.transcript.source,
  ): Promise<string> {
    const { transcript, hash, passages, vectors, questions, edit } = entry;
    if (vectors.length !== passages.length) throw new TypeError('A passage has no vector.');
    const id = await this.#freeId(transcript.id, replaces);
    const content = toContent({ ...transcript, id }, hash, passages, questions);
    const stored = vectors.map((vector) => Buffer.from(toStoredVector(vector).buffer));
    const replaced = await this.#find(id);
    const kept = edit ?? replaced?.edit ?? null;
    await this.#stage(
      { content, vectors: stored, edit: kept },
      await this.#edits(),
      replaced,
      true,
    );
    const { passages: waiting, transcripts } = this.#transaction.waiting;
    if (waiting >= MAX_PASSAGES || transcripts >= MAX_TRANSCRIPTS) await this.#flush();
    return id;
  }

  async remove(ids: readonly string[]): Promise<string[]> {
    const catalog = await this.current();
    const found = [...new Set(ids)].flatMap((id) => catalog.get(id) ?? []);
    if (found.length === 0) return [];
    const removed = new Set(found.map(({ info }) => info.id));
    const edits = await super.speakerEdits();
    for (const one of found) this.#transaction.bury(one, one.order);
    this.#transaction.buryEdits(
      edits.filter(({ transcript }) => transcript !== null && removed.has(transcript)),
    );
    await this.#flush();
    this.#hasRemoved = true;
    this.#known = null;
    return [...removed];
  }

  async editTranscript(id: string, edit: TranscriptEdit | null): Promise<void> {
    const catalog = await this.current();
    const stored = catalog.get(id);
    const given = stored && (await this.#read(stored));
    if (stored === undefined || given === null || given === undefined) {
      const ids = catalog.entries.map((entry) => entry.id);
      throw notFoundError('transcript', id, ids);
    }
    const edited = edit === null ? null : { ...stored.edit, ...edit };
    await this.#stage({ ...given, edit: edited }, await this.#edits(), stored, false);
    await this.#flush();
  }

  async editSpeaker(edit: SpeakerEdit): Promise<number> {
    const { state } = await this.current();
    const number = state.edits + 1;
    const at = `${new Date().toISOString().slice(0, 19)}Z`;
    await this.#applyEdits([{ ...edit, number, at }]);
    return number;
  }

  async restoreSpeakerEdits(edits: readonly SpeakerEditRecord[]): Promise<void> {
    await this.#applyEdits(edits);
  }

  async commit(): Promise<void> {
    await this.#flush();
    await this.#transaction.sweep(this.#hasRemoved);
    this.#hasRemoved = false;
  }

  async setVectorSearch(vectors: VectorSearch): Promise<void> {
    await this.#flush();
    await this.#transaction.setVectorSearch(vectors);
  }

  /** The cluster builds its graphs itself. */
  async finishGraph(): Promise<void> {}

  override async close(): Promise<void> {
    if (this.isClosed) return;
    try {
      await this.#flush();
    } finally {
      await this.#transaction.end().catch(() => {});
      await this.#lock.release().catch(() => {});
      await super.close();
    }
  }

  /** Whoever looks sees what was written before. */
  protected override async current(): Promise<Catalog> {
    await this.#flush();
    return super.current();
  }

  async #flush(): Promise<void> {
    await this.#transaction.flush();
  }

  async #edits(): Promise<readonly SpeakerEditRecord[]> {
    this.#known ??= await super.speakerEdits();
    return this.#known;
  }

  /** The transcript of an id, whether or not it is visible yet. */
  async #find(id: string): Promise<StoredTranscript | undefined> {
    const staged = this.#transaction.find(id);
    if (staged !== undefined) return staged ?? undefined;
    const catalog = await super.current();
    return catalog.get(id);
  }

  /** Another source's transcript never loses its id. */
  async #freeId(wanted: string, replaces: string | null): Promise<string> {
    for (let id = wanted, next = 2; ; id = `${wanted}-${next++}`) {
      const taken = await this.#find(id);
      if (taken === undefined || taken.info.source === replaces) return id;
    }
  }

  /**
   * @param replaced the present edition of the transcript.
   * @param isNew whether its turns and vectors are to be written too, and dead ones to be deleted.
   */
  async #stage(
    given: GivenTranscript,
    edits: readonly SpeakerEditRecord[],
    replaced: StoredTranscript | undefined,
    isNew: boolean,
  ): Promise<void> {
    const { content } = given;
    const displayed = displaySpeakers(content, edits);
    const hasNewRoles = displayed.some(({ role }, at) => role !== content.participants[at].role);
    const questions = hasNewRoles
      ? this.#pairQuestions(toTranscript(content, content.info, displayed))
      : content.questions;
    const edition = await this.#transaction.reserve(content.passages.length);
    const order = isNew || replaced === undefined ? edition : replaced.order;
    await this.#transaction.add({ ...given, edition, order, displayed, questions }, isNew);
    if (replaced !== undefined) this.#transaction.bury(replaced, isNew ? replaced.order : null);
  }

  /** Writes anew what is displayed otherwise, all in one transaction. */
  async #applyEdits(added: readonly SpeakerEditRecord[]): Promise<void> {
    const catalog = await this.current();
    const edits = [...(await super.speakerEdits()), ...added].sort((a, b) => a.number - b.number);
    const limits = new Set(added.map(({ transcript }) => transcript));
    for (const stored of catalog.transcripts) {
      if (!limits.has(null) && !limits.has(stored.info.id)) continue;
      const before = stored.speakers.map(({ speaker }) => speaker);
      const originals = before.map((speaker) => toOriginal(speaker));
      const mayChange = before.some(({ label }) => label !== undefined);
      if (!mayChange && isSame(displayAll(originals, stored.info.id, edits), before)) continue;
      const given = await this.#read(stored);
      if (given === null || isSame(displaySpeakers(given.content, edits), before)) continue;
      await this.#stage(given, edits, stored, false);
    }
    await this.#transaction.addEdits(added);
    await this.#flush();
    this.#known = null;
  }

  /** @returns `null` where it is gone. */
  async #read(stored: StoredTranscript): Promise<GivenTranscript | null> {
    const content = (await this.parts.contents([stored])).get(stored.order);
    if (content === undefined) return null;
    return { content, vectors: await this.#vectors(stored), edit: stored.edit };
  }

  async #vectors(stored: StoredTranscript): Promise<Buffer[]> {
    const { dimensions } = this.model;
    const all = Array.from({ length: stored.passages }, (_, passage) => passage);
    const pages = (await this.parts.pages(new Map([[stored, all]]))).get(stored.order);
    return Array.from({ length: Math.ceil(stored.passages / PASSAGES_PER_PAGE) }, (_, page) => {
      const found = pages?.get(page);
      return found === undefined ? [] : unpadPage(found, dimensions);
    }).flat();
  }
}
