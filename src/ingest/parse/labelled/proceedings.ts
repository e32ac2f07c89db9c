/**
 * Records of parliaments and hearings, in which a form of address and a name open a paragraph: `Mr. Renko. text`,
 * `The CHAIRMAN. text`, `HON. A. KORO.- text`, `Mme Claire Besnard. text`, `Petra Lindner (S&D). – text`.
 */

import { nameKey } from '../../../text/person-names.ts';
import { type Content, memoizePerContent } from '../content.ts';
import { finishDraft } from '../finish-draft.ts';
import type { Format, PersonMention } from '../format.ts';
import { parseHead } from '../head/head.ts';
import { blankHeadings } from '../headings-between.ts';
import { isBlank } from '../lines.ts';
import { isAddressOrArticle, parseProceedingsLabel } from '../people/offices.ts';
import { splitTurns, type TurnStart } from '../split-turns.ts';
import { isCapitalHeading } from './examination.ts';
import { blankHandedIn } from './handed-in.ts';
import { findUnnamedMember } from './unnamed-members.ts';

/** Characters of the longest label. */
const MAX_LABEL_LENGTH = 110;
/** Marks and speakers that make a record, and the share of marks whose speaker comes back. */
const MIN_MARKS = 3;
const MIN_SPEAKERS = 2;
const MIN_RECURRING_SHARE = 0.5;
/** On average. */
const MAX_LINES_PER_TURN = 60;
/** Share of marks above which an indent is the rule. */
const INDENT_SHARE = 0.8;

