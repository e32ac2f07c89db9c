/** Questions and answers of depositions and interviews: `Q.` and `A.`, and lines such as `BY MS. FARROW:` that say who asks. */

import type { PersonMention } from '../format.ts';
import { HONORIFIC_PATTERN } from '../people/names.ts';
import type { LineLabel } from './label.ts';

export interface Examination {
  /** By line; `null` for lines that say who asks. */
  readonly labels: ReadonlyMap<number, LineLabel | null>;
  readonly people: readonly PersonMention[];
}

/** `Q.   text`, `A: text`, `R : text`, `问：text`, `**Q:** text`, `Q   text`, `Q.  (BY MS. FARROW)  text`. */
const LINE =
  /^\s*(\*{0,3})(Q|A|R|Question|Answer|Frage|Antwort|[问問答문답ＱＡ]|質問|回答)\d{0,3}(?:[ \u00a0]?[.:]\*{0,3}(?=\s|$)|[：．]|\*{1,3}[.:]|\s{3,}|(?<=[问問答])[ \u3000])\s*(?:\(BY ([^()]{3,40})\)\s*)?(.*)$/i;
const ASKS = /^(?:Q|Question|Frage|[问問문Ｑ]|質問)$/i;
/** A letter alone, or such a word: cheap, since most lines begin otherwise. */
const MAY_BE_LETTER =
  /^[\s*]*(?:[A-R][.:*\s\d]|[问問答문답ＱＡ質回]|question|answer|frage|antwort)/i;
/** Of a list, in which `A.` comes before `B.`. */
const LIST_ITEM = /^\s*[B-P][.:]\s/;

