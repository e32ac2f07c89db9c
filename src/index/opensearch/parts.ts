/** Fetches parts of transcripts by their ids, many at once, and keeps in memory what cannot change. */

import type { PassageColumns } from '../segment/columns.ts';
import { type Cluster, PassingFault } from './cluster.ts';
import type { Content, StoredTranscript, StoredView } from './content.ts';
import { contentId, pageId, wordsId } from './documents.ts';
import { LruCache } from './lru-cache.ts';
import { decodePage, pageOf, type VectorPage } from './vector-pages.ts';
import { decodeWords } from './words.ts';

/** Documents of a request, and requests at once. */
const MAX_DOCUMENTS = 150;
/** Of a transcript's words, of pages, and of turns. */
const CACHE_BYTES = 256 * 2 ** 20;

interface WantedDocument {
  readonly id: string;
  readonly routing: string;
}
interface MultiGetResponse<Source> {
  readonly docs: readonly {
    readonly _source?: Source;
    readonly error?: { readonly reason: string };
  }[];
}

/** Parts belong to an edition, which never changes, so that none is ever out of date. */
export class Parts {
  readonly #cluster: Cluster;
  readonly #dimensions: number;
  readonly #words = new LruCache<number, PassageColumns>(CACHE_BYTES / 2);
  readonly #pages = new LruCache<string, VectorPage>(CACHE_BYTES / 4);
  readonly #contents = new LruCache<number, Content>(CACHE_BYTES / 4);

  constructor(cluster: Cluster, dimensions: number) {
    this.#cluster = cluster;
    this.#dimensions = dimensions;
  }

  /** The words of transcripts, by edition; without those deleted meanwhile. */
  async words(transcripts: readonly StoredTranscript[]): Promise<Map<number, PassageColumns>> {
    const found = new Map<number, PassageColumns>();
    const wanted: StoredTranscript[] = [];
    for (const one of transcripts) {
      const kept = this.#words.get(one.edition);
      if (kept === undefined) wanted.push(one);
      else found.set(one.edition, kept);
    }
    const documents = await this.#records<{ data: string }>(
      wanted.map(({ edition, info }) => ({ id: wordsId(edition), routing: info.id })),
    );
    documents.forEach((document, at) => {
      if (document === null) return;
      const { edition } = wanted[at];
      const bytes = Buffer.from(document.data, 'base64');
      const columns = decodeWords(bytes, edition);
      this.#words.set(edition, columns, sizeOf(columns));
      found.set(edition, columns);
    });
    return found;
  }

  /**
   * The pages of vectors that hold some passages of transcripts.
   *
   * @param places for each transcript numbers of passages, counted from its first.
   * @returns by order, then by page; without those deleted meanwhile.
   */
  async pages(
    places: ReadonlyMap<StoredTranscript, Iterable<number>>,
  ): Promise<Map<number, Map<number, VectorPage>>> {
    const found = new Map<number, Map<number, VectorPage>>();
    const wanted: (WantedDocument & { readonly of: Map<number, VectorPage>; page: number })[] = [];
    for (const [{ order, info }, passages] of places) {
      const of = found.get(order) ?? new Map<number, VectorPage>();
      found.set(order, of);
      for (const page of new Set([...passages].map(pageOf))) {
        const id = pageId(order, page);
        const kept = this.#pages.get(id);
        if (kept === undefined) wanted.push({ id, routing: info.id, of, page });
        else of.set(page, kept);
      }
    }
    const documents = await this.#records<{ data: string }>(wanted);
    documents.forEach((document, at) => {
      if (document === null) return;
      const { id, of, page } = wanted[at];
      const decoded = decodePage(Buffer.from(document.data, 'base64'), this.#dimensions);
      this.#pages.set(id, decoded, decoded.vectors.byteLength);
      of.set(page, decoded);
    });
    return found;
  }

  /** The turns of transcripts, by order; without those deleted meanwhile. */
  async contents(transcripts: readonly StoredTranscript[]): Promise<Map<number, Content>> {
    const found = new Map<number, Content>();
    const wanted: StoredTranscript[] = [];
    for (const one of transcripts) {
      const kept = this.#contents.get(one.order);
      if (kept === undefined) wanted.push(one);
      else found.set(one.order, kept);
    }
    const documents = await this.#records<Content>(
      wanted.map(({ order, info }) => ({ id: contentId(order), routing: info.id })),
    );
    documents.forEach((content, at) => {
      if (content === null) return;
      const { order } = wanted[at];
      const size = content.turns.reduce((sum, { text }) => sum + 2 * text.length, 0);
      this.#contents.set(order, content, size);
      found.set(order, content);
    });
    return found;
  }

  /** What is shown of passages, in the order given; `null` for those deleted meanwhile. */
  async views(
    passages: readonly { readonly number: number; readonly transcript: StoredTranscript }[],
  ): Promise<(StoredView | null)[]> {
    const documents = await this.#fetch<{ view: StoredView }>(
      'passages',
      passages.map(({ number, transcript }) => {
        return { id: String(number), routing: transcript.info.id };
      }),
    );
    return documents.map((document) => document?.view ?? null);
  }

  async #records<Value>(wanted: readonly WantedDocument[]): Promise<(Value | null)[]> {
    const documents = await this.#fetch<{ value: Value }>('records', wanted);
    return documents.map((document) => document?.value ?? null);
  }

  async #fetch<Source>(
    kind: 'records' | 'passages',
    wanted: readonly WantedDocument[],
  ): Promise<(Source | null)[]> {
    const _index = this.#cluster.indexOf(kind);
    const requests: Promise<(Source | null)[]>[] = [];
    for (let at = 0; at < wanted.length; at += MAX_DOCUMENTS) {
      const docs = wanted.slice(at, at + MAX_DOCUMENTS).map(({ id, routing }) => {
        return { _index, _id: id, routing };
      });
      requests.push(this.#getAll<Source>(docs));
    }
    return (await Promise.all(requests)).flat();
  }

  async #getAll<Source>(docs: readonly object[]): Promise<(Source | null)[]> {
    return this.#cluster.retry(async () => {
      const { body } = await this.#cluster.request<MultiGetResponse<Source>>({
        method: 'POST',
        path: '/_mget',
        body: { docs },
      });
      return body.docs.map(({ _source, error }) => {
        if (error !== undefined) throw new PassingFault(error.reason);
        return _source ?? null;
      });
    });
  }
}

function sizeOf(columns: PassageColumns): number {
  return Object.values(columns).reduce((sum, { byteLength }) => sum + byteLength, 0);
}
