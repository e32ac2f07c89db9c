/** Text with a terminal's colours as an SVG that types the command and then shows its output. */

export interface Scene {
  readonly command: string;
  /** With escape sequences for colours. */
  readonly output: string;
}

const FONT_SIZE = 14;
const LINE = 20;
const COLUMN = 8.43;
const PADDING = 16;
/** Seconds: for one typed letter, until the output is there, and that a scene stays. */
const LETTER = 0.04;
const ANSWER = 0.4;
const PAUSE = 6;

const STYLES: Readonly<Record<string, string>> = {
  1: 'font-weight:700',
  2: 'fill:#8b949e',
  3: 'font-style:italic',
  4: 'text-decoration:underline',
  33: 'fill:#e3b341',
  36: 'fill:#56d4dd',
};
const ESCAPE = '\u001b';
const SEQUENCE = new RegExp(`(${ESCAPE}\\[\\d+m)`);

/** Codes that end a style, and the styles they end. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  0: Object.keys(STYLES),
  22: ['1', '2'],
  23: ['3'],
  24: ['4'],
  39: ['33', '36'],
};

/** @returns SVG that repeats its scenes without end; who wants no motion sees the last. */
export function drawScenes(scenes: readonly Scene[], columns: number): string {
  const rows = Math.max(...scenes.map(({ output }) => output.split('\n').length)) + 1;
  const width = Math.ceil(columns * COLUMN + 2 * PADDING);
  const height = rows * LINE + 2 * PADDING;
  const lengths = scenes.map(({ command }) => command.length * LETTER + ANSWER + PAUSE);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const drawn = scenes.map((scene, at) => {
    const start = lengths.slice(0, at).reduce((sum, length) => sum + length, 0);
    return drawScene(scene, start, lengths[at] ?? 0, total);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(scenes.map(({ command }) => command).join('; '))}">
<style>text{font:${FONT_SIZE}px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;fill:#e6edf3;white-space:pre}
@media (prefers-reduced-motion:reduce){g{display:none}g:last-of-type{display:inline}}</style>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${drawn.join('\n')}
</svg>
`;
}

function drawScene(
  { command, output }: Scene,
  start: number,
  length: number,
  total: number,
): string {
  const letters = [...command].map((letter, at) => {
    const when = start + at * LETTER;
    return `<tspan opacity="0">${escapeXml(letter)}${appear(when, start + length, total)}</tspan>`;
  });
  const typed = `<text x="${PADDING}" y="${PADDING + FONT_SIZE}"><tspan fill="#7ee787">$ </tspan>${letters.join('')}</text>`;
  const lines = output
    .split('\n')
    .map(
      (line, row) =>
        `<text x="${PADDING}" y="${PADDING + FONT_SIZE + (row + 1) * LINE}">${colour(line)}</text>`,
    );
  const shown = start + command.length * LETTER + ANSWER;
  return `<g opacity="0">${appear(start, start + length, total)}${typed}
<g opacity="0">${appear(shown, start + length, total)}${lines.join('\n')}</g></g>`;
}

/** Visible from one second of each round to another. */
function appear(from: number, to: number, total: number): string {
  const times = [0, from, to].map((second) => (second / total).toFixed(4));
  const [zero, on, off] = times;
  const isFirst = from === 0;
  const values = isFirst ? '1;0' : '0;1;0';
  const keys = isFirst ? `${zero};${off}` : `${zero};${on};${off}`;
  return `<animate attributeName="opacity" values="${values}" keyTimes="${keys}" dur="${total.toFixed(2)}s" calcMode="discrete" repeatCount="indefinite"/>`;
}

/** A line's text in spans of one style each. */
function colour(line: string): string {
  const active = new Set<string>();
  return line
    .split(SEQUENCE)
    .map((part) => {
      const code = part.startsWith(ESCAPE) ? part.slice(2, -1) : undefined;
      if (code === undefined) return part === '' ? '' : span(part, active);
      for (const ended of ENDS[code] ?? []) active.delete(ended);
      if (STYLES[code] !== undefined) active.add(code);
      return '';
    })
    .join('');
}

function span(text: string, active: ReadonlySet<string>): string {
  const style = [...active].map((code) => STYLES[code]).join(';');
  return style === '' ? escapeXml(text) : `<tspan style="${style}">${escapeXml(text)}</tspan>`;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
