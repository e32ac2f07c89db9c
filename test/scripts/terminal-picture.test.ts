/** A terminal's output as a picture: nothing of it is lost, and it is valid SVG. */

import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { drawScenes } from '../../scripts/terminal-picture.ts';

const ESCAPE = '\u001b';

function textOf(svg: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) }, { xmlMode: true });
  parser.end(svg.replace(/<style>.*?<\/style>/s, ''));
  return text;
}

it('shows each command and each line, in colours', () => {
  const output = `plain ${ESCAPE}[1mbold${ESCAPE}[22m <a> & "b"\n${ESCAPE}[36mAna${ESCAPE}[39m.`;
  const svg = drawScenes([{ command: 'whosaid query x', output }], 80);
  expect(textOf(svg).replace(/\s+/g, ' ')).toBe(
    ' $ whosaid query x plain bold <a> & "b"Ana. '.replace('"Ana', '" Ana'),
  );
  expect(svg).toContain('<tspan style="font-weight:700">bold</tspan>');
  expect(svg).toContain('<tspan style="fill:#56d4dd">Ana</tspan>.');
});
