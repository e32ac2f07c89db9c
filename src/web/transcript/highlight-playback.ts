/** Marks what is being said. Several times a second, so beside what the page is drawn by: nothing is drawn anew. */

import type { CharSpan } from '../spans.ts';
import type { PlaybackPosition } from './playback-position.ts';

/** The name of what is said in the style of the page. */
const PLAYING_CLASS = 'playing';

/** @param follow whether to scroll there, where it is out of sight. */
export function highlightPlayback(spoken: PlaybackPosition | null, follow: boolean): void {
  for (const turn of document.querySelectorAll(`.${PLAYING_CLASS}`))
    turn.classList.remove(PLAYING_CLASS);
  CSS.highlights?.delete(PLAYING_CLASS);
  const turn = spoken && document.getElementById(String(spoken.turn));
  if (!spoken || !turn) return;
  turn.classList.add(PLAYING_CLASS);
  const part = spoken.span && createTextRange(turn.querySelector('.speech'), spoken.span);
  if (part) CSS.highlights?.set(PLAYING_CLASS, new Highlight(part));
  if (!follow) return;
  const { top, bottom } = (part ?? turn).getBoundingClientRect();
  const isSeen = top > innerHeight * 0.1 && bottom < innerHeight * 0.8;
  if (!isSeen) scrollBy(0, top - innerHeight * 0.3);
}

/** A part of the text of an element. */
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
