/** How many candidates a search of the graph keeps: more find more, and the best effort keeps more. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Candidate } from '#src/domain/candidate.ts';
import { EF_OF_BEST } from '#src/domain/vector-search.ts';
import type { Embedder } from '#src/embed/embedder.ts';
import type { RetrievalRequest } from '#src/index/library.ts';
import { LocalReader } from '#src/index/local-reader.ts';
import { openReader } from '#src/index/open.ts';
import { openStore } from '#src/index/storage/open.ts';
import { EF_SEARCH } from '#src/index/vectors/hnsw/graph.ts';
import { search } from '#src/search/search.ts';
import { newFolder, queryFor, randomVectors } from '../support.ts';
import { D, entry, HEADER, startGraph, VECTOR, within, write } from './entries.ts';

describe('the graph of a library', () => {
  const folder = newFolder();
  beforeAll(() =>
    write(folder, async (library) => {
      await library.upsert(entry('many', 3_000, 5));
      await library.commit();
    }),
  );

  it('finds no less the more candidates its search keeps', async () => {
    const thread = await startGraph(folder);
    const vectors = Array.from({ length: 20 }, (_, at) => randomVectors(1, D, 200 + at));
    try {
      await within(openReader(folder, HEADER, thread.memory), async (library) => {
        const nearest = async (vector: Float32Array, more: { vectors?: 'exact'; ef?: number }) => {
          const request = { query: queryFor('nothing like it'), vector, depth: 10, ...more };
          return (await library.retrieve(request)).map(({ passage }) => passage);
        };
        const missed = async (ef: number) => {
          let count = 0;
          for (const vector of vectors) {
            const found = new Set(await nearest(vector, { ef }));
            const all = await nearest(vector, { vectors: 'exact' });
            count += all.filter((passage) => !found.has(passage)).length;
          }
          return count;
        };
        const [few, more, most] = [await missed(15), await missed(60), await missed(EF_OF_BEST)];
        expect(few).toBeGreaterThan(0);
        expect(more).toBeLessThanOrEqual(few);
        expect(most).toBeLessThanOrEqual(more);
        expect(most).toBeLessThan(few);
      });
    } finally {
      await thread.close();
    }
  });

  it('is searched with more candidates at the best effort', async () => {
    const efs: (number | undefined)[] = [];
    class Recorded extends LocalReader {
      override retrieve(request: RetrievalRequest): Promise<Candidate[]> {
        efs.push(request.ef);
        return super.retrieve(request);
      }
    }
    const embedder: Embedder = {
      identity: HEADER.model,
      embed: async (texts) => texts.map(() => VECTOR),
    };
    await within(new Recorded(folder, openStore(folder), null), async (library) => {
      await search('kelp in the harbour', library, embedder);
      await search('kelp in the harbour', library, embedder, { effort: 'best' });
      await search('kelp in the harbour', library, embedder, { effort: 'best', ef: 900 });
    });
    expect(efs).toEqual([undefined, EF_OF_BEST, 900]);
    expect(EF_OF_BEST).toBeGreaterThan(EF_SEARCH);
  });
});
