/** What an earnings call says of itself, whatever format it is written in: whose it is, where the questions begin, who its speakers are. */

import type { Draft } from '../format.ts';
import { parseFileNameTitle, splitFileName } from '../head/file-name.ts';
import { findKind } from '../head/title.ts';
import { findCalledAnalysts } from './hand-offs.ts';
import { parseCallTitle } from './identity.ts';
import { findIntroducedManagers } from './introductions.ts';
import { applyIntroductions } from './participants.ts';
import { assignSections } from './sections.ts';

/** The draft, completed where it is of an earnings call by its kind, its title or its file's name. */
export function completeCall(draft: Draft, source: string): Draft {
  const { stem } = splitFileName(source);
  const title = draft.title ?? parseFileNameTitle(stem);
  const kind = draft.kind ?? findKind(title) ?? findKind(stem);
  if (kind !== 'earnings-call') return draft;
  const said = parseCallTitle(title);
  const named = parseCallTitle(parseFileNameTitle(stem));
  const turns = assignSections(draft.turns);
  const people = [...findIntroducedManagers(turns), ...findCalledAnalysts(turns)];
  return applyIntroductions(
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
