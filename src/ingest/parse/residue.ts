/** Removes from words what nobody said: times in brackets, notes of sounds and reactions, tags and style codes. */

import { toWordSet } from '../../text/person-names.ts';

/** Most speech has none of these marks; looking for each is faster than a regular expression. */
const mayHaveResidue = (text: string): boolean =>
  text.includes('(') ||
  text.includes('（') ||
  text.includes('[') ||
  text.includes('<') ||
  text.includes('{') ||
  text.includes('♪') ||
  text.includes('♫');

/** `<00:00:01.200>`. */
const WORD_TIME = /<\d{1,3}:\d[\d:.]{0,12}>/g;
/** In pairs; one alone may be spoken of. */
const TAGS = /<(i|b|u|em|strong)>([^<>]{0,1000})<\/\1>/gi;
/** `{\an8}`, `{\i1}`. */
const STYLE_CODE = /\{\\[^{}]{0,100}\}/g;
const MUSIC_SIGN = /[♪♫]+/g;
/** What stands in brackets or parentheses, of single or double width. */
const BRACKETED = /\[([^[\]]{1,100})\]|[(（]([^()（）]{1,200})[)）]/g;

const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const TIME_ALONE = new RegExp(`^\\s*(?:${CLOCK})(?:\\s*(?:-->|->|–|—|-)\\s*(?:${CLOCK}))?\\s*$`);
/** Without hours, in parentheses, it may be a time of day that somebody spoke of. */
const MIN_COLONS_IN_PARENTHESES = 2;
/** `[inaudible 01:02:14]`. */
const TIME_OF_NOTE = new RegExp(`^(\\p{L}[\\p{L} ]{2,30}?)[ @]+(?:${CLOCK})$`, 'u');

/** Sounds and reactions that transcribers note, first or last in their notes. */
const SOUNDS =
  toWordSet(`laughter laughs laughing laugh chuckles chuckling chuckle giggles applause applauds
  clapping cheers cheering booing music singing sighs sigh coughs coughing cough sneezes gasps pause pauses
  silence crosstalk gavel bell ringing rings rumble interjection interjections interruption interruptions hubbub snorts
  groans whistling beeping noise
  beifall heiterkeit lachen lacht gelächter zuruf zurufe zwischenruf zwischenrufe widerspruch unruhe musik
  applaus gegenruf glocke
  applaudissements rires sourires protestations exclamations musique mouvements
  aplausos risas rumores protestas música
  applausi ilarità commenti proteste musica
  palmas risos aplauso
  applausje gelach applaudissement
  alkışlar gülüşmeler gürültüler oklaski wesołość potlesk smích pljesak aplauze râsete applåder skratt
  笑 笑い 一同笑い 拍手 笑声 笑聲 掌声 掌聲 鼓掌 音楽 音乐 音樂 웃음 박수 음악`);
/** Not what somebody says, but in what language. */
const INTERPRETED =
  /^(?:interpretation|interpreted|(?:through|via) (?:an |the )?interpreter|voice of translat(?:or|ion))$/i;
/** Of any length: `Risas.—Aplausos de las señoras y los señores diputados, puestos en pie`. */
const CROWD_NOTE =
  /^(?:Aplausos|Risas|Rumores|Protestas|Applausi|Commenti|Proteste|Palmas|Risos|Beifall|Heiterkeit|Zurufe?|Lachen|Widerspruch|Unruhe|Applaudissements|Exclamations|Rires|Sourires|Protestations|Applaus|Gelach|Rufe)(?=[\s.,;:–—-])/;
const WORDS = /[\p{L}\p{M}]+/gu;
/** Words of a note in parentheses, which may also be an aside. */
const MAX_WORDS_IN_PARENTHESES = 9;

/** Whether a note is one of a sound or a reaction: `Laughter`, `Beifall bei der SPD`, `upbeat music`. */
export function isSoundNote(note: string, maxWords = Number.POSITIVE_INFINITY): boolean {
  const words = note.match(WORDS) ?? [];
  const isSound = (word = ''): boolean => SOUNDS.has(word.toLowerCase());
  if (INTERPRETED.test(note.trim()) || CROWD_NOTE.test(note)) return true;
  return words.length <= maxWords && (isSound(words[0]) || isSound(words.at(-1)));
}

/** A note of a sound stays where there is nothing else: somebody laughs. Without even that, nothing is left. */
export function removeResidue(text: string): string {
  if (!mayHaveResidue(text)) return text;
  let words = text;
  if (words.includes('<')) words = words.replace(WORD_TIME, '').replace(TAGS, '$2');
  if (words.includes('{\\')) words = words.replace(STYLE_CODE, '');
  if (words.includes('♪') || words.includes('♫'))
    words = words.replace(MUSIC_SIGN, ' ').replace(/ {2,}/g, ' ');
  const hasTime = /\d\s*[\])]/.test(words);
  const timeless = (hasTime ? replaceNotes(words, removeTime) : words).trim();
  return replaceNotes(timeless, removeSoundNote).trim() || timeless;
}

const SENTENCE_END = /[.?!…]$/;
/** Characters that hold a sentence's end and the break behind it. */
const LAST_MARKS = 5;

/** Of a note that is removed, the spaces before it go too. */
function replaceNotes(text: string, replace: typeof removeTime): string {
  let kept = '';
  let from = 0;
  BRACKETED.lastIndex = 0;
  for (let found = BRACKETED.exec(text); found !== null; found = BRACKETED.exec(text)) {
    const { index, 0: whole, 1: bracketed, 2: inParentheses } = found;
    const note = replace(whole, bracketed, inParentheses);
    if (note === whole) continue;
    const before = text.slice(from, index);
    kept += note === '' ? trimSpaces(before) : before + note;
    from = index + whole.length;
    if (note === '' && text[from] === '*') from++;
    /* `… in November. (Applause).` */
    if (note === '' && text[from] === '.' && SENTENCE_END.test(kept.slice(-LAST_MARKS).trimEnd()))
      from++;
  }
  return from === 0 ? text : kept + text.slice(from);
}

function trimSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return text.slice(0, end);
}

function removeTime(whole: string, bracketed: string | undefined, inParentheses = ''): string {
  if (bracketed === undefined) {
    const colons = inParentheses.split(':').length - 1;
    return colons >= MIN_COLONS_IN_PARENTHESES && TIME_ALONE.test(inParentheses) ? '' : whole;
  }
  if (!/\d$/.test(bracketed)) return whole;
  const [, note] = TIME_OF_NOTE.exec(bracketed) ?? [];
  if (note !== undefined) return whole.replace(bracketed, note);
  return TIME_ALONE.test(bracketed) ? '' : whole;
}

const removeSoundNote = (
  whole: string,
  bracketed: string | undefined,
  inParentheses = '',
): string =>
  isSoundNote(bracketed ?? inParentheses, bracketed ? undefined : MAX_WORDS_IN_PARENTHESES)
    ? ''
    : whole;
