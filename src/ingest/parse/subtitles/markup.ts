/** The markup of WebVTT and SRT off their text: voice tags to voices, all other tags to nothing, entities to what they mean. */

import { decodeHTMLStrict } from 'entities';
import type { CueBlock } from './blocks.ts';
import type { Caption } from './captions.ts';

/** `<v Ana Silva>`, `<v.loud Ana Silva>`. */
const VOICE = /<v(?:\.[^\s<>]*)?(\s[^<>]*)?>/g;
/** `<i>`, `</v>`, `<c.yellow>`, `<font color="red">`, `<00:00:01.200>`; not the signs in `1 < 2 > 0`. */
const TAG = /<(?:\/?[a-z][^<>]*|\/|\d[\d:.]*)>/gi;
/** Whatever begins any markup. */
const ANY_MARKUP = /[<&]|\{\\/;
/** `{\an8}`: where on the screen, in SRT. */
const POSITION = /\{\\[^{}]*\}/g;

/** The captions of a block without its markup, one for each voice. */
export function blockToCaptions(block: CueBlock): Caption[] {
  const { start, end, lines } = block;
  if (!lines.some((line) => ANY_MARKUP.test(line))) return [{ start, end, voice: null, lines }];
  const text = lines.join('\n');
  const captions: Caption[] = [];
  let voice: string | null = null;
  let from = 0;
  const close = (to: number): void => {
    const own = stripMarkup(text.slice(from, to)).split('\n');
    // What stands before the first voice is mostly nothing.
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

/** Tags go before entities: what `&lt;i&gt;` writes is no tag. */
function stripMarkup(text: string): string {
  const untagged = text.includes('<') ? text.replace(TAG, '') : text;
  const unplaced = untagged.includes('{\\') ? untagged.replace(POSITION, '') : untagged;
  return decodeEntities(unplaced);
}

const decodeEntities = (text: string): string =>
  text.includes('&') ? decodeHTMLStrict(text) : text;
