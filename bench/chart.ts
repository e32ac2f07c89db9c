/** Draws how time and memory grow with the size of a library, from the results of bench/latency.ts. */

import type { BenchmarkRow } from './measure.ts';

const WIDTH = 720;
const HEIGHT = 300;
const MARGIN = { left: 60, right: 200, top: 30, bottom: 40 };
const COLOURS = ['#0b6e4f', '#b5651d'];
/** The measured rows that the chart draws → their labels in it. */
const DRAWN_COLUMNS: Readonly<Record<string, string>> = {
  'and the sentence that answers found': 'whosaid',
  'LanceDB hybrid': 'LanceDB hybrid',
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Both axes are logarithmic. */
function renderChart(
  title: string,
  unit: string,
  lines: Record<string, Point[]>,
  top: number,
): string {
  const points = Object.values(lines).flat();
  const scale = (values: number[], from: number, to: number) => {
    const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
    return (value: number) => from + ((Math.log(value) - low) / (high - low || 1)) * (to - from);
  };
  const x = scale(
    points.map((point) => point.x),
    MARGIN.left,
    WIDTH - MARGIN.right,
  );
  const y = scale(
    points.map((point) => point.y),
    top + HEIGHT - MARGIN.bottom,
    top + MARGIN.top,
  );
  const text = (at: Point, anchor: string, words: string) =>
    `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" text-anchor="${anchor}">${words}</text>`;
  const sizes = [...new Set(points.map((point) => point.x))];
  const drawn = Object.entries(lines).map(([name, line], at) => {
    const colour = COLOURS[at % COLOURS.length];
    const path = line.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ');
    const last = line[line.length - 1];
    const values = line.map((point) =>
      text({ x: x(point.x), y: y(point.y) - 6 }, 'middle', point.y.toLocaleString('en-US')),
    );
    return `<g fill="${colour}"><polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>
${values.join('\n')}
${text({ x: x(last.x) + 24, y: y(last.y) + 4 }, 'start', name)}</g>`;
  });
  const labels = sizes.map((size) =>
    text(
      { x: x(size), y: top + HEIGHT - MARGIN.bottom + 24 },
      'middle',
      size.toLocaleString('en-US'),
    ),
  );
  return `<text x="${MARGIN.left}" y="${top + 16}" font-weight="bold">${title}, ${unit}, by passages</text>
${labels.join('\n')}
${drawn.join('\n')}`;
}

/** The rows of bench/latency.ts as an SVG. */
export function drawLatencyChart(rows: readonly BenchmarkRow[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${2 * HEIGHT}" font-family="sans-serif" font-size="11">
<title>How time and memory grow with the size of a library</title>
<rect width="100%" height="100%" fill="white"/>
${renderChart('A question at the median', 'ms', toChartLines(rows, 'p50 ms'), 0)}
${renderChart('Memory of the process', 'MB', toChartLines(rows, 'RSS MB'), HEIGHT)}
</svg>
`;
}

/** One line for each drawn row: a column by the number of passages. */
function toChartLines(rows: readonly BenchmarkRow[], column: string): Record<string, Point[]> {
  const lines: Record<string, Point[]> = {};
  for (const { [column]: y, passages, what } of rows) {
    const name = DRAWN_COLUMNS[what];
    if (typeof y !== 'number' || name === undefined) continue;
    lines[name] ??= [];
    lines[name].push({ x: Number(passages), y });
  }
  return lines;
}
