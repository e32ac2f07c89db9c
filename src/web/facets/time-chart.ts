/** The chart of a topic over time: passages stacked by role, and the best match of each period as a line. */

import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Facets, Role } from '../../main.ts';
import { periodLabel } from '../labels.ts';

export interface TimeChart {
  destroy(): void;
}

interface Listeners {
  /** `null` where no period is under the pointer. */
  readonly onHover: (at: number | null) => void;
  readonly onClick: (at: number) => void;
}

const HEIGHT = 150;
/** Pixels that the name of a period takes. */
const LABEL_WIDTH = 64;

export function drawTimeChart(
  on: HTMLElement,
  periods: Facets['periods'],
  roles: readonly Role[],
  { onHover, onClick }: Listeners,
): TimeChart {
  const draw = () => {
    const plot = new uPlot(
      buildChartOptions(on, periods, roles, onHover),
      toChartData(periods, roles),
      on,
    );
    plot.over.addEventListener('click', () => {
      const at = plot.cursor.idx;
      if (typeof at === 'number') onClick(at);
    });
    return plot;
  };
  let plot = draw();
  const redraw = () => {
    plot.destroy();
    plot = draw();
  };
  const resized = new ResizeObserver(() => {
    if (on.clientWidth !== plot.width) plot.setSize({ width: on.clientWidth, height: HEIGHT });
  });
  resized.observe(on);
  // What is drawn keeps the colours that it was drawn in.
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', redraw);
  return {
    destroy() {
      resized.disconnect();
      dark.removeEventListener('change', redraw);
      plot.destroy();
    },
  };
}

/** Each role's column stands on those after it: the tallest, drawn first, is the sum of all. */
function toChartData(periods: Facets['periods'], roles: readonly Role[]): uPlot.AlignedData {
  const from = (first: number) =>
    periods.map((period) =>
      roles.slice(first).reduce((sum, role) => sum + (period.roles[role] ?? 0), 0),
    );
  return [
    periods.map((_, at) => at),
    ...roles.map((_, first) => from(first)),
    periods.map(({ passages, best }) => (passages === 0 ? null : best)),
  ];
}

function buildChartOptions(
  on: HTMLElement,
  periods: Facets['periods'],
  roles: readonly Role[],
  onHover: Listeners['onHover'],
): uPlot.Options {
  const style = getComputedStyle(on);
  const ink = style.getPropertyValue('--ink');
  const line = style.getPropertyValue('--line');
  const axis: uPlot.Axis = {
    stroke: style.getPropertyValue('--soft'),
    font: `12px ${style.fontFamily}`,
    grid: { stroke: line, width: 1 },
    ticks: { show: false },
  };
  const columns = uPlot.paths.bars?.({ size: [0.7, 36], radius: 0.15 });
  return {
    width: on.clientWidth,
    height: HEIGHT,
    padding: [8, 28, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false }, points: { show: false } },
    scales: {
      x: { time: false, range: [-0.5, periods.length - 0.5] },
      y: { range: (_, __, most) => [0, Math.max(1, most)] },
      best: { range: [0, 1] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 26,
        space: LABEL_WIDTH,
        incrs: [1, 2, 3, 4, 6, 12, 24],
        values: (_, ats) => ats.map((at) => (periods[at] ? periodLabel(periods[at].period) : '')),
      },
      { ...axis, size: 32, space: 36, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] },
    ],
    series: [
      {},
      ...roles.map((role) => ({
        fill: roleColour(on, role),
        width: 0,
        paths: columns,
        points: { show: false },
      })),
      { scale: 'best', stroke: ink, width: 1.5, spanGaps: true, points: { size: 5, fill: ink } },
    ],
    hooks: {
      setCursor: [({ cursor: { idx, left = -1 } }) => onHover(left < 0 ? null : (idx ?? null))],
    },
  };
}

/** As the style of the page has it. */
function roleColour(on: HTMLElement, role: Role): string {
  const sample = document.createElement('i');
  sample.className = 'bar';
  sample.dataset.role = role;
  on.append(sample);
  const { backgroundColor } = getComputedStyle(sample);
  sample.remove();
  return backgroundColor;
}
