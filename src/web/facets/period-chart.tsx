/** Matches over time, as a chart and as a table; a period narrows the search to it. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Facets, Role } from '../../main.ts';
import { countLabel, periodLabel } from '../labels.ts';
import { type Search, writeRoute } from '../route.ts';
import { narrowToPeriod } from './narrow-search.ts';
import { PeriodSentences } from './period-sentences.tsx';
import type { Bar, TimeChart } from './time-chart.ts';

interface Props {
  readonly periods: Facets['periods'];
  /** Most passages first. */
  readonly roles: readonly Role[];
  /** What of the matches is not in it. */
  readonly note: string | null;
  readonly search: Search;
  readonly onPick: (search: Search) => void;
}

export function PeriodChart({ periods, roles, note, search, onPick }: Props) {
  const canvas = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<Bar | null>(null);
  useEffect(() => {
    let chart: TimeChart | null = null;
    let isUnmounted = false;
    /* Loaded on demand: uPlot is as large as the rest of the page, and few searches need it. */
    import('./time-chart.ts').then(({ drawTimeChart }) => {
      if (isUnmounted || canvas.current === null) return;
      const onClick = (index: number) => onPick(narrowToPeriod(search, periods[index].period));
      chart = drawTimeChart(canvas.current, periods, roles, { onHover: setHovered, onClick });
    });
    return () => {
      isUnmounted = true;
      chart?.destroy();
    };
  }, [periods, roles]);
  const period = hovered === null ? null : periods[hovered.index];
  return (
    <section class="over-time">
      <h2>Over time</h2>
      <div class="chart" aria-hidden="true">
        <div ref={canvas} class="canvas" />
        {hovered && period && period.passages > 0 && (
          <PeriodSentences period={period} role={hovered.role} search={search} />
        )}
      </div>
      <p class="legend" aria-hidden="true">
        {period === null
          ? [
              'Passages:',
              ...roles.map((role) => (
                <span key={role} class="dot" data-role={role}>
                  {role}
                </span>
              )),
              <span key="best" class="best">
                strongest match
              </span>,
            ]
          : describePeriod(period)}
      </p>
      {note && <p class="note-line">{note}</p>}
      <details>
        <summary>As a table</summary>
        <PeriodTable periods={periods} search={search} />
      </details>
    </section>
  );
}

function describePeriod({ period, passages, best }: Facets['periods'][number]): string {
  const name = periodLabel(period);
  if (passages === 0) return `${name}: no passages`;
  return `${name}: ${countLabel(passages, 'passage')}, strongest match ${best.toFixed(2)}`;
}

function PeriodTable({ periods, search }: Pick<Props, 'periods' | 'search'>) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col" class="words">
            Passages by
          </th>
          <th scope="col" class="figure">
            Strongest match
          </th>
        </tr>
      </thead>
      <tbody>
        {periods
          .filter(({ passages }) => passages > 0)
          .map(({ period, roles, best }) => (
            <tr key={period}>
              <th scope="row">
                <a href={writeRoute({ page: 'search', search: narrowToPeriod(search, period) })}>
                  {periodLabel(period)}
                </a>
              </th>
              <td class="words">
                {Object.entries(roles)
                  .map(([role, passages]) => `${role}\u00a0${passages}`)
                  .join(', ')}
              </td>
              <td>{best.toFixed(2)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
