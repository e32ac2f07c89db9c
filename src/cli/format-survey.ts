/** Comparisons and surveys as text for a terminal. */

import type { Comparison, FacetCount, Survey } from '../main.ts';
import { formatBrief, formatParsedQuery } from './format-results.ts';
import { colours, formatCount } from './output.ts';
import { formatTable } from './table.ts';

/** Of each table; `--json` has all. */
const MAX_ROWS = 10;
/** Characters of the longest bar. */
const BAR_WIDTH = 24;

/** Each side under its name, what no side before says marked. */
export function formatComparison({ sides }: Comparison, columns: number): string {
  return sides
    .map(({ name, confident, query, lines }) => {
      const sure = confident ? '' : ': no confident match';
      const heading = colours.bold(`${name}${sure}`);
      const understood = formatParsedQuery({ ...query, filters: {} });
      const [said, added] = [false, true].map((isNew) =>
        lines.filter((one) => one.isNew === isNew),
      );
      return [
        understood === '' ? heading : `${heading} ${colours.dim(`(${understood})`)}`,
        ...(said.length > 0 ? [formatBrief(said, columns)] : []),
        ...(added.length > 0 ? [colours.bold('New:'), formatBrief(added, columns)] : []),
      ].join('\n\n');
    })
    .join('\n\n');
}

export function formatSurvey(survey: Survey, columns: number): string {
  const { speakers, transcripts, periods, lines, first, latest } = survey;
  const quoted = (heading: string, said: Survey['lines']) =>
    said.length === 0 ? [] : [colours.bold(heading), formatBrief(said, columns)];
  return [
    colours.bold(`${formatCount(survey.passages, 'passage')} about it`),
    ...table(
      'Speakers',
      speakers.map((one) => [one.name, one.role === 'unknown' ? '' : one.role, countOf(one)]),
      columns,
    ),
    ...table(
      'Transcripts',
      transcripts.map((one) => [one.id, one.date ?? '', countOf(one)]),
      columns,
    ),
    ...table('Over time', periods.map(toBar(periods)), columns, periods.length),
    ...quoted('Most telling', lines),
    ...quoted('Earliest', first === null ? [] : [first]),
    ...quoted('Latest', latest === null ? [] : [latest]),
  ].join('\n\n');
}

const countOf = ({ passages }: FacetCount): string => String(passages);

function table(
  heading: string,
  rows: readonly (readonly string[])[],
  columns: number,
  most = MAX_ROWS,
): string[] {
  if (rows.length === 0) return [];
  const shown = formatTable(rows.slice(0, most), columns);
  const rest = rows.length > most ? [colours.dim(`and ${rows.length - most} more`)] : [];
  return [[colours.bold(heading), ...shown, ...rest].join('\n')];
}

function toBar(periods: Survey['periods']): (period: Survey['periods'][number]) => string[] {
  const most = Math.max(...periods.map(({ passages }) => passages), 1);
  return (one) => {
    const bar = '█'.repeat(Math.ceil((one.passages / most) * BAR_WIDTH));
    return [one.period, `${bar} ${countOf(one)}`.trim()];
  };
}
