/** Parses when people met, at the beginning or the end of a question: "last week, what did we decide about pricing". */

import { REPORTING_VERB } from './reporting-verbs.ts';
import { isWithin, type ParsedPeriod, parseLeadingPeriod, type TimeContext } from './when.ts';
import type { ParsedWhere } from './where.ts';

/** Other verbs for what people do in a conversation. */
const MEETING_VERB =
  /\b(?:decid|decision|agree|disagree|happen|assign|complain|vot(?:e|ed|ing)\b|come up|came up|action items?|met\b|meetings?\b|calls?\b)/iu;
const QUESTION_FOLLOWS = /^\s*,?\s*(?=(?:what|how|why|who|which|did|does|do|was|were|is)\s)/iu;

/** Sets a period only where the question is about what people said, and some transcript is of that time. */
export function parseMeetingTime(asked: ParsedWhere, times: TimeContext): ParsedWhere {
  const { text, filters } = asked;
  const isMeant = (parsed: ParsedPeriod | null): parsed is ParsedPeriod =>
    parsed !== null && times.days.some((day) => isWithin(day, parsed.period));
  const first = parseLeadingPeriod(text, times);
  if (isMeant(first) && QUESTION_FOLLOWS.test(first.rest)) {
    return {
      text: first.rest.replace(/^\s*,?\s*/u, ''),
      filters: { ...filters, ...first.period },
    };
  }
  const asksWhatWasSaid = text.search(REPORTING_VERB) >= 0 || MEETING_VERB.test(text);
  if (!asksWhatWasSaid) return asked;
  for (const { index } of text.matchAll(/\s+/gu)) {
    const last = parseLeadingPeriod(text.slice(index), times);
    if (!isMeant(last) || !last.isMeetingTime || /[\p{L}\p{N}]/u.test(last.rest)) continue;
    return { text: text.slice(0, index).trim(), filters: { ...filters, ...last.period } };
  }
  return asked;
}
