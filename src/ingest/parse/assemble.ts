/** A draft → a transcript: mentions become speakers, a speaker's successive turns become one. */

import type { Cue, Role, Speaker, Transcript, Turn } from '../../domain/transcript.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import { nameKey } from '../../text/person-names.ts';
import type { DraftTurn, PersonMention } from './format.ts';
import type { TitledDraft } from './head/file-name.ts';
import { findRoleInName } from './people/roles.ts';
import { paragraphGap } from './prose.ts';

/** One speaker for each name, with whatever any mention says, in the order of the mentions. */
function mergeMentions(mentions: ReadonlySet<PersonMention>): Map<PersonMention, Speaker> {
  const byKey = new Map<string, Speaker>();
  for (const mention of mentions) {
    const key = nameKey(mention.name);
    const known = byKey.get(key);
    const role: Role = mention.role ?? findRoleInName(mention.name) ?? 'unknown';
    byKey.set(key, {
      name: known?.name ?? mention.name,
      title: known?.title ?? mention.title ?? null,
      affiliation: known?.affiliation ?? mention.affiliation ?? null,
      role: known && known.role !== 'unknown' ? known.role : role,
    });
  }
  const speakers = new Map<PersonMention, Speaker>();
  for (const mention of mentions) {
    const speaker = byKey.get(nameKey(mention.name));
    if (speaker) speakers.set(mention, speaker);
  }
  return speakers;
}

interface MergedTurn extends Omit<Turn, 'text' | 'end' | 'cues'> {
  end: number | null;
  readonly cues: Cue[];
  text: string;
  /** The last of the joined texts. */
  lastText: string;
}

/** Joins successive turns of one speaker in one section. */
function mergeTurns(
  turns: readonly DraftTurn[],
  speakers: ReadonlyMap<PersonMention, Speaker>,
): Turn[] {
  const merged: MergedTurn[] = [];
  for (const { speaker: mention, section, start, end, cues, text } of turns) {
    const speaker = speakers.get(mention);
    if (!speaker) continue;
    let last = merged.at(-1);
    if (last === undefined || last.speaker !== speaker || last.section !== section) {
      last = { speaker, section, start, end, cues: [], text: '', lastText: '' };
      merged.push(last);
    } else last.text += paragraphGap(last.lastText, text);
    const from = last.text.length;
    const ownCues = cues ?? (start === null ? [] : [{ at: 0, start, end }]);
    for (const { at, start, end } of ownCues) {
      /* Several turns may come from one block, with one time. */
      if (start !== last.cues.at(-1)?.start) last.cues.push({ at: from + at, start, end });
    }
    last.text += text;
    last.lastText = text;
    last.end = end;
  }
  /* Not mapped, as in `replaceSpeakers`: one kind of array. */
  const finished: Turn[] = [];
  for (const turn of merged) finished.push(finishTurn(turn));
  return finished;
}

/** One cue at the beginning says no more than the turn. */
function finishTurn({ speaker, section, start, end, cues, text }: MergedTurn): Turn {
  const isTimed = cues.length > 1 || (cues[0]?.at ?? 0) > 0;
  return { speaker, section, start, end, cues: isTimed ? cues : [], text };
}

/** @param source the path or name that the transcript keeps. */
export function assembleTranscript(draft: TitledDraft, id: string, source: string): Transcript {
  const spoken = draft.turns.filter(({ text }) => text !== '');
  const speakers = mergeMentions(
    new Set([...spoken.map(({ speaker }) => speaker), ...draft.people]),
  );
  return {
    id,
    title: draft.title,
    date: draft.date,
    kind: draft.kind,
    company: draft.company ?? null,
    ticker: draft.ticker ?? null,
    quarter: draft.quarter ?? null,
    language: draft.language ?? detectLanguage(spoken.map(({ text }) => text)),
    url: draft.url ?? null,
    tags: [...new Set(draft.tags)],
    source,
    participants: [...new Set(speakers.values())],
    turns: mergeTurns(spoken, speakers),
  };
}
