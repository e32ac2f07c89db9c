/** Draws matches over time: passages stacked by role on the left axis, the best score of each period on the right. */

import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Facets, Role } from '../../main.ts';
import { periodLabel } from '../labels.ts';

export interface TimeChart {
  /** Shows which period is chosen by keys. */
  mark(index: number | null): void;
  destroy(): void;
}

/** A part of a column; the whole column above it. */
export interface Bar {
  /** Index of the period. */
  readonly index: number;
  readonly role: Role | null;
}

interface Listeners {
  /** With what is under the pointer. */
  readonly onHover: (bar: Bar | null) => void;
  readonly onClick: (index: number) => void;
}

const HEIGHT = 150;
/** uPlot numbers the sides of an axis from the top, clockwise. */
const RIGHT_SIDE = 1;
/** Pixels per label of the time axis. */
const LABEL_WIDTH = 64;
const AXIS_LABEL_HEIGHT = 16;

export function drawTimeChart(
  container: HTMLElement,
  periods: Facets['periods'],
  roles: readonly Role[],
  { onHover, onClick }: Listeners,
): TimeChart {
  const draw = () => {
    const plot = new uPlot(
      buildChartOptions(container, periods, roles, onHover),
      toChartData(periods, roles),
      container,
    );
    plot.over.addEventListener('click', () => {
      const index = plot.cursor.idx;
      if (typeof index === 'number') onClick(index);
    });
    return plot;
  };
  let plot = draw();
  const redraw = () => {
    plot.destroy();
    plot = draw();
  };
  const resizeObserver = new ResizeObserver(() => {
    const width = container.clientWidth;
    if (width !== plot.width) plot.setSize({ width, height: HEIGHT });
  });
  resizeObserver.observe(container);
  /* The canvas does not follow a change of CSS colours. */
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', redraw);
  return {
    mark(index) {
      const left = index === null ? -1 : plot.valToPos(index, 'x');
      plot.setCursor({ left, top: 0 }, false);
    },
    destroy() {
      resizeObserver.disconnect();
      dark.removeEventListener('change', redraw);
      plot.destroy();
    },
  };
}

/** Series overlap instead of stacking: each is the sum of its role and those after it, the tallest drawn first. */
function toChartData(periods: Facets['periods'], roles: readonly Role[]): uPlot.AlignedData {
  const sumFrom = (first: number) =>
    periods.map((period) =>
      roles.slice(first).reduce((sum, role) => sum + (period.roles[role] ?? 0), 0),
    );
  return [
    periods.map((_, index) => index),
    ...roles.map((_, first) => sumFrom(first)),
    periods.map(({ passages, best }) => (passages === 0 ? null : best)),
  ];
}

function buildChartOptions(
  container: HTMLElement,
  periods: Facets['periods'],
  roles: readonly Role[],
  onHover: Listeners['onHover'],
): uPlot.Options {
  const style = getComputedStyle(container);
  const ink = style.getPropertyValue('--ink');
  const line = style.getPropertyValue('--line');
  const axis: uPlot.Axis = {
    stroke: style.getPropertyValue('--soft'),
    font: `12px ${style.fontFamily}`,
    grid: { stroke: line, width: 1 },
    labelFont: `12px ${style.fontFamily}`,
    labelSize: AXIS_LABEL_HEIGHT,
    ticks: { show: false },
  };
  const columns = uPlot.paths.bars?.({ size: [0.7, 36], radius: 0.15 });
  return {
    width: container.clientWidth,
    height: HEIGHT,
    padding: [8, 0, 0, 0],
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
        size: 30,
        gap: 9,
        space: LABEL_WIDTH,
        incrs: [1, 2, 3, 4, 6, 12, 24],
        values: (_, splits) =>
          splits.map((index) => (periods[index] ? periodLabel(periods[index].period) : '')),
      },
      {
        ...axis,
        label: 'Passages',
        size: 32,
        space: 36,
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
      },
      {
        ...axis,
        label: 'Strongest match',
        scale: 'best',
        side: RIGHT_SIDE,
        size: 32,
        splits: [0, 0.5, 1],
        grid: { show: false },
      },
    ],
    series: [
      {},
      ...roles.map((role) => ({
        fill: roleColour(container, role),
        width: 0,
        paths: columns,
        points: { show: false },
      })),
      { scale: 'best', stroke: ink, paths: () => null, points: { show: true, size: 5, fill: ink } },
    ],
    hooks: {
      setCursor: [(plot) => onHover(barAt(plot, roles))],
    },
  };
}

function barAt({ cursor, data, posToVal }: uPlot, roles: readonly Role[]): Bar | null {
  const { idx: index, left = -1, top = -1 } = cursor;
  if (left < 0 || typeof index !== 'number') return null;
  const height = posToVal(top, 'y');
  /* Each series reaches up to its role's end, and the last reaches least high. */
  const role = roles.findLast((_, at) => height <= (data[at + 1][index] ?? 0));
  return { index, role: role ?? null };
}

/** Reads the colour from the stylesheet. */
function roleColour(container: HTMLElement, role: Role): string {
  const sample = document.createElement('i');
  sample.className = 'bar';
  sample.dataset.role = role;
  container.append(sample);
  const { backgroundColor } = getComputedStyle(sample);
  sample.remove();
  return backgroundColor;
}
