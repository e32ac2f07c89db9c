/** A draft to a transcript: mentions become speakers, a speaker's successive turns become one, gaps are filled from the file name. */

import type { Cue, Role, Speaker, Transcript, Turn } from '../../domain/transcript.ts';
import type { Draft, DraftTurn, PersonMention } from './format.ts';
import { parseFileNameDate, parseFileNameTitle, slugify, splitFileName } from './head/file-name.ts';
import { findKind } from './head/title.ts';
import { nameKey } from './people/names.ts';
import { findRoleInName } from './people/roles.ts';
import { paragraphGap } from './prose.ts';

/** One speaker for each name, with whatever any mention says; those who speak come first, in order of speech. */
function mergeMentions(mentions: ReadonlySet<PersonMention>): Map<PersonMention, Speaker> {
  const speakers = new Map<string, Speaker>();
  for (const mention of mentions) {
    const key = nameKey(mention.name);
    const known = speakers.get(key);
    const role: Role = mention.role ?? findRoleInName(mention.name) ?? 'unknown';
    speakers.set(key, {
      name: known?.name ?? mention.name,
      title: known?.title ?? mention.title ?? null,
      affiliation: known?.affiliation ?? mention.affiliation ?? null,
      role: known && known.role !== 'unknown' ? known.role : role,
    });
  }
  const cast = new Map<PersonMention, Speaker>();
  for (const mention of mentions) {
    const speaker = speakers.get(nameKey(mention.name));
    if (speaker) cast.set(mention, speaker);
  }
  return cast;
}

interface MergedTurn extends Omit<Turn, 'text' | 'end' | 'cues'> {
  end: number | null;
  readonly cues: Cue[];
  readonly texts: string[];
  /** Of all texts and what will stand between them. */
  length: number;
}

/** A turn is uninterrupted: what one person says in one section without another between is one turn. */
function mergeTurns(
  turns: readonly DraftTurn[],
  cast: ReadonlyMap<PersonMention, Speaker>,
): Turn[] {
  const joined: MergedTurn[] = [];
  for (const { speaker: mention, section, start, end, cues, text } of turns) {
    const speaker = cast.get(mention);
    if (!speaker) continue;
    let last = joined.at(-1);
    if (last === undefined || last.speaker !== speaker || last.section !== section) {
      last = { speaker, section, start, end, cues: [], texts: [], length: 0 };
      joined.push(last);
    }
    const before = last.texts.at(-1);
    if (before !== undefined) appendText(last, paragraphGap(before, text));
    const from = last.length;
    const own = cues ?? (start === null ? [] : [{ at: 0, start, end }]);
    for (const { at, start, end } of own) {
      // Blocks of several turns share one time.
      if (start !== last.cues.at(-1)?.start) last.cues.push({ at: from + at, start, end });
    }
    appendText(last, text);
    last.end = end;
  }
  return joined.map(({ speaker, section, start, end, cues, texts }) => {
    const isTimed = cues.length > 1 || (cues[0]?.at ?? 0) > 0;
    return { speaker, section, start, end, cues: isTimed ? cues : [], text: texts.join('') };
  });
}

function appendText(turn: MergedTurn, text: string): void {
  turn.texts.push(text);
  turn.length += text.length;
}

/** The transcript that a draft and its file's name make. */
export function assembleTranscript(draft: Draft, source: string): Transcript {
  const { stem } = splitFileName(source);
  const spoken = draft.turns.filter(({ text }) => text !== '');
  const cast = mergeMentions(new Set([...spoken.map(({ speaker }) => speaker), ...draft.people]));
  const title = draft.title ?? parseFileNameTitle(stem);
  return {
    id: slugify(stem),
    title,
    date: draft.date ?? parseFileNameDate(stem),
    kind: draft.kind ?? findKind(title) ?? findKind(stem),
    company: draft.company ?? null,
    ticker: draft.ticker ?? null,
    quarter: draft.quarter ?? null,
    source,
    participants: [...new Set(cast.values())],
    turns: mergeTurns(spoken, cast),
  };
}
