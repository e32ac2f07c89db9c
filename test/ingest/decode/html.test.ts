import { describe, expect, it } from 'vitest';
import { decodeFile } from '#src/ingest/decode/decode.ts';
import { htmlToText } from '#src/ingest/decode/html.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';
import { UnreadableError } from '#src/ingest/parse/unreadable-error.ts';
import { cpuMilliseconds } from '../../support.ts';
import { linesOf } from '../parse/text.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('htmlText', () => {
  it('writes a line for each line and a blank one between blocks', () => {
    const html = `<p>Good
      morning,   <b>Ana</b>.<br>How are you?</p><div>Fine.</div>And<section>you?<br><br>Well.</section>`;
    expect(htmlToText(html)).toBe(
      'Good morning, **Ana**.\nHow are you?\n\nFine.\n\nAnd\n\nyou?\n\nWell.',
    );
  });

  it('keeps headings, lists, rows and emphasis', () => {
    const html = `<h1>The <em>call</em></h1><h3>Executives</h3><ul><li><p>CEO — <strong>Ana Silva</strong></p></li>
      <li>CFO — Ben</li></ul><table><tr><th>0:01<td>Ana<tr><td>0:05</td><td>Ben</td></table>
      <p><strong>Ana</strong> <strong>Silva </strong>-- <i>Chief <b>Executive</b></i><b> </b></p>`;
    expect(htmlToText(html).split('\n')).toEqual([
      '# The call',
      '',
      '### Executives',
      '',
      '- CEO — **Ana Silva**',
      '- CFO — Ben',
      '',
      '0:01\tAna',
      '0:05\tBen',
      '',
      '**Ana Silva** -- *Chief* **Executive**',
    ]);
  });

  it('leaves out what is not content', () => {
    const html = `<head><style>p {}</style><script>if (a<b) "<p>"</script></head><body>
      <nav>Home <div>About</div></nav><div role="navigation">More</div><p>Ana: Hello.</p>
      <form><label>Mail</label><input value="x"><button>Sign up</button></form><!-- note -->
      <p hidden>Not here.</p><p style="color:red; display : none">Nor here.</p><i aria-hidden="true">x</i>
      <aside><p>Read next</p></aside><noscript>Turn it on</noscript><footer>Imprint</footer></body>`;
    expect(htmlToText(html)).toBe('Ana: Hello.');
  });

  it('takes only the main part of a page that has one', () => {
    const html =
      '<title>Site</title><header>Menu</header><main><h1>Call</h1><p>Ana: Hi.</p></main><p>More calls</p>';
    expect(htmlToText(html)).toBe('# Call\n\nAna: Hi.');
  });

  it('takes the form for the page where nothing is outside it', () => {
    expect(htmlToText('<body><form><p>Ana: Hi.</p><select><option>x</select></form></body>')).toBe(
      'Ana: Hi.',
    );
  });

  it('puts the title of the page first where the content has none', () => {
    expect(htmlToText('<title>A\n call</title><h2>Remarks</h2><p>Hi.')).toBe(
      '# A call\n\n## Remarks\n\nHi.',
    );
    expect(htmlToText('<title>Site</title><h1>Call</h1><p>Hi.')).toBe('# Call\n\nHi.');
  });

  it('decodes entities, known or not, once', () => {
    expect(htmlToText('<p>Zo&euml; &amp;amp; Co &#8220;x&#x201d; &nope; 3 &lt; 4')).toBe(
      'Zoë &amp; Co “x” &nope; 3 < 4',
    );
  });

  it('lets no entity of its own grow', () => {
    const html = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>Ana: &b;&b;';
    expect(htmlToText(html)).toMatch(/&b;&b;$/);
  });

  it('keeps lines and spaces that are set as they are', () => {
    expect(htmlToText('<pre>Ana   0:03\n  Hello.\n\n\nBen</pre>')).toBe(
      'Ana   0:03\n  Hello.\n\nBen',
    );
  });

  it('leaves out notes and what leads to them', () => {
    const html =
      '<p>Ten boats<sup><a href="#fn1">1</a></sup>.</p><ol><li id="fn1">See page 9.</li></ol>';
    expect(htmlToText(html)).toBe('Ten boats.');
  });

  it('reads pages without end tags, as deep as pages are', () => {
    expect(htmlToText('<p>Ana: Hi.<p>Ben: <b>Hello')).toBe('Ana: Hi.\n\nBen: **Hello**');
    expect(htmlToText(`${'<div><b>'.repeat(2000)}Ana: Hi.`)).toBe('**Ana: Hi.**');
    expect(() => htmlToText('<div>'.repeat(100_000))).toThrow(/nests elements more than 5000 deep/);
  });

  it('takes linear time on hostile input', async () => {
    for (const unit of ['<', '<p', '<b>a</b> ', '<!--', '&', '&#', '<br>', '</p>', '<time>', ' ']) {
      const ms = await cpuMilliseconds(() => {
        try {
          htmlToText(unit.repeat(100_000));
        } catch (error) {
          if (!(error instanceof UnreadableError)) throw error;
        }
      });
      expect(ms, unit).toBeLessThan(3000);
    }
  });
});

