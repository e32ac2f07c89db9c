/** Parses a comparison of two of the library's transcripts or companies: "compare margins at Tindlewood and Vellacott". */

import type { CatalogEntry } from '../../domain/views.ts';
import { fold } from '../../text/fold.ts';
import { findTranscriptsNamed, listTranscriptNames, transcriptIds } from './transcript-names.ts';

/** Longer text is a passage to find similar ones of, not a question. */
const MAX_LENGTH = 250;
const NAME = (group: string): string => `(?:the\\s+)?(?<${group}>\\S.{0,60}?)`;
const TOPIC = '(?<topic>\\S.{0,100}?)';
const PLACE = '(?:at|of|for|in|between|from)(?:\\s+both)?';
const AND = '(?:and|with|to|vs\\.?|versus)';
const VERSUS = '(?:vs\\.?|versus|compared\\s+(?:to|with)|and\\s+at)';
const COMPARISONS = [
  `compare\\s+(?:the\\s+)?${TOPIC}\\s+${PLACE}\\s+${NAME('one')}\\s+${AND}\\s+(?:at\\s+|of\\s+)?${NAME('other')}`,
  `compare\\s+${NAME('one')}\\s+${AND}\\s+${NAME('other')}\\s+(?:on|in\\s+terms\\s+of|regarding|by)\\s+${TOPIC}`,
  `how\\s+(?:do|does|did)\\s+(?:the\\s+)?${TOPIC}\\s+(?:differ|compare)\\s+${PLACE}\\s+${NAME('one')}\\s+${AND}\\s+${NAME('other')}`,
  `how\\s+(?:do|does|did)\\s+(?:the\\s+)?${TOPIC}\\s+${PLACE}\\s+${NAME('one')}\\s+${AND}\\s+${NAME('other')}\\s+(?:differ|compare)`,
  `(?:what\\s+is\\s+)?(?:the\\s+)?difference\\s+(?:in|of)\\s+${TOPIC}\\s+between\\s+${NAME('one')}\\s+and\\s+${NAME('other')}`,
  `${NAME('one')}\\s+(?:vs\\.?|versus|or)\\s+${NAME('other')}\\s*[,:]?\\s+(?:on\\s+)?${TOPIC}`,
  `(?:which|who)\\s+(?:one\\s+|company\\s+)?has\\s+(?:the\\s+|a\\s+)?${TOPIC}\\s*[,:]\\s*${NAME('one')}\\s+or\\s+${NAME('other')}`,
  `what\\s+(?:do|does|did)\\s+${NAME('one')}\\s+and\\s+${NAME('other')}\\s+(?:say|think|tell\\s+us|report)\\s+(?:about|on|of)\\s+${TOPIC}`,
  `(?:how\\s+(?:much|many)|what|which)\\s+${TOPIC}\\s+(?:do|does|did)\\s+${NAME('one')}\\s+and\\s+${NAME('other')}\\s+(?:have|hold|make|report|see|expect|earn|pay|spend|guide\\s+for)`,
  `${TOPIC}\\s+(?:at|of|for)\\s+${NAME('one')}\\s+${VERSUS}\\s+${NAME('other')}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'iu'));

export interface Comparison {
  readonly topic: string;
  /** Ids of the transcripts of each side. */
  readonly sides: readonly (readonly string[])[];
}

/** `null` where a side is not in the library, or both are the same. */
export function splitComparison(
  asked: string,
  catalog: readonly CatalogEntry[],
): Comparison | null {
  if (asked.length > MAX_LENGTH) return null;
  const text = asked.replace(/[\s?!.]+$/u, '').trim();
  const names = listTranscriptNames(catalog);
  for (const pattern of COMPARISONS) {
    const { topic, one = '', other = '' } = pattern.exec(text)?.groups ?? {};
    if (topic === undefined) continue;
    const sides = [one, other].map((name) =>
      transcriptIds(findTranscriptsNamed(fold(name), names)),
    );
    const areApart = sides[0].every((id) => !sides[1].includes(id));
    if (areApart && sides.every((ids) => ids.length > 0)) return { topic, sides };
  }
  return null;
}
