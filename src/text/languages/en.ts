/** English: stop words, months, titles, amounts, and what people do; its fields, roles and questions have code of their own. */

import type { Language } from './language.ts';

const DAY =
  '(?:tomorrow|tonight|noon|mon|tues|wednes|thurs|fri|satur|sun|next week|the end of|then\\b|\\d)';

const DO = '(?:do|does|did|will|would|has|have|had|can|could|should|is|are|was|were)';
const PAYS =
  '(?:costs?|pays?|paid|earn(?:s|ed)?|charge[sd]?|spen[dt]s?|owe[sd]?|worth|sells? for|sold for|raise[sd]?|make a (?:year|month|week))';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const YEARS = `(?:\\d{1,3}|(?:${TENS})(?:-\\p{L}{3,5})?|(?:thir|four|fif|six|seven|eigh|nine)teen|five|six|seven|eight|nine|ten|eleven|twelve)`;
const IS = "(?:\\b(?:am|is|are|was|were|be|been|turn(?:s|ed|ing)?)|['’](?:m|s|re))";

/** Verbs that often begin a piece of advice; those that often begin something else ("look", "let") are left out. */
const IMPERATIVE =
  'find|pay|give|start|begin|get|buy|go|make|take|ask|talk|keep|learn|read|try|stop|avoid|hire|build|write|use|focus|spend|save|check|put|pick|choose|test|listen|trust|figure|remember|forget|plan|measure|join|invest|sell|ship|show|set|work|treat|follow|leave|bring|wait|practi[cs]e|surround|document|automate|speak|be';

