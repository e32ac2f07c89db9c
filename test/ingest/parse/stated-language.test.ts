import { expect, it } from 'vitest';
import { parseText } from '#src/ingest/parse/parse.ts';
import { findStatedLanguage } from '#src/ingest/parse/stated-language.ts';

it.each<[text: string, language: string | null]>([
  ['WEBVTT\nKind: captions\nLanguage: de-AT\n\n00:01.000 --> 00:02.000\nHallo', 'de'],
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nlanguage: de', null],
  ['<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="fr"><body/></tt>', 'fr'],
  ['{"segments": [], "language": "ja"}', 'ja'],
  ['{"language_code": "en_us", "utterances": []}', 'en'],
  ['---\ntitle: A\nlang: nl\n---\nAna: Hoi.', 'nl'],
  ['---\ntitle: A\n---\nAna: The language: it matters.', null],
  ['Ana: My language: de facto.', null],
])('%s', (text, language) => {
  expect(findStatedLanguage(text)).toBe(language);
});

it('is overridden, and overrides what the words tell', () => {
  const text =
    '---\ntitle: A\nlang: nl\n---\n\nAna: The ferry was late.\n\nBen: It is on its way now.\n';
  expect(parseText(text, 'a.md').transcript.language).toBe('nl');
  expect(parseText(text, 'a.md', { language: 'en' }).transcript.language).toBe('en');
});
