/** The language that a file states: `Language: de` in WebVTT, `xml:lang` in TTML, `language` in JSON and front matter. */

/** Characters at either end of a file that are looked at. */
const MARGIN = 2_000;
const STATED =
  /(?:^|[\s{,"'<])(?:xml:)?lang(?:uage)?(?:_?code)?["']?\s*[:=]\s*["']?([a-z]{2,3})(?:[-_][a-z]{2,4})?(?:["'\s,;>}]|$)/im;
/** Before it, the text is markup, JSON, front matter or the head of captions, not speech. */
const HAS_HEAD = /^\s*(?:[{[<]|---|WEBVTT)/;

/** ISO 639-1; `null` where none is stated. */
export function findStatedLanguage(text: string): string | null {
  if (!HAS_HEAD.test(text)) return null;
  const isJson = /^\s*[{[]/.test(text);
  const end = isJson && text.length > MARGIN ? text.slice(-MARGIN) : '';
  const stated = STATED.exec(headOf(text)) ?? STATED.exec(end);
  return stated === null ? null : toLanguageCode(stated[1]);
}

/** Of captions only what precedes the first, of front matter only what it holds. */
function headOf(text: string): string {
  const start = text.slice(0, MARGIN);
  const end = start.startsWith('---') ? start.indexOf('\n---', 3) : start.indexOf('-->');
  return end < 0 ? start : start.slice(0, end);
}

/** `de`, `de-AT`, `deu` → `de`; `null` where it is no language. */
export function toLanguageCode(written: string): string | null {
  try {
    const { language } = new Intl.Locale(written.trim().replaceAll('_', '-'));
    return language.length === 2 && language !== 'un' ? language : null;
  } catch {
    return null;
  }
}
