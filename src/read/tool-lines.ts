/** Lines that recording and transcribing tools write of themselves: nobody said them. */

import { undecorated } from './markdown.ts';

/** Characters; no such line is longer. */
const LONGEST = 160;

/** What nobody says of a conversation. */
const LINES =
  /^(?:this editable transcript was computer generated|people can also change the text after it was created|you should review gemini['’]?s notes|transcribed (?:by|with) (?:https?:\/\/)?otter\.ai|transcript(?:ion)? (?:by|provided by|powered by) (?:https?:\/\/|rev\b|otter\b|descript\b|sonix\b|trint\b)|(?:\S+ ){1,6}(?:started|stopped) transcription$)/i;

/** After these nothing is said, until someone is named again. */
const CLOSING =
  /^(?:(?:transcription|meeting) ended after \d|\[?(?:end of (?:transcript|recording|audio|meeting)|transcript ends)\]?\.?$)/i;

const FIRST_WORDS = /^[#*_>\s[]*(?:people can|you should|end of|meeting ended)/i;

/** Nearly all lines are said by someone, and are told apart without a look at each of their words. */
const mayBe = (line: string): boolean =>
  line.length <= LONGEST &&
  (line.includes('ranscri') || line.includes('RANSCRI') || FIRST_WORDS.test(line));

export const isToolLine = (line: string): boolean => {
  if (!mayBe(line)) return false;
  const text = undecorated(line);
  return LINES.test(text) || CLOSING.test(text);
};

export const isClosingLine = (line: string): boolean =>
  mayBe(line) && CLOSING.test(undecorated(line));

/** Characters at either end of a file in which a tool says what it is. */
const ENDS = 4000;
const MEETING =
  /this editable transcript was computer generated|(?:transcription|meeting) ended after \d|\bstarted transcription\b/i;

/** Whether a tool that records nothing but meetings wrote the text. */
export const isOfMeeting = (text: string): boolean =>
  MEETING.test(text.slice(0, ENDS)) || MEETING.test(text.slice(-ENDS));
