/** A conversation with an assistant, copied from its page or kept as Markdown: `You said:` above the words. */

import { type Content, memoizePerContent } from '../content.ts';
import { finishDraft } from '../finish-draft.ts';
import type { Format, PersonMention } from '../format.ts';
import { parseHead } from '../head/head.ts';
import { stripDecoration } from '../markdown.ts';
import { splitTurns, type TurnStart } from '../split-turns.ts';
import { ASSISTANT, USER } from './messages.ts';

/** Alone on its line: `**You:**`, `## ChatGPT`, `ChatGPT said:`. */
const LABEL =
  /^(?:(you|user|human|me)|(?:chatgpt|gpt-?[\w.]{1,8}|claude|gemini|copilot|assistant|grok|deepseek|mistral|perplexity|llama|cursor|windsurf|cline|codex|claude code|qwen|kimi|ai))(?: said| wrote)?:?$/i;
/** `**You:** text`, `ChatGPT: text`. */
const INLINE = /^(\*{0,2})([A-Za-z][\w. -]{0,20}?)(?::\1|\1:) +(\S.*)$/;
/** `* * *`, between messages. */
const RULE = /^(?:\* ?){3,}$/;
/** Cheap: most lines begin otherwise. */
const MAY_BE_LABEL =
  /^[#>*_\s]*(?:you|user|human|me|chatgpt|gpt|claude|gemini|copilot|assistant|grok|deepseek|mistral|perplexity|llama|cursor|windsurf|cline|codex|qwen|kimi|ai)/i;
/** Characters of a line with a label. */
const MAX_LABEL_LENGTH = 40;
/** Of each side. */
const MIN_MARKS = 1;
const MIN_ALL_MARKS = 3;
/** Shares of the lines that the head may take. */
const MAX_HEAD_LINES = 20;

const PEOPLE: Readonly<Record<'user' | 'assistant', PersonMention>> = {
  user: { name: USER },
  assistant: { name: ASSISTANT },
};

interface Mark {
  readonly line: number;
  readonly isUser: boolean;
  /** Speech behind the label. */
  readonly text: string;
}

/** A bare word is a label only as a heading, in bold or with a colon. */
function parseMark(text: string, line: number): Mark | null {
  if (!/[#*:]/.test(text.slice(0, MAX_LABEL_LENGTH))) return null;
  const [, , name = stripDecoration(text), spoken = ''] = INLINE.exec(text) ?? [];
  const label = name.length <= MAX_LABEL_LENGTH ? LABEL.exec(name) : null;
  return label && { line, isUser: label[1] !== undefined, text: spoken };
}

const findMarks = memoizePerContent(({ lines }: Content): readonly Mark[] => {
  const marks: Mark[] = [];
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line];
    const mark = text !== '' && MAY_BE_LABEL.test(text) ? parseMark(text, line) : null;
    if (mark) marks.push(mark);
  }
  const users = marks.filter(({ isUser }) => isUser).length;
  const isConversation =
    marks.length >= MIN_ALL_MARKS &&
    Math.min(users, marks.length - users) >= MIN_MARKS &&
    marks[0].line <= MAX_HEAD_LINES;
  return isConversation ? marks : [];
});

export const copiedConversation: Format = {
  name: 'a conversation with an assistant, copied as text (`You said:`)',
  extensions: ['.md', '.txt'],
  score: (content) => findMarks(content).length,
  parse(content) {
    const marks = findMarks(content);
    const head = parseHead(content.lines.slice(0, marks[0]?.line ?? 0), () => false);
    const starts = marks.map(({ line, isUser, text }): TurnStart => {
      const speaker = isUser ? PEOPLE.user : PEOPLE.assistant;
      return { speaker, line, lineCount: 1, start: null, end: null, text };
    });
    return finishDraft(
      { ...head, kind: 'chat', people: [] },
      splitTurns(content.lines, starts, (line) => !RULE.test(line)),
      false,
    );
  },
};
