/** Tells words that are written as a name, whether or not anybody is called so. */

import { isRare } from '../../text/term-rarity.ts';
import { tokenize } from '../../text/tokenize.ts';

const MAX_NAME_WORDS = 4;
/** "A" is a letter, "I" a word. */
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]+$/u;

/** "Project Manager" is an office, whoever holds it. */
const OFFICE =
  /(?:^|\s)(?:manager|designer|director|officer|expert|engineer|president|minister|professor|analyst|secretary|chair(?:man|woman|person)?|head|lead|teacher|doctor|nurse|team|committee|board|department|assistant|developer|interface|student)s?$/iu;

/** "Warren Buffett"; also "warren buffett", if none of the words is an everyday one. */
export function isNameLike(phrase: string): boolean {
  const words = phrase.split(/\s+/);
  if (words.length > MAX_NAME_WORDS || OFFICE.test(phrase)) return false;
  if (words.every((word) => CAPITALISED.test(word))) return true;
  return words.every((word) => {
    const terms = tokenize(word);
    return terms.length > 0 && terms.every(isRare);
  });
}

/** Capitalised words of a question, less its first one; adjacent ones are one name. */
export function listNames(question: string): string[] {
  const names: string[] = [];
  let open = false;
  question.split(/\s+/).forEach((written, at) => {
    const word = written.replace(/^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu, '');
    const isName = at > 0 && /^\p{Lu}.*\p{Ll}/u.test(word);
    if (isName && open) names.push(`${names.pop()} ${word}`);
    else if (isName) names.push(word);
    open = isName && word.length === written.length;
  });
  return names;
}
