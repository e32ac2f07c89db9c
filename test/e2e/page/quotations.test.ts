/** Collecting quotations: from results, turns and selections; notes, order, exports, and a link. */

import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { describePage } from './page.ts';

const TALK = 'Ada Quill: Otters are back. They eat kelp.\n\nBram Vostok: That is good news.\n';

describePage('quotations', { 'talk.txt': TALK }, (site) => {
  const { open } = site;
  const cards = () => site.page.locator('.quotation');
  const quoted = () => site.page.locator('.quotation .passage').allTextContents();
  const tally = () => site.page.getByRole('link', { name: /^Quotations/ }).textContent();
  const button = (name: string) => site.page.getByRole('button', { name, exact: true });
  const clipboard = () => site.page.evaluate(() => navigator.clipboard.readText());

  async function start(): Promise<void> {
    await open('quotations');
    await site.page.evaluate(() => localStorage.clear());
  }

  async function collectBoth(): Promise<void> {
    await start();
    await open('t/talk#0');
    await button('Collect the turn').first().click();
    await button('Collect the turn').last().click();
    await open('quotations');
    await cards().nth(1).waitFor();
  }

  it('are none at first, and it says how to begin', async () => {
    await start();
    await site.page.reload();
    await site.page.getByRole('heading', { name: 'Nothing collected yet' }).waitFor();
  });

  it('are collected from results, by a button and by "c", and taken back', async () => {
    await start();
    await open('?q=kelp');
    const results = site.page.locator('.result');
    await results.nth(1).waitFor();
    await results.first().getByRole('button', { name: 'Collect' }).click();
    expect(await tally()).toBe('Quotations1');
    await site.page.getByRole('searchbox').focus();
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('c');
    await site.page
      .locator('.announcement')
      .getByText(/^Collected: /)
      .waitFor();
    expect(await tally()).toBe('Quotations2');
    await results.first().getByRole('button', { name: 'Collected' }).click();
    expect(await tally()).toBe('Quotations1');
  });

  it('are collected and copied from a selection, exactly as far as it goes', async () => {
    await start();
    await open('t/talk');
    await site.page.locator('.turn').first().waitFor();
    await site.page.evaluate(() => {
      const node = document.querySelector('.speech .prose')?.firstChild;
      if (node) getSelection()?.setBaseAndExtent(node, 16, node, 31);
      document.dispatchEvent(new Event('pointerup'));
    });
    const bar = site.page.getByRole('toolbar', { name: 'Selected text' });
    await bar.getByRole('button', { name: 'Copy quotation' }).click();
    await expect.poll(clipboard).toMatch(/^“They eat kelp\.”\n— Ada Quill, Talk/);
    await bar.getByRole('button', { name: 'Collect' }).click();
    await open('quotations');
    expect(await quoted()).toEqual(['They eat kelp.']);
    await cards().getByRole('link').click();
    expect(await site.page.locator('.quoted').textContent()).toBe('They eat kelp.');
  });

  it('keep their notes and their order', async () => {
    await collectBoth();
    await cards().first().getByLabel('Note').fill('start with this');
    await button('Move down: Ada Quill').click();
    await site.page.reload();
    await cards().nth(1).waitFor();
    expect(await quoted()).toEqual(['That is good news.', 'Otters are back. They eat kelp.']);
    expect(await cards().nth(1).getByLabel('Note').inputValue()).toBe('start with this');
    await cards().nth(1).dragTo(cards().first());
    expect((await quoted())[0]).toContain('Otters');
    await button('Discard: Ada Quill').click();
    expect(await cards().count()).toBe(1);
  });

  it.each([
    ['Markdown', 'quotations.md', /^> Otters are back\. They eat kelp\.\n>\n> — Ada Quill/],
    ['CSV', 'quotations.csv', /^\ufeffspeaker,.*\r\nAda Quill,.*Otters are back/],
    ['Word', 'quotations.docx', /^PK/],
  ])('are saved as %s', async (name, file, content) => {
    await collectBoth();
    const saving = site.page.waitForEvent('download');
    await button(name).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(file);
    expect(await readFile(await saved.path(), 'utf8')).toMatch(content);
  });

  it('are opened by Word with their notes, and links to their places', async () => {
    await collectBoth();
    await cards().first().getByLabel('Note').fill('start <here> & now');
    const saving = site.page.waitForEvent('download');
    await button('Word').click();
    const parts = unzipSync(await readFile(await (await saving).path()));
    const xml = (part: string) => strFromU8(parts[part]);
    const texts = xml('word/document.xml').match(/(?<=<w:t[^>]*>)[^<]+(?=<\/w:t>)/g);
    expect(texts).toEqual([
      'Quotations',
      'Otters are back. They eat kelp.',
      '— ',
      'Ada Quill, Talk',
      'start &lt;here&gt; &amp; now',
      'That is good news.',
      '— ',
      'Bram Vostok, Talk',
    ]);
    expect(xml('word/document.xml')).toContain('w:anchor="0:0-31"');
    expect(xml('word/_rels/document.xml.rels')).toContain(`Target="${site.url}t/talk"`);
  });

  it('are collected by dragging what is selected onto their link', async () => {
    await start();
    await open('t/talk');
    const speech = site.page.locator('.speech').first();
    await speech.waitFor();
    await speech.evaluate((element) => getSelection()?.selectAllChildren(element));
    const dragged = await site.page.evaluateHandle(() => new DataTransfer());
    const link = site.page.getByRole('link', { name: /^Quotations/ });
    for (const event of ['dragover', 'drop'])
      await link.dispatchEvent(event, { dataTransfer: dragged });
    expect(await tally()).toBe('Quotations1');
    await link.click();
    expect(await quoted()).toEqual(['Otters are back. They eat kelp.']);
  });

  it('are copied turn by turn', async () => {
    await open('t/talk#1');
    await button('Copy the turn').last().click();
    await expect.poll(clipboard).toMatch(/^“That is good news\.”\n— Bram Vostok, Talk/);
  });

  it('are cited in the style that is chosen, which is kept', async () => {
    await collectBoth();
    await site.page.getByLabel('Citation style').selectOption('apa');
    await site.page.reload();
    await cards()
      .getByText(/^Quill, A\. \(n\.d\.\)\. Talk \[Transcript\]/)
      .waitFor();
  });

  it('are shared by a link, without the words in it', async () => {
    await collectBoth();
    await cards().first().getByLabel('Note').fill('see here');
    await button('Copy link').click();
    await site.page.getByRole('status').getByText('Copied').waitFor();
    const link = await clipboard();
    expect(decodeURIComponent(link)).not.toContain('kelp');
    await site.page.evaluate(() => localStorage.clear());
    await open(link.slice(site.url.length));
    await site.page.getByRole('heading', { name: 'Shared quotations' }).waitFor();
    await cards().nth(1).waitFor();
    await button('Add to my quotations').click();
    await site.page.getByRole('heading', { name: 'Quotations', exact: true }).waitFor();
    expect(await cards().first().getByLabel('Note').inputValue()).toBe('see here');
    expect(await quoted()).toHaveLength(2);
  });
});
