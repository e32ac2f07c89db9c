/** The part of a library that a question needs, laid out as a segment is: the same code describes its passages. */

import type { Query } from '../../domain/query.ts';
import { NEIGHBOUR_RADIUS } from '../../domain/weights.ts';
import { WINDOW_RADIUS } from '../../domain/windows.ts';
import type { QueryTerms } from '../postings/bm25.ts';
import { createFilter } from '../retrieve/filter.ts';
import type { DescribableQuery, DescribableSegment } from '../retrieve/prepared-query.ts';
import type { SpeakerRow } from '../storage/rows.ts';
import { quantizeQuery } from '../vectors/quantize.ts';
import type { Catalog } from './catalog.ts';
import type { StoredTranscript } from './content.ts';
import type { Parts } from './parts.ts';
import { collectionStatistics } from './statistics.ts';
import { comparePages } from './vector-pages.ts';

/** Passages around one whose vectors decide its cosines, and those of its neighbours. */
const REACH = NEIGHBOUR_RADIUS + WINDOW_RADIUS.around;

export interface Prepared extends DescribableQuery {
  /** Where the passages lie across all segments, ascending; without those deleted meanwhile. */
  readonly places: readonly number[];
}

/** @param passages by their numbers in the library. */
export async function preparePassages(
  parts: Parts,
  catalog: Catalog,
  { query, vector }: { readonly query: Query; readonly vector: Float32Array },
  terms: QueryTerms,
  passages: Iterable<number>,
): Promise<Prepared> {
  const byTranscript = groupByTranscript(catalog, passages);
  const transcripts = [...byTranscript.keys()].sort((a, b) => a.edition - b.edition);
  const around = new Map(
    transcripts.map((one) => [one, surroundings(one, byTranscript.get(one) ?? [], REACH)]),
  );
  const [words, pages] = await Promise.all([parts.words(transcripts), parts.pages(around)]);
  const asked = quantizeQuery(vector);
  let base = 0;
  const places: number[] = [];
  const views = transcripts.flatMap((transcript) => {
    const columns = words.get(transcript.edition);
    if (columns === undefined) return [];
    const { edition, order, passages: size } = transcript;
    const view = {
      segment: { columns, size },
      base,
      speakers: speakerRows(transcript),
      transcripts: [
        { ...transcript.info, number: edition, edition, hash: transcript.hash, original: null },
      ],
      hasDeletions: false,
    };
    for (const passage of byTranscript.get(transcript) ?? []) places.push(base + passage);
    base += size;
    return { view, transcript, query: comparePages(pages.get(order) ?? new Map(), asked, size) };
  });
  const texts = new Map<number, string>();
  const filterFor = createFilter(query, catalog.languages, (row) => texts.get(row) ?? '');
  const segments = views.map(({ view, query }): DescribableSegment => {
    return { ...view, filter: filterFor(view), query };
  });
  if (query.phrases.length + query.excluded.length > 0) {
    const unclear = segments.flatMap(({ filter }, at) => {
      const { transcript } = views[at];
      return surroundings(transcript, byTranscript.get(transcript) ?? [], NEIGHBOUR_RADIUS)
        .filter((passage) => filter?.accepted[passage] !== 0)
        .map((passage) => ({ number: transcript.edition + passage, transcript }));
    });
    const found = await parts.views(unclear);
    found.forEach((view, at) => {
      if (view !== null) texts.set(unclear[at].number, view.text);
    });
  }
  return {
    statistics: collectionStatistics(catalog.state),
    terms,
    segments,
    places: places.sort((a, b) => a - b),
  };
}

/** @returns for each transcript its passages, counted from its first. */
function groupByTranscript(
  catalog: Catalog,
  passages: Iterable<number>,
): Map<StoredTranscript, number[]> {
  const groups = new Map<StoredTranscript, number[]>();
  for (const passage of passages) {
    const transcript = catalog.find(passage);
    if (transcript === undefined) continue;
    const own = groups.get(transcript);
    const place = passage - transcript.edition;
    if (own === undefined) groups.set(transcript, [place]);
    else own.push(place);
  }
  return groups;
}

function surroundings(
  { passages: size }: StoredTranscript,
  passages: readonly number[],
  radius: number,
): number[] {
  const around = new Set<number>();
  for (const passage of passages) {
    const to = Math.min(size - 1, passage + radius);
    for (let at = Math.max(0, passage - radius); at <= to; at++) around.add(at);
  }
  return [...around];
}

/** By position among the participants. */
function speakerRows({ edition, speakers }: StoredTranscript): Map<number, SpeakerRow> {
  return new Map(
    speakers.map(({ speaker }, number) => {
      return [number, { ...speaker, original: null, number, transcript: edition }];
    }),
  );
}
