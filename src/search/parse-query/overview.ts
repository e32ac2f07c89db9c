/** Tells questions for all that was said: "what happened" (in last week's standup), "what was" (the latest episode) "about". */

const OVERVIEW = new RegExp(
  '^(?:please\\s+)?(?:' +
    [
      'what\\s+(?:happened|came\\s+up|was\\s+(?:it\\s+)?(?:about|discussed|said|talked\\s+about|covered|mentioned|told))',
      'what\\s+did\\s+(?:we|they|people|everyone|everybody|the\\s+(?:team|group))\\s+(?:say|discuss|talk\\s+about|cover)',
      'summari[sz]e(?:\\s+(?:it|everything))?|recap|everything|what\\s+(?:was|is)\\s+about|what\\s+(?:was|is)\\s+(?:in|on)?',
      '(?:what\\s+(?:are|were)\\s+)?(?:the\\s+|a\\s+)?(?:summary|overview|recap|highlights|(?:main|key)\\s+(?:points|topics|takeaways))(?:\\s+(?:of|from))?',
    ].join('|') +
    ')$',
  'iu',
);

export const isOverview = (question: string): boolean => OVERVIEW.test(question.trim());
