/** What an earnings call says of itself, whatever format it is written in: whose it is, where the questions begin, who its speakers are. */

import type { Draft } from '../format.ts';
import { splitFileName, titleFrom } from '../head/file-name.ts';
import { kindFrom } from '../head/kind.ts';
import { withIntroduced } from './cast.ts';
import { calledToAsk } from './hand-offs.ts';
import { identify } from './identity.ts';
import { introduced } from './introductions.ts';
import { withSections } from './opening.ts';

/** The draft, completed where it is of an earnings call by its kind, its title or its file's name. */
export function completeCall(draft: Draft, source: string): Draft {
  const { stem } = splitFileName(source);
  const title = draft.title ?? titleFrom(stem);
  const kind = draft.kind ?? kindFrom(title) ?? kindFrom(stem);
  if (kind !== 'earnings-call') return draft;
  const said = identify(title);
  const named = identify(titleFrom(stem));
  const turns = withSections(draft.turns);
  const people = [...introduced(turns), ...calledToAsk(turns)];
  return withIntroduced(
    {
      ...draft,
      company: draft.company ?? said.company ?? named.company,
      ticker: draft.ticker ?? said.ticker,
      quarter: draft.quarter ?? said.quarter ?? named.quarter,
      kind,
      turns,
    },
    people,
  );
}
