/**
 * Parses the frame of a question, by its form alone:
 *
 *   what did WHO say about TOPIC · did WHO mention TOPIC · where WHO talks about TOPIC
 *   who asked about TOPIC · which WHO asked about TOPIC · what concerns did WHO raise about TOPIC
 *   according to WHO, TOPIC · TOPIC according to WHO · in WHO's opinion, TOPIC
 *   WHO's view of TOPIC · comments by WHO on TOPIC · WHO on TOPIC · how do WHO differ on TOPIC
 *   summarize the discussion about TOPIC
 *
 * Form is ambiguous: "was the vote on Tuesday about parking" looks like "management on margins". So the parser
 * yields all readings; the caller takes the first whose WHO it knows.
 *
 * The frames of other languages are data, see `foreign-frames.ts`.
 */

import type { AskedAct, Intent, Period } from '../../domain/query.ts';
import type { Language } from '../../text/languages/language.ts';
import {
  askForListed,
  moveLeadingClause,
  parseOpenings,
  type QuestionOpening,
  stripComparison,
  stripFirst,
  stripRequest,
} from './question-opening.ts';
import {
  AFTER_VERB,
  BEGINS_WITH_SPEECH_NOUN,
  ENDS_WITH_SPEECH_NOUN,
  GENERIC_BEGINNING,
  GENERIC_SPEECH_NOUN,
  POSSESSIVE_NOUN,
  QUESTION_NOUN,
  REPORTING_VERB,
  SPEECH_NOUN_BY,
  TOPIC_PREPOSITION,
} from './reporting-verbs.ts';
import { parseLeadingPeriod, type TimeContext } from './when.ts';

export interface Frame {
  /** `null` where the question asks who spoke, or has no frame. */
  readonly who: string | null;
  /** "what did they say about dogs", but not "they on dogs". */
  readonly allowsAnyone: boolean;
  readonly topic: string;
  /** When WHO spoke. */
  readonly period: Period | null;
  /** What to look for; `null` where the frame leaves it open. */
  readonly intent: Intent | null;
  /** `null` for English. */
  readonly language: Language | null;
  readonly act?: AskedAct;
}

