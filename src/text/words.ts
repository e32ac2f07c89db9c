/** Finds the words of a text one by one, without an object for each: most are looked at and left. */

/** Letters and digits; numbers keep their separators: "1.28", "10,000". */
export const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+/gu;

const ASCII = 128;
const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
/** The kind of each ASCII character. */
const KINDS = Uint8Array.from({ length: ASCII }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return LETTER;
  return /[0-9]/.test(character) ? DIGIT : OTHER;
});

/** The matches of `WORD` in a text, one after the other. */
export class WordScanner {
  readonly #text: string;
  /** Of the current word, in UTF-16 code units. */
  start = 0;
  end = 0;
  /** Whether it is sure to have letters and digits of ASCII only. */
  isAscii = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes on to the next word. @returns `false` where there is none. */
  next(): boolean {
    const text = this.#text;
    let at = this.end;
    while (at < text.length && KINDS[text.charCodeAt(at)] === OTHER) at++;
    this.start = at;
    if (KINDS[text.charCodeAt(at)] !== LETTER) return this.#match(at);
    while (KINDS[text.charCodeAt(at)] > OTHER) at++;
    if (text.charCodeAt(at) >= ASCII) return this.#match(this.start);
    this.end = at;
    this.isAscii = true;
    return true;
  }

  /** What begins with a digit, or has other letters than those of ASCII. */
  #match(from: number): boolean {
    WORD.lastIndex = from;
    const match = WORD.exec(this.#text);
    this.start = match?.index ?? this.#text.length;
    this.end = match === null ? this.start : WORD.lastIndex;
    WORD.lastIndex = 0;
    this.isAscii = false;
    return match !== null;
  }
}
