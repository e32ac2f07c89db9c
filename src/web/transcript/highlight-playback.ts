/** Highlights the playing cue directly in the DOM: several times a second, too often to render. */

import type { CharSpan } from '../spans.ts';
import type { PlaybackPosition } from './playback-position.ts';

/** Both a CSS class and a CSS highlight. */
const PLAYING_CLASS = 'playing';

/** @param follow whether to scroll a cue into view. */
export function highlightPlayback(position: PlaybackPosition | null, follow: boolean): void {
  for (const turn of document.querySelectorAll(`.${PLAYING_CLASS}`))
    turn.classList.remove(PLAYING_CLASS);
  CSS.highlights?.delete(PLAYING_CLASS);
  const turn = position && document.getElementById(String(position.turn));
  if (!position || !turn) return;
  turn.classList.add(PLAYING_CLASS);
  const range = position.span && createTextRange(turn.querySelector('.speech'), position.span);
  if (range) CSS.highlights?.set(PLAYING_CLASS, new Highlight(range));
  if (!follow) return;
  const { top, bottom } = (range ?? turn).getBoundingClientRect();
  const isInView = top > innerHeight * 0.1 && bottom < innerHeight * 0.8;
  if (!isInView) scrollBy(0, top - innerHeight * 0.3);
}

function createTextRange(element: Element | null, [start, end]: CharSpan): Range {
  const range = new Range();
  if (element === null) return range;
  range.selectNodeContents(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const length = node.textContent?.length ?? 0;
    if (before <= start && start < before + length) range.setStart(node, start - before);
    if (before < end && end <= before + length) range.setEnd(node, end - before);
    before += length;
  }
  return range;
}
