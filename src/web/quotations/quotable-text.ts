/** Which elements show quotable text, so that a selection in them can be quoted. */

import type { QuotablePassage } from '../quotation.ts';

const passages = new WeakMap<Element, QuotablePassage>();

/** For `ref`: the element shows exactly the text of the passage. */
export function showsPassage(passage: QuotablePassage): (element: Element | null) => void {
  return (element) => {
    if (element !== null) passages.set(element, passage);
  };
}

/** What is selected, cut to the text in which the selection begins; `null` where that is not quotable. */
export function quotableSelection(): QuotablePassage | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const element = parentOf(range.startContainer)?.closest('[data-quotable]');
  const passage = element && passages.get(element);
  if (!element || !passage) return null;
  const start = offsetIn(element, range.startContainer, range.startOffset);
  const end = element.contains(range.endContainer)
    ? offsetIn(element, range.endContainer, range.endOffset)
    : passage.text.length;
  return slicePassage(passage, start, end);
}

/** The passage that the keyboard is at: focused, or in the address. */
export function currentPassage(): QuotablePassage | null {
  const focused = document.activeElement?.closest('.result, .turn');
  const holder = focused ?? document.querySelector('.turn[aria-current=location]');
  const element = holder?.querySelector('[data-quotable]');
  return (element && passages.get(element)) ?? null;
}

/** A stretch of a passage, without the white space around it; `null` for nothing else. */
export function slicePassage(
  passage: QuotablePassage,
  from: number,
  to: number,
): QuotablePassage | null {
  const selected = passage.text.slice(from, to);
  const text = selected.trim();
  if (text === '') return null;
  const start = passage.offsets[0] + from + (selected.length - selected.trimStart().length);
  return { ...passage, text, offsets: [start, start + text.length] };
}

function parentOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** Characters of an element's text before a point in it. */
function offsetIn(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}
