import { expect, it } from 'vitest';
import { must } from './support/change-scenes.ts';
import { makeBackend } from './support/make-backend.ts';
import { openSample } from './support/open-sample.ts';
import { giveBack, listEmpty, sheetPeriod } from './support/scenes-entry-sheet.ts';

it('a table of 400 lines for far fewer indicators is told line by line, one named twice is asked about, and nothing changes', async () => {
  const page = await openSample(await makeBackend().openSession());
  const { indicators, targets } = page.held();
  const [twice, once] = listEmpty(page).map(({ id }) => must(indicators.find((one) => one.id === id)));
  const near = (id: string): string => {
    const { year, quarter } = sheetPeriod;
    const own = targets.find((one) => one.indicatorId === id && one.year === year && one.quarter === quarter);
    return (own?.value ?? '1').replace('.', ',');
  };
  const [first, second] = [must(twice), must(once)];
  const others = Array.from({ length: 397 }, (_, at) => `Kapal nomor ${at} yang berlabuh;${at}`);
  const lines = [
    'Indikator;Realisasi',
    `${first.name};${near(first.id)}`,
    ...others,
    `${second.name};-0`,
    `${first.name};0`,
  ];
  const token = await giveBack(page, 'rekap.csv', Buffer.from(lines.join('\n')));
  const input = { planId: page.planId, ...sheetPeriod, tokens: [token] };
  const before = JSON.stringify(await page.read());
  const [file] = (await page.get('entrySheet.compare', input)).files;
  const rows = must(file).rows;
  expect(rows).toHaveLength(400);
  const unknown = rows.filter(({ problems }) => problems.some(({ kind }) => kind === 'unmatched'));
  expect(unknown).toHaveLength(397);
  expect(unknown.every(({ state }) => state === 'refused')).toBe(true);
  const ofFirst = rows.filter(({ indicatorId }) => indicatorId === first.id);
  expect(ofFirst.map(({ state }) => state)).toEqual(['refused', 'refused']);
  const [zero] = rows.filter(({ indicatorId }) => indicatorId === second.id);
  expect(zero?.problems.map(({ kind }) => kind)).toContain('negative-zero');
  expect(JSON.stringify(await page.read())).toBe(before);
});
