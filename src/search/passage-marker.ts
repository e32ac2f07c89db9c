/** Reads passages and marks them, each once, however often it is asked for. */

import type { PassageView } from '../domain/views.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { LibraryReader } from '../index/library.ts';
import { analyzeQuestion } from '../text/tokenize.ts';
import { memoize } from '../util/memoize.ts';
import { type MarkedText, type Marker, markTexts } from './mark.ts';
import type { RankedCandidate } from './rank.ts';
import type { RankedPassages } from './rank-passages.ts';
import type { Marks } from './result.ts';

const distinct = memoize((languages: RankedPassages['languages']) => [
  ...new Set(languages.values()),
]);
const UNMARKED: Marks = { highlights: [], words: [] };

export class PassageMarker {
  readonly #library: LibraryReader;
  readonly #languages: RankedPassages['languages'];
  readonly #marker: Marker;
  readonly #views = new Map<number, PassageView>();
  readonly #texts = new Map<number, string>();
  readonly #marked = new Map<number, MarkedText>();

  constructor(
    { query, vector, languages }: RankedPassages,
    library: LibraryReader,
    embedder: Embedder,
  ) {
    const text = [query.text, ...query.phrases].join(' ');
    this.#library = library;
    this.#languages = languages;
    this.#marker = {
      vector,
      asked: analyzeQuestion(text, distinct(languages)),
      embedder,
    };
  }

  /** Those of which what matches is a question. */
  async findQuestions(passages: readonly RankedCandidate[]): Promise<ReadonlySet<RankedCandidate>> {
    if (passages.length === 0) return new Set();
    await this.read(passages);
    const withMark = passages.filter((one) => /[?？؟]/u.test(this.viewOf(one)?.text ?? ''));
    await this.mark(withMark, { comparesSentences: true });
    const asks = ({ candidate }: RankedCandidate) => this.#marked.get(candidate.passage)?.asks;
    return new Set(withMark.filter(asks));
  }

  /** Reads those that are not read yet. */
  async read(passages: readonly RankedCandidate[]): Promise<void> {
    const unread = passages.filter((one) => this.viewOf(one) === undefined);
    const numbers = new Set(unread.map(({ candidate }) => candidate.passage));
    const views = await this.#library.fetchPassages([...numbers]);
    for (const view of views) this.#views.set(view.passage, view);
    this.addTexts(views);
  }

  /** Takes the texts of passages that were read elsewhere, to mark them. */
  addTexts(read: readonly Pick<PassageView, 'passage' | 'text'>[]): void {
    for (const { passage, text } of read) this.#texts.set(passage, text);
  }

  /** `undefined` for a passage that was not read, or was removed meanwhile. */
  viewOf({ candidate }: RankedCandidate): PassageView | undefined {
    return this.#views.get(candidate.passage);
  }

  /** Marks what was read; without comparing sentences, the words of the question alone. */
  async mark(
    passages: readonly RankedCandidate[],
    { comparesSentences }: { readonly comparesSentences: boolean },
  ): Promise<void> {
    const texts = passages.flatMap(({ candidate: { passage, transcript } }) => {
      const text = this.#marked.has(passage) ? undefined : this.#texts.get(passage);
      if (text === undefined) return [];
      return { passage, text, language: this.#languages.get(transcript) ?? null };
    });
    const marked = await markTexts(texts, this.#marker, comparesSentences);
    texts.forEach(({ passage }, at) => void this.#marked.set(passage, marked[at]));
  }

  /** Without a highlight where nothing matches. */
  marksOf(passage: number, match: boolean): Marks {
    const { highlights, words } = this.#marked.get(passage) ?? UNMARKED;
    return { highlights: match ? highlights : [], words };
  }
}
