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

import { type Lead, leads, withoutRequest } from './lead.ts';
import {
  AFTER_VERB,
  ASKED_NOUN,
  ENDS_WITH_NOUN,
  LINK,
  NOUN_BY,
  OWN_NOUN,
  VERB,
  WORDLESS_NOUN,
} from './speech.ts';
import { leadingPeriod, type Period } from './when.ts';

export interface Frame {
  /** The words that name who spoke; `null` where the question asks just that, or has no frame. */
  readonly who: string | null;
  /** Whether WHO may be anyone: "what did they say about dogs", but not "they on dogs". */
  readonly anyone: boolean;
  /** What is left to search for. */
  readonly topic: string;
  /** When it was said, as far as the frame tells. */
  readonly period: Period | null;
  /** Whether it asks for a question, for what was said, or does not tell. */
  readonly wants: 'question' | 'statement' | null;
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
export function* frames(question: string): Iterable<Frame> {
  const text = withoutRequest(bare(question));
  for (const lead of leads(text)) yield* saying(lead);
  yield* according(text);
  yield* owning(text);
  yield* by(text);
  yield* on(text);
}

/** A question read as one that has no frame, or only one that names nobody: "summarize the discussion about TOPIC". */
export function unframed(question: string): Frame {
  const text = bare(question);
  return {
    who: null,
    anyone: true,
    topic: withoutRequest(text) || text,
    period: null,
    wants: null,
  };
}

function bare(question: string): string {
  return question.replace(/^[\s,;:?!.]+|[\s,;:?!.]+$/g, '');
}

function* saying(lead: Lead): Iterable<Frame> {
  const { rest, noun } = lead;
  for (const { 0: verb, index, groups = {} } of rest.matchAll(VERB)) {
    const who = withoutAdverbs(rest.slice(0, index).trim());
    const { asking, saying, stance, giving } = groups;
    const isNamed = who !== '';
    if (!isNamed && !(lead.asks === 'who' && (asking || saying))) continue;
    if (giving && !ENDS_WITH_NOUN.test(noun)) continue;
    const before = `${noun.replace(WORDLESS_NOUN, '')} ${stance ?? ''}`;
    const about = (after: string) => joined(before, stance ? after : after.replace(AFTER_VERB, ''));
    const after = rest.slice(index + verb.length);
    const topic = about(after);
    if (!asksForWords(lead, verb, topic)) continue;
    const frame: Frame = {
      who: isNamed ? who : null,
      anyone: lead.isOpen && !stance && !giving,
      topic,
      period: null,
      wants: asking || ASKED_NOUN.test(noun) ? 'question' : 'statement',
    };
    const dated = leadingPeriod(after);
    if (dated) yield { ...frame, period: dated.period, topic: about(dated.rest) };
    yield frame;
  }
}

/**
 * Whether it asks what was said, and not for the saying itself: "where are they talking", "when did she ask". And
 * "who was asked", "what is said" do not tell by whom.
 */
function asksForWords({ asks, isBe }: Lead, verb: string, topic: string): boolean {
  const asksWhat = asks === null || !/^wh(?:ere|en|y)$/.test(asks);
  if (isBe) return asksWhat && asks !== 'who' && topic !== '' && /ing\b/i.test(verb);
  return topic !== '' || (asks !== null && asksWhat);
}

function* according(text: string): Iterable<Frame> {
  const first = ACCORDING_FIRST.exec(text);
  if (first) yield said(first[1] ?? first[2], first[3]);
  const last = ACCORDING_LAST.exec(text);
  if (last) yield said(last[2], last[1]);
}

/** "Xu's view of margins". */
function* owning(text: string): Iterable<Frame> {
  for (const { 0: all, index, groups = {} } of text.matchAll(OWN_NOUN)) {
    const who = text
      .slice(0, index)
      .replace(/^(?:what|how)(?:['’]s|\s+(?:is|are|was|were))\s+/i, '');
    const topic = joined(groups.matter ?? '', text.slice(index + all.length));
    yield said(who, topic, groups.questions ? 'question' : 'statement');
  }
}

/** "comments by Xu on margins", "issues raised by the analysts". */
function* by(text: string): Iterable<Frame> {
  for (const { 0: all, index, groups = {} } of text.matchAll(NOUN_BY)) {
    const before = joined(text.slice(0, index).trim().replace(ASKED_FOR, ''), groups.matter ?? '');
    const wants = groups.questions || groups.asked ? 'question' : 'statement';
    const rest = text.slice(index + all.length);
    for (const link of rest.matchAll(LINK)) {
      const [who, topic] = parted(rest, link);
      yield said(who, joined(before, topic), wants);
    }
    yield said(rest, before, wants);
  }
}

function* on(text: string): Iterable<Frame> {
  for (const link of text.matchAll(LINK)) {
    const [who, topic] = parted(text, link);
    yield { ...said(who, topic), wants: null };
  }
}

function said(who: string, topic: string, wants: Frame['wants'] = 'statement'): Frame {
  return { who, anyone: false, topic, period: null, wants };
}

function parted(
  text: string,
  { 0: link, index }: RegExpExecArray,
): [before: string, after: string] {
  return [text.slice(0, index), text.slice(index + link.length)];
}

function withoutAdverbs(who: string): string {
  const shorter = who.replace(ADVERBS, '');
  return shorter === who ? who : withoutAdverbs(shorter);
}

function joined(before: string, after: string): string {
  return `${before.trim()} ${after.trim()}`.trim();
}
