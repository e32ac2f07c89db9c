/** How often does "no confident match" appear wrongly, and how often is it missing? Asks every set the questions of every set. */

import { indexEvaluationSet } from '#src/eval/run.ts';
import { Whosaid } from '#src/main.ts';
import { DEVELOPMENT_SETS, formatMarkdownTable, libraryPath, readDevelopmentSet } from './sets.ts';

/** From each set, spread evenly. */
const QUESTIONS = 150;

const sets = DEVELOPMENT_SETS.map((name) => ({ name, ...readDevelopmentSet(name) }));
const rows: string[][] = [];
for (const asked of sets) {
  const library = libraryPath(asked.name, 'bundled');
  await indexEvaluationSet(asked, library);
  const whosaid = await Whosaid.open(library);
  for (const { name, queries } of sets) {
    let unsure = 0;
    let total = 0;
    for (const query of queries.filter(
      (_, at) => at % Math.ceil(queries.length / QUESTIONS) === 0,
    )) {
      const { confident, results } = await whosaid.query(query.question, { highlight: false });
      const isAnswered = results.some(
        ({ transcript, turn }) => (query.judgements.get(`${transcript.id}#${turn}`) ?? 0) > 0,
      );
      // The notice is a false alarm only where an answer is among the results.
      if (name === asked.name && !isAnswered) continue;
      total++;
      if (!confident) unsure++;
    }
    const kind = name === asked.name ? 'own, answered' : 'foreign';
    rows.push([asked.name, name, kind, String(total), `${((100 * unsure) / total).toFixed(1)} %`]);
  }
  await whosaid.close();
}
console.log(
  formatMarkdownTable(['library', 'questions of', '', 'questions', 'no confident match'], rows),
);