/** What ends a label: a full stop, a dash, or both. */
const END = /\.(?:\s?[-–—]+)?(?=\s|$)|\.[-–—]+|\s[-–—]+(?=\s)/g;
const DASH_AFTER_STOP = /\.\s?[-–—]/;
const HAS_DASH = /[-–—]/;
/** The end of a sentence, or the time of day alone. */
const OPENS_BELOW = /[.?!:…)\]]["'”’»]*\s*$|^\s*\d{1,2}[:.]\d{2}(?::\d{2})?\s*$/;

interface Mark {
  readonly line: number;
  readonly speaker: PersonMention;
  readonly key: string;
  readonly text: string;
  readonly isIndented: boolean;
  /** One of those whom the reporter does not name: it proves nothing. */
  readonly isUnnamed: boolean;
  /** Nothing goes on from the line above. */
  readonly opensParagraph: boolean;
}

/** Cheap: most paragraphs begin otherwise. */
function mayBeginLabel(text: string): boolean {
  const space = text.indexOf(' ');
  const first = space < 0 ? text : text.slice(0, space);
  return (
    isAddressOrArticle(first) ||
    (first.length > 1 && first === first.toUpperCase()) ||
    DASH_AFTER_STOP.test(text.slice(0, MAX_LABEL_LENGTH))
  );
}

/** `Ольхин И. П., фракция "Гавань". text`, `ТКАЧ П.О. text`, `Председательствующий. text`. */
const CYRILLIC_LABEL =
  /^(?:(\p{Lu}[\p{L}ʼ'’-]{1,30} \p{Lu}\. ?\p{Lu}\.)(?:, ([^.]{2,90})\.)?|(Председатель(?:ствующий|ствующая)?|Ведущий|Головуючий|Головуюча|Из зала|Із залу|З місця|Голоса? из зала)\.)\s+(?=[«"“(…]?[\p{Lu}\p{N}(…])/iu;

function findCyrillicLabel(text: string): { speaker: PersonMention; text: string } | null {
  const [label, name, affiliation = null, office] =
    CYRILLIC_LABEL.exec(text.slice(0, 2 * MAX_LABEL_LENGTH)) ?? [];
  if (label === undefined) return null;
  const speaker = { name: name ?? office ?? '', title: null, affiliation };
  return { speaker, text: text.slice(label.length).trim() };
}

function findLabel(line: string): { speaker: PersonMention; text: string } | null {
  const text = line.trim();
  if (/^[\u0400-\u04ff]/.test(text)) return findCyrillicLabel(text);
  if (text === '' || !/^\p{Lu}/u.test(text) || !mayBeginLabel(text)) return null;
  for (const { index, 0: end } of text.slice(0, MAX_LABEL_LENGTH).matchAll(END)) {
    const rest = text.slice(index + end.length).trim();
    if (!/^["“«‘'([¿¡]?[\p{Lu}\p{Lo}\p{N}…]/u.test(rest)) continue;
    const speaker = parseProceedingsLabel(text.slice(0, index), {
      needsAddress: !(end.startsWith('.') && HAS_DASH.test(end)),
    });
    if (speaker) return { speaker, text: rest };
  }
  return null;
}

function findMarks(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line];
    const named = findLabel(text);
    const label = named ?? findUnnamedMember(text);
    if (!label) continue;
    const above = lines[line - 1];
    marks.push({
      line,
      speaker: label.speaker,
      key: nameKey(label.speaker.name),
      text: label.text,
      isUnnamed: named === null,
      isIndented: /^\s{2,}/.test(text),
      opensParagraph: isBlank(above) || OPENS_BELOW.test(above ?? ''),
    });
  }
  if (marks.every(({ isUnnamed }) => isUnnamed)) return [];
  const indented = marks.filter((mark) => mark.isIndented).length;
  const isIndentRule = indented >= INDENT_SHARE * marks.length;
  return marks.filter((mark) => (isIndentRule ? mark.isIndented : mark.opensParagraph));
}

const detectLayout = memoizePerContent(({ lines }: Content) => {
  const marks = findMarks(lines);
  const named = marks.filter(({ isUnnamed }) => !isUnnamed);
  const times = new Map<string, number>();
  for (const { key } of named) times.set(key, (times.get(key) ?? 0) + 1);
  const recurring = named.filter(({ key }) => (times.get(key) ?? 0) > 1).length;
  const first = marks[0]?.line ?? 0;
  const below = lines.slice(first).filter((line) => !isBlank(line)).length;
  const isRecord =
    named.length >= MIN_MARKS &&
    times.size >= MIN_SPEAKERS &&
    recurring >= MIN_RECURRING_SHARE * named.length &&
    below <= MAX_LINES_PER_TURN * marks.length;
  return { marks: isRecord ? marks : [], first };
});

/** `Prepared Statement of Hon. Rob Marsh`, above a text that was handed in. */
const STATEMENT =
  /^\s*(?:(?:prepared|opening|written|joint) )?statement of (?:hon\.? )?\p{Lu}[^.:;]{2,90}$/iu;

/** A note of the reporter: `[The prepared statement of Mr. Renko follows:]`, `(Applause.)`. */
export const isReportersNote = (line: string): boolean =>
  /^(?:\[.*\]|\(.*\))[.\s]*$/.test(line.trim()) || isMeetingNote(line);

export const isMeetingNote = (line: string): boolean =>
  line.length <= MAX_NOTE_LENGTH &&
  (MEETING_NOTE.test(line) || PRINTED_NOTE.test(line) || VOTE_NOTE.test(line));

/** What a clerk or the House does, as reporters of Congress write it. */
const CLERK_NOTE =
  /^\s*(?:There was no objection|\p{Lu}[\p{Lu}'’ .-]{3,60}, [^.,]{3,40}, legge\b[^.]{2,90}|La seduta[^.]{0,60} (?:comincia|termina|è (?:ripresa|sospesa)) alle [\d,. ]{1,6}|The Clerk (?:read|designated|reported|called)\b[^.]{2,90}|(?:The|A) [^.]{3,80} was (?:agreed to|ordered|read the third time|passed|laid on the table)|The yeas and nays were ordered)\.$/u;
/** Further to the right than the paragraphs of speech. */
const CENTRED_HEADING = /^\s{10,}\p{Lu}[^.?!:;]{2,60}$/u;

/** Characters. */
const MAX_NOTE_LENGTH = 120;
/** The number of a speech, the time in a margin, and what members do: `2-013-0000`, `• (1425)`, `Several hon. Members rose—`. */
const PRINTED_NOTE =
  /^\s*(?:\d{1,2}-\d{3,4}-\d{4}|[•●]? ?\(\d{4}\)|\[(?:English|Translation|Français|Traduction|Text|Texte|Expand)\]|\{time\}\s+\d{4}|[\p{L}. ]{3,60} (?:interjecting|rose)\s?[—–-]+)\s*$/u;

/** `MOTION CARRIES 4-0.`, `(VOTE: 4-0)`. */
const VOTE_NOTE =
  /^\s*(?:\(VOTE\b[^()a-z]{1,60}\)|(?:THE )?(?:MOTION|RESOLUTION|ORDINANCE|AMENDMENT|BILL)\b[^a-z.]{0,40}\b(?:CARRIE[SD]|PASSE[SD]|FAIL(?:S|ED)|ADOPTED|APPROVED|TABLED)\b[^a-z]{0,60})\s*$/;

/** `The meeting rose at 4.10 p.m.`, `Eran las tres y veinte minutos de la tarde.` */
const MEETING_NOTE =
  /^(?:\s*(?:Eran? las? [^.]{3,60} de la (?:mañana|tarde|noche)|Se (?:abre|reanuda|suspende|levanta) la sesión a las [^.]{3,60})\.\s*$)|^\s*The (?:meeting|sitting|committee|House) (?:rose|adjourned|resumed|was (?:suspended|resumed|called to order|adjourned)) at \d[^a-z]*(?:[ap]\.?m\.?)?\.?\s*$/;

export const proceedings: Format = {
  name: 'a record of proceedings (`Mr. Renko. text`)',
  extensions: ['.txt'],
  score: (content) => detectLayout(content).marks.length,
  parse(content) {
    const { marks, first } = detectLayout(content);
    const head = parseHead(content.lines.slice(0, first), () => false);
    const people = new Map<string, PersonMention>();
    const starts = marks.map(({ line, speaker, key, text }): TurnStart => {
      const known = people.get(key) ?? speaker;
      people.set(key, known);
      return { speaker: known, line, lineCount: 1, start: null, end: null, text };
    });
    const headings = content.lines.slice(first).filter(isCapitalHeading).length;
    const hasHeadings = headings < marks.length;
    const isHeading = (line: string): boolean =>
      STATEMENT.test(line) || CLERK_NOTE.test(line) || (hasHeadings && isCapitalHeading(line));
    const lines = content.lines.map((line) => (CENTRED_HEADING.test(line) ? '' : line));
    const spoken = blankHeadings(blankHandedIn(lines, marks), marks);
    const turns = splitTurns(spoken, starts, (line) => !isReportersNote(line) && !isHeading(line));
    return finishDraft({ ...head, people: [] }, turns, false);
  },
};
