/** When a topic came up, as a chart and as the same in a table; a period leads to what was said in it. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Facets, Role } from '../../main.ts';
import { periodLabel } from '../labels.ts';
import { type Search, writeRoute } from '../route.ts';
import { narrowToPeriod } from './narrow-search.ts';
import type { TimeChart } from './time-chart.ts';

interface Props {
  readonly periods: Facets['periods'];
  /** Those with most to say first. */
  readonly roles: readonly Role[];
  readonly search: Search;
  readonly onPick: (search: Search) => void;
}

export function PeriodChart({ periods, roles, search, onPick }: Props) {
  const canvas = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  useEffect(() => {
    let chart: TimeChart | null = null;
    let isGone = false;
    // The library that draws is as large as all the rest of the page, and few questions need it.
    import('./time-chart.ts').then(({ drawTimeChart }) => {
      if (isGone || canvas.current === null) return;
      const onClick = (at: number) => onPick(narrowToPeriod(search, periods[at].period));
      chart = drawTimeChart(canvas.current, periods, roles, { onHover: setHovered, onClick });
    });
    return () => {
      isGone = true;
      chart?.destroy();
    };
  }, [periods, roles]);
  const told = hovered === null ? null : periods[hovered];
  return (
    <section class="over-time">
      <h2>Over time</h2>
      <div ref={canvas} class="canvas" aria-hidden="true" />
      <p class="legend" aria-hidden="true">
        {told === null
          ? [
              ...roles.map((role) => (
                <span key={role} class="dot" data-role={role}>
                  {role}
                </span>
              )),
              <span key="best" class="line">
                best match
              </span>,
            ]
          : `${periodLabel(told.period)}: ${told.passages} passages, best match ${told.best.toFixed(2)}`}
      </p>
      <details>
        <summary>As a table</summary>
        <PeriodTable periods={periods} search={search} />
      </details>
    </section>
  );
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
            Best
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
