/**
 * Questions without a question mark, of those whose part it is to ask: "Tell us about the dryer.", "You said 2022.", "And no
 * dividend."
 */

import type { Role } from '../domain/transcript.ts';
import { blankAsides } from './asides.ts';
import { isHousekeeping } from './discourse.ts';

/** Who says more tells something. */
const MAX_PROMPT_WORDS = 20;
const CONNECTIVES = '(?:(?:and|so|but|or|well|now|okay|right|then),? )';
const REQUEST = new RegExp(
  `^${CONNECTIVES}*(?:\\p{L}+, )?(?:please )?(?:tell (?:me|us)|(?:talk|walk|take) (?:me|us) through|let['’]s talk|say (?:something|more)|describe|explain)\\b`,
  'iu',
);
const ADDRESSES = new RegExp(
  `^${CONNECTIVES}*(?:\\p{L}+, )?you(?:r|['’]ve|['’]d)?\\b(?! (?:know|see|can do|too)\\b)`,
  'iu',
);
const GOES_ON = /^(?:and|so|but|or) (?!(?:that|this|it|thank|thanks)\b)/iu;

/** Whether a short remark of a host or an analyst asks for an answer. */
export function isPrompt(text: string, role: Role): boolean {
  if (role !== 'host' && role !== 'analyst') return false;
  const said = blankAsides(text).trim();
  if ((said.match(/\S+/g)?.length ?? 0) > MAX_PROMPT_WORDS || isHousekeeping(said)) return false;
  return REQUEST.test(said) || ADDRESSES.test(said) || (role === 'analyst' && GOES_ON.test(said));
}
