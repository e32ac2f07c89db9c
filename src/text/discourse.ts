/** Tells speech that says nothing of its own: housekeeping, bare fragments, and what points back to the sentence before. */

import { blankAsides } from './asides.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokenize.ts';

/** Raise it with every change of the rules, so that segments on disk are rebuilt. */
export const DISCOURSE_RULES_VERSION = 3;

/** Content words of the longest sentence that a courtesy may fill; longer ones say something beside it. */
const MAX_COURTESY_TERMS = 9;
/** Fewer content words say something only as the answer to a question. */
const MIN_STATEMENT_TERMS = 3;

/** Hand-overs, greetings and technicalities: a short sentence with one of them says nothing else. */
const COURTESIES = [
  '(?:next|first|last|final|another|following|second|third) (?:question|questioner|speaker|caller|item|agenda item)',
  String.raw`(?:go|move|turn|hand|pass|over) (?:\w+ )?(?:ahead|on|back|over|it|now|straight)? ?to (?:the )?(?:next|questions?|our|q ?& ?a)`,
  '(?:please )?go ahead|(?:your|the) line (?:is|will be) (?:now )?open|(?:have|has|yield|give|take) the floor|floor is yours',
  '(?:hand|turn|pass|give) (?:it|that|this|things|over|the (?:call|conference|floor|word|meeting|mic|microphone)) (?:back )?(?:over |back )?to',
  'open (?:up )?(?:the )?(?:call|floor|line|lines|it)(?: up)? (?:for|to)',
  String.raw`(?:one|just one|any|no|few|more|further|other|take|have) (?:\w+ )?(?:more )?(?:questions?|comments) ?(?:from|for|in the queue|at this time|please|left|now)?[.?!]*$`,
  'thank(?:s| you)|welcome|good (?:morning|afternoon|evening|day|night)|hello|hi (?:everyone|all|there)|goodbye|bye(?:[- ]bye)?|cheers',
  "(?:can|could|do) (?:you|everyone|everybody|people|we) (?:all )?(?:hear|see) (?:me|us|you|my screen)|(?:you are|you['’]re|am i|i was|still|be) (?:on )?muted?|unmute",
  'great question|good question|next,? please|see you (?:all )?(?:soon|later|next|there|tomorrow)|take care|have a (?:great|good|nice)',
  '(?:that|this) (?:concludes|ends|wraps up|brings us to)|call (?:has )?(?:now )?(?:ended|concluded)|(?:may|can) (?:now )?disconnect',
  '(?:pleasure|great|good|nice|glad|happy|honou?red) to (?:be here|have you|meet you|see you|be with you)',
];
/** Notices whose sentences are as long as lawyers like. */
const NOTICES = [
  'forward[- ]looking statements?|safe harbou?r|actual results (?:may|might|could|to) (?:differ|vary)|differ materially',
  '(?:call|meeting|session|conference|event|webcast) is (?:now )?being (?:recorded|webcast|broadcast)|replay (?:of|will be)|recording of (?:this|the)',
  'non-?gaap (?:financial )?(?:measures?|terms|reconciliation)|reconciliations? (?:of|to) (?:the )?(?:non-?)?gaap',
  '(?:interpretation|translation|interpreter|translator) (?:is|are|will|for|service|channel)|for convenience purposes?|simultaneous interpretation',
  String.raw`listen[- ]only mode|press(?:ing)? (?:star|\*|the)|star[, ]+(?:one|1|then)\b|(?:ask|limit|restrict) (?:yourself|yourselves|your) `,
  String.raw`(?:does|do|shall) not constitute|no (?:duty|obligation) to update|undertakes? no|(?:investment|financial|legal|medical) advice\b.{0,60}\b(?:not|nothing|no)|not (?:\w+ )?(?:investment|financial|legal|medical) advice`,
];

/** A farewell to listeners: a passage with one looks back and ahead in sentences of any length. */
const FAREWELL =
  /\b(?:until next (?:time|week|month)|(?:thanks|thank you|been)(?: so much)?(?: for)? listening|that(?:['’]s| is) (?:all|it) for (?:today|this (?:week|episode)))\b/iu;
/** "That was Ada Quill of Hexley Rowe." */
const NAMES_GUEST =
  /(?:^|[.!?]\s)(?:That was|I was talking to) \p{Lu}\p{Ll}+\.? \p{Lu}[\p{L} .’'-]{0,40}(?:[.!]|,? (?:of|from|at|and) \p{Lu}|$)/u;
const LOOKS_BACK_OR_AHEAD =
  /^(?:(?:and|so|well)[, ]+)*(?:that was|i was talking|i['’]m|i am|my name is|this (?:is|was|has been)|(?:next|this) (?:time|week|month|episode)|in the next episode|until (?:then|next)|join us|subscribe|you can find|you(?:['’]ve| have) been listening)\b/iu;

const toPattern = (parts: readonly string[]) => new RegExp(`\\b(?:${parts.join('|')})`, 'iu');
const COURTESY = toPattern(COURTESIES);
const NOTICE = toPattern(NOTICES);

/** Words that stand for what was said before, at the beginning of a sentence or behind its first verb: "You mash it". */
const POINTS_BACK =
  /^(?:(?:and|but|so|now|yes|no|well|because|then|also|in fact|at the same time|again)[, ]+)*(?:(?:i|you|we|people) [a-z]+ (?:it|them|him|those|these)|they|it|he|she|them|his|her|their|its|this|that|these|those|both|neither|such|the (?:former|latter|same|other)|one of (?:them|these|those))(?:['’]\w+)?\b/iu;

/** Whether every sentence hands over, greets, gives thanks, warns of the law, signs off or says nothing at all. */
export function isHousekeeping(text: string): boolean {
  const signsOff = FAREWELL.test(text) || NAMES_GUEST.test(text);
  let told = false;
  for (const [start, end] of splitSentences(blankAsides(text))) {
    const sentence = text.slice(start, end);
    if (NOTICE.test(sentence) || (signsOff && LOOKS_BACK_OR_AHEAD.test(sentence))) told = true;
    else {
      const terms = tokenize(sentence).length;
      const isCourtesy = terms <= MAX_COURTESY_TERMS && COURTESY.test(sentence);
      if (!isCourtesy && (terms >= MIN_STATEMENT_TERMS || sentence.endsWith('?'))) return false;
      if (isCourtesy) told = true;
    }
  }
  return told;
}

/** "Last year.", "Yeah, exactly.": it may answer a question, and says nothing without it. "The ferry sank." stands alone. */
export function isFragment(text: string): boolean {
  const said = blankAsides(text);
  if (tokenize(said).length >= MIN_STATEMENT_TERMS) return false;
  return !splitSentences(said).some(([start, end]) => {
    const sentence = said.slice(start, end);
    const words = sentence.trim().split(/\s+/).length;
    return words >= MIN_STATEMENT_TERMS && tokenize(sentence).length === MIN_STATEMENT_TERMS - 1;
  });
}

/** "They are big birds.": it goes on about what the passage before it speaks of. */
export function pointsBack(text: string): boolean {
  return POINTS_BACK.test(text);
}
