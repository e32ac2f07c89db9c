/**
 * The frame of a question, by its form alone:
 *
 *   what did WHO say about TOPIC · did WHO mention TOPIC · where WHO talks about TOPIC
 *   who asked about TOPIC · which WHO asked about TOPIC · what concerns did WHO raise about TOPIC
 *   according to WHO, TOPIC · TOPIC according to WHO · in WHO's opinion, TOPIC
 *   WHO's view of TOPIC · comments by WHO on TOPIC · WHO on TOPIC
 *   summarize the discussion about TOPIC
 *
 * Form alone does not tell which way of reading is right: "was the vote on Tuesday about parking" has the form of
 * "management on margins". So all are given, and the first is right whose WHO is known.
 */

import { parseOpenings, type QuestionOpening, stripRequest } from './question-opening.ts';
import {
  AFTER_VERB,
  ENDS_WITH_SPEECH_NOUN,
  GENERIC_SPEECH_NOUN,
  POSSESSIVE_NOUN,
  QUESTION_NOUN,
  REPORTING_VERB,
  SPEECH_NOUN_BY,
  TOPIC_PREPOSITION,
} from './reporting-verbs.ts';
import { type Period, parseLeadingPeriod } from './when.ts';

export interface Frame {
  /** The words that name who spoke; `null` where the question asks just that, or has no frame. */
  readonly who: string | null;
  /** Whether WHO may be anyone: "what did they say about dogs", but not "they on dogs". */
  readonly allowsAnyone: boolean;
  /** What is left to search for. */
  readonly topic: string;
  /** When it was said, as far as the frame tells. */
  readonly period: Period | null;
  /** Whether it asks for a question, for what was said, or does not tell. */
  readonly intent: 'question' | 'statement' | null;
}

const ACCORDING_FIRST =
  /^(?:according to\s+(.+?)|(?:in|from)\s+(.+?)['’]s?\s+(?:opinion|view|words|perspective|point of view))(?:\s*,\s*|\s+(?=(?:what|how|why|when|where|which|who|is|are|was|were|did|does|do)\s))(.+)$/i;
const ACCORDING_LAST = /^(.+?)\s*,?\s+according to\s+(.+)$/i;
/** What stands between a speaker and the verb. */
const ADVERBS =
  /(?:^|\s+)(?:ever|also|actually|really|specifically|already|originally|just|even|still|then|first|else|all|so|again|have|has|had|to|been|not)$/i;
/** "what was", "which issues were" before "raised by". */
const ASKED_FOR = /^(?:what|which|the|all|any)\b\s*|\s*\b(?:is|are|was|were|has been|have been)$/gi;

/**
 * The ways to read a question that has a frame, the most telling first.
 *
 * @param question no long one: some ways take the square of its length.
 */
export function* parseFrames(question: string): Iterable<Frame> {
  const text = stripRequest(trimPunctuation(question));
  for (const lead of parseOpenings(text)) yield* parseSayingFrames(lead);
  yield* parseAccordingTo(text);
  yield* parsePossessive(text);
  yield* parseNounBy(text);
  yield* parseSpeakerOnTopic(text);
}

/** A question read as one that has no frame, or only one that names nobody: "summarize the discussion about TOPIC". */
export function fallbackFrame(question: string): Frame {
  const text = trimPunctuation(question);
  return {
    who: null,
    allowsAnyone: true,
    topic: stripRequest(text) || text,
    period: null,
    intent: null,
  };
}

function trimPunctuation(question: string): string {
  return question.replace(/^[\s,;:?!.]+|[\s,;:?!.]+$/g, '');
}

function* parseSayingFrames(lead: QuestionOpening): Iterable<Frame> {
  const { rest, noun } = lead;
  for (const { 0: verb, index, groups = {} } of rest.matchAll(REPORTING_VERB)) {
    const who = stripAdverbs(rest.slice(0, index).trim());
    const { asking, saying, stance, giving } = groups;
    const isNamed = who !== '';
    if (!isNamed && !(lead.questionWord === 'who' && (asking || saying))) continue;
    if (giving && !ENDS_WITH_SPEECH_NOUN.test(noun)) continue;
    const before = `${noun.replace(GENERIC_SPEECH_NOUN, '')} ${stance ?? ''}`;
    const about = (after: string) =>
      joinTrimmed(before, stance ? after : after.replace(AFTER_VERB, ''));
    const after = rest.slice(index + verb.length);
    const topic = about(after);
    if (!asksWhatWasSaid(lead, verb, topic)) continue;
    const frame: Frame = {
      who: isNamed ? who : null,
      allowsAnyone: lead.isQuestion && !stance && !giving,
      topic,
      period: null,
      intent: asking || QUESTION_NOUN.test(noun) ? 'question' : 'statement',
    };
    const dated = parseLeadingPeriod(after);
    if (dated) yield { ...frame, period: dated.period, topic: about(dated.rest) };
    yield frame;
  }
}

/**
 * Whether it asks what was said, and not for the saying itself: "where are they talking", "when did she ask". And
 * "who was asked", "what is said" do not tell by whom.
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

/** "Xu's view of margins". */
function* parsePossessive(text: string): Iterable<Frame> {
  for (const { 0: all, index, groups = {} } of text.matchAll(POSSESSIVE_NOUN)) {
    const who = text
      .slice(0, index)
      .replace(/^(?:what|how)(?:['’]s|\s+(?:is|are|was|were))\s+/i, '');
    const topic = joinTrimmed(groups.matter ?? '', text.slice(index + all.length));
    yield buildFrame(who, topic, groups.questions ? 'question' : 'statement');
  }
}

/** "comments by Xu on margins", "issues raised by the analysts". */
function* parseNounBy(text: string): Iterable<Frame> {
  for (const { 0: all, index, groups = {} } of text.matchAll(SPEECH_NOUN_BY)) {
    const before = joinTrimmed(
      text.slice(0, index).trim().replace(ASKED_FOR, ''),
      groups.matter ?? '',
    );
    const wants = groups.questions || groups.asked ? 'question' : 'statement';
    const rest = text.slice(index + all.length);
    for (const link of rest.matchAll(TOPIC_PREPOSITION)) {
      const [who, topic] = splitAtMatch(rest, link);
      yield buildFrame(who, joinTrimmed(before, topic), wants);
    }
    yield buildFrame(rest, before, wants);
  }
}

function* parseSpeakerOnTopic(text: string): Iterable<Frame> {
  for (const link of text.matchAll(TOPIC_PREPOSITION)) {
    const [who, topic] = splitAtMatch(text, link);
    yield { ...buildFrame(who, topic), intent: null };
  }
}

function buildFrame(who: string, topic: string, intent: Frame['intent'] = 'statement'): Frame {
  return { who, allowsAnyone: false, topic, period: null, intent };
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
