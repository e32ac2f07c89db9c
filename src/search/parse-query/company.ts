import type { CatalogEntry } from '../../domain/views.ts';
import { foldedWords } from '../../text/fold.ts';
import { findTranscriptsNamed, listTranscriptNames, transcriptIds } from './transcript-names.ts';

const MAX_COMPANY_WORDS = 4;
const COMPANY_PREPOSITIONS = new Set(['of', 'from', 'at']);

export interface CompanyMention {
  /** The words that are left. */
  readonly speakerPhrase: string;
  /** Ids of its calls. */
  readonly callIds: readonly string[];
}

/** Splits words such as "the CFO of Tindlewood" and "Tindlewood's CFO" into a company and who it is of it. */
export function findCompanyMention(
  words: string,
  listings: readonly CatalogEntry[],
): CompanyMention | null {
  const calls = listTranscriptNames(listings).filter(({ kind }) => kind === 'earnings-call');
  const folded = foldedWords(words.replace(/^the\s+/i, ''));
  const most = Math.min(folded.length, MAX_COMPANY_WORDS);
  for (let length = most; length > 0; length--) {
    const [start, end] = [folded.slice(0, length), folded.slice(-length)];
    const first = findTranscriptsNamed(start.join(' '), calls);
    if (first.length > 0)
      return { speakerPhrase: folded.slice(length).join(' '), callIds: transcriptIds(first) };
    const before = folded.slice(0, -length);
    if (!COMPANY_PREPOSITIONS.has(before.pop() ?? '')) continue;
    const last = findTranscriptsNamed(end.join(' '), calls);
    if (last.length > 0) return { speakerPhrase: before.join(' '), callIds: transcriptIds(last) };
  }
  return null;
}
