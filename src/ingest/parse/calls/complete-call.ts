/** Completes a draft of an earnings call, in any format, with what its title and speech say. */

import type { FileHint, TitledDraft } from '../head/file-name.ts';
import { findCalledAnalysts } from './hand-offs.ts';
import { parseCallTitle } from './identity.ts';
import { findIntroducedManagers } from './introductions.ts';
import { applyIntroductions } from './participants.ts';
import { assignSections } from './sections.ts';

export function completeCall(draft: TitledDraft, hint: FileHint): TitledDraft {
  if (draft.kind !== 'earnings-call') return draft;
  const fromTitle = parseCallTitle(draft.title);
  const fromFileName = parseCallTitle(hint.title);
  const sectioned = assignSections(draft.turns);
  const introduced = [...findIntroducedManagers(sectioned), ...findCalledAnalysts(sectioned)];
  const { people, turns } = applyIntroductions({ ...draft, turns: sectioned }, introduced);
  return {
    ...draft,
    company: draft.company ?? fromTitle.company ?? fromFileName.company,
    ticker: draft.ticker ?? fromTitle.ticker,
    quarter: draft.quarter ?? fromTitle.quarter ?? fromFileName.quarter,
    people,
    turns,
  };
}
