/** Tells speech from the transcriber's asides: `[Foreign language]`, `[Operator instructions]`, `(LAUGHTER)`. */

/** An aside is short: characters between its brackets. */
const ASIDE = /\[([^[\]\n]{1,60})\](?!\()|(?<!\])\(([^()\n]{1,40})\)/g;

/** More words than an aside has; brackets with more hold speech. */
const MAX_ASIDE_WORDS = 5;

/** Words that transcribers use in asides. Brackets without one may hold an editor's words, and those are speech. */
const VOCABULARY =
  /\b(?:laugh|giggl|chuckl|applau|clap|cheer|music|song|sing(?:s|ing)\b|jingle|sound|noise|drum ?roll|crickets|beep|bleep|alert\b|silence|pause|crosstalk|cross[- ]talk|over(?:talk|lap)|inaudible|unintelligible|indiscernible|indistinct|unclear|foreign|language|interpret|translat|speaks|speaking|spoken|operator|instructions?\b|sign-?off|technical|difficult|break\b|commercial|video|audio|recording|playback|static|phone|phonetic|ph\b|sic\b|cough|sigh|gasp|sneez|groan|snort|whisper|mumbl|stutter|censored|redacted|call ends)/i;

/** The part of it that is an aside in parentheses too, which hold speech more often than not. */
const UNAMBIGUOUS_ASIDE =
  /^(?:\p{L}+ )?(?:laugh|giggl|chuckl|applau|cheer|inaudible|unintelligible|indiscernible|crosstalk|cross-talk)/iu;

const TIME = /(?:^|\s)\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?$/;

const isShort = (words: string): boolean => words.split(/\s+/).length <= MAX_ASIDE_WORDS;

const isSquareAside = (words: string): boolean =>
  TIME.test(words) || (VOCABULARY.test(words) && isShort(words));

const isRoundAside = (words: string): boolean =>
  isShort(words) &&
  (UNAMBIGUOUS_ASIDE.test(words) || (words === words.toUpperCase() && VOCABULARY.test(words)));

/** The text with its asides blanked out: the same length, so that offsets hold in both. */
export function blankAsides(text: string): string {
  if (!text.includes('[') && !text.includes('(')) return text;
  return text.replace(ASIDE, (aside: string, square?: string, round?: string) => {
    const isAside =
      square !== undefined ? isSquareAside(square.trim()) : isRoundAside(round?.trim() ?? '');
    return isAside ? ' '.repeat(aside.length) : aside;
  });
}

/** Whether the text is nothing but asides. */
export const isAside = (text: string): boolean =>
  text.trim() !== '' && blankAsides(text).trim() === '';
