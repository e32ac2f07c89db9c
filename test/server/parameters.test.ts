/** The schemas of the parameters: complete, and fit to be described. */

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FILTER_NAMES } from '#src/domain/query.ts';
import {
  FacetsParameters,
  parseFacetsParameters,
  parseQueryParameters,
  QueryParameters,
} from '#src/server/parameters.ts';

describe('the parameters', () => {
  it('are checked and converted', () => {
    const given = new URLSearchParams('q=+x+&limit=7&explain=1&ignore=who&ignore=when&role=host');
    expect(parseQueryParameters(given)).toEqual({
      question: 'x',
      options: {
        filters: { role: ['host'] },
        ignore: ['who', 'when'],
        limit: 7,
        effort: 'fast',
        explain: true,
        detail: 'short',
      },
    });
    expect(parseFacetsParameters(new URLSearchParams('q=x&ignore=&role='))).toEqual({
      question: 'x',
      options: { filters: {}, ignore: [] },
    });
  });

  it.each(['speaker="Okafor, Ines"&speaker=Vane', 'speaker="Okafor, Ines",Vane'])(
    'hold a name with a comma in quotes: %s',
    (speakers) => {
      const given = new URLSearchParams(`q=x&${speakers}`);
      const { options } = parseQueryParameters(given);
      expect(options.filters).toEqual({ speaker: ['Okafor, Ines', 'Vane'] });
    },
  );

  it.each(['1e3', '0x10', ' 5', '5.0', '1001'])('refuse limit=%j', (limit) => {
    expect(() => parseQueryParameters(new URLSearchParams({ q: 'x', limit }))).toThrow(
      `limit must be a whole number from 1 to 1000, not "${limit}".`,
    );
  });

  it('have a description each', () => {
    const { properties = {}, required } = z.toJSONSchema(QueryParameters, { io: 'output' });
    expect(Object.keys(properties)).toEqual([
      'q',
      'ignore',
      ...FILTER_NAMES,
      'effort',
      'limit',
      'cursor',
      'explain',
      'detail',
    ]);
    expect(required).toContain('q');
    for (const property of Object.values(properties)) {
      expect(property).toMatchObject({ description: expect.stringMatching(/\S\.$/) });
    }
    expect(properties.limit).toMatchObject({ type: 'integer', minimum: 1, maximum: 1000 });
    expect(properties.ignore).toMatchObject({ items: { enum: ['who', 'where', 'when'] } });
    expect(Object.keys(FacetsParameters.shape)).toEqual(['q', 'ignore', ...FILTER_NAMES]);
  });
});
