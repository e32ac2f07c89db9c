/** How many questions about `data/` find their answer, by each ranking. */

import { join } from 'node:path';
import { index, openLibrary } from '#src/main.ts';
import { ARMS } from './arms.ts';
import { countAnswered, SAMPLE_SETS } from './sample-questions.ts';
import { formatMarkdownTable, MODELS, WORK } from './sets.ts';

const COMPARED_ARMS = ['both in context, divided by best', 'meaning in context', 'whole formula'];

const rows: string[][] = [];
for (const { name, model } of MODELS) {
  const library = join(WORK, name, 'samples');
  await index(['data'], { library, model });
  const whosaid = await openLibrary(library);
  for (const { name: arm, scoring } of ARMS.filter((one) => COMPARED_ARMS.includes(one.name))) {
    rows.push([`${arm} (${name})`, ...(await countAnswered(whosaid, { scoring }))]);
  }
  rows.push([`second look (${name})`, ...(await countAnswered(whosaid, { effort: 'best' }))]);
  await whosaid.close();
}
console.log(
  formatMarkdownTable(
    ['', ...SAMPLE_SETS.map(([file, limit]) => `${file}, within ${limit}`)],
    rows,
  ),
);
