/** How often is "no confident match" said wrongly, and how often not said? Questions of each set asked of every other. */

import { indexEvaluationSet } from '#src/eval/run.ts';
import { Whosaid } from '#src/main.ts';
import { DEVELOPMENT_SETS, formatMarkdownTable, libraryPath, readDevelopmentSet } from './sets.ts';

/** Questions taken of each set, evenly. */
const QUESTIONS = 150;

const sets = DEVELOPMENT_SETS.map((name) => ({ name, ...readDevelopmentSet(name) }));
const rows: string[][] = [];
for (const asked of sets) {
  const library = libraryPath(asked.name, 'bundled');
  await indexEvaluationSet(asked, library);
  const whosaid = await Whosaid.open(library);
  for (const { name, queries } of sets) {
    let unsure = 0;
    let of = 0;
    for (const query of queries.filter(
      (_, at) => at % Math.ceil(queries.length / QUESTIONS) === 0,
    )) {
      const { confident, results } = await whosaid.query(query.question, { highlight: false });
      const isAnswered = results.some(
        ({ transcript, turn }) => (query.judgements.get(`${transcript.id}#${turn}`) ?? 0) > 0,
      );
      // Of a set's own questions only those with an answer in sight tell of false alarms.
      if (name === asked.name && !isAnswered) continue;
      of++;
      if (!confident) unsure++;
    }
    const kind = name === asked.name ? 'own, answered' : 'foreign';
    rows.push([asked.name, name, kind, String(of), `${((100 * unsure) / of).toFixed(1)} %`]);
  }
  await whosaid.close();
}
console.log(
  formatMarkdownTable(['library', 'questions of', '', 'questions', 'no confident match'], rows),
);
