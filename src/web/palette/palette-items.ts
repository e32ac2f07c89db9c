/** What the palette offers for what is typed: transcripts, speakers, recent questions, commands, and a search. Pure. */

import type { SpeakerSummary, TranscriptListing } from '../../main.ts';
import { foldedWords, hasWords } from '../../text/fold.ts';
import { dayLabel } from '../labels.ts';
import { listSpeakers } from '../lists/list-speakers.ts';
import { findTitles } from '../lists/list-transcripts.ts';
import { toSearch, writeRoute, writeTranscript } from '../route.ts';

export interface PaletteItem {
  readonly group: 'Transcripts' | 'Speakers' | 'Recent questions' | 'Commands' | 'Search';
  readonly text: string;
  readonly detail?: string;
  /** An address, or what to do. */
  readonly action: string | (() => void);
}

export interface Command {
  readonly text: string;
  readonly keys?: string;
  readonly action: PaletteItem['action'];
}

interface Sources {
  readonly catalog: readonly TranscriptListing[];
  readonly speakers: readonly SpeakerSummary[];
  readonly recent: readonly string[];
  readonly commands: readonly Command[];
}

/** Items of a group. */
const MAX_ITEMS = 6;

export function listPaletteItems(
  typed: string,
  { catalog, speakers, recent, commands }: Sources,
): PaletteItem[] {
  const words = foldedWords(typed);
  const matches = (text: string) => hasWords(foldedWords(text), words);
  const isTyped = words.length > 0;
  const people = isTyped ? listSpeakers(speakers, { name: typed }) : [];
  return [
    ...findTitles(typed, catalog)
      .slice(0, MAX_ITEMS)
      .map(
        ({ id, title, date }): PaletteItem => ({
          group: 'Transcripts',
          text: title,
          detail: date === null ? undefined : dayLabel(date),
          action: writeTranscript(id),
        }),
      ),
    ...people.slice(0, MAX_ITEMS).map(
      ({ name, titles, affiliations }): PaletteItem => ({
        group: 'Speakers',
        text: name,
        detail: [titles[0], affiliations[0]].filter(Boolean).join(', ') || undefined,
        action: writeRoute({ page: 'speaker', name }),
      }),
    ),
    ...recent
      .filter(matches)
      .slice(0, MAX_ITEMS)
      .map(
        (question): PaletteItem => ({
          group: 'Recent questions',
          text: question,
          action: searchFor(question),
        }),
      ),
    ...commands
      .filter(({ text }) => matches(text))
      .map(
        ({ text, keys, action }): PaletteItem => ({
          group: 'Commands',
          text,
          detail: keys,
          action,
        }),
      ),
    ...(isTyped
      ? [{ group: 'Search', text: typed.trim(), action: searchFor(typed.trim()) } as const]
      : []),
  ];
}

const searchFor = (question: string): string =>
  writeRoute({ page: 'search', search: toSearch(question) });
