/** Lines with nothing but the number of a page, in the forms that printing gives it: `Page 3`, `3 of 9`, `- 3 -`, `3`. */

import { isDigit } from '../../../util/ascii.ts';

interface Form {
  /** Its first group that is there is the number of the page, the group `of` that of all pages. */
  readonly pattern: RegExp;
  /** Lines of the form that make it one, each a page or few further than the one before. */
  readonly minTimes: number;
}

const PAGE =
  '(?:pages?|p a g e|p\\.|pg\\.?|seite|s\\.|página|pagina|pág\\.|pag\\.|bladzijde|blz\\.|sida|side|strona|страница|стр\\.|第)';
const OF = '(?:of|von|de|sur|di|van|av|af|z|из|\\/)';

const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      `^(?:${PAGE} ?(?:\\||:|no\\.)? ?(\\d{1,4})(?: ?${OF} ?(?<of>\\d{1,4}))?(?: ?[页頁])?|(\\d{1,4}) ?\\| ?${PAGE})$`,
      'iu',
    ),
    minTimes: 2,
  },
  { pattern: new RegExp(`^(\\d{1,4}) ?${OF} ?(?<of>\\d{1,4})$`, 'iu'), minTimes: 2 },
  { pattern: /^[-–—] ?(\d{1,4}) ?[-–—]$/, minTimes: 2 },
  { pattern: /^(\d{1,4})$/, minTimes: 3 },
];
interface Mark {
  readonly line: number;
  readonly page: number;
  readonly of: string;
}

/** Characters of the longest mark, and of the longest line that holds one. */
const MAX_LENGTH = 24;
const MAX_LINE_LENGTH = 120;
const SPACE = 0x20;
/** Lines from one page mark to the next; a number that lines follow in which time runs counts captions. */
const MIN_APART = 3;
/** Pages that may be without a number. */
const MAX_SKIPPED = 2;
/** A number alone, far to the right or in the middle. */
const SET_APART = /^(?:\s{20}|\t{3})/;
const BELOW_CAPTION_NUMBER = /^\s*[\d[(]|-->/;

/** Short but for spaces at either end, and a digit or a dash is first or last. Quick, since nearly no line is so. */
function mayBeMark(line: string): boolean {
  if (line === '' || line.length > MAX_LINE_LENGTH) return false;
  const isIndented = line.charCodeAt(0) === SPACE || line.charCodeAt(line.length - 1) === SPACE;
  if (line.length > MAX_LENGTH && !isIndented) return false;
  const text = isIndented ? line.trim() : line;
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  return isDigit(first) || isDigit(last) || /^[-–—第]/.test(text);
}

/** The numbers of those lines. */
export function findPageMarks(lines: readonly string[]): number[] {
  const found = FORMS.map((): Mark[] => []);
  for (let i = 0; i < lines.length; i++) {
    if (!mayBeMark(lines[i])) continue;
    const text = lines[i].trim();
    if (text.length > MAX_LENGTH) continue;
    for (const [form, { pattern }] of FORMS.entries()) {
      const mark = pattern.exec(text);
      if (mark === null) continue;
      const page = Number(mark[1] ?? mark[3]);
      found[form].push({ line: i, page, of: mark.groups?.of ?? '' });
      break;
    }
  }
  return found.flatMap((marks, form) => {
    const isBare = form === FORMS.length - 1;
    const areApart = isBare && marks.every(({ line }) => SET_APART.test(lines[line]));
    const minTimes = FORMS[form].minTimes - Number(areApart);
    return marks.length >= minTimes && countPages(marks) && !(isBare && countCaptions(marks, lines))
      ? marks.map(({ line }) => line)
      : [];
  });
}

const countPages = (marks: readonly Mark[]): boolean =>
  marks.every(({ line, page, of }, i) => {
    if (i === 0) return true;
    const before = marks[i - 1];
    const step = page - before.page;
    return (
      step > 0 && step <= 1 + MAX_SKIPPED && of === before.of && line - before.line >= MIN_APART
    );
  });

const countCaptions = (marks: readonly Mark[], lines: readonly string[]): boolean =>
  marks.some(({ line }) => BELOW_CAPTION_NUMBER.test(lines[line + 1] ?? ''));
