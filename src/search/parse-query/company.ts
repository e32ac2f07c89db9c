/** Finds a company whose calls are in the library: "the CFO of Tindlewood", "Tindlewood's CFO". */

import type { CatalogEntry } from '../../domain/views.ts';
import { foldedWords } from '../../text/fold.ts';
import { memoize } from '../../util/memoize.ts';
import type { SpeakerWords } from './speaker-words.ts';
import { findTranscriptsNamed, listTranscriptNames, transcriptIds } from './transcript-names.ts';

const MAX_COMPANY_WORDS = 4;

export interface CompanyMention {
  /** The other words: "cfo". */
  readonly speakerPhrase: string;
  readonly callIds: readonly string[];
}

const listCalls = memoize((catalog: readonly CatalogEntry[]) =>
  listTranscriptNames(catalog).filter(({ kind }) => kind === 'earnings-call'),
);

export function findCompanyMention(
  words: string,
  catalog: readonly CatalogEntry[],
  { prepositions }: SpeakerWords,
): CompanyMention | null {
  const calls = listCalls(catalog);
  const folded = foldedWords(words.replace(/^the\s+/i, ''));
  const maxLength = Math.min(folded.length, MAX_COMPANY_WORDS);
  for (let length = maxLength; length > 0; length--) {
    const [start, end] = [folded.slice(0, length), folded.slice(-length)];
    const leading = findTranscriptsNamed(start.join(' '), calls);
    if (leading.length > 0)
      return { speakerPhrase: folded.slice(length).join(' '), callIds: transcriptIds(leading) };
    const before = folded.slice(0, -length);
    if (!prepositions.has(before.pop() ?? '')) continue;
    const trailing = findTranscriptsNamed(end.join(' '), calls);
    if (trailing.length > 0)
      return { speakerPhrase: before.join(' '), callIds: transcriptIds(trailing) };
  }
  return null;
}
