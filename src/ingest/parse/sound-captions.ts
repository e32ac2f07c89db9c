/** Captions that only say what is heard, for those who cannot hear: `[gulls crying]`, `(DOOR SLAMS)`, `♪ (gentle music) ♪`. */

import { isUnnamedSpeaker } from '../../text/person-names.ts';
import { isSoundNote } from './residue.ts';

const NOTE = /^[-–♪♫\s]*(?:\[([^[\]]{2,60})\]|\(([^()]{2,60})\))[.♪♫\s]*$/;
const FIRST_MARKS = new Set(['[', '(', '♪', '♫', '-', '–']);
/** Words were said there. */
const UNHEARD =
  /\b(?:inaudible|unintelligible|indiscernible|indistinct|unclear|foreign|redacted|censored|bleeped?)\b/i;
const MAX_WORDS = 6;

/** `APPLAUSE`, `LAUGHTER AND APPLAUSE`, as the BBC writes them, with no brackets. */
const IN_CAPITALS =
  /^(?:APPLAUSE|LAUGHTER|CHEERING|MUSIC|SINGING|THEY LAUGH|S?HE LAUGHS|CHEERS)(?: (?:AND|PLAYS|CONTINUES|APPLAUSE|LAUGHTER|CHEERING)){0,3}$/;

export function isSoundCaption(text: string): boolean {
  if (IN_CAPITALS.test(text)) return true;
  if (!FIRST_MARKS.has(text[0])) return false;
  const [, square, round] = NOTE.exec(text) ?? [];
  const note = square ?? round;
  if (note === undefined || /[.?!:;\d_]/.test(note) || UNHEARD.test(note)) return false;
  if (isSoundNote(note)) return true;
  if (note.split(' ').length > MAX_WORDS || isUnnamedSpeaker(note)) return false;
  const isInCapitals = note === note.toUpperCase() && note.includes(' ');
  return square === undefined
    ? isInCapitals || /\p{L}{2}ing\b/u.test(note)
    : isInCapitals || /^\p{Ll}/u.test(note);
}