describe('a web page', () => {
  it('is detected by its beginning, or a fragment by its extension', async () => {
    const page = bytesOf('\ufeff<!-- saved -->\n<!DOCTYPE html><p>Ana: Hi.');
    const part = bytesOf('<p>Ana: Hi.</p>');
    expect(await decodeFile(page, '.txt')).toBe('Ana: Hi.');
    expect(await decodeFile(part, '.htm')).toBe('Ana: Hi.');
    expect(await decodeFile(part, '.txt')).toBe('<p>Ana: Hi.</p>');
    expect(await decodeFile(bytesOf('<?xml version="1.0"?><tt></tt>'), '.xml')).toContain('<tt>');
  });

  it('is read in the character set that it declares', async () => {
    const page = '<!doctype html><meta charset="windows-1251"><p>Ana: ';
    const bytes = Uint8Array.from([...bytesOf(page), 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(await decodeFile(bytes, '.html')).toBe('Ana: Привет');
  });

  it('with the marks of Podcasting 2.0 has speakers and times', async () => {
    const bytes = bytesOf(
      `<cite>Kevin:</cite> <time>0:00</time> <p>We have a
        <cite>Kelp Weekly</cite> prize.</p> <p>It is new.</p>
       <cite>Ana Silva :</cite><time>1:02:03</time><p>Really?</p><cite>Kevin</cite><time>1:02:05.5</time><p>Yes.</p>`,
    );
    expect((await decodeFile(bytes, '.html')).split('\n')).toEqual([
      '**Kevin:** [0:00] We have a Kelp Weekly prize.',
      '',
      'It is new.',
      '',
      '**Ana Silva :** [1:02:03] Really?',
      '',
      '**Kevin:** [1:02:05.5] Yes.',
    ]);
    const { turns } = await parseTranscript({ source: 'kelp.html', bytes });
    expect(turns.map(({ speaker, start }) => [speaker.name, start])).toEqual([
      ['Kevin', 0],
      ['Ana Silva', 3723],
      ['Kevin', 3725.5],
    ]);
  });

  it('of a call has the same turns as its text', async () => {
    const bytes = bytesOf(`<!doctype html><title>Tindlewood (TNDW) Q3 2025 Earnings Call</title>
      <h2>Prepared Remarks:</h2><p><strong>Operator</strong></p><p>Good day.</p>
      <p><strong>Ana Silva</strong> -- <em>Chief Financial Officer</em></p><p>Losses are down.</p><p>By half.</p>
      <h2>Questions &amp; Answers:</h2>
      <p><strong>Ben Okoro</strong> -- <em>Hexley Rowe -- Analyst</em></p><p>Why?</p>`);
    const transcript = await parseTranscript({ source: 'call.html', bytes });
    expect(transcript.title).toBe('Tindlewood (TNDW) Q3 2025 Earnings Call');
    expect(linesOf(transcript)).toEqual([
      'Operator: Good day.',
      'Ana Silva: Losses are down.\n\nBy half.',
      'Ben Okoro: Why?',
    ]);
    expect(transcript.turns.map(({ section }) => section)).toEqual(['prepared', 'prepared', 'qa']);
  });

  it('without words is refused', async () => {
    const bytes = bytesOf('<!doctype html><img src="x">');
    await expect(parseTranscript({ source: 'a.html', bytes })).rejects.toThrow(/blank space/);
  });
});
