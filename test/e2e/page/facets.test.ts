/** The facets of a search on the page, and narrowing the search by them. */

import { expect, it } from 'vitest';
import { describePage } from './page.ts';

/** Two more calls of one company, of other quarters, so that there is time to see. */
const call = (quarter: string, date: string) => `Fernhollow Group (FRN) ${quarter} Earnings Call
${date}

Operator

Good morning, and welcome to the Fernhollow Group call.

Ida Quenby -- Chief Executive Officer

The otter sanctuary cost us 4 million. We think the otter sanctuary is worth every penny of it.

Questions & Answers:

Operator

Our first question comes from Hugo Prill of Marsh Securities.

Hugo Prill -- Marsh Securities -- Analyst

How much will the otter sanctuary cost next year?

Ida Quenby -- Chief Executive Officer

The otter sanctuary will cost about 5 million next year.
`;
const CROWD = ['Ida', 'Tom', 'Leo', 'Mara', 'Nils', 'Olga', 'Piet', 'Rosa', 'Sven', 'Tilda', 'Uwe']
  .map((name) => `${name} Renko: I like the marmot exhibition.\n`)
  .join('\n');
const FILES = {
  'crowd.txt': CROWD,
  'fernhollow-2023.txt': call('Q2 2023', 'August 3, 2023'),
  'fernhollow-2025.txt': call('Q1 2025', 'May 8, 2025'),
};

