/** Completes a draft of an earnings call, in any format, with what its title and speech say. */

import { nameKey } from '../../../text/person-names.ts';
import type { DraftTurn } from '../format.ts';
import type { FileHint, TitledDraft } from '../head/file-name.ts';
import { replaceSpeakers } from '../replace-speakers.ts';
import { callsQuestion, findCalledAnalysts } from './hand-offs.ts';
import { parseCallTitle } from './identity.ts';
import { findIntroducedManagers } from './introductions.ts';
import { applyIntroductions } from './participants.ts';
import { assignSections } from './sections.ts';

const MODERATOR = /^(?:the )?(?:moderator|coordinator|facilitator|host)$/i;

/** Some calls have a moderator who runs the queue, and no operator. */
function withOperator(turns: readonly DraftTurn[]): readonly DraftTurn[] {
  if (turns.some(({ speaker }) => speaker.role === 'operator')) return turns;
  const moderators = new Set(
    turns.flatMap(({ speaker: { name }, text }) =>
      MODERATOR.test(name) && callsQuestion(text) ? [nameKey(name)] : [],
    ),
  );
  if (moderators.size === 0) return turns;
  return replaceSpeakers(turns, (speaker) =>
    moderators.has(nameKey(speaker.name)) ? { ...speaker, role: 'operator' } : speaker,
  );
}

export function completeCall(draft: TitledDraft, hint: FileHint): TitledDraft {
  if (draft.kind !== 'earnings-call') return draft;
  const fromTitle = parseCallTitle(draft.title);
  const fromFileName = parseCallTitle(hint.title);
  const ticker = draft.ticker ?? fromTitle.ticker;
  /* A title that was made of the ticker names no company. */
  const isCompany = (name: string | null | undefined): boolean => !!name && name !== ticker;
  const sectioned = assignSections(withOperator(draft.turns));
  const introduced = [...findIntroducedManagers(sectioned), ...findCalledAnalysts(sectioned)];
  const { people, turns } = applyIntroductions({ ...draft, turns: sectioned }, introduced);
  return {
    ...draft,
    company: [draft.company, fromTitle.company, fromFileName.company].find(isCompany) ?? null,
    ticker,
    quarter: draft.quarter ?? fromTitle.quarter ?? fromFileName.quarter,
    people,
    turns,
  };
}
