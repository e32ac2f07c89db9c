/** Query results, and who said what, as text for a terminal. */

import { wrapAnsi } from 'fast-wrap-ansi';
import { nameActs } from '../domain/query.ts';
import { recordingLink } from '../domain/recording-link.ts';
import { hasGap, inSpeakingOrder } from '../domain/speaking-order.ts';
import { formatTimestamp } from '../domain/timestamp.ts';
import type { BriefLine, Query, Result, ScorePart } from '../main.ts';
import { pointsBack } from '../text/discourse.ts';
import { excerptQuestion } from '../text/excerpt.ts';
import { colours } from './output.ts';

const MAX_COLUMNS = 100;
const INDENT = '   ';
/** Characters of the question that are shown above its answer: of its end, where it asks. */
const MAX_QUESTION_LENGTH = 200;

const SECTION_NAMES = { prepared: 'prepared remarks', qa: 'Q&A' } as const;

/** How the question was understood: "looking for “taocaicai losses”, role: management"; empty if only as words. */
export function formatParsedQuery({ filters, text, asked, act }: Query): string {
  const limits = Object.entries(filters).map(([name, values]) => {
    const listed = [values].flat().join(', ');
    const [, excluded] = /^not(\w+)$/.exec(name) ?? [];
    return excluded === undefined
      ? `${name}: ${listed}`
      : `${excluded.toLowerCase()}: not ${listed}`;
  });
  if (limits.length === 0 && text === asked && act === undefined) return '';
  return `looking for ${[formatSubject(text, act), ...limits].join(', ')}`;
}

/** "decisions about “pricing”" */
function formatSubject(text: string, act: Query['act']): string {
  const topic = act?.topic ?? text;
  if (topic === '') return act === undefined ? 'everything' : nameActs(act.kind);
  return act === undefined ? `“${topic}”` : `${nameActs(act.kind)} about “${topic}”`;
}

export function formatResults(results: readonly Result[], columns: number): string {
  const width = Math.min(columns, MAX_COLUMNS) - INDENT.length;
  return results.map((result) => formatResult(result, width)).join('\n\n');
}

export function formatBrief(lines: readonly BriefLine[], columns: number): string {
  const width = Math.min(columns, MAX_COLUMNS) - INDENT.length;
  const blocks = lines.map((line, at) =>
    numberBlock(at + 1, [formatWho(line), `“${line.text}”`, formatWhere(line)], width),
  );
  return blocks.join('\n\n');
}

function formatWho({ speaker: { name, title, affiliation, role } }: BriefLine): string {
  const known = role === 'unknown' ? null : role;
  return joinPresent([colours.bold(colours.cyan(name)), title, affiliation, known]);
}

function formatWhere({ transcript, section, turn, start }: Omit<BriefLine, 'text'>): string {
  const where = [
    transcript.title,
    transcript.date,
    section && SECTION_NAMES[section],
    start === null ? null : formatTimestamp(start),
    `${transcript.id}#${turn}`,
    recordingLink(transcript.url, start),
  ];
  return colours.dim(joinPresent(where));
}

/** With a number before its first line, and the others set in. */
function numberBlock(number: number, lines: readonly string[], width: number): string {
  const body = lines.map((line) => wrapAnsi(line, width)).join('\n');
  return (
    colours.bold(String(number).padEnd(INDENT.length)) + body.replace(/\n(?=[^\n])/g, `\n${INDENT}`)
  );
}

function formatResult(result: Result, width: number): string {
  const { rank, question } = result;
  const lines = [formatWho(result), formatWhere(result)];
  if (question !== null && !result.more.some(({ turn }) => turn === question.turn)) {
    const asked = excerptQuestion(question.text.replace(/\s+/g, ' '), MAX_QUESTION_LENGTH);
    lines.push(colours.italic(`${question.speaker.name} asked: “${asked}”`));
  }
  lines.push(...formatPassages(result));
  if (result.why !== undefined)
    lines.push(...result.why.map((part) => colours.dim(formatScorePart(part))));
  return numberBlock(rank, lines, width);
}

/** In speaking order, with gaps marked; whoever is not the result's speaker is named. */
function formatPassages(result: Result): string[] {
  const passages = inSpeakingOrder<Result | Result['more'][number]>([result, ...result.more]);
  return passages.flatMap((passage, at) => {
    const earlier = passages.at(at - 1);
    const isFirst = at === 0 || earlier === undefined;
    const isOther = passage.speaker.name !== (isFirst ? result : earlier).speaker.name;
    const name = isOther ? `${colours.cyan(passage.speaker.name)}: ` : '';
    const gap = !isFirst && hasGap(earlier, passage) ? [colours.dim('[…]')] : [];
    return [...formatContext(passage, result), ...gap, name + renderHighlights(passage)];
  });
}

/** "They are big birds" is understood with the sentences before it. */
function formatContext(first: Pick<Result, 'turn' | 'text'>, result: Result): string[] {
  const { before } = result;
  const isCut = first === result && before?.turn === result.turn && pointsBack(first.text);
  return isCut ? [colours.dim(`(${before.text})`)] : [];
}

function formatScorePart({ feature, window, value, weight, contribution }: ScorePart): string {
  const name = (window === null ? feature : `${feature} (${window})`).padEnd(20);
  return `${name} ${contribution.toFixed(3)} = ${Number(weight.toFixed(3))} × ${value.toFixed(3)}`;
}

function joinPresent(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}

/** Underlines the sentences that answer and sets the words of the question in bold. */
function renderHighlights({
  text,
  highlights,
  words,
}: Pick<Result, 'text' | 'highlights' | 'words'>): string {
  const edges = [...highlights, ...words].flat();
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b);
  const isWithin = (spans: Result['words'], at: number) =>
    spans.some(([start, end]) => start <= at && at < end);
  return cuts
    .slice(0, -1)
    .map((start, i) => {
      const piece = text.slice(start, cuts[i + 1]);
      const line = isWithin(highlights, start) ? colours.underline(piece) : piece;
      return isWithin(words, start) ? colours.bold(colours.yellow(line)) : line;
    })
    .join('');
}
