/** The stemmer of a language, loaded when its first word comes. Bundlers for browsers take load-stemmer.browser.ts. */

import { createRequire } from 'node:module';

export type Stemmer = (word: string) => string;

const require = createRequire(import.meta.url);

/** @param name of a module of `@orama/stemmers`. */
export function loadStemmer(name: string): Stemmer {
  const { stemmer }: { stemmer: Stemmer } = require(`@orama/stemmers/${name}`);
  return stemmer;
}
