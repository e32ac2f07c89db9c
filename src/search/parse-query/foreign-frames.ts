/** Frames of questions in other languages than English, from the templates in their data. */

import type { Language, QuestionWords } from '../../text/languages/language.ts';
import { LANGUAGES } from '../../text/languages/languages.ts';
import { type Frame, trimPunctuation } from './frame.ts';

interface FramePattern {
  readonly pattern: RegExp;
  readonly intent: Frame['intent'];
  readonly allowsAnyone: boolean;
  readonly language: Language;
}

/** Compiled with the first question. */
let patterns: readonly FramePattern[] | undefined;

/** Yields the readings of a question in all languages; the caller takes the first whose WHO it knows. */
export function* parseForeignFrames(question: string): Iterable<Frame> {
  const text = trimPunctuation(question);
  patterns ??= LANGUAGES.flatMap(compileFrames);
  for (const { pattern, intent, allowsAnyone, language } of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const { who = null, topic = '' } = match.groups ?? {};
    yield { who, allowsAnyone, topic: topic.trim(), period: null, intent, language };
  }
}

function compileFrames(language: Language): FramePattern[] {
  const { questions } = language;
  if (questions === undefined) return [];
  const compile = (
    list: keyof Pick<QuestionWords, 'said' | 'asked' | 'about'>,
    intent: Frame['intent'],
    allowsAnyone: boolean,
  ): FramePattern[] =>
    questions[list].map((template) => ({
      pattern: compileTemplate(template),
      intent,
      allowsAnyone,
      language,
    }));
  return [
    ...compile('asked', 'question', true),
    ...compile('said', 'statement', true),
    ...compile('about', null, false),
  ];
}

/** A space is any white space; ` ?` is white space or none. */
function compileTemplate(template: string): RegExp {
  const pattern = template
    .replace('WHO', '(?<who>.+?)')
    .replace('TOPIC', '(?<topic>.+?)')
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+');
  return new RegExp(`^${pattern}$`, 'iu');
}
