/**
 * Rewrites questions for what people do in a conversation into the words in which they do it:
 *
 *   what was decided about pricing → pricing decision decided agreed · who objected to the kiosk → the kiosk I disagree …
 *   who owns the rule set → the rule set I will do it …
 *   action items → action items to do … by Friday … · was anything said about guidance → guidance
 */

interface SpeechAct {
  /** Its group is the topic, or a word of it. */
  readonly asked: RegExp;
  /** How it is said. */
  readonly words: string;
}

const ABOUT =
  '(?:\\s+(?:about|upon|on|for|regarding|concerning|over|with|to(?:\\s+do\\s+(?:about|with))?))?';
const TOPIC = '(?:\\s+(.+))?$';

const SPEECH_ACTS: readonly SpeechAct[] = [
  {
    asked: new RegExp(
      `^(?:(?:was|is|were|has|have|did)\\s+)(?:there\\s+)?(?:anything|something|anybody|anyone|somebody)\\s+(?:been\\s+|ever\\s+)?(?:said|say|mention(?:ed)?|discuss(?:ed)?|talked|come\\s+up|brought\\s+up|raised)\\s+(?:about|on|of|regarding)${TOPIC}`,
      'iu',
    ),
    words: '',
  },
  {
    asked: new RegExp(
      `^what\\s+(?:was|were|has\\s+been|have\\s+been)\\s+(?:finally\\s+)?(?:decided|agreed|settled)(?:\\s+(?:up)?on(?=\\s+(?:on|about|regarding)\\s))?${ABOUT}${TOPIC}`,
      'iu',
    ),
    words: 'decision decided agreed',
  },
  {
    asked: new RegExp(
      `^(?:what\\s+(?:are|were|is|was)\\s+)?(?:the\\s+|our\\s+|any\\s+|all\\s+|open\\s+)*(?:action\\s+(?:items?|points?)|to-?\\s?dos?)(?:\\s+(?:about|on|for|from|of))?${TOPIC}`,
      'iu',
    ),
    words: 'action item, to do list, tomorrow, by Friday, by the end of the week',
  },
  {
    asked: new RegExp(
      `^who\\s+(?:disagreed|disagrees|objected|objects|was\\s+against)${ABOUT}${TOPIC}`,
      'iu',
    ),
    words: 'I disagree, I think that is a mistake',
  },
  {
    asked: new RegExp(
      `^who(?:['’]s|\\s+(?:is|was))?\\s+(?:owns?|responsible\\s+for|in\\s+charge\\s+of|accountable\\s+for|assigned\\s+to|taking(?:\\s+(?:on|care\\s+of))?|takes\\s+(?:on|care\\s+of))${TOPIC}`,
      'iu',
    ),
    words: 'I will do it, I will take that',
  },
];

/** The question itself where it asks for none. */
export function rewriteSpeechAct(question: string): string {
  for (const { asked, words } of SPEECH_ACTS) {
    const match = asked.exec(question);
    if (match !== null) return `${match[1] ?? ''} ${words}`.trim() || question;
  }
  return question;
}
