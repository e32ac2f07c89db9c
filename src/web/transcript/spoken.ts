/** Marks what is being said. Several times a second, so beside what the page is drawn by: nothing is drawn anew. */

import type { Span } from '../spans.ts';
import type { Moment } from './times.ts';

/** The name of what is said in the style of the page. */
const SPOKEN = 'spoken';

/** @param follow whether to scroll there, where it is out of sight. */
export function showSpoken(spoken: Moment | null, follow: boolean): void {
  for (const turn of document.querySelectorAll(`.${SPOKEN}`)) turn.classList.remove(SPOKEN);
  CSS.highlights?.delete(SPOKEN);
  const turn = spoken && document.getElementById(String(spoken.turn));
  if (!spoken || !turn) return;
  turn.classList.add(SPOKEN);
  const part = spoken.span && rangeIn(turn.querySelector('.speech'), spoken.span);
  if (part) CSS.highlights?.set(SPOKEN, new Highlight(part));
  if (!follow) return;
  const { top, bottom } = (part ?? turn).getBoundingClientRect();
  const isSeen = top > innerHeight * 0.1 && bottom < innerHeight * 0.8;
  if (!isSeen) scrollBy(0, top - innerHeight * 0.3);
}

/** A part of the text of an element. */
function rangeIn(element: Element | null, [start, end]: Span): Range {
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