const PERSON = String.raw`((?:${HONORIFIC_PATTERN}|HON\.?|JUDGE|ATTORNEY)\s+[\p{Lu}][\p{L}'’ .-]{1,40}?)`;
/** A line of its own: `BY MS. FARROW:`, `Questions from MR HOLM`. */
const EXAMINER = new RegExp(
  String.raw`^\s*(?:BY|(?:(?:Further|Cross-?|Re-?) ?)?(?:questions|questioned|examination(?:-in-chief)?|examined) (?:from|by))\s+${PERSON}\s*:?\s*$`,
  'iu',
);
const MAY_BE_EXAMINER = /^\s*(?:BY|further|cross|re|question|examin)/i;
/** A line of its own: `MR OSWIN TARRANT (affirmed)`. */
const WITNESS_ALONE =
  /^\s*(\p{Lu}[\p{Lu}'’. -]{3,50}\p{Lu})\s*\((?:sworn|affirmed|called|recalled|continued)\)\s*$/u;
/** A name in capitals above or before `having been first duly sworn`. */
const WITNESS = /^\s*(\p{Lu}[\p{Lu}'’. -]{3,50}\p{Lu})\s*,/u;
const SWORN = /\b(?:sworn|affirmed|called as (?:a|the) witness|testified|deposed)\b/i;
const SWORN_WITHIN = 4;

const MIN_EACH = 2;
/** Questions, and named answers, of a press conference. */
const MIN_REPORTERS = 3;
/** `Q    Who pays?`, which speech does not have. */
const WIDE_QUESTION = /^\s*Q\s{3,}/;
const MIN_WIDE_QUESTIONS = 2;

function findWitness(lines: readonly string[], i: number): string | null {
  const line = lines[i] ?? '';
  const field = WITNESS_FIELD.exec(line)?.[1];
  if (field?.includes(' ')) return field;
  const alone = line.trimEnd().endsWith(')') ? WITNESS_ALONE.exec(line)?.[1] : undefined;
  if (alone?.includes(' ')) return alone;
  const name = WITNESS.exec(line)?.[1];
  const around = lines.slice(i, i + SWORN_WITHIN).join(' ');
  return name?.includes(' ') && SWORN.test(around) ? name.replace(/\s+/g, ' ').trim() : null;
}

/**
 * `null` unless the document asks and answers in this way.
 * @param named lines that begin with the label of a person: where reporters ask, who answers is named.
 */
export function findExamination(lines: readonly string[], named: number): Examination | null {
  const found = new Map<number, RegExpExecArray>();
  let items = 0;
  let asked = 0;
  let wide = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === '' || !MAY_BE_LETTER.test(line)) continue;
    const match = LINE.exec(line);
    if (match) {
      found.set(i, match);
      if (ASKS.test(match[2] ?? '')) asked++;
      if (WIDE_QUESTION.test(line)) wide++;
    } else if (LIST_ITEM.test(line)) items++;
  }
  const answered = found.size - asked;
  const areWords = [...found.values()].every(([, , letter = '']) => letter.length > 1);
  const areReporters =
    answered === 0 &&
    (asked >= MIN_REPORTERS || wide >= MIN_WIDE_QUESTIONS || (areWords && asked >= MIN_EACH)) &&
    named >= MIN_REPORTERS;
  if (!areReporters && (asked < MIN_EACH || answered < MIN_EACH)) return null;
  if (items >= asked) return null;
  return labelLines(lines, found);
}

function labelLines(
  lines: readonly string[],
  found: ReadonlyMap<number, RegExpExecArray>,
): Examination {
  const labels = new Map<number, LineLabel | null>();
  const people = new Map<string, PersonMention>();
  const hasWitnessLabel = lines.some((line) => /^\s*THE WITNESS:/.test(line));
  let examiner: string | null = null;
  let witness: string | null = null;
  const nameOf = (written: string): string => written.replace(/\s+/g, ' ').trim();
  for (const [i, line] of lines.entries()) {
    const by = MAY_BE_EXAMINER.test(line) ? EXAMINER.exec(line)?.[1] : undefined;
    if (by !== undefined) examiner = nameOf(by);
    witness = findWitness(lines, i) ?? witness;
    if (by !== undefined || WITNESS_FIELD.test(line)) {
      labels.set(i, null);
      continue;
    }
    const match = found.get(i);
    if (!match) continue;
    const [, stars = '', letter = '', asker, text = ''] = match;
    if (asker !== undefined) examiner = nameOf(asker);
    const answerer = witness ?? (hasWitnessLabel ? 'THE WITNESS' : null);
    const name = (ASKS.test(letter) ? examiner : answerer) ?? letter;
    people.set(name, { name, label: name === witness ? 'THE WITNESS' : null });
    labels.set(i, {
      name,
      emphasised: stars !== '',
      certain: true,
      start: null,
      end: null,
      bareTime: false,
      text: (stars === '' ? text : text.replace(/\*{1,3}$/, '')).replace(/^\*+\s*/, ''),
    });
  }
  return { labels, people: [...people.values()] };
}

/** `WITNESS: ANA SILVA`, `WITNESS: ANA SILVA [Resumed]`. */
const WITNESS_FIELD = /^\s*WITNESS:\s+(\p{Lu}[\p{Lu}'’. -]{3,50}\p{Lu})\s*(?:[[(]\w+[\])]\s*)?$/u;
/** `BY THE WITNESS:`, and that a witness is sworn. */
const ANSWERS_NEXT =
  /^\s*(?:BY THE WITNESS:|Whereupon[,:]?|(?:(?:was )?examined and )?testified as follows:|\p{Lu}[\p{Lu}'’. -]{3,50}\p{Lu},|(?:\p{Lu}[\p{Lu}'’. -]{3,50}, )?(?:called as a witness|having been (?:first )?(?:duly|sworn|affirmed))\b.*|sworn,? .*as follows:)\s*$/u;
const MAX_ANSWERS_NEXT = 120;

/** Says who asks or answers next; nobody says it. */
export const isExaminerLine = (line: string): boolean =>
  line.length <= MAX_ANSWERS_NEXT &&
  ((MAY_BE_EXAMINER.test(line) && EXAMINER.test(line)) ||
    WITNESS_ALONE.test(line) ||
    WITNESS_FIELD.test(line) ||
    ANSWERS_NEXT.test(line));

/** A heading of a record in capitals: `EXAMINATION`, `ORAL ARGUMENT OF LEO BRANDT`, `P R O C E E D I N G S`. */
export const isCapitalHeading = (line: string): boolean =>
  /^[\p{Lu}\s,'’&().-]{8,120}$/u.test(line) &&
  !/[.?!,]$/.test(line) &&
  (/\s/.test(line.trim()) || /EXAMINATION$/.test(line.trim()));

/** A heading of every record, which is no title. */
export const isProceedingsHeading = (title: string | null): boolean =>
  /\bcalled as (?:a|the) witness\b|^(?:P ?R ?O ?C ?E ?E ?D ?I ?N ?G ?S|(?:[A-Z-]+ ){0,2}[A-Z-]*EXAMINATION)$/.test(
    title ?? '',
  );
