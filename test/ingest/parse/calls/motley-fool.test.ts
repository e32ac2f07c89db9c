import { describe, expect, it } from 'vitest';
import { linesOf, readText } from '../text.ts';
import { sample } from './samples.ts';

describe('a Motley Fool call since 2025', () => {
  it('is read as copied text too, with the labels plain', async () => {
    const text = await sample('motley-fool.html');
    const plain = text.replaceAll(/\*\*|^#+ /gm, '');
    expect(linesOf(readText(plain))).toEqual(linesOf(readText(text)));
  });

  it('has the words of the call alone, whatever the page says before and after', async () => {
    const text = await sample('motley-fool.html');
    const speech = linesOf(readText(text)).join('\n');
    for (const word of ['Need a quote', 'Layup', 'Takeaways', 'Why blade makers', 'disclosure']) {
      expect(text).toContain(word);
      expect(speech).not.toContain(word);
    }
  });

  it('takes its list in either order, and needs none', async () => {
    const text = await sample('motley-fool.html');
    const nameFirst = text.replace(/^- (.+) — (.+)$/gm, '- $2 — $1');
    const titles = (call: string) => readText(call).turns.map(({ speaker }) => speaker.title);
    expect(titles(nameFirst)).toEqual(titles(text));
    const without = text.replace(/## Call participants[^#]+/, '');
    expect(readText(without).turns[2]?.speaker).toEqual({
      name: 'Odile Ferrant',
      title: null,
      affiliation: null,
      role: 'unknown',
    });
  });

  it('finds titles in the introduction where there is no list', async () => {
    const text = (await sample('motley-fool.html'))
      .replace(/## Call participants[^#]+/, '')
      .replace(
        'Our release',
        'With me are Odile Ferrant, our Chief Executive Officer, and our CFO, Tomas Wexley. Our release',
      );
    const roles = readText(text).turns.map(({ speaker: { title, role } }) => [title, role]);
    expect(roles.slice(0, 4)).toEqual([
      [null, 'operator'],
      [null, 'unknown'],
      ['Chief Executive Officer', 'management'],
      ['CFO', 'management'],
    ]);
  });
});