describePage('the facets of a search', FILES, (site) => {
  const { open, inAddress } = site;
  const facets = () => site.page.locator('.facets');
  const facet = (name: string) => facets().getByRole('table', { name });
  /** With the ways to leave a row out taken away. */
  const rows = async (name: string) => {
    const texts = await facet(name).locator('tbody tr').allTextContents();
    return texts.map((text) => text.replace(/not(?=\d+$)/, ''));
  };
  const chip = (name: string) => site.page.getByRole('button', { name: `Remove ${name}` });

  async function search(question: string): Promise<void> {
    await site.page.setViewportSize({ width: 1280, height: 900 });
    await open(`?q=${encodeURIComponent(question)}`);
    await facets().waitFor();
  }

  it('counts who speaks of it most, in which roles, sections, transcripts and years', async () => {
    await search('otter sanctuary');
    expect(await rows('Speaker')).toEqual(['Ida Quenby4', 'Hugo Prill2']);
    expect((await rows('Role'))[0]).toBe('management4');
    expect(await rows('Year')).toHaveLength(2);
    expect(
      await facet('Transcript')
        .getByRole('link', { name: /^Fernhollow/ })
        .count(),
    ).toBe(2);
    expect(await facet('Section').textContent()).toContain('Q&A');
  });

  it.each([
    ['Speaker', 'Hugo Prill', 'speaker: Hugo Prill', { speaker: 'Hugo Prill' }],
    ['Role', 'management', 'role: management', { role: 'management' }],
    ['Section', 'Prepared remarks', 'section: Prepared remarks', { section: 'prepared' }],
    [
      'Transcript',
      /Q1 2025/,
      'transcript: Fernhollow Group (FRN) Q1 2025',
      { transcript: 'fernhollow-2025' },
    ],
    ['Year', '2023', 'date: 2023', { after: '2023', before: '2023' }],
  ])('narrows by %s, and widens again', async (of, name, limit, address) => {
    await search('otter sanctuary');
    const before = await site.page.locator('.result').count();
    await facet(of).getByRole('link', { name }).first().click();
    await chip(limit).waitFor();
    for (const [key, value] of Object.entries(address)) expect(inAddress(key)).toBe(value);
    expect(await site.page.locator('.result').count()).toBeGreaterThan(0);
    await chip(limit).click();
    await chip(limit).waitFor({ state: 'detached' });
    for (const key of Object.keys(address)) expect(inAddress(key)).toBeNull();
    await expect.poll(() => site.page.locator('.result').count()).toBe(before);
  });

  it('shows when it came up, in a chart and in a table', async () => {
    await search('otter sanctuary');
    const over = facets().locator('.over-time');
    await over.locator('canvas').waitFor();
    await over.getByText('As a table').click();
    expect(await over.locator('tbody th').allTextContents()).toEqual(['Q3 2023', 'Q2 2025']);
    // Columns at either end; the first is the third quarter of 2023.
    const plot = await over.locator('.u-over').boundingBox();
    if (plot === null) throw new Error('Expected a chart.');
    await site.page.mouse.move(plot.x + 8, plot.y + 20);
    await over.getByText(/^Q3 2023: \d passages, strongest match 0\.\d\d$/).waitFor();
    await site.page.mouse.click(plot.x + 8, plot.y + 20);
    await chip('date: Jul 1, 2023 to Sep 30, 2023').waitFor();
    expect(inAddress('after')).toBe('2023-07');
  });

  it('shows the sentences behind a bar, of that time and role, and moves nothing', async () => {
    await search('otter sanctuary');
    const over = facets().locator('.over-time');
    await over.locator('canvas').waitFor();
    const plot = await over.locator('.u-over').boundingBox();
    if (plot === null) throw new Error('Expected a chart.');
    const before = await facet('Transcript').boundingBox();
    const panel = over.locator('.period-sentences');
    // Above its bar a column is all of its roles; the last role stands lowest.
    await site.page.mouse.move(plot.x + 8, plot.y + plot.height - 3);
    await panel.getByText(/^Q3 2023, \w+$/).waitFor();
    const [source] = await panel.locator('.label').allTextContents();
    const name = source.endsWith('management') ? 'Ida Quenby' : 'Hugo Prill';
    expect(await panel.locator('strong').allTextContents()).toContain(name);
    expect(new Set(await panel.locator('strong').allTextContents()).size).toBe(1);
    expect(await panel.textContent()).toContain('otter sanctuary');
    expect(await facet('Transcript').boundingBox()).toEqual(before);
    await site.page.mouse.move(0, 0);
    await panel.waitFor({ state: 'detached' });
  });

  it('is moved through by keys, from period to period', async () => {
    await search('otter sanctuary');
    await facets().locator('canvas').waitFor();
    const chart = facets().getByRole('slider', { name: 'Period' });
    const panel = facets().getByRole('status');
    await chart.focus();
    await site.page.keyboard.press('Home');
    await expect.poll(() => chart.getAttribute('aria-valuetext')).toMatch(/^Q3 2023: 3 passages/);
    await panel.getByText('Q3 2023', { exact: true }).waitFor();
    await site.page.keyboard.press('ArrowRight');
    await panel.getByText('Q2 2025', { exact: true }).waitFor();
    await site.page.keyboard.press('ArrowRight');
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/^Q2 2025/);
    await site.page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await site.page.keyboard.press('ArrowLeft');
    await panel.getByText('Q3 2023', { exact: true }).waitFor();
    await site.page.keyboard.press('Enter');
    await chip('date: Jul 1, 2023 to Sep 30, 2023').waitFor();
  });

  it('tells what has no date, and is searched where it has many values', async () => {
    await search('I like the marmot exhibition and the otter sanctuary');
    await facets()
      .getByText(/^\d+ passages without a date are not shown here\.$/)
      .waitFor();
    const names = facet('Speaker').getByRole('rowheader');
    await facets().getByLabel('Find in speakers').fill('ren uw');
    await expect.poll(() => names.allTextContents()).toEqual(['Uwe Renko']);
  });

  it('counts who asks, where that is asked for', async () => {
    await search('who asked about the cost of the otter sanctuary');
    await facet('Transcript').waitFor();
    expect(await facet('Speaker').count()).toBe(0); // Hugo Prill alone
    for (const title of await facets().locator('.bars th').allTextContents())
      expect(title).not.toContain('Ida Quenby');
    expect(await facets().locator('.about').textContent()).toBe('2 matching passages');
  });

  it('leads from a timeline to its place in the transcript', async () => {
    await search('otter sanctuary');
    const timeline = facet('Transcript').locator('.timeline').first();
    await timeline.locator('a').last().click();
    const turn = site.page.locator('.turn[aria-current=location]');
    await turn.waitFor();
    expect(await turn.textContent()).toContain('otter');
    // There it stands above, for this transcript alone.
    await site.page.locator('.find-bar .timeline [data-current]').first().waitFor();
  });

  it('is not shown where nothing is a match', async () => {
    await open(`?q=${encodeURIComponent('zebra crossing lollipop lady')}`);
    await site.page.getByText('No clear answer. Closest passages:').waitFor();
    await site.page.waitForLoadState('networkidle');
    expect(await facets().count()).toBe(0);
  });
});
