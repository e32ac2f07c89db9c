/** Patterns of reporting verbs ("asked", "said") and of the nouns they go with ("views", "concerns"). */

const toAlternation = (list: string): string =>
  list.trim().split(/\s+/).join('|').replaceAll('_', ' ');

const ASKING =
  toAlternation(`ask(?:s|ed|ing)?(?:_(?:an?y?_)?questions?)? inquir(?:e|es|ed|ing) question(?:ed|ing)
  wonder(?:s|ed|ing)? want(?:s|ed)?_to_know rais(?:e|es|ed|ing)_(?:an?y?_|the_)?questions?`);
/** Verbs that do not help the search. */
const SAYING =
  toAlternation(`say(?:s|ing)? said think(?:s|ing)? thought mention(?:s|ed|ing)? talk(?:s|ed|ing)?
  tell(?:s|ing)? told speak(?:s|ing)? spoken? comment(?:s|ed|ing)? remark(?:s|ed|ing)? discuss(?:es|ed|ing)?
  explain(?:s|ed|ing)? describ(?:e|es|ed|ing) answer(?:s|ed|ing)? respond(?:s|ed|ing)? repl(?:y|ies|ied|ying)
  argu(?:e|es|ed|ing) claim(?:s|ed|ing)? stat(?:es|ed|ing) stress(?:es|ed|ing)? emphasi[sz](?:e|es|ed|ing)
  elaborat(?:e|es|ed|ing) address(?:es|ed|ing)? point(?:s|ed|ing)?_out
  touch(?:es|ed|ing)?_on believ(?:e|es|ed|ing) fe(?:el(?:s|ing)?|lt)(?=_(?:about|that)_)`);
/** "the subject of" a topic. */
const SUBJECT_OF =
  '(?:(?:an?|the)\\s+)?(?:topic|subject|issue|matter|problem|question|idea)s?\\s+of';
/** Verbs of whoever speaks of something first, be it in a question. */
const MENTIONING = toAlternation(
  `br(?:ing(?:s|ing)?|ought)_up rais(?:e|es|ed|ing)(?=\\s+${SUBJECT_OF}\\s)`,
);
/** Verbs that stay in the topic: "want to postpone the vote". */
const STANCE =
  toAlternation(`want(?:s|ed)? expect(?:s|ed|ing)? predict(?:s|ed|ing)? promis(?:e|es|ed|ing)
  propos(?:e|es|ed|ing) suggest(?:s|ed|ing)? recommend(?:s|ed|ing)? plan(?:s|ned|ning)?
  intend(?:s|ed)? announc(?:e|es|ed|ing) admit(?:s|ted|ting)? den(?:y|ies|ied) warn(?:s|ed|ing)? hop(?:e|es|ed|ing)`);
/** Verbs that need a noun: "give an answer", "raise concerns". */
const GIVING =
  toAlternation(`give[sn]? gave giving ma(?:ke|kes|de|king) offer(?:s|ed|ing)? provid(?:e|es|ed|ing)
  rais(?:e|es|ed|ing) ha(?:ve|s|d) express(?:es|ed|ing)? shar(?:e|es|ed|ing)`);

/** Nouns that do not help the search. */
const REMARK =
  toAlternation(`views? opinions? perspectives? positions? stance thoughts? comments? remarks? answers?
  repl(?:y|ies) responses? explanations? statements? quotes?`);
/** Nouns that stay in the topic. */
const MATTER =
  toAlternation(`guidance outlook forecasts? expectations? concerns? worr(?:y|ies) ideas? suggestions? proposals?
  plans? advice tips? recommendations? examples? issues? points? updates? feedback assurances? estimates? assessments?`);

const BEGINS = "(?<![\\p{L}\\p{N}'’-])";
const ENDS = "(?![\\p{L}\\p{N}'’-])";
const ANY_NOUN = `(?:(?<questions>questions?)|(?<remark>${REMARK})|(?<matter>${MATTER}))`;
const SPEECH_NOUN = `${BEGINS}${ANY_NOUN}${ENDS}`;
const ABOUT = '(?:about|on|of|over|regarding|concerning|towards?|to|for)';

/** Its named groups are the kinds of verb. */
export const REPORTING_VERB = new RegExp(
  `${BEGINS}(?:(?<asking>${ASKING})|(?<saying>${SAYING})|(?<mentioning>${MENTIONING})|(?<stance>${STANCE})|(?<giving>${GIVING}))${ENDS}`,
  'giu',
);
export const ENDS_WITH_SPEECH_NOUN = new RegExp(`${SPEECH_NOUN}$`, 'iu');
const SOME = '(?:(?:any|an|a|the|some|more|new)\\s+)*';
/** "any guidance" after "give". */
export const BEGINS_WITH_SPEECH_NOUN = new RegExp(`^\\s*${SOME}${SPEECH_NOUN}`, 'iu');
/** "any comments" after "make", but of "any guidance" only "any". */
export const GENERIC_BEGINNING = new RegExp(
  `^\\s*${SOME}(?:(?:questions?|${REMARK})${ENDS})?`,
  'iu',
);
/** "give any" before "guidance" says nothing. */
export const GIVING_BEFORE_NOUN = new RegExp(
  `${BEGINS}(?:${GIVING})\\s+${SOME}(?=${SPEECH_NOUN})`,
  'iu',
);
/** "questions" of "what questions did". */
export const GENERIC_SPEECH_NOUN = new RegExp(`^(?:questions?|${REMARK})$`, 'i');
export const QUESTION_NOUN = /^questions?$/i;
/** "'s view of", "' latest comments on". */
export const POSSESSIVE_NOUN = new RegExp(
  `['’]s?\\s+(?:[\\p{L}-]+\\s+)?(?:${SPEECH_NOUN}|takes?(?=\\s+on\\s))(?:\\s+${ABOUT}\\s+|$)`,
  'giu',
);
/** "comments from", "views of", "questions by", "raised by". */
export const SPEECH_NOUN_BY = new RegExp(
  `${BEGINS}(?:${ANY_NOUN}\\s+(?:by|from)|(?:${REMARK})\\s+of|(?:(?<asked>asked)|said|mentioned|raised|made|given)\\s+by)\\s+`,
  'giu',
);
/** Between speaker and topic. */
export const TOPIC_PREPOSITION = /\s+(?:about|on|regarding|concerning|towards?)\s+/giu;
/** Between verb and topic: "anything about", "us that", "the problem of". */
export const AFTER_VERB = new RegExp(
  [
    /^\s*(?:(?:us|me|them|him|her|everyone|investors|analysts)\s+)?/,
    /(?:(?:anything|something|things|much|more|a lot)\s+(?:else\s+)?)?/,
    /(?:(?:about|on|regarding|concerning|of|over|towards?|to|for|that|with|whether|if|as to)(?:\s+|$))?/,
    new RegExp(`(?:${SUBJECT_OF}\\s+)?`),
  ]
    .map(({ source }) => source)
    .join(''),
  'iu',
);
