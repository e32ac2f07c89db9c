/** Years as they are said, and so written by those who take speech down: 1978 is "nineteen seventy eight". */

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** @param number below 100. */
function spell(number: number): string {
  if (number < 20) return ONES[number - 1] ?? '';
  const ones = ONES[(number % 10) - 1];
  return [TENS[Math.floor(number / 10) - 2], ones].filter(Boolean).join(' ');
}

/** @param year from 1100 to 1999; the words of later ones are said everywhere. */
export function spellYear(year: number): string {
  const century = Math.floor(year / 100);
  const rest = year % 100;
  if (rest === 0) return `${spell(century)} hundred`;
  return `${spell(century)} ${rest < 10 ? 'oh ' : ''}${spell(rest)}`;
}
