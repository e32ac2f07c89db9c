/** Finds the lists of objects in a JSON document, at any depth. */

import { isRecord } from '../head/front-matter-values.ts';
import { type Holder, itemsOf, type PlacedRecord } from './paths.ts';

/** Of each list, for a look at its fields. */
const SAMPLE = 200;
/** Where identifiers are keys, each has a list of its own. */
const MAX_LISTS = 2000;
/** Levels of objects. */
const MAX_DEPTH = 16;

/** All lists of objects under one path of keys, as if they were one. */
export interface FoundList {
  /** Dotted. */
  readonly path: string;
  /** The first records. */
  readonly sample: PlacedRecord[];
  count: number;
  /** Whether other things than objects are among them. */
  isMixed: boolean;
}

/** In the order of the document, the outer list before the inner. */
export function findLists(root: unknown): FoundList[] {
  const lists = new Map<string, FoundList>();
  visit(root, { path: '', holder: null, isItem: false, depth: 0 }, lists);
  return [...lists.values()];
}

interface Place {
  readonly path: string;
  readonly holder: Holder | null;
  readonly isItem: boolean;
  readonly depth: number;
}

function visit(value: unknown, place: Place, lists: Map<string, FoundList>): void {
  const { path, holder, isItem } = place;
  const depth = place.depth + 1;
  if (depth > MAX_DEPTH) return;
  const items = itemsOf(value);
  if (items !== null) {
    for (const item of items) {
      if (isRecord(item)) addRecord(path, { value: item, holder }, lists);
      else if (typeof item !== 'object') markMixed(lists.get(path));
      if (typeof item === 'object') visit(item, { path, holder, isItem: true, depth }, lists);
    }
  } else if (isRecord(value)) {
    const inside = { value, isItem, holder };
    for (const key of Object.keys(value)) {
      const inner = value[key];
      if (typeof inner !== 'object' || inner === null || key.includes('.')) continue;
      const at = path === '' ? key : `${path}.${key}`;
      visit(inner, { path: at, holder: inside, isItem: false, depth }, lists);
    }
  }
}

function addRecord(path: string, record: PlacedRecord, lists: Map<string, FoundList>): void {
  let list = lists.get(path);
  if (list === undefined) {
    if (lists.size >= MAX_LISTS) return;
    list = { path, sample: [], count: 0, isMixed: false };
    lists.set(path, list);
  }
  list.count++;
  if (list.sample.length < SAMPLE) list.sample.push(record);
}

function markMixed(list: FoundList | undefined): void {
  if (list !== undefined) list.isMixed = true;
}
