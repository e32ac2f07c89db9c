/** What a user may have before them: each state of the page, how to come to it, and what is to be there before it is looked at. */

import { silence } from '../../support.ts';
import type { Site } from './page.ts';

export interface PageState {
  readonly name: string;
  readonly path: string;
  /** Is there once the page is whole. */
  readonly seen: string;
  /** Leads on to the state. */
  readonly act?: (site: Site) => Promise<unknown>;
}

type Row = readonly [
  name: string,
  path: string,
  seen: string,
  act?: (site: Site) => Promise<unknown>,
];

const toStates = (rows: readonly Row[]): PageState[] =>
  rows.map(([name, path, seen, act]) => ({ name, path, seen, act }));

const ask = (question: string) => `?q=${encodeURIComponent(question)}`;

const CALL = 't/tindlewood-q3-2025-earnings-call';
const QUESTION = ask('what did management say about Pantrywren losses');
const TALK = '[00:00:02] Speaker 1: Good morning.\n\n[00:00:20] Ada Quill: The otters are back.\n';
/** Read from right to left, but for one name. */
const FARM = `---
title: حديث المزرعة البحرية
date: 2025-05-02
---

ليلى حداد: كم كلفت مزرعة الأعشاب البحرية هذا العام؟

Omar Nasser: كلفت المزرعة مئتي ألف دولار، وسنبيع المحصول كله في الربيع.

ليلى حداد: ومن يشتري الأعشاب البحرية من المزرعة؟
`;
/** The beginning of a JPEG. */
const PHOTO = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1);
const FARM_QUESTION = ask('كم كلفت مزرعة الأعشاب البحرية');

/** Beside `data/`. */
export const STATE_FILES = { 'talk.txt': TALK, 'talk.wav': silence(30), 'farm.md': FARM };

/** Of a library that may be changed. */
export const STATES = toStates([
  ['the beginning', '', '.examples'],
  ['the beginning with saved searches', ask('kelp'), '.result', saving],
  ['results', QUESTION, '.facets table'],
  ['results unfolded', QUESTION, '.facets table', unfold],
  ['results narrowed', `${ask('kelp')}&notSpeaker=Fergus+Tannahey&after=2025`, '.facets table'],
  ['a chart', ask('who asked about cost'), '.facets canvas', unfold],
  ['sentences behind a bar', ask('who asked about cost'), '.facets canvas', pointing],
  ['no sure result', ask('zebra crossing lollipop'), '.result'],
  ['less certain results', ask('who is Yusra'), '.less-certain', unfold],
  ['nobody of that name', ask('what did Warren Buffett say about cash'), '.notice'],
  ['nothing found', ask('"no such words"'), '.notice'],
  ['a refused question', ask('x'.repeat(2_001)), '.notice', forgive],
  ['results from right to left', FARM_QUESTION, '.result'],
  ['a transcript', CALL, '.turn'],
  ['a transcript at a place', `${CALL}${QUESTION}#7:0-487`, '.find-bar .timeline a'],
  ['a transcript from right to left', `t/farm${FARM_QUESTION}`, '.find-bar .timeline a'],
  ['a recording', 't/talk', '.player'],
  ['a recording that plays', 't/talk', '.player', playing],
  ['a speaker being renamed', 't/talk', '.player', renaming],
  ['a speaker being merged', 't/talk', '.player', merging],
  ['a renamed speaker', 't/talk', '.player', renamed],
  ['all transcripts', 'transcripts', '.rows'],
  ['no such transcripts', 'transcripts?name=zebra', '.list [role=status]'],
  ['all speakers', 'speakers', '.rows'],
  ['a speaker', 'speakers/Rukmini%20Pashley', '.figures'],
  ['a speaker from right to left', `speakers/${encodeURIComponent('ليلى حداد')}`, '.figures'],
  ['companies', 'companies', '.rows'],
  ['a transcript to be removed', 'transcripts', '.rows', removing],
  ['titles that are typed', '?q=tindlewood', '.title-matches'],
  ['the palette', '', '.examples', goingTo],
  ['the keys', '', '.examples', showingKeys],
  ['a comparison', 'compare?q=margins', '.side + .side .brief-sentence'],
  ['a comparison of speakers', 'compare?q=kelp&by=speaker', '.side + .side .brief-sentence'],
  ['a comparison to be asked', 'compare', '.notice'],
  ['quotations', ask('kelp'), '.result', collecting],
  ['shared quotations', ask('kelp'), '.result', sharing],
  ['no quotations', 'quotations', '.notice'],
  ['a selection', CALL, '.turn', selecting],
  ['a transcript being edited', 't/talk', '.turn', editing],
  ['no such page', 'bogus', '.notice', forgive],
  ['no such transcript', 't/nobody', '.notice', forgive],
  ['no such speaker', 'speakers/Nobody', '.notice', forgive],
  ['uploaded files', '', '.file-picker', uploading],
  ['a file of a name that is taken', '', '.file-picker', uploadingTwice],
  ['files about to be dropped', '', '.examples', dragging],
  [
    'a transcript that loads',
    't/talk',
    '.masthead',
    (site) => loading(site, '**/api/transcripts/*'),
  ],
  ['results that load', ask('kelp'), '.masthead', (site) => loading(site, '**/api/query*')],
  ['a server that does not respond', ask('kelp'), '.result', unreachable],
]);

/** Of an empty library. */
export const EMPTY_STATES = toStates([
  ['the beginning', '', '.notice'],
  ['a question', ask('kelp'), '.notice'],
  ['no transcripts', 'transcripts', '.notice'],
  ['no speakers', 'speakers', '.notice'],
  ['nothing to compare', 'compare', '.notice'],
]);

