/** Question → Query: by rules, so that the same question always means the same. */

import type { Filters, Query } from '../../query.ts';
import type { Speaker } from '../../transcript.ts';
import { frames } from './frame.ts';
import { readMarks } from './marks.ts';
import { whoIs } from './who.ts';

/**
 * @param people everyone who speaks in the library: only known people and roles restrict anything.
 * @param filters set by hand; they hold whatever the question says, and take the place of its own.
 * @param anyone leaves the speakers that the question names unrestricted.
 */
export function understand(
  asked: string,
  people: readonly Speaker[],
  filters: Filters = {},
  { anyone = false }: { anyone?: boolean } = {},
): Query {
  const { text, phrases, excluded } = readMarks(asked);
  const whoIsSet = filters.speaker !== undefined || filters.role !== undefined;
  const named = whoIsSet || anyone ? {} : null;
  for (const { who, topic, wants } of frames(text)) {
    const found = who === null ? {} : whoIs(who, people);
    if (found === null || topic === '') continue;
    const query = { asked, text: topic, wants, phrases, excluded };
    return { ...query, filters: { ...(named ?? found), ...filters } };
  }
  return { asked, text, wants: null, filters, phrases, excluded };
}
