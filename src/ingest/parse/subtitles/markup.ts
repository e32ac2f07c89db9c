/** Removes WebVTT and SRT markup: voice tags become voices, other tags vanish, entities are decoded. */

import { decodeHTMLStrict } from 'entities';
import type { CueBlock } from './blocks.ts';
import type { Caption } from './caption.ts';

/** `<v Ana Silva>`, `<v.loud Ana Silva>`. */
const VOICE = /<v(?:\.[^\s<>]*)?(\s[^<>]*)?>/g;
/** `<i>`, `</v>`, `<c.yellow>`, `<font color="red">`, `<00:00:01.200>`; not `1 < 2 > 0`. */
const TAG = /<(?:\/?\p{L}[^<>]*|\/|\d[\d:.]*)>/giu;
/** `<Ana Silva>`, which people write before words; no tag of HTML, whatever its case. */
const NAME_TAG = /^<([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}_'’. -]{1,40})>$/u;
const HTML_TAG = /^(?:font|ruby|rt|lang|br|span|div|em|strong|sync|body|head|html|sub|sup)$/i;
const ANY_MARKUP = /[<&]|\{\\/;
/** SRT position: `{\an8}`. */
const POSITION = /\{\\[^{}]*\}/g;

/** One caption per voice. */
export function blockToCaptions(block: CueBlock): Caption[] {
  const { start, end, lines } = block;
  if (!lines.some((line) => ANY_MARKUP.test(line))) return [{ start, end, voice: null, lines }];
  const text = lines.join('\n');
  const captions: Caption[] = [];
  let voice: string | null = null;
  let from = 0;
  const close = (to: number): void => {
    const own = stripMarkup(text.slice(from, to)).split('\n');
    /* Before the first voice there is usually no text. */
    if (to > 0) captions.push({ start, end, voice, lines: own });
  };
  for (const { index, 0: tag, 1: name = '' } of text.matchAll(VOICE)) {
    close(index);
    voice = decodeEntities(name).trim() || null;
    from = index + tag.length;
  }
  close(text.length);
  return captions;
}

function keepName(tag: string): string {
  const name = NAME_TAG.exec(tag)?.[1];
  return name === undefined || HTML_TAG.test(name) ? '' : `[${name}]`;
}

/** Tags before entities: `&lt;i&gt;` is not a tag. */
function stripMarkup(text: string): string {
  const untagged = text.includes('<') ? text.replace(TAG, keepName) : text;
  const unplaced = untagged.includes('{\\') ? untagged.replace(POSITION, '') : untagged;
  return decodeEntities(unplaced);
}

const decodeEntities = (text: string): string =>
  text.includes('&') ? decodeHTMLStrict(text) : text;
