/** Marks that a program writes in its own way, around times, names and the whole text. */

import { decodeHTMLStrict } from 'entities';

/** `#00:00:05-1#`, as f4 and MAXQDA write times. */
const STAMP = /#(\d{1,2}:\d{2}:\d{2})-(\d)#/g;

/** `{BIO 1234567 <GO>}`, which Bloomberg puts behind names. */
const BIOGRAPHY = / ?\{BIO \d{1,12} <GO>\}/g;

/** Around the text of a call in the XML of StreetEvents. */
const EVENT_TAG = /<!\[CDATA\[|\]\]>|<\/?[A-Za-z?][^<>\n]{0,400}>/g;

/** `Operator^ text`, as companies print calls by LSEG. */
const CARET_LABEL = /^(\p{Lu}[\p{L}\p{M}.,'’ -]{1,60})\^ /gmu;
const MIN_CARET_LABELS = 3;

/** `【00:00:03】` */
const WIDE_TIME = /【(\d{1,2}:\d{2}(?::\d{2})?)】 ?/g;

/** `(3.0s - 5.0s)`, as scripts for diarisation print times. */
const SECONDS = /\((\d{1,6}(?:\.\d{1,3})?)s? ?[-–] ?\d{1,6}(?:\.\d{1,3})?s\)/;
const ALL_SECONDS = new RegExp(SECONDS, 'g');
/** Characters at the beginning in which a document shows how it writes times. */
const EDGE_LENGTH = 2_000;

function toClock(seconds: string): string {
  const [whole = '0', rest = '0'] = seconds.split('.');
  const part = (unit: number, of: number): string =>
    String(Math.floor(Number(whole) / unit) % of).padStart(2, '0');
  return `[${part(3600, 100)}:${part(60, 60)}:${part(1, 60)}.${rest.padEnd(3, '0')}]`;
}

/** Marks of HTML in a text that is none, as scrapers leave them; some write them twice: `&amp;#39;`. */
const ENTITY =
  /&(?:amp;)?(?:#\d{2,4}|#x[\da-f]{2,4}|amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip);/gi;

/** Characters up to the first semicolon of one: `&hellip;`. */
const MAX_ENTITY_LENGTH = 8;

/** Quick, since most texts have `&` only in words: `Q&A`. */
function mayHaveEntities(text: string): boolean {
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1))
    if (text.slice(at, at + MAX_ENTITY_LENGTH).includes(';')) return true;
  return false;
}

const decodeEntities = (text: string): string =>
  text.replace(ENTITY, (entity) => decodeHTMLStrict(entity.replace(/^&amp;(?=.)/i, '&')));

/** Times in brackets, as most programs write them, and names without marks. */
export function normalizeMarks(written: string): string {
  const text = written.includes('<EventStory') ? written.replace(EVENT_TAG, '\n') : written;
  const plain = mayHaveEntities(text) ? decodeEntities(text) : text;
  const clocked = SECONDS.test(plain.slice(0, EDGE_LENGTH))
    ? plain.replaceAll(ALL_SECONDS, (_, start: string) => toClock(start))
    : plain;
  const narrow = clocked.includes('【') ? clocked.replace(WIDE_TIME, '[$1] ') : clocked;
  const stamped = narrow.includes('#') ? narrow.replace(STAMP, '[$1.$2]') : narrow;
  const bare = stamped.includes('{BIO ') ? stamped.replace(BIOGRAPHY, '') : stamped;
  return bare.includes('^ ') && (bare.match(CARET_LABEL)?.length ?? 0) >= MIN_CARET_LABELS
    ? bare.replace(CARET_LABEL, '$1: ')
    : bare;
}
