/** Questions for what people do in a conversation, and the words in which they do it. */

import { describe, expect, it } from 'vitest';
import { rewriteSpeechAct } from '#src/search/parse-query/speech-acts.ts';

describe('what people do', () => {
  it.each([
    ['who owns the rule set', 'the rule set I will do it, I will take that'],
    ['who is responsible for the kiosk', 'the kiosk I will do it, I will take that'],
    ["who's taking care of the minutes", 'the minutes I will do it, I will take that'],
    ['who objected to the kiosk', 'the kiosk I disagree, I think that is a mistake'],
    ['what was decided about the fee', 'the fee decision decided agreed'],
    ['was anything said about drones', 'drones'],
  ])('is searched in the words of those who do it: %s', (question, words) => {
    expect(rewriteSpeechAct(question)).toBe(words);
  });

  it.each(['who runs the ferry', 'who owned the mill in 1900', 'the owner of the mill'])(
    'is not read into other questions: %s',
    (question) => expect(rewriteSpeechAct(question)).toBe(question),
  );
});
