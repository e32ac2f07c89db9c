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
  const chart = useRef<TimeChart>(null);
  const [pointed, setPointed] = useState<Bar | null>(null);
  /** By keys: the index of a period. */
  const [chosen, setChosen] = useState<number | null>(null);
  const pick = (index: number) => onPick(narrowToPeriod(search, periods[index].period));
  const bar = chosen === null || chosen >= periods.length ? pointed : { index: chosen, role: null };
  const current = bar?.index ?? periods.findLastIndex(({ passages }) => passages > 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const index = periodByKey(event.key, current, periods);
    if (event.key === 'Enter') pick(current);
    else if (event.key === 'Escape' && chosen !== null) setChosen(null);
    else if (index !== undefined) setChosen(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useEffect(() => chart.current?.mark(chosen), [chosen]);
  useEffect(() => {
    let isUnmounted = false;
    /* Loaded on demand: uPlot is as large as the rest of the page, and few searches need it. */
    import('./time-chart.ts').then(({ drawTimeChart }) => {
      if (isUnmounted || canvas.current === null) return;
      const listeners = { onHover: setPointed, onClick: pick };
      chart.current = drawTimeChart(canvas.current, periods, roles, listeners);
    });
    return () => {
      isUnmounted = true;
      chart.current?.destroy();
      chart.current = null;
    };
  }, [periods, roles]);
  const period = bar && (periods[bar.index] ?? null);
  return (
    <section class="over-time">
      <h2>Over time</h2>
      <div class="chart">
        <div
          ref={canvas}
          class="canvas"
          role="slider"
          tabIndex={0}
          aria-label="Period"
          aria-valuemin={0}
          aria-valuemax={periods.length - 1}
          aria-valuenow={current}
          aria-valuetext={describePeriod(periods[current])}
          onFocus={({ currentTarget }) => {
            if (currentTarget.matches(':focus-visible')) setChosen(current);
          }}
          onBlur={() => setChosen(null)}
          onKeyDown={onKeyDown}
        />
        {bar && period && period.passages > 0 && (
          <PeriodSentences period={period} role={bar.role} search={search} />
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

/** By arrows from one period with passages to the next, or to the first and the last. `undefined` for other keys and at the ends. */
function periodByKey(key: string, from: number, periods: Facets['periods']): number | undefined {
  const filled = periods.flatMap(({ passages }, index) => (passages > 0 ? index : []));
  switch (key) {
    case 'ArrowLeft':
      return filled.findLast((index) => index < from);
    case 'ArrowRight':
      return filled.find((index) => index > from);
    case 'Home':
      return filled[0];
    case 'End':
      return filled.at(-1);
    default:
      return undefined;
  }
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
