/**
 * The frame of a question, taken apart by its form alone:
 *
 *   what did WHO say about TOPIC · did WHO mention TOPIC · how does WHO explain TOPIC
 *   according to WHO, TOPIC · TOPIC according to WHO · WHO on TOPIC · WHO's view of TOPIC
 *   who asked about TOPIC · who said TOPIC
 *   summarize the discussion about TOPIC
 */

export interface Frame {
  /** The words that name who spoke; `null` where the question asks just that. */
  readonly who: string | null;
  /** What is left to search for. */
  readonly topic: string;
  /** Whether it asks for a question, for what was said, or does not tell. */
  readonly wants: 'question' | 'statement' | null;
}

const ASKING = 'ask(?:s|ed|ing)?(?: (?:a )?questions?)?';
const SAYING =
  'sa(?:y|ys|id|ying)|think(?:s|ing)?|thought|mention(?:s|ed)?|talk(?:s|ed|ing)?|t(?:ell|ells|old|elling)|' +
  'answer(?:s|ed)?|respond(?:s|ed)?|repl(?:y|ies|ied)|comment(?:s|ed)?|explain(?:s|ed)?|describe[sd]?|' +
  'discuss(?:es|ed)?|argue[sd]?|claim(?:s|ed)?|suggest(?:s|ed)?|propose[sd]?|br(?:ing|ings|ought) up|rais(?:e|es|ed)|' +
  'promis(?:e|es|ed)|expect(?:s|ed)?|believe[sd]?|state[sd]?|speak(?:s)?|spoke|guide[sd]?|feel(?:s)?|felt|want(?:s|ed)?';
const VERB = `(${ASKING}|${SAYING})`;
const AUXILIARY = '(?:did|does|do|has|have|had|is|was|were|would|can|could)';
const LINK = '(?:\\s+(?:(?:us|them|me) )?(?:about|on|regarding|concerning|of|to|for|that|with))?';

const QUESTION_OF_SAYING = new RegExp(
  `^(?:(?:so|and|but)\\s+)?(?:(what(?:\\s+else)?|how|why|when|where|which)\\s+)?${AUXILIARY}\\s+(.+?)\\s+(?:have\\s+)?${VERB}\\b${LINK}\\s*(.*)$`,
  'i',
);
const WHO_SAID = new RegExp(`^who(?:\\s+(?:else|all|has|had))*\\s+${VERB}\\b${LINK}\\s*(.*)$`, 'i');
const ACCORDING_FIRST =
  /^according to\s+(.+?)(?:,\s*|\s+(?=what|how|why|when|where|which|who)\b)(.+)$/i;
const ACCORDING_LAST = /^(.+?),?\s+according to\s+(.+)$/i;
const ON = /^(.+?)(?:'s|’s)?\s+(?:on|about)\s+(.+)$/i;

const VIEW =
  'views?|opinions?|perspectives?|positions?|stance|thoughts?|take|comments?|remarks?|answers?|explanations?|ideas?|suggestions?|proposals?|questions?';
const VIEW_OF = new RegExp(
  `^(?:the\\s+)?(.+?)['’]s?\\s+(${VIEW})\\s+(?:on|about|of|regarding|to|for)\\s+(.+)$`,
  'i',
);
/** What asks for a passage without telling which. */
const REQUEST =
  /^(?:please\s+)?(?:summari[sz]e|describe|explain|outline|recap|show(?:\s+me)?|tell\s+(?:me|us)|give\s+me|find(?:\s+me)?)\s+/i;
const TALK_OF =
  /^(?:(?:all|the|their|our|any)\s+)*(?:discussions?|conversations?|talk|debate|passages?|parts?|everything)(?:\s+(?:about|on|of|regarding|concerning|where|in which))?\s+/i;

const IS_ASKING = new RegExp(`^${ASKING}$`, 'i');

/**
 * All ways the question may be read, the most telling first; the last names nobody. Which is right depends on who
 * is known.
 */
export function frames(question: string): Frame[] {
  const text = question
    .replace(/[?!.\s]+$/, '')
    .replace(REQUEST, '')
    .replace(TALK_OF, '');
  const found: Frame[] = [];
  const whoSaid = WHO_SAID.exec(text);
  if (whoSaid) found.push({ who: null, topic: whoSaid[2], wants: wantOf(whoSaid[1]) });
  const saying = QUESTION_OF_SAYING.exec(text);
  if (saying) found.push({ who: saying[2], topic: saying[4], wants: wantOf(saying[3]) });
  const first = ACCORDING_FIRST.exec(text);
  if (first) found.push({ who: first[1], topic: first[2], wants: 'statement' });
  const last = ACCORDING_LAST.exec(text);
  if (last) found.push({ who: last[2], topic: last[1], wants: 'statement' });
  const view = VIEW_OF.exec(text);
  if (view) {
    const wants = /^question/i.test(view[2]) ? 'question' : 'statement';
    found.push({ who: view[1], topic: view[3], wants });
  }
  const on = ON.exec(text);
  if (on) found.push({ who: on[1], topic: on[2], wants: null });
  found.push({ who: null, topic: text, wants: null });
  return found;
}

function wantOf(verb: string): Frame['wants'] {
  return IS_ASKING.test(verb) ? 'question' : 'statement';
}