export const english: Language = {
  code: 'en',
  code3: 'eng',
  /* Their order is part of the format on disk. */
  stopWords: `a about above after again against all am an and any are as at be because been before being below
  between both but by can cannot could did do does doing don down during each few for from further
  had has have having he her here hers herself him himself his how i if in into is it its itself just
  let ll m me more most my myself no nor not now of off on once only or other our ours ourselves out
  over own re s same she should so some such t than that the their theirs them themselves then there
  these they this those through to too under until up us ve very was we were what when where which
  while who whom why will with would much many also you your yours yourself yourselves d yeah okay ok um uh mhm mm hmm oh`,
  months: 'jan feb mar apr may jun jul aug sep oct nov dec',
  acts: {
    decision: [
      'decid(?:ed|ing)\\b|(?:we|i) decide\\b|decisions?\\b(?! (?:is|are|to|we (?:need|have))\\b)|(?:we|i|all) agreed?\\b|agreed[,.:;]|(?:is|are|was|been) (?:agreed|approved|adopted|postponed|settled)\\b|resolved\\b',
      "(?:let['’]s|let us) (?:not|go|do|make|keep|move|use|leave|start|stop|put|take|have|postpone|drop|ship|wait|try)\\b",
      "(?:we|i)(?:['’](?:ll|re)| will| won['’]t| are| am)? (?:not |then )?(?:go(?:ing)?|gone|went|stick(?:ing)?|settled?) (?:with|for|on)\\b",
      "we(?:['’]ll| will| won['’]t) (?!(?:see|know|have to|need|be able|probably)\\b)|we(?:['’]re| are) (?:going to|not going to|keeping|dropping|moving|leaving|stopping|closing|buying|selling|raising)\\b",
      "then (?:it['’]s|it is|that['’]s|we|i['’]ll|i will)\\b(?! (?:have|had|were|went|can|could|did|do|saw|see|got|get)\\b)|so (?:we['’]ll|we will|we (?:go|keep|take|stay)|it['’]s (?:settled|agreed))\\b|\\w+ it is[.!]|that['’]s (?:settled|decided|it then)|motion (?:carries|passes|is|fails)|my vote is\\b",
      "(?:does|do) any(?:one|body) (?:object|disagree|mind)\\b|any objections\\?|you(?:['’]ve| have) (?:talked|convinced|persuaded) (?:me|us)\\b|(?:stays?|remains?|staying) (?:at|as|where|the same)\\b",
      '(?:do|put|take|leave|drop|write) (?:that|it)(?: (?:in|out|back|down|off))?[.!]|(?:^|[.!?] )(?:done|approved|settled|then yes)[.!]',
    ],
    disagreement: [
      "disagree|(?:don['’]t|do not|didn['’]t|can['’]t|cannot|not|never) (?:quite |really |fully |entirely )?agree\\b|push(?:ed|ing)? back\\b|(?<!\\b(?:no|any|anyone|anybody) )object(?:s|ed|ion)?\\b(?! storage| model| type)",
      "(?:i|we|she|he|they)(?:['’](?:m|re|d)| am| are| was| were| would be| voted?| spoke| argued?) (?:\\w+ )?(?:against|opposed)\\b|oppos(?:e|es|ed|ition)\\b|vot(?:e|ed|ing) (?:no|against)\\b",
      "(?:bad|terrible|wrong) (?:idea|move|way|thing to)\\b|mistake\\b|(?:that|this|it|which|you|he|she|they)(?:['’](?:s|re)| is| are) (?:just |simply |plain )?(?:wrong|not (?:true|right|fair|the case|how|what))\\b",
      "the other way (?:a)?round\\b|on the contrary|i(?:['’]m| am) not (?:so |too |quite )?(?:sure|convinced|comfortable|happy|for|in favou?r|persuaded)\\b|i doubt\\b|i(?:['’]d| would) (?:rather|not)\\b|i wouldn['’]t\\b|hold on\\b",
      "(?:^|[.!?] )(?:no|nope|well, no|but)[,.] |i (?:don['’]t|do not) (?:think|believe|like|want|see (?:why|how|it))\\b|(?:please|let['’]s) (?:don['’]t|not|keep)\\b",
    ],
    agreement: [
      "(?:^|[.!?,] |i |we |fully |totally |completely )agree(?:d)?\\b(?! to disagree)|absolutely\\b|exactly\\b|(?:that|it|which) makes sense|good (?:idea|point)\\b|fair (?:point|enough)\\b|(?:you|he|she|they)(?:['’]re|['’]s| is| are| may be) right\\b",
      "(?:i|we)(?:['’](?:m|re)| am| are) (?:\\w+ )?(?:for (?:it|that|this)|in favou?r|happy|fine|ok(?:ay)?) ?|in favou?r of\\b|i (?:like|support|second|welcome|love) (?:it|that|this|the)\\b|support(?:s|ed|ing)? (?:it|that|this|the)\\b",
      'my vote (?:is|goes)|(?:could|can) live with\\b|vot(?:e|ed|ing) (?:yes|for)\\b|(?:fine|works) (?:by|with|for) me\\b',
    ],
    commitment: [
      "action (?:item|point)s?\\b|to-?dos?\\b|i(?:['’]ll| will| can|['’]m going to| am going to) (?!(?:be|say|tell|admit|never|not|see|just say|give you|start|also|pass|hand|turn|take (?:the|that|your|this) question)\\b)",
      'i (?:owe|promise|commit)|promis(?:e|ed)\\b|owns? (?:it|that|this)\\b|(?:take|takes|took) (?:that|it|this) on\\b|follow(?:s|ing)? up\\b|assigned\\b|responsible for\\b|in charge of\\b',
      `by ${DAY}|(?:can|could|will|would) you .{0,60}(?:${DAY}|this week)|today\\.|tomorrow\\.`,
    ],
    proposal: [
      "i(?:['’]d| would)? (?:like to )?(?:suggest|propose|recommend|advise)|my (?:proposal|suggestion|advice|idea)\\b|why (?:don['’]t|not)\\b|(?:could|shall|should|can|might) we\\b|how about\\b|what (?:if|about)\\b",
      "(?:let['’]s|let us)\\b|we (?:could|should|ought)\\b|you (?:could|should|ought)\\b|i(?:['’]d| would) (?:rather|go|like|keep|make|do|start|move|put)\\b|(?:suggest|propos|recommend)\\w*",
    ],
    advice: [
      "my (?:\\w+ ){0,3}(?:advice|tips?|recommendation)\\b|i(?:['’]d| would)(?: always| just| probably)? (?:say to|tell|advise|recommend|suggest|encourage|urge|start|begin)\\b|if i were you\\b",
      "(?:you|they|people|everyone|anyone|nobody)(?: \\w+ly| just| always| never)? (?:should|ought|must|(?:need|have|want) to)\\b|you(?:['’]ve| have) got to\\b|(?:make|be) sure\\b|(?:best|first|only|important) thing (?:you|to|is)\\b",
      `(?:^|(?<=[.!?:–—-]\\s|\\n))(?:(?:and|so|but|then|just|first|always|please),? )*(?:never|(?:do not|don['’]t)|${IMPERATIVE})\\b(?! (?:me|us|ahead|that as)\\b|['’,.?!])`,
    ],
    concern: [
      'worr(?:y|ies|ied|ying)\\b|concern(?:s|ed|ing)?\\b|afraid\\b|fear(?:s|ed)?\\b|anxious|nervous|uneasy|unhappy|annoy\\w+|frustrat\\w+|complain\\w*|keeps? (?:me|us) (?:up|awake)',
      "(?:the|a|my|our|one|real|big) (?:\\w+ )?(?:problem|risk|danger|trouble|issue)\\b|(?:not|n['’]t) (?:so |very )?(?:happy|comfortable|good enough|sustainable)\\b|too (?:slow|late|expensive|many|much|long|dear|little|few)\\b|can['’]t (?:go on|keep|afford)",
    ],
  },
  titles: {
    ceo: 'chief executive officer',
    boss: 'chief executive officer',
    cfo: 'chief financial officer',
    'finance chief': 'chief financial officer',
    'finance boss': 'chief financial officer',
    coo: 'chief operating officer',
    'operations chief': 'chief operating officer',
    cto: 'chief technology officer',
    'technology chief': 'chief technology officer',
    'tech chief': 'chief technology officer',
    cmo: 'chief marketing officer',
    'marketing chief': 'chief marketing officer',
    cpo: 'chief product officer',
    'product chief': 'chief product officer',
    cio: 'chief information officer',
    ir: 'investor relations',
    hr: 'human resources',
    vp: 'vice president',
    svp: 'senior vice president',
    evp: 'executive vice president',
  },
  amounts: {
    money: {
      asks: `(?:and |so )?(?:how much (?:money|cash|(?:${DO}|the|it|this|that|they|he|she|we) .*\\b${PAYS})\\b|what (?:the|it|this|that) (?:\\S+ ){1,4}?(?:costs?|charges?|pays?|paid|earns?|earned)(?=[?.!]*$| (?:us|them|him|her|you)\\b)|what ${DO} (?!.*\\b(?:say|think|ask|discuss|decide|mention|talk|tell|know|want)\\b).*\\b(?:costs?|charge|paid|pay(?! attention)|earn)\\b|(?:what|which) (?:is |was )?(?:the )?(?:price|cost|salary|rent|fine)\\b)`,
      names:
        '\\b(?:dollars?|euros?|pounds?|cents?|pence|francs?|yen|bucks|grand|hundred|thousand|million|billion)\\b|\\b(?:for free|nothing)\\b',
    },
    age: {
      asks: '(?:and |so )?(?:how old\\b|(?:at )?(?:what|which) age\\b)',
      names: `\\b${YEARS}[- ](?:years?|months?)[- ](?:old|of age)\\b|\\baged? ${YEARS}\\b|${IS} (?:only |just |about |now |nearly )?${YEARS}(?=[.,;!?](?!\\d)|$| (?:and|when|then|by)\\b)|\\b(?:(?:born|built|founded|opened) in|since (?:\\d{4}|eighteen|nineteen))\\b`,
    },
  },
};
