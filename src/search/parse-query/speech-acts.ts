/**
 * Parses questions for what people do in a conversation:
 *
 *   what was decided about pricing · what did Ines decide · who objected to the kiosk · which residents spoke against it
 *   who owns the rule set · action items · what is Ada worried about · were there any objections to the fee
 *
 * They are searched in the words in which people do it; `doesAct` tells which passages do.
 */

import type { SpeechAct } from '../../domain/query.ts';
import type { Frame } from './frame.ts';

interface ActWords {
  readonly kind: SpeechAct;
  /** "did Ines …", "who …". */
  readonly verbs: string;
  /** "is Ines …", "who is …". */
  readonly states?: string;
  /** "what was … about". */
  readonly participles?: string;
  /** "were there any … to". */
  readonly nouns?: string;
  /** "what … did Ines take": others say so as well. */
  readonly owned?: string;
  /** How it is said. */
  readonly words: string;
  /** The word that speakers use for it: "my advice", "Ada's advice". */
  readonly name?: string;
}

const SPOKE =
  '(?:(?:speak|speaks|spoke|argue[sd]?|vote[sd]?|come|comes|came|stand|stands|stood)(?:\\s+out)?)';

/** The first that matches is taken. */
const ACTS: readonly ActWords[] = [
  {
    kind: 'commitment',
    verbs:
      'owns?|promis(?:e|es|ed)|commit(?:s|ted)?\\s+to|volunteer(?:s|ed)?(?:\\s+(?:to|for))?|takes?\\s+(?:on|care\\s+of)|took\\s+on|offer(?:s|ed)?\\s+to|sign(?:s|ed)?\\s+up\\s+for',
    states:
      'responsible\\s+for|in\\s+charge\\s+of|accountable\\s+for|assigned\\s+to|taking(?!\\s+(?:place|part)\\b)(?:\\s+(?:on|care\\s+of))?',
    nouns:
      'action\\s+(?:items?|points?)|to-?dos?|to\\s+dos|commitments?|promises|next\\s+steps|follow-?ups',
    owned: 'take|took|have|had|get|got|own|accept',
    words: 'I will do it, I will take that',
  },
  {
    kind: 'disagreement',
    verbs: `disagree(?:s|d)?|object(?:s|ed)?|oppos(?:e|es|ed)|push(?:es|ed)?\\s+back|reject(?:s|ed)?|${SPOKE}\\s+(?:strongly\\s+)?against|(?:do|does|did)(?:n['’]t|\\s+not)\\s+agree`,
    states: '(?:strongly\\s+)?(?:against|opposed\\s+to)',
    nouns: 'objections?|disagreements?|opposition|push-?back',
    words: 'I disagree, I think that is a mistake',
  },
  {
    kind: 'agreement',
    verbs: `agree(?:s|d)?(?=\\s+with|\\s*$)|support(?:s|ed)?|${SPOKE}\\s+(?:strongly\\s+)?(?:for|in\\s+favou?r\\s+of)`,
    states: '(?:strongly\\s+)?in\\s+favou?r\\s+of',
    words: 'I agree, I support that',
  },
  {
    kind: 'decision',
    verbs:
      'decid(?:e|es|ed)|settled?|conclud(?:e|es|ed)|agree(?:s|d)?(?=\\s+(?:on|upon|to|about)\\b)|(?:make|makes|made)\\s+(?:a\\s+|the\\s+|any\\s+)?decisions?',
    participles: 'decided|agreed|settled|concluded|resolved',
    nouns: 'decisions?|conclusions?',
    words: 'decision decided agreed',
  },
  {
    kind: 'advice',
    verbs: 'advis(?:e|es|ed)(?!\\s+against)',
    nouns: '(?:piece\\s+of\\s+|words?\\s+of\\s+)?(?:advice|(?:tips?|pointers)(?!\\s+of\\b))',
    words: 'my advice is, you should, make sure',
    name: 'advice',
  },
  {
    kind: 'proposal',
    verbs: 'suggest(?:s|ed)?|propos(?:e|es|ed)|recommend(?:s|ed)?',
    participles: 'suggested|proposed|recommended',
    nouns: 'suggestions?|proposals?|recommendations?',
    words: 'I suggest, I propose, we could',
  },
  {
    kind: 'concern',
    verbs: 'worr(?:y|ies|ied)|complain(?:s|ed)?|fear(?:s|ed)?',
    states:
      '(?:very\\s+|so\\s+|most\\s+|\\p{L}+ly\\s+)?(?:worried|concerned|anxious|nervous|afraid|unhappy)',
    nouns: 'concerns?|worries|complaints?|doubts?|reservations|misgivings',
    words: 'worried, concerned, the problem is',
  },
];

