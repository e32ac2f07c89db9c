/** Who speaks how much in a library: node examples/who-talks.mjs library */

import { summarizeSpeakers, withReader } from 'whosaid';

const [library = '.whosaid'] = process.argv.slice(2);
const occurrences = await withReader(library, (opened) => opened.speakerOccurrences());
for (const { name, turns, transcripts } of summarizeSpeakers(occurrences, 'turns').slice(0, 10)) {
  console.log(`${String(turns).padStart(6)} turns in ${transcripts} transcripts  ${name}`);
}
