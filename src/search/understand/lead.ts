/** The words that a question begins with, before anyone is named: "summarize", "what did", "which risks does". */

const REQUEST =
  /^(?:(?:please|can you|could you|would you|i want to|i(?:['’]d| would) like to|help me)\s+)*(?:(?:summari[sz]e|recap|describe|explain|show (?:me|us)|tell (?:me|us)|give (?:me|us)|find(?: me)?|look for|search for|remind me|do you (?:know|remember))\s+)?(?:please\s+)?/i;
const DISCUSSION =
  /^(?:(?:all|the|their|our|any)\s+)*(?:group\s+)?(?:discussions?|conversations?|debates?)\s+(?:about|on|of|over|regarding|concerning)\s+/i;
const PASSAGES =
  /^(?:(?:all|the|any|every|of)\s+)*(?:passages?|parts?|places?|moments?)\s+(?=where\s|when\s|in which\s)/i;

const QUESTION_WORDS = new Set(
  'what which who how why when where whether everything anything'.split(' '),
);
const AUXILIARIES = new Set('did does do has have had would will can could should'.split(' '));
const BE = new Set('is are was were'.split(' '));
/** "what else", "who all", "which of the analysts", "in which". */
const SKIPPED = new Set('else exactly all of that so and but in'.split(' '));
/** "How much did" asks for no noun. */
const NO_NOUNS = new Set('much many long often far'.split(' '));
/** Words of a noun between the question word and the auxiliary: "which of the new risks did". */
const LONGEST_NOUN = 5;

export interface Lead {
  /** "risks" of "which risks did". */
  readonly noun: string;
  /** "which", or `null` where it begins with no question word. */
  readonly asks: string | null;
  /** Whether its verb is one of being: "what is management saying". */
  readonly isBe: boolean;
  /** Whether there is anything of a question in it. */
  readonly isOpen: boolean;
  /** What comes after. */
  readonly rest: string;
}

/** A question without the request that it is put as, and without "the discussion about". */
export function withoutRequest(text: string): string {
  return text.replace(REQUEST, '').replace(PASSAGES, '').replace(DISCUSSION, '').trim();
}

/** The ways to read a question's beginning, the longest first. */
export function* leads(text: string): Iterable<Lead> {
  const words = text.replace(/^(what|who|how|where)['’]s /i, '$1 is ').split(' ');
  const is = (at: number, set: ReadonlySet<string>) => set.has((words[at] ?? '').toLowerCase());
  const from = (at: number) => words.slice(at).join(' ');
  let at = 0;
  while (is(at, SKIPPED)) at++;
  const asks = is(at, QUESTION_WORDS) ? words[at++].toLowerCase() : null;
  while (asks !== null && is(at, SKIPPED)) at++;
  const most = asks === null || asks === 'who' ? 0 : LONGEST_NOUN;
  for (let end = at; end <= at + most; end++) {
    const isBe = is(end, BE);
    if (!isBe && !is(end, AUXILIARIES)) continue;
    const noun = words.slice(at, end).filter((_, i) => !is(at + i, NO_NOUNS));
    yield { noun: noun.join(' '), asks, isBe, isOpen: true, rest: from(end + 1) };
    break;
  }
  if (is(at, BE) || is(at, AUXILIARIES)) return;
  yield { noun: '', asks, isBe: false, isOpen: asks !== null, rest: from(at) };
}
