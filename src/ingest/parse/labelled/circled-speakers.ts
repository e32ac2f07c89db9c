/** Minutes of Japanese assemblies: a circle, the speaker, an office or a name in parentheses, a space, speech. */

import { nameKey } from '../../../text/person-names.ts';
import { type Content, memoizePerContent } from '../content.ts';
import { finishDraft } from '../finish-draft.ts';
import type { Format, PersonMention } from '../format.ts';
import { parseHead } from '../head/head.ts';
import { splitTurns, type TurnStart } from '../split-turns.ts';

/** `○委員長（北川周作君）　これより…`, `◆水野委員　…`, `○위원장 김민수  …`; wide spaces are plain ones by now. */
const LABEL =
  /^\s*[○◯〇◎●◆◇△]\s?([^\s（()）。、「」]{1,30}(?: [\p{L}]{1,20}){0,2}(?= {2}|[（(])|[^\s（()）。、「」]{1,30})(?:[（(]([^（()）]{1,40})[）)])?(?:\s+|$)(.*)$/u;
/** Looking for each is faster than a pattern. */
const CIRCLES = ['○', '◯', '〇', '◎', '●', '◆', '◇', '△'];
/** Forms of address after a name. */
const HONORIFIC = /(?:君|氏|さん|様)$/;
const NAME_IN_PARENTHESES = /(?:君|氏|さん|様|議員|委員)$/;
/** An office, or the number of a seat, stands before the name. */
const OFFICE =
  /(?:長|大臣|副大臣|政務官|参考人|証人|公述人|局長|部長|課長|議長|委員|事務局|番|番議員)$/;
const MIN_MARKS = 3;
const MIN_SPEAKERS = 2;

interface Mark {
  readonly line: number;
  readonly speaker: PersonMention;
  readonly text: string;
}

function toPerson(label: string, inside: string | undefined): PersonMention {
  if (inside === undefined) return { name: label.replace(HONORIFIC, '') };
  const isName = NAME_IN_PARENTHESES.test(inside) || OFFICE.test(label);
  return isName
    ? { name: inside.replace(HONORIFIC, '').replace(/\s+/g, ''), title: label }
    : { name: label.replace(HONORIFIC, ''), title: inside };
}

const findMarks = memoizePerContent(({ text, lines }: Content): readonly Mark[] => {
  const marks: Mark[] = [];
  if (!CIRCLES.some((circle) => text.includes(circle))) return marks;
  for (let line = 0; line < lines.length; line++) {
    const match = LABEL.exec(lines[line]);
    if (match) marks.push({ line, speaker: toPerson(match[1], match[2]), text: match[3] });
  }
  const names = new Set(marks.map(({ speaker }) => nameKey(speaker.name)));
  const comeBack = names.size < marks.length;
  return marks.length >= MIN_MARKS && names.size >= MIN_SPEAKERS && comeBack ? marks : [];
});

/** A line between speeches: `〔委員長退席、理事着席〕`, `――――◇――――`, `午前十時開議`. */
const isNote = (line: string): boolean => NOTE.test(line.trim());
const NOTE =
  /^(?:[〔［[].*[〕］\]]|[―─—–◇○\s]{3,}|午[前後]\S{1,12}(?:開議|開会|散会|休憩|閉会|再開))$/;

export const circledSpeakers: Format = {
  name: 'minutes with a circle before each speaker (`○水野委員　`)',
  extensions: ['.txt'],
  score: (content) => findMarks(content).length,
  parse(content) {
    const marks = findMarks(content);
    const head = parseHead(content.lines.slice(0, marks[0]?.line ?? 0), () => false);
    const people = new Map<string, PersonMention>();
    const starts = marks.map(({ line, speaker, text }): TurnStart => {
      const key = nameKey(speaker.name);
      const known = people.get(key) ?? speaker;
      people.set(key, known);
      return { speaker: known, line, lineCount: 1, start: null, end: null, text };
    });
    const turns = splitTurns(content.lines, starts, (line) => !isNote(line));
    return finishDraft({ ...head, people: [] }, turns, false);
  },
};
