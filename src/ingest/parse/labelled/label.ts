/** Parses one labelled line: `[0:12:03] Name: text`, `**Name:** text`, `Name (12:03): text`. */

import { splitLeadingTime, splitTrailingTime, type TimeSplit } from '../times.ts';

export interface LineLabel {
  /** Without colon, time and emphasis. */
  readonly name: string;
  readonly emphasised: boolean;
  /** A colon or a time proves a label; emphasis alone may only stress a word. */
  readonly certain: boolean;
  /** Seconds. */
  readonly start: number | null;
  readonly end: number | null;
  /** The time before the name has no brackets, like a time of day in speech. */
  readonly bareTime: boolean;
  readonly text: string;
}

/** Characters, with time. */
const MAX_LABEL_LENGTH = 110;

const WIDE_COLON = '：';

/** Between a time and a name. */
const SEPARATOR = /^[\s|·–—-]+/;
/** `O Sr. Presidente: — Está aberta a sessão.` */
const DASH_BEFORE_SPEECH = /^[–—]\s+(?=["“«¿¡]?\p{Lu})/u;
/** Markdown link definition: `[name]: address`. */
const LINK_DEFINITION = /^\[[^\]]*\]:/;
const LINK_TARGET = /^(?:<|#|\.?\/|[a-z]+:\S)/i;
const EMPHASIS = /^(?:\*{1,3}(?=[^\s*])|_{1,2}(?=[^\s_]))/;
/** The commonest emphasis. */
const BOLD = /^\*\*[^\s*]/;
/** Before a label: a new speaker in captions, a footnote, the number of a question to a committee. */
const PREFIX =
  /^(?:[-–]?\s?(?:>>>?|≫)\s*|\[\*\]\s*|\d{1,2}\.\d{2,3}\s+(?=\p{Lu})|Anf\.\s\d{1,4}\s+(?=\p{Lu})|Q\d{1,4}\.?\s+(?=\*{0,2}\p{Lu})|T?\d{1,3}\. (?=\p{Lu}[^:()]{3,50} \([^()]{2,50}\)(?: \([^()]{2,40}\)| to the [^:]{3,60}):))/u;

/** Cheap: most lines begin with a letter, or with a time in brackets. */
const MAY_BE_PREFIX = /^(?:[-–>≫\d]|\[\*|Q\d|T\d|Anf)/;

/** Without brackets, a time belongs to the speech. */
function splitBracketedTime(text: string): TimeSplit | null {
  const timed = splitLeadingTime(text);
  return timed?.bracketed ? timed : null;
}

/** `Ana Silva [00:12:03] text`, `Ana Silva (0:12:03) text`; in parentheses only with hours, since one speaks of `(10:30)`. */
const TIMED_NAME =
  /^(\p{Lu}[^[\]():]{0,60}[\p{L}\p{N}] *(?:\[\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?\]|\(\d{1,3}:\d{2}:\d{2}(?:[.,]\d{1,3})?\))) +(["“'(¿¡]?[\p{Lu}\p{Lo}\p{N}].*)$/u;

function splitTimedName(line: string): LabelSplit | null {
  const start = line.slice(0, MAX_LABEL_LENGTH);
  if (!start.includes(':') || !(start.includes('[') || start.includes('('))) return null;
  const [, label, text = ''] = TIMED_NAME.exec(line) ?? [];
  return label === undefined ? null : { label, text, hasColon: true };
}

const withoutPrefix = (line: string): string =>
  MAY_BE_PREFIX.test(line) ? line.replace(PREFIX, '') : line;

function findEmphasis(text: string): string | undefined {
  if (BOLD.test(text)) return '**';
  return /^[*_]/.test(text) ? EMPHASIS.exec(text)?.[0] : undefined;
}

/** `null` if the line has nothing in the place of a label. */
export function parseLabel(line: string): LineLabel | null {
  const whole = withoutPrefix(line.trim());
  const outer = splitLeadingTime(whole);
  const bareTime = outer !== null && !outer.bracketed;
  const untimed = outer?.rest ?? whole;
  const rest = bareTime ? untimed.replace(SEPARATOR, '') : untimed;
  const emphasis = findEmphasis(rest);
  const cut =
    (outer && splitBracketed(rest)) ??
    (emphasis === undefined
      ? (splitPlain(rest) ?? splitTimedName(rest))
      : splitEmphasised(rest, emphasis));
  if (!cut) return null;
  const leading = splitLeadingTime(cut.label);
  const label = leading?.rest ?? cut.label;
  const split = splitTrailingTime(label);
  const trailing = split?.bracketed ? split : null;
  const inner = splitBracketedTime(cut.text);
  const time = outer?.time ?? leading?.time ?? trailing?.time ?? inner?.time ?? null;
  const certain = cut.hasColon || time !== null;
  const name = cleanName(trailing?.rest ?? label);
  const text = inner?.rest ?? cut.text;
  const isLink = line.startsWith('[') && LINK_DEFINITION.test(line) && LINK_TARGET.test(text);
  if (name === '' || isLink) return null;
  return {
    name,
    emphasised: emphasis !== undefined,
    certain,
    start: time?.start ?? null,
    end: time?.end ?? null,
    bareTime,
    text: /^[–—]/.test(text) ? text.replace(DASH_BEFORE_SPEECH, '') : text,
  };
}

/** Removes separators and brackets around the name; parentheses of double width become single. */
function cleanName(written: string): string {
  const name = written.endsWith('）') ? written.replace(/\s?（([^（）]*)）$/, ' ($1)') : written;
  if (!/^[\s|·–—[-]|\s\s|\t/.test(name)) return name.trim();
  return name
    .replace(SEPARATOR, '')
    .replace(/^\[(.+)\]$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

interface LabelSplit {
  readonly label: string;
  readonly text: string;
  readonly hasColon: boolean;
}

/** `**Name:** text`, `**Name**: text`, `**Name** [12:03]: text`, `*Name (12:03)* text`, `**Name** text`. */
function splitEmphasised(line: string, emphasis: string): LabelSplit | null {
  const open = emphasis.length;
  const mark = emphasis.slice(0, 2);
  const close = line.indexOf(mark, open);
  if (close < 0 || close > MAX_LABEL_LENGTH) return null;
  const label = line.slice(open, close).trim();
  /* `***Name:** the rest in italics*` */
  const text = line
    .slice(close + mark.length, open > 2 && line.endsWith(mark) ? -1 : undefined)
    .trim();
  if (/[:：]$/.test(label)) return { label: label.slice(0, -1).trim(), text, hasColon: true };
  const after = splitBracketedTime(text);
  const rest = after?.rest ?? text;
  if (/^(?::(?=\s|$)|：)/.test(rest)) {
    const spoken = rest.slice(1).trim();
    if (after === null) return { label, text: spoken, hasColon: true };
    const mark = text.slice(0, text.length - rest.length).trim();
    return { label: `${label} ${mark}`, text: spoken, hasColon: true };
  }
  return text === '' ? null : { label, text, hasColon: false };
}

/** `[SPEAKER_00] text`, after a time. */
function splitBracketed(line: string): LabelSplit | null {
  const close = line.startsWith('[') ? line.indexOf(']') : -1;
  if (close < 0 || close > MAX_LABEL_LENGTH) return null;
  const text = line.slice(close + 1);
  return /^\s+\S/.test(text)
    ? { label: line.slice(1, close), text: text.trim(), hasColon: true }
    : null;
}

/** `Name: text`, `名前：text`; white space or the end follows a colon of single width, unlike the colon of a time. */
function splitPlain(line: string): LabelSplit | null {
  const narrow = line.indexOf(':');
  const wide = line.indexOf(WIDE_COLON);
  if (wide >= 0 && wide <= MAX_LABEL_LENGTH && (narrow < 0 || wide < narrow)) {
    const [label, text] = [line.slice(0, wide).trim(), line.slice(wide + 1).trim()];
    return { label, text, hasColon: true };
  }
  for (let i = narrow; i >= 0 && i <= MAX_LABEL_LENGTH; i = line.indexOf(':', i + 1)) {
    const next = line[i + 1];
    if (next === undefined || next === ' ' || /\s/.test(next)) {
      return { label: line.slice(0, i).trim(), text: line.slice(i + 1).trim(), hasColon: true };
    }
    if (!/\d/.test(next)) return null;
  }
  return null;
}
