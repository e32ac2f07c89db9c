/**
 * Labels with another mark than a colon before every turn: `<Ana Silva> text`, `[Ana Silva] text`, `Ana Silva – text`,
 * `Ana Silva\ttext`, `1. Ana Silva: text`; or within a list, a quotation or a heading of Markdown: `- **Ana Silva**: text`.
 */

import { isUnnamedSpeaker } from '../../text/person-names.ts';
import { isBlank } from './lines.ts';
import { isSpeakerLabel } from './people/names.ts';

interface Mark {
  /** With the group `name`. */
  readonly pattern: RegExp;
  /** What stands for it: a label with a colon. */
  readonly label: string;
  /** What of the lines must begin so. */
  readonly minShare: number;
  /** Words follow on a line of their own, without such marks. */
  readonly isAbove: boolean;
}

/** In place of `NAME` in a mark. */
const NAME = "(?<name>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}_'’. -]{0,40}?)";
const MIN_SHARE = 0.8;
/** Alone on its line, above the words. */
const MIN_ALONE_SHARE = 0.25;
/** Of letters before an interview's questions and answers, which have several paragraphs. */
const MIN_LETTER_SHARE = 0.3;

const TIMED = '[$<time>] $<name>: ';
const TIME = '(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)';
const before = (mark: string, label = '$<name>: '): Mark => ({
  pattern: new RegExp(`^${mark.replace('NAME', NAME)}(?=\\S)`, 'u'),
  label,
  minShare: MIN_SHARE,
  isAbove: false,
});
const whole = (mark: string, label: string): Mark => ({
  pattern: new RegExp(`^${mark.replace('NAME', NAME)}\\s*$`, 'u'),
  label,
  minShare: MIN_SHARE,
  isAbove: false,
});
const above = (mark: string): Mark => ({
  pattern: new RegExp(`^${mark.replace('NAME', NAME)}\\s*$`, 'u'),
  label: '$<name>:',
  minShare: MIN_ALONE_SHARE,
  isAbove: true,
});

const MARKS: readonly Mark[] = [
  before('<NAME> '),
  before('\\[NAME\\] (?![[(:])'),
  before('\\(NAME\\):? '),
  before('NAME(?:(?<=\\p{L}{2})\\.)? (?:[–—|→-]|--) '),
  before('NAME\\t+'),
  before('(?<time>\\d{1,2}:\\d{2}:\\d{2})\\tNAME\\t', TIMED),
  before(`${TIME}\\t+\\*\\*NAME:?\\*\\*:?\\t+`, TIMED),
  before('NAME:- ?'),
  before('NAME> '),
  before('NAME (?:said|says): '),
  before('@NAME: '),
  before('\\d{1,3}\\. NAME: '),
  before('\\*\\*\\[?NAME\\]?\\*\\* (?![[(:*])'),
  before('(?:>\\s?|[-*+]\\s+)\\*\\*NAME(?:\\*\\*:|:\\*\\*)\\s+'),
  before(`[*+-]\\s+\\*\\*NAME\\*\\*:? [(\\[]${TIME}[)\\]]:?\\s+`, TIMED),
  before(`\\*\\*NAME\\*\\*:? \\*[(\\[]${TIME}[)\\]]\\*:?\\s+`, TIMED),
  before(`\`${TIME}\`\\s+(?:\\*\\*)?NAME(?:\\*\\*:|:\\*\\*|:)\\s+`, TIMED),
  before(`${TIME} ?\\| ?NAME ?\\| ?`, TIMED),
  before('[•▪●◦‣]\\s?NAME: '),
  before(
    '(?<name>[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー・]{1,10})[ \\u3000]+(?=[^\\x00-\\x7f])',
  ),
  whole('NAME「(?<said>.*)」', '$<name>: $<said>'),
  { ...before('(?<name>[PDR])\\. '), minShare: MIN_LETTER_SHARE },
  before('\\p{Extended_Pictographic}\\uFE0F?\\s?NAME: '),
  above('\\*\\*NAME\\*\\*'),
  above('\\[NAME\\]'),
  above('#{1,6} NAME'),
];
/** Lines by which a document is judged, and those of a head above the first turn. */
const SAMPLE = 60;
const MAX_HEAD_LINES = 12;
const MIN_MARKED = 4;
const MAX_NAME_WORDS = 4;

/** Any of the marks. Quick, since nearly all documents begin otherwise. */
const MAY_BE_MARKED =
  /^(?:[PDR]\. |[<[(@*>#+`•▪●◦‣-]|\p{Extended_Pictographic}|\p{Script=Han}|\p{Script=Katakana}|\d{1,3}[.:]|[^:\n]{1,42}?(?:[\t\u3000「]|:-|> | [–—|→-]|(?:said|says): ))/u;

/** With colons, where nearly every line begins with one of a few names that come back. */
export function unifyLabelMarks(lines: readonly string[]): readonly string[] {
  const head = takeWorded(lines, MAX_HEAD_LINES).filter((line) => MAY_BE_MARKED.test(line));
  const mayBeRules = MARKS.filter(({ pattern }) => head.some((line) => pattern.test(line)));
  if (mayBeRules.length === 0) return lines;
  const sample = takeWorded(lines, SAMPLE);
  const mark = mayBeRules.find((one) => isRule(one, sample));
  return mark === undefined ? lines : lines.map((line) => line.replace(mark.pattern, mark.label));
}

function takeWorded(lines: readonly string[], count: number): string[] {
  const worded: string[] = [];
  for (const line of lines) {
    if (!isBlank(line) && line.trim() !== '>') worded.push(line);
    if (worded.length === count) break;
  }
  return worded;
}

/** A title often stands below a name, in the same emphasis. */
const MARKED = /^(?:\*\*.*\*\*|\[.*\]|#{1,6} .*)\s*$/;

function isRule({ pattern, minShare, isAbove }: Mark, sample: readonly string[]): boolean {
  const below = sample.slice(sample.findIndex((line) => pattern.test(line)));
  const isMarkedTwice = (line: string, i: number): boolean =>
    pattern.test(line) && MARKED.test(below[i + 1] ?? '');
  if (isAbove && below.some(isMarkedTwice)) return false;
  const names = below.flatMap((line) => pattern.exec(line)?.groups?.name ?? []);
  const different = new Set(names);
  return (
    names.length >= Math.max(MIN_MARKED, minShare * below.length) &&
    different.size > 1 &&
    2 * different.size <= names.length &&
    [...different].every((name) => isUnnamedSpeaker(name) || isSpeakerLabel(name, MAX_NAME_WORDS))
  );
}