/** Of a server that demands a token. */
export const LOGIN_STATES = toStates([
  ['the demand', '', '#token', forgive],
  ['another token', '', '#token', givingAnother],
]);

/** Puts the site back, so that the next state finds it as this one did. */
export async function leaveState(site: Site): Promise<void> {
  if (!site.isRunning) {
    await site.start();
    /* Its last failed retry is logged by then. */
    await site.page.getByRole('alert').waitFor({ state: 'detached' });
  }
  const undo = site.page.getByRole('button', { name: 'Undo' });
  if (await undo.isVisible()) {
    await undo.click();
    await undo.waitFor({ state: 'detached' });
  }
  await site.page.unrouteAll({ behavior: 'ignoreErrors' });
  await site.page.evaluate(() => localStorage.clear());
  /* What the browser logs of answers that are refused is not asked of here. */
  site.complaints.length = 0;
}

async function unfold({ page }: Site) {
  for (const summary of await page.locator('summary:visible').all()) await summary.click();
}

async function forgive({ complaints }: Site) {
  complaints.length = 0;
}

async function saving(site: Site) {
  await site.page.getByRole('button', { name: 'Save this search' }).click();
  await site.open();
  await site.page.getByRole('heading', { name: 'Saved searches' }).waitFor();
}

async function pointing({ page }: Site) {
  await page.locator('.facets').evaluate((details) => details.setAttribute('open', ''));
  await page.getByRole('slider', { name: 'Period' }).focus();
  await page.keyboard.press('End');
  await page.locator('.period-sentences').waitFor();
}

async function playing({ page }: Site) {
  await page.getByRole('button', { name: 'Play from here' }).last().click();
  await page.locator('.turn.playing').waitFor();
}

async function renaming({ page }: Site) {
  await page.getByRole('button', { name: 'Rename Speaker 1' }).click();
  await page.getByLabel(/^New name/).waitFor();
}

async function merging(site: Site) {
  await renaming(site);
  await site.page.getByLabel(/^New name/).fill('Ada Quill');
  await site.page.keyboard.press('Enter');
  await site.page.getByRole('button', { name: /merge$/ }).waitFor();
}

async function renamed(site: Site) {
  await renaming(site);
  await site.page.getByLabel(/^New name/).fill('Hugo Prill');
  await site.page.keyboard.press('Enter');
  await site.page.getByRole('button', { name: 'Undo' }).waitFor();
}

async function collecting({ page }: Site) {
  for (const button of (await page.locator('.result .collect').all()).slice(0, 2)) {
    await button.click();
  }
  await page.getByRole('link', { name: /^Quotations/ }).click();
  await page.locator('.quotation').nth(1).waitFor();
}

async function sharing(site: Site) {
  await collecting(site);
  await site.page.getByLabel('Note').first().fill('For the first chapter.');
  await site.page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await site.page.getByRole('status').getByText('Copied').waitFor();
  await site.page.goto(await site.page.evaluate(() => navigator.clipboard.readText()));
  await site.page.locator('.quotation').first().waitFor();
}

async function selecting({ page }: Site) {
  await page.evaluate(() => {
    const speech = document.querySelector('.speech');
    if (speech) getSelection()?.selectAllChildren(speech);
    document.dispatchEvent(new Event('pointerup'));
  });
  await page.getByRole('toolbar').waitFor();
}

async function editing({ page }: Site) {
  await page.getByRole('button', { name: 'Edit title, date and kind' }).click();
  await page.getByRole('form').waitFor();
}

async function removing({ page }: Site) {
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await page.getByText('A file that was uploaded goes too').waitFor();
}

async function goingTo({ page }: Site) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ti');
  await page.getByRole('option').first().waitFor();
}

async function showingKeys({ page }: Site) {
  await page.getByRole('searchbox').blur();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}

async function send({ page }: Site, files: Readonly<Record<string, string | Uint8Array>>) {
  await page.getByLabel('Files to add').setInputFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(content),
    })),
  );
}

async function uploading(site: Site) {
  await send(site, { 'oats.txt': 'oats', 'otters.txt': TALK, 'photo.jpg': PHOTO });
  await site.page
    .getByRole('status')
    .getByText(/of 3 files added/)
    .waitFor({ timeout: 15_000 });
}

async function uploadingTwice(site: Site) {
  await send(site, { 'same.txt': TALK });
  const list = site.page.getByRole('region', { name: 'Uploads' });
  await list.getByText(/added, |exists already/).waitFor({ timeout: 15_000 });
  await send(site, { 'same.txt': `${TALK} And the kelp.` });
  await list.getByText('exists already').last().waitFor({ timeout: 15_000 });
}

async function dragging({ page }: Site) {
  await page.getByRole('button', { name: 'Add transcripts' }).waitFor();
  const dragged = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File([''], 'dropped.txt'));
    return data;
  });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: dragged });
  await page.getByText('Drop transcripts to add them').waitFor();
}

/** The answer never comes. */
async function loading({ page }: Site, url: string) {
  await page.route(url, () => {});
  await page.reload();
  await page.locator('.loading').waitFor();
  await page.waitForTimeout(350);
}

async function unreachable(site: Site) {
  site.stop();
  await site.page.getByRole('searchbox').fill('seaweed');
  await site.page.getByRole('heading', { name: 'The server does not respond' }).waitFor();
}

async function givingAnother({ page }: Site) {
  await page.getByLabel('Token').fill('not the token of it');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('alert').waitFor();
}
