/** Whether a text asks: by a question mark of any script, or by the particles that end questions in East Asia. */

const QUESTION = /[?？؟]|(?:[か까吗嗎呢]|나요|가요)(?:[。.」』\s]|$)/u;

export const hasQuestion = (text: string): boolean => QUESTION.test(text);
