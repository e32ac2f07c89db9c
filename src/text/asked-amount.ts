/** Kinds of amounts that a question may ask for, money and ages, and whether a text names one. */

export type Amount = 'money' | 'age';

const DO = '(?:do|does|did|will|would|has|have|had|can|could|should|is|are|was|were)';
const PAYS =
  '(?:costs?|pays?|paid|earn(?:s|ed)?|charge[sd]?|spen[dt]s?|owe[sd]?|worth|sells? for|sold for|raise[sd]?|make a (?:year|month|week))';

const ASKS: Readonly<Record<Amount, RegExp>> = {
  money: new RegExp(
    `^(?:and |so )?(?:how much (?:money|cash|(?:${DO}) .*\\b${PAYS})\\b|what ${DO} (?!.*\\b(?:say|think|ask|discuss|decide|mention|talk|tell|know|want)\\b).*\\b(?:costs?|charge|paid|pay(?! attention)|earn)\\b|(?:what|which) (?:is |was )?(?:the )?(?:price|cost|salary|rent|fine)\\b)`,
    'iu',
  ),
  age: /^(?:and |so )?(?:how old\b|(?:at )?(?:what|which) age\b)/iu,
};

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const YEARS = `(?:\\d{1,3}|(?:${TENS})(?:-\\p{L}{3,5})?|(?:thir|four|fif|six|seven|eigh|nine)teen|five|six|seven|eight|nine|ten|eleven|twelve)`;
const IS = "(?:\\b(?:am|is|are|was|were|be|been|turn(?:s|ed|ing)?)|['’](?:m|s|re))";

const NAMES: Readonly<Record<Amount, RegExp>> = {
  money:
    /\p{Sc}\s?\d|\d\s?\p{Sc}|\b(?:dollars?|euros?|pounds?|cents?|pence|francs?|yen|bucks|grand|hundred|thousand|million|billion)\b|\b(?:for free|nothing)\b/iu,
  age: new RegExp(
    `\\b${YEARS}[- ](?:years?|months?)[- ](?:old|of age)\\b|\\baged? ${YEARS}\\b|${IS} (?:only |just |about |now |nearly )?${YEARS}(?=[.,;!?](?!\\d)|$| (?:and|when|then|by)\\b)|\\b(?:(?:born|built|founded|opened) in|since (?:\\d{4}|eighteen|nineteen))\\b`,
    'iu',
  ),
};

/** `null` for a question that asks for neither. */
export function askedAmount(question: string): Amount | null {
  const text = question.trim();
  if (ASKS.age.test(text)) return 'age';
  return ASKS.money.test(text) ? 'money' : null;
}

export const namesAmount = (text: string, amount: Amount): boolean => NAMES[amount].test(text);
