/** Blanks out the transcriber's asides: `[Operator instructions]`, `(LAUGHTER)`. */

/** Few characters between brackets, but no Markdown link. */
const ASIDE = /\[([^[\]\n]{1,60})\](?!\()|(?<!\])\(([^()\n]{1,40})\)/g;

/** Brackets with more words hold speech. */
const MAX_ASIDE_WORDS = 5;

/** Words of asides; brackets without one may hold an editor's words, which count as speech. */
const VOCABULARY =
  /\b(?:laugh|giggl|chuckl|applau|clap|cheer|music|song|sing(?:s|ing)\b|jingle|sound|noise|drum ?roll|crickets|beep|bleep|alert\b|silence|pause|crosstalk|cross[- ]talk|over(?:talk|lap)|inaudible|unintelligible|indiscernible|indistinct|unclear|foreign|language|interpret|translat|speaks|speaking|spoken|operator|instructions?\b|sign-?off|technical|difficult|break\b|commercial|video|audio|recording|playback|static|phone|phonetic|ph\b|sic\b|cough|sigh|gasp|sneez|groan|snort|whisper|mumbl|stutter|censored|redacted|call ends)/i;

/** Words of asides in parentheses too, which usually hold speech. */
const UNAMBIGUOUS_ASIDE =
  /^(?:\p{L}+ )?(?:laugh|giggl|chuckl|applau|cheer|inaudible|unintelligible|indiscernible|crosstalk|cross-talk)/iu;

const TIME = /(?:^|\s)\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?$/;

const isShort = (words: string): boolean => words.split(/\s+/).length <= MAX_ASIDE_WORDS;

const isSquareAside = (words: string): boolean =>
  TIME.test(words) || (VOCABULARY.test(words) && isShort(words));

const isRoundAside = (words: string): boolean =>
  isShort(words) &&
  (UNAMBIGUOUS_ASIDE.test(words) || (words === words.toUpperCase() && VOCABULARY.test(words)));

/** Replaces asides by spaces, so that offsets stay valid. */
export function blankAsides(text: string): string {
  if (!text.includes('[') && !text.includes('(')) return text;
  return text.replace(ASIDE, (aside: string, square?: string, round?: string) => {
    const matches =
      square !== undefined ? isSquareAside(square.trim()) : isRoundAside(round?.trim() ?? '');
    return matches ? ' '.repeat(aside.length) : aside;
  });
}

export const isAside = (text: string): boolean =>
  text.trim() !== '' && blankAsides(text).trim() === '';

/** The text of a passage that is indexed and embedded: with its speaker, without asides. */
export function toSearchableText(speaker: string, passage: string): string {
  return `${speaker}: ${blankAsides(passage)}`;
}
