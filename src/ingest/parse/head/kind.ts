/** What kind of conversation it is, from the words for it. */

import type { Kind } from '../../../domain/transcript.ts';

const KIND_WORDS: readonly [RegExp, Kind][] = [
  [/\bearnings[ _-](?:(?:conference |results )?call|transcript|presentation)\b/i, 'earnings-call'],
  [/\bhearing\b/i, 'hearing'],
  [/\b(?:podcast|episode)\b/i, 'podcast'],
  [/\bmeeting\b/i, 'meeting'],
  [/\bconversation\b/i, 'conversation'],
];

/** The kind whose word the text contains, `null` when none. */
export const findKind = (text: string | null): Kind | null =>
  KIND_WORDS.find(([word]) => word.test(text ?? ''))?.[1] ?? null;
