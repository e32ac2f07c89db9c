/** Parses how a question opens, before WHO: "summarize", "what did", "which risks does". */

const REQUEST =
  /^(?:(?:please|can you|could you|would you|i want to|i(?:['’]d| would) like to|help me)\s+)*(?:(?:(?:know|find out|hear|learn)(?=\s+(?:what|who|how|why|when|where|which|whether|if)\s)|summari[sz]e|recap|compare(?=\s+(?:what|how)\s)|describe|explain|show (?:me|us)|tell (?:me|us)|give (?:me|us)|find(?: me)?|look for|search for|remind me|do you (?:know|remember))\s+)?(?:please\s+)?/i;
const DISCUSSION =
  /^(?:(?:all|the|their|our|any)\s+)*(?:group\s+)?(?:discussions?|conversations?|debates?)\s+(?:about|on|of|over|regarding|concerning)\s+/i;
const PASSAGES =
  /^(?:(?:all|the|any|every|of)\s+)*(?:passages?|parts?|places?|moments?)\s+(?=where\s|when\s|in which\s)/i;

/** "What is the difference between" what two people said. */
const COMPARISON =
  /^(?:compare|contrast|(?:what(?:['’]s|\s+(?:is|are|was|were))\s+)?(?:the\s+)?differences?\s+between)\s+(?:the\s+)?/i;
const LEADING_CLAUSE =
  /^(?<clause>(?:after|before|during|since|when|while|once|until|at|in|on|by)\s[^,?]{1,80}?)(?:\s*,\s*|\s+(?=(?:what|how|why|which|where)\s+(?:did|does|do)\s|who\s+(?:asked|said|spoke|talked|mentioned)\s))(?<question>(?:and\s+|so\s+)?(?:what|who|how|why|which|where|did|does|do|was|were|is|are|has|have)\s.*)$/i;

/** "List all questions" that the analysts asked: which questions did they ask. */
const LISTED =
  /^(?:list\s+|what\s+(?:are|were|is|was)\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?(?<noun>questions?|comments|remarks|statements|quotes|concerns|suggestions)\s+(?:that\s+|which\s+)?(?=\S.*\s(?:asked|raised|made|gave|had|said|expressed|offered)(?:\s|$))/i;

/** "Who was the first to" ask: who asked. */
const FIRST_TO =
  /^who\s+(?:was|were|is|are)\s+(?:the\s+)?(?:first|only|last)(?:\s+(?:one|ones|person|people|speaker))?\s+(?:to|who|that)\s+/i;

const QUESTION_WORDS = new Set(
  'what which who how why when where whether everything anything'.split(' '),
);
const AUXILIARIES = new Set('did does do has have had would will can could should'.split(' '));
const COPULAS = new Set('is are was were'.split(' '));
/** "what else", "who all", "which of the analysts", "in which". */
const FILLERS = new Set('else exactly all of that so and but in'.split(' '));
/** "How much did" asks for no noun. */
const HOW_WORDS = new Set('much many long often far'.split(' '));
/** Words between question word and auxiliary: "which of the new risks did". */
const MAX_NOUN_WORDS = 5;

export interface QuestionOpening {
  /** "risks" of "which risks did". */
  readonly noun: string;
  readonly questionWord: string | null;
  /** Its verb is a form of "be": "what is management saying". */
  readonly isCopula: boolean;
  readonly isQuestion: boolean;
  readonly rest: string;
}

/** Strips "please show me", "all passages" before "where", and "the discussion about". */
export function stripRequest(text: string): string {
  const asked = text.replace(REQUEST, '');
  const question = asked === text ? asked : asked.replace(/^if\s+/i, 'whether ');
  return question.replace(PASSAGES, '').replace(DISCUSSION, '').trim();
}

/** Rewrites a list that is asked for as a question. */
export const askForListed = (text: string): string => text.replace(LISTED, 'what $<noun> did ');

export const stripFirst = (text: string): string => text.replace(FIRST_TO, 'who ');

export const stripComparison = (text: string): string => text.replace(COMPARISON, '');

/** "Before the vote, who asked about snow" asks who asked about snow before the vote. */
export function moveLeadingClause(text: string): string {
  const { clause, question } = LEADING_CLAUSE.exec(text)?.groups ?? {};
  return clause === undefined ? text : `${question} ${clause}`;
}

/** What is asked, less "tell me" and what stands in front. */
export const plainQuestion = (asked: string): string =>
  stripRequest(moveLeadingClause(asked.trim()));

/** Yields the possible openings, the longest first. */
export function* parseOpenings(text: string): Iterable<QuestionOpening> {
  const words = text.replace(/^(what|who|how|where)['’]s /i, '$1 is ').split(' ');
  const isIn = (at: number, set: ReadonlySet<string>) => set.has((words[at] ?? '').toLowerCase());
  const wordsFrom = (at: number) => words.slice(at).join(' ');
  let at = 0;
  while (isIn(at, FILLERS)) at++;
  const questionWord = isIn(at, QUESTION_WORDS) ? words[at++].toLowerCase() : null;
  while (questionWord !== null && isIn(at, FILLERS)) at++;
  const maxNounWords = questionWord === null || questionWord === 'who' ? 0 : MAX_NOUN_WORDS;
  for (let end = at; end <= at + maxNounWords; end++) {
    const isCopula = isIn(end, COPULAS);
    if (!isCopula && !isIn(end, AUXILIARIES)) continue;
    const noun = words.slice(at, end).filter((_, i) => !isIn(at + i, HOW_WORDS));
    yield {
      noun: noun.join(' '),
      questionWord,
      isCopula,
      isQuestion: true,
      rest: wordsFrom(end + 1),
    };
    break;
  }
  if (isIn(at, COPULAS) || isIn(at, AUXILIARIES)) return;
  yield {
    noun: '',
    questionWord,
    isCopula: false,
    isQuestion: questionWord !== null,
    rest: wordsFrom(at),
  };
}
