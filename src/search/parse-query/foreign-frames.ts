/** Frames of questions in other languages than English, from the templates in their data. */

import { type AskedAct, SPEECH_ACTS } from '../../domain/query.ts';
import { stripDiacritics } from '../../text/fold.ts';
import { english } from '../../text/languages/en.ts';
import type { ActWords, Language, QuestionWords } from '../../text/languages/language.ts';
import { LANGUAGES } from '../../text/languages/languages.ts';
import { memoize, once } from '../../util/memoize.ts';
import { type Frame, trimPunctuation } from './frame.ts';

/** The first letter of scripts that are not alphabets. */
const FIRST_OWN_SCRIPT = 0xe00;

interface FramePattern {
  readonly pattern: RegExp;
  readonly intent: Frame['intent'];
  readonly allowsAnyone: boolean;
  readonly language: Language;
  readonly act?: Pick<AskedAct, 'kind'> & Pick<ActWords, 'said'>;
}

/**
 * Yields the readings of a question in the languages that it may be in; the caller takes the first whose WHO it knows.
 */
export function* parseForeignFrames(question: string): Iterable<Frame> {
  const text = trimPunctuation(question);
  for (const spoken of languagesOf(text)) {
    for (const frame of compileFrames(spoken)) {
      for (const groups of readGroups(frame.pattern, text).reverse())
        yield readFrame(frame, groups);
    }
  }
}

type FrameGroups = Partial<Record<string, string>>;

/** A letter that no question has, and no space. */
const MASK = '\ue000';

/**
 * The ways to part WHO from TOPIC, the shortest WHO first: "die Finanzchefin von Marl über Stahl" is about steel, and "von" is
 * between WHO and TOPIC too. The space behind each WHO is masked, so that the next one is longer.
 */
function readGroups(pattern: RegExp, text: string): FrameGroups[] {
  const found: FrameGroups[] = [];
  let masked = text;
  for (;;) {
    const { groups, indices } = pattern.exec(masked) ?? {};
    if (groups === undefined) return found;
    const unmask = (part?: string) => part?.replaceAll(MASK, ' ');
    found.push({ who: unmask(groups.who), topic: unmask(groups.topic) });
    const end = indices?.groups?.who?.[1];
    if (end === undefined || groups.topic === undefined || masked[end] !== ' ') return found;
    masked = `${masked.slice(0, end)}${MASK}${masked.slice(end + 1)}`;
  }
}

function readFrame(
  { intent, allowsAnyone, language, act }: FramePattern,
  groups: FrameGroups,
): Frame {
  const { who = null } = groups;
  const topic = groups.topic?.trim() ?? '';
  const frame = { who, allowsAnyone, topic, period: null, intent, language };
  if (act === undefined) return frame;
  return { ...frame, topic: topic || act.said, act: { kind: act.kind, topic } };
}

/**
 * Those whose function words or script it has: a frame has one of them, and an English question seldom any. "Was" at the
 * beginning may be German.
 */
export function languagesOf(text: string): readonly Language[] {
  const [first = '', ...others] = plainWords(text);
  const hasOwnScript = Array.from(text).some((letter) => letter.charCodeAt(0) >= FIRST_OWN_SCRIPT);
  const { all, unlikeEnglish } = functionWords();
  const spoken = new Set([
    ...(all.get(first) ?? []),
    ...others.flatMap((word) => unlikeEnglish.get(word) ?? []),
  ]);
  if (spoken.size === 0 && !hasOwnScript) return [];
  return FRAMED.filter((language) =>
    language.hasOwnScript === true ? hasOwnScript : spoken.has(language),
  );
}

const plainWords = (text: string): string[] =>
  stripDiacritics(text.toLowerCase()).match(/\p{L}+/gu) ?? [];

const FRAMED = LANGUAGES.filter(({ questions }) => questions !== undefined);

type LanguagesOfWords = ReadonlyMap<string, readonly Language[]>;

/** The languages of each function word, and of each that is not English too. */
const functionWords = once((): { all: LanguagesOfWords; unlikeEnglish: LanguagesOfWords } => {
  const all = new Map<string, Language[]>();
  for (const language of FRAMED) {
    for (const word of new Set(plainWords(language.stopWords ?? ''))) {
      all.set(word, [...(all.get(word) ?? []), language]);
    }
  }
  const unlikeEnglish = new Map(all);
  for (const word of plainWords(english.stopWords ?? '')) unlikeEnglish.delete(word);
  return { all, unlikeEnglish };
});

const compileFrames = memoize((language: Language): readonly FramePattern[] => {
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
    ...compileActs(language),
    ...compile('asked', 'question', true),
    ...compile('said', 'statement', true),
    ...compile('about', null, false),
  ];
});

function compileActs(language: Language): FramePattern[] {
  const acts = language.questions?.acts;
  if (acts === undefined) return [];
  return SPEECH_ACTS.flatMap((kind) => {
    const words = acts.words[kind];
    if (words === undefined) return [];
    const { said, asked = [] } = words;
    return [...asked, ...acts.frames.flatMap((frame) => fillIn(frame, words) ?? [])].map(
      (template) => ({
        pattern: compileTemplate(template.replaceAll('ABOUT_', acts.about)),
        intent: null,
        allowsAnyone: true,
        language,
        act: { kind, said },
      }),
    );
  });
}

/** `null` where the act has no such words. */
function fillIn(frame: string, { verb, done, state, noun }: ActWords): string | null {
  const places = { VERB: verb, DONE: done, STATE: state, NOUN: noun };
  let filled = frame;
  for (const [place, pattern] of Object.entries(places)) {
    if (!filled.includes(place)) continue;
    if (pattern === undefined) return null;
    filled = filled.replace(place, () => `(?:${pattern})`);
  }
  return filled;
}

/** A space is any white space; ` ?` is white space or none. */
function compileTemplate(template: string): RegExp {
  const pattern = template
    .replace('WHO', '(?<who>.+?)')
    .replace('TOPIC', '(?<topic>.+?)')
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+');
  return new RegExp(`^${pattern}$`, 'diu');
}