const DID = '(?:did|does|do|has|have|had)';
const IS = '(?:is|are|was|were|has\\s+been|have\\s+been)';
const WHO = '(?<who>\\S.{0,60}?)';
const ADVERB = '(?:\\s+(?:all|also|already|ever|finally|really|then|else|\\p{L}+ly))?';
const PREPOSITION =
  '(?:about|upon|on|in|during|for|of|regarding|concerning|over|with|to(?:\\s+do\\s+(?:about|with))?|at|that)';
const TOPIC = `(?:\\s+${PREPOSITION})*(?:\\s+(?<topic>\\S.*))?$`;
const TOPIC_OF_NOUN = `(?:(?:\\s+${PREPOSITION})+\\s+(?<topic>\\S.*))?$`;
const WHAT = `(?:what|why|how|when|where|(?:which|what)\\s+(?<noun>\\S+(?:\\s+\\S+){0,2}?))${ADVERB}`;
const PASSIVE =
  '(?:\\s+(?:were|was|are|is|have|has|been|there|made|given|offered|shared|reached|taken|raised|voiced|decided|came|come|out))*';
const ANYTHING =
  '(?:the\\s+|our\\s+|my\\s+|any\\s+|all\\s+|open\\s+|some\\s+|big\\s+|main\\s+|other\\s+)*';
const REQUEST = '(?:(?:please\\s+)?(?:list|show(?:\\s+me)?|give\\s+me|find|get)\\s+)?';
const MAKE =
  '(?:make|makes|made|take|takes|took|reach|reached|raise|raises|raised|voice|voiced|express|expressed|have|has|had|give|gives|gave|offer|offers|offered|share|shares|shared)';
const WHICH = '(?:who|which\\s+(?:of\\s+(?:the\\s+)?)?(?<who>\\S+(?:\\s+\\S+){0,4}?))';

function compile({ verbs, states, participles, nouns, owned, name }: ActWords): RegExp[] {
  const forms = [
    ...(nouns === undefined
      ? []
      : [
          `${DID}\\s+${WHO}${ADVERB}\\s+${MAKE}\\s+${ANYTHING}(?:${nouns})${TOPIC_OF_NOUN}`,
          `${WHICH}${ADVERB}\\s+${MAKE}\\s+${ANYTHING}(?:${nouns})${TOPIC_OF_NOUN}`,
        ]),
    ...(nouns === undefined || owned !== undefined
      ? []
      : [`(?:what|which)\\s+${ANYTHING}(?:${nouns})\\s+${DID}\\s+${WHO}\\s+${MAKE}${TOPIC}`]),
    ...(name === undefined
      ? []
      : [
          `(?:what(?:['’]s|\\s+${IS})\\s+)?(?<who>\\S.{0,40}?)['’]s?\\s+(?:\\p{L}+\\s+)?(?:${nouns})${TOPIC_OF_NOUN}`,
        ]),
    `${WHICH}${ADVERB}\\s+(?:has\\s+|have\\s+)?(?:${verbs})${TOPIC}`,
    `(?:${WHAT}\\s+)?${DID}\\s+${WHO}${ADVERB}\\s+(?:${verbs})${TOPIC}`,
    ...(nouns === undefined
      ? []
      : [
          `(?:(?:what|which)\\s+|(?:were|was|are|is|have)\\s+there\\s+(?:been\\s+)?)?(?:(?:are|is|were|was)\\s+)?${ANYTHING}(?:${nouns})${PASSIVE}${TOPIC_OF_NOUN}`,
        ]),
    ...(owned === undefined
      ? []
      : [
          `(?:what|which)\\s+${ANYTHING}(?:${nouns})\\s+${DID}\\s+(?<owner>\\S.{0,60}?)\\s+(?:${owned})${TOPIC}`,
        ]),
    ...(states === undefined
      ? []
      : [
          `${WHICH}(?:['’]s|\\s+${IS})${ADVERB}\\s+(?:${states})${TOPIC}`,
          `(?:${WHAT}\\s+)?${IS}\\s+${WHO}${ADVERB}\\s+(?:${states})${TOPIC}`,
        ]),
    ...(participles === undefined
      ? []
      : [`(?:what|which\\s+\\S+)\\s+${IS}${ADVERB}\\s+(?:${participles})${TOPIC}`]),
  ];
  return forms.map((form) => new RegExp(`^(?:and\\s+|so\\s+)?${REQUEST}${form}`, 'iu'));
}

