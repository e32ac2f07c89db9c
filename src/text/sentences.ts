/** Splits transcribed speech into sentences; the full stops of `Dr. Smith`, `Ele.me`, `the U.S.` and `No. 3` end none. */

import { LANGUAGES } from './languages/languages.ts';

export type TextSpan = readonly [start: number, end: number];

/** A run of marks that may end a sentence, or a line end. */
const CANDIDATE = /[.?!…。！？।؟]+|\n+/g;
const CLOSERS = new Set('"\'”’)]»」』');
const OPENERS = /["'“‘([«]/;
/** Needs no white space after it. */
const FULL_WIDTH_MARK = /[。！？]$/;
/** Longest abbreviation; bounds the look back. */
const WORD_LENGTH = 16;

const wordSet = (words: string): ReadonlySet<string> => new Set(words.match(/\S+/g));

/** Never the last word of a sentence. */
const BEFORE_NAME = wordSet(
  'mr mrs ms mx dr prof sen rep gov gen lt col capt sgt cmdr adm maj rev hon pres supt messrs st mt ft vs e.g i.e cf viz approx esp incl',
);
/** Abbreviations only before a number. */
const BEFORE_NUMBER = wordSet(
  'no nos fig figs p pp vol ch sec art para eq ver v jan feb mar apr jun jul aug sep sept oct nov dec',
);
/** May end a sentence; what follows decides. */
const MAY_END = wordSet(
  'inc corp co ltd llc plc jr sr etc al dept univ assn bros a.m p.m ph.d m.d esq ave blvd rd',
);
/** Words that begin a sentence far more often than they continue a name. */
const STARTERS = wordSet(
  'the a an and but or so if as at by for in of on to with from about after before when while where who what why how which we i you he she it they this that these those there here our my your his her its their is are was were do does did have has can could will would should may might let now then yes yeah no ok okay well thanks thank also again both all some many most however meanwhile because since although first second third finally next please not just once until during despite given over under',
);

const wordBefore = (text: string, stop: number): string => {
  const near = text.slice(Math.max(0, stop - WORD_LENGTH), stop);
  return /(?<![\p{L}\p{M}.])[\p{L}\p{M}.]+$/u.exec(near)?.[0] ?? '';
};

const wordAt = (text: string, start: number): string =>
  (/^[\p{L}\p{M}]+/u.exec(text.slice(start, start + WORD_LENGTH))?.[0] ?? '').toLowerCase();

/** Whether the lone full stop at `stop`, before the word at `next`, belongs to an abbreviation. */
function isAbbreviation(text: string, stop: number, next: number, rules: Rules): boolean {
  const word = wordBefore(text, stop);
  if (rules.hasOrdinals && ORDINAL.test(text.slice(Math.max(0, stop - 3), stop))) return true;
  const lower = word.toLowerCase();
  if (BEFORE_NAME.has(lower) || rules.abbreviations.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower)) return /\d/.test(text[next] ?? '');
  const isInitial = /^\p{Lu}$/u.test(word) && word !== 'I';
  const isAcronym = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (!isInitial && !isAcronym && !MAY_END.has(lower)) return false;
  return !STARTERS.has(wordAt(text, next));
}

/** Where the next sentence starts after the mark at `from` to `to`; -1 if no sentence ends there. */
function nextSentenceStart(text: string, from: number, to: number, rules: Rules): number {
  let next = to;
  while (next < text.length && CLOSERS.has(text[next])) next++;
  const closed = next;
  while (next < text.length && /[^\S\n]/.test(text[next])) next++;
  if (next >= text.length || text[next] === '\n') return next;
  if (next === closed) return FULL_WIDTH_MARK.test(text.slice(from, to)) ? next : -1;
  let first = next;
  while (first < text.length && OPENERS.test(text[first])) first++;
  const startsInLowerCase = /\p{Ll}/u.test(text[first] ?? '');
  if (startsInLowerCase) return -1;
  const single = to - from === 1 && text[from] === '.';
  return single && isAbbreviation(text, from, first, rules) ? -1 : next;
}

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

interface Rules {
  readonly abbreviations: ReadonlySet<string>;
  readonly hasOrdinals: boolean;
}

/** One or two digits. */
const ORDINAL = /(?:^|\D)\d{1,2}$/;
const ENGLISH_RULES: Rules = { abbreviations: new Set(), hasOrdinals: false };
const RULES: ReadonlyMap<string, Rules> = new Map(
  LANGUAGES.map(({ code, abbreviations, hasOrdinalStops = false }) => [
    code,
    { abbreviations: wordSet(abbreviations?.toLowerCase() ?? ''), hasOrdinals: hasOrdinalStops },
  ]),
);

/**
 * The sentences as offsets, end exclusive, trimmed. They cover the text except white space.
 *
 * @param language ISO 639-1, whose abbreviations count beside the English ones.
 * @param most sentences; what is behind them is left out.
 */
export function splitSentences(
  text: string,
  language: string | null = null,
  most = Number.POSITIVE_INFINITY,
): TextSpan[] {
  const rules = RULES.get(language ?? '') ?? ENGLISH_RULES;
  const spans: TextSpan[] = [];
  const add = (from: number, to: number): void => {
    const piece = text.slice(from, to);
    const body = piece.trim();
    if (body === '') return;
    const start = from + piece.indexOf(body);
    const end = start + body.length;
    const last = spans.at(-1);
    if (last && !hasWord(body))
      spans[spans.length - 1] = [last[0], end]; // `. . .`
    else spans.push([start, end]);
  };
  let start = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const from = match.index;
    const to = from + match[0].length;
    const next = match[0].startsWith('\n') ? to : nextSentenceStart(text, from, to, rules);
    if (next <= start) continue;
    add(start, next);
    start = next;
    if (spans.length > most) return spans.slice(0, most);
  }
  add(start, text.length);
  return spans.slice(0, most);
}
