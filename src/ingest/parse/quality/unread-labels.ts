/** Finds lines that look like speakers' labels and are words of a turn all the same. */

import { nameKey } from '../../../text/person-names.ts';
import type { Draft, DraftTurn, PersonMention } from '../format.ts';
import { isBlank, nextNonBlank } from '../lines.ts';
import { stripEmphasis } from '../markdown.ts';
import { normalizeWhitespace } from '../prose.ts';
import {
  createLabelFinder,
  findLabelStart,
  type LabelCertainty,
  type LabelLike,
} from './label-like.ts';

/** Different labels that are looked for in the turns, and lines of each: time stays linear. */
const MAX_KEYS = 30;
const MAX_TRIED = 3;
/** Characters of the line that are looked for. */
const SNIPPET_LENGTH = 40;

/** Lines with one label before it counts. */
const MIN_LINES: Readonly<Record<LabelCertainty, number>> = {
  marked: 1,
  named: 2,
  alone: 2,
  garbled: 2,
  odd: 3,
};
/** Names alone on a line, and other words before a colon, are labels only where there are two of them. */
const MIN_KEYS: Readonly<Record<LabelCertainty, number>> = {
  marked: 1,
  named: 1,
  alone: 2,
  garbled: 1,
  odd: 2,
};

interface Candidate {
  readonly certainty: LabelCertainty;
  readonly lines: number[];
}

/** The numbers of those lines, from 0, ascending; of labels that recur, all of their lines. */
export function findUnreadLabels(lines: readonly string[], draft: Draft): number[] {
  const findLabel = createLabelFinder();
  const turnsOf = countTurns(draft.turns);
  const candidates = [...collectCandidates(lines, findLabel)].filter(
    ([key, { lines: found }]) => found.length > (turnsOf.get(key) ?? 0),
  );
  if (candidates.length === 0) return [];
  /* Of a garbled label, the key is that of the name and a space. */
  const speaks = (key: string, [first]: readonly number[]): boolean =>
    turnsOf.has(key) || (turnsOf.has(key.trimEnd()) && !goesOn(lines[first - 1]));
  const unread = candidates
    .slice(0, MAX_KEYS)
    .filter(
      ([key, { certainty, lines: found }]) =>
        (found.length >= MIN_LINES[certainty] || speaks(key, found)) &&
        isInWords(lines, found, draft.turns, findLabel),
    );
  const countKeys = (wanted: LabelCertainty): number =>
    unread.filter(([, { certainty }]) => certainty === wanted).length;
  return unread
    .filter(
      ([key, { certainty }]) => turnsOf.has(key) || countKeys(certainty) >= MIN_KEYS[certainty],
    )
    .flatMap(([, { lines: found }]) => found)
    .sort((a, b) => a - b);
}

function countTurns(turns: readonly DraftTurn[]): Map<string, number> {
  const bySpeaker = new Map<PersonMention, number>();
  for (const { speaker } of turns) bySpeaker.set(speaker, (bySpeaker.get(speaker) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [{ name, label }, count] of bySpeaker) {
    for (const key of new Set([nameKey(name), nameKey(label ?? name)]))
      counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

type FindLabel = (line: string) => LabelLike | null;

/** Whether a sentence goes on below the line, so that the name below is one that somebody speaks of. */
const goesOn = (above: string | undefined): boolean =>
  /[\p{Ll},]$/u.test(above?.slice(-40).trimEnd() ?? '');

function collectCandidates(lines: readonly string[], findLabel: FindLabel): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const label = line === '' ? null : findLabel(line);
    if (label === null || (label.certainty === 'marked' && goesOn(lines[i - 1]))) continue;
    const known = candidates.get(label.key);
    if (known) known.lines.push(i);
    else candidates.set(label.key, { certainty: label.certainty, lines: [i] });
  }
  return candidates;
}

/** Whether the words of some turn hold the label, with what follows it. */
function isInWords(
  lines: readonly string[],
  found: readonly number[],
  turns: readonly DraftTurn[],
  findLabel: FindLabel,
): boolean {
  return found.slice(0, MAX_TRIED).some((at) => {
    const line = stripEmphasis((lines[at] ?? '').trim());
    const label = findLabel(line) ?? findLabel(lines[at] ?? '');
    const spoken = cleanSpeech(line.slice(findLabelStart(line)));
    const next = nextNonBlank(lines, at + 1);
    const gap = isBlank(lines[at + 1]) ? '\n\n' : ' ';
    const below = cleanSpeech(lines[next] ?? '');
    const isAlone = label?.certainty === 'alone';
    if (isAlone && below === '') return false;
    const snippet = (isAlone ? `${spoken}${gap}${below}` : spoken).slice(0, SNIPPET_LENGTH);
    return turns.some(({ text }) => text.includes(snippet));
  });
}

const cleanSpeech = (line: string): string => normalizeWhitespace(stripEmphasis(line.trim()));