/** A verb, or the beginning of a noun that the act's verb ends, as in "when did Ada join the support group". */
const IS_NOBODY =
  /(?:^|\s)(?:to|by|is|are|was|were|be|being|been|go|goes)(?:\s|$)|\s(?:the|an?|and|or|their|his|her|our|my|its)$|(?<!(?:^|\s)(?:of|from|at|in|on|for|with|and|or))\s(?:the|an?|their|his|her|our|my|its)\s/iu;

const PATTERNS = ACTS.map((act) => ({ ...act, patterns: compile(act) }));

/** Yields the readings, the likeliest first. */
export function* parseSpeechActs(question: string): Iterable<Frame> {
  for (const { kind, words, name = '', patterns } of PATTERNS) {
    for (const pattern of patterns) {
      const match = pattern.exec(question);
      if (match === null) continue;
      const { who = null, noun, owner, topic: rest } = match.groups ?? {};
      if (who !== null && IS_NOBODY.test(who)) continue;
      const topic = [noun, owner, rest].filter((part) => part !== undefined).join(' ');
      yield {
        who,
        allowsAnyone: true,
        topic: topic === '' ? words : `${topic} ${name}`.trim(),
        period: null,
        intent: null,
        language: null,
        act: { kind, topic },
      };
    }
  }
}

const WAS_ANYTHING_SAID =
  /^(?:was|is|were|has|have|did)\s+(?:there\s+)?(?:anything|something|anybody|anyone|somebody)\s+(?:been\s+|ever\s+)?(?:said|say|mention(?:ed)?|discuss(?:ed)?|talked|come\s+up|brought\s+up|bring\s+up|raised?)\s+(?:(?:about|on|of|regarding)\s+)?(.+)$/iu;
const WHAT_WAS_SAID =
  /^what\s+(?:(?:was|were|is|has\s+been|have\s+been|got|gets)\s+)(?:said|mentioned|discussed|talked\s+about|told|explained)\s+(?:(?:about|on|of|regarding|concerning)\s+)?(?!(?:by|to|in|at|during)\s)(.+)$/iu;

const ANY_MENTION =
  /^(?:is|are|was|were|has|have)\s+there\s+(?:been\s+)?(?:any\s+|some\s+)?(?:mentions?|talk|discussions?|words?|news)\s+(?:of|about|on|regarding)\s+(.+)$/iu;
const ANYTHING_ABOUT =
  /^(?:(?:is|was|were)\s+there\s+)?(?:anything|something)\s+(?:at\s+all\s+)?(?:about|on|regarding)\s+(.+)$/iu;

/** "Was anything said about guidance", "what was said about guidance", "anything about guidance": what is asked about. */
export function stripSaid(question: string): string {
  const match = [WAS_ANYTHING_SAID, WHAT_WAS_SAID, ANY_MENTION, ANYTHING_ABOUT]
    .map((pattern) => pattern.exec(question))
    .find((found) => found !== null);
  return match?.[1] ?? question;
}