const ACCORDING_FIRST =
  /^(?:according to\s+(.+?)|(?:in|from)\s+(.+?)['’]s?\s+(?:opinion|view|words|perspective|point of view))(?:\s*,\s*|\s+(?=(?:what|how|why|when|where|which|who|is|are|was|were|did|does|do)\s))(.+)$/i;
const ACCORDING_LAST = /^(.+?)\s*,?\s+according to\s+(.+)$/i;
/** The one who answers is looked for, not the one who asks. */
const ASKED_OF =
  /^(?:who|(?:which|what)\s+(?:of\s+the\s+)?(?<who>\S+(?:\s+\S+){0,4}?))\s+(?:was|were|is|are|got|gets?|has\s+been|have\s+been)\s+(?:(?:also|ever|only)\s+)?asked\s+(?:about|on|regarding|for)\s+(?<topic>\S.*)$/i;
/** "How do Vane and Xu differ on margins". */
const DIFFERING =
  /^(?:how|where|in\s+what\s+ways?)\s+(?:do|does|did)\s+(?<who>\S.*?)\s+(?:differ|compare)\s+(?:on|about|over|regarding|in\s+their\s+views?\s+(?:of|on))\s+(?<topic>\S.*)$/i;
/** In front of the noun that the last one has: "Vane's and Xu's views". */
const POSSESSIVE = /['’]s?(?=\s*,|\s+(?:and|or)\s)/gi;
/** Between WHO and the verb. */
const ADVERBS =
  /(?:^|\s+)(?:ever|also|actually|really|specifically|already|originally|just|even|still|then|first|else|all|so|again|have|has|had|to|been|not)$/i;
/** "what was", "which issues were" before "raised by". */
const OBJECT_PHRASE =
  /^(?:what(?:['’]s|\s+(?:is|are|was|were))\s+the|what|which|the|all|any)\b\s*|\s*\b(?:is|are|was|were|has been|have been)$/gi;

/** Yields the readings, the most specific first; quadratic in the length of the question. */
export function* parseFrames(question: string, times?: TimeContext): Iterable<Frame> {
  const whole = stripRequest(trimPunctuation(question));
  const asked = stripRequest(moveLeadingClause(whole));
  if (asked !== whole) yield* parseAccordingTo(whole);
  yield* parseDiffering(asked);
  const text = askForListed(stripFirst(stripComparison(asked)));
  yield* parseAskedOf(text);
  for (const opening of parseOpenings(text)) yield* parseSayingFrames(opening, times);
  yield* parseAccordingTo(text);
  yield* parsePossessive(text);
  yield* parseNounBy(text);
  yield* parseSpeakerOnTopic(text);
}

/** Reads a question as all topic, less a request such as "summarize the discussion about". */
export function fallbackFrame(question: string): Frame {
  const text = trimPunctuation(question);
  return {
    who: null,
    allowsAnyone: true,
    topic: stripRequest(text) || text,
    period: null,
    intent: null,
    language: null,
  };
}

export function trimPunctuation(question: string): string {
  return question.replace(/^[\s,;:?!.¿¡]+|[\s,;:?!.？！。、؟…]+$/g, '');
}

function* parseSayingFrames(opening: QuestionOpening, times?: TimeContext): Iterable<Frame> {
  const { rest, noun } = opening;
  for (const { 0: verb, index, groups = {} } of rest.matchAll(REPORTING_VERB)) {
    const who = stripAdverbs(rest.slice(0, index).trim());
    const { asking, saying, mentioning, stance, giving } = groups;
    const isNamed = who !== '';
    if (!isNamed && !(opening.questionWord === 'who' && (asking || saying || mentioning))) continue;
    const behind = rest.slice(index + verb.length);
    const after = giving ? behind.replace(GENERIC_BEGINNING, '') : behind;
    const isAsked = asking !== undefined || QUESTION_NOUN.test(noun);
    const isGiven = ENDS_WITH_SPEECH_NOUN.test(noun) || BEGINS_WITH_SPEECH_NOUN.test(behind);
    if (giving && !isGiven) continue;
    const before = `${noun.replace(GENERIC_SPEECH_NOUN, '')} ${stance ?? ''}`;
    const toTopic = (after: string) =>
      joinTrimmed(before, stance ? after : after.replace(AFTER_VERB, ''));
    const topic = toTopic(after);
    if (!asksWhatWasSaid(opening, verb, topic)) continue;
    const frame: Frame = {
      who: isNamed ? who : null,
      allowsAnyone: opening.isQuestion && !stance,
      topic,
      period: null,
      intent: mentioning ? 'mention' : isAsked ? 'question' : 'statement',
      language: null,
    };
    const dated = parseLeadingPeriod(after, times);
    if (dated) yield { ...frame, period: dated.period, topic: toTopic(dated.rest) };
    yield frame;
  }
}

/**
 * Rejects questions about the act of speaking ("where are they talking", "when did she ask") and passives without a
 * speaker ("who was asked", "what is said").
 */
function asksWhatWasSaid(
  { questionWord, isCopula }: QuestionOpening,
  verb: string,
  topic: string,
): boolean {
  const asksWhat = questionWord === null || !/^wh(?:ere|en|y)$/.test(questionWord);
  if (isCopula) return asksWhat && questionWord !== 'who' && topic !== '' && /ing\b/i.test(verb);
  return topic !== '' || (questionWord !== null && asksWhat);
}

function* parseAccordingTo(text: string): Iterable<Frame> {
  const first = ACCORDING_FIRST.exec(text);
  if (first) yield buildFrame(first[1] ?? first[2], first[3]);
  const last = ACCORDING_LAST.exec(text);
  if (last) yield buildFrame(last[2], last[1]);
}

/** "Which guests were asked about cost". */
function* parseAskedOf(text: string): Iterable<Frame> {
  const { who = null, topic } = ASKED_OF.exec(text)?.groups ?? {};
  if (topic === undefined) return;
  yield {
    who,
    allowsAnyone: who === null,
    topic,
    period: null,
    intent: 'statement',
    language: null,
  };
}

function* parseDiffering(text: string): Iterable<Frame> {
  const { who, topic } = DIFFERING.exec(text)?.groups ?? {};
  if (who !== undefined) yield buildFrame(who, topic);
}

/** "Xu's view of margins". */
function* parsePossessive(text: string): Iterable<Frame> {
  for (const { 0: all, index, groups = {} } of text.matchAll(POSSESSIVE_NOUN)) {
    const who = text
      .slice(0, index)
      .replace(/^(?:what|how)(?:['’]s|\s+(?:is|are|was|were))\s+/i, '')
      .replace(POSSESSIVE, '');
    const topic = joinTrimmed(groups.matter ?? '', text.slice(index + all.length));
    yield buildFrame(who, topic, groups.questions ? 'question' : 'statement');
  }
}

/** "comments by Xu on margins", "issues raised by the analysts". */
function* parseNounBy(text: string): Iterable<Frame> {
  for (const { 0: all, index, groups = {} } of text.matchAll(SPEECH_NOUN_BY)) {
    const before = joinTrimmed(
      text.slice(0, index).trim().replace(OBJECT_PHRASE, ''),
      groups.matter ?? '',
    );
    const intent = groups.questions || groups.asked ? 'question' : 'statement';
    const rest = text.slice(index + all.length);
    for (const link of rest.matchAll(TOPIC_PREPOSITION)) {
      const [who, topic] = splitAtMatch(rest, link);
      yield buildFrame(who, joinTrimmed(before, topic), intent);
    }
    yield buildFrame(rest, before, intent);
  }
}

function* parseSpeakerOnTopic(text: string): Iterable<Frame> {
  for (const link of text.matchAll(TOPIC_PREPOSITION)) {
    const [who, topic] = splitAtMatch(text, link);
    yield { ...buildFrame(who, topic), intent: null };
  }
}

function buildFrame(who: string, topic: string, intent: Frame['intent'] = 'statement'): Frame {
  return { who, allowsAnyone: false, topic, period: null, intent, language: null };
}

function splitAtMatch(
  text: string,
  { 0: link, index }: RegExpExecArray,
): [before: string, after: string] {
  return [text.slice(0, index), text.slice(index + link.length)];
}

function stripAdverbs(who: string): string {
  const shorter = who.replace(ADVERBS, '');
  return shorter === who ? who : stripAdverbs(shorter);
}

function joinTrimmed(before: string, after: string): string {
  return `${before.trim()} ${after.trim()}`.trim();
}
