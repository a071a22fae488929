import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { columnTags } from '../../db/domain/entry-sheet/read-rows.ts';
import { sayState } from '../../electron/api/text/entry-sheet-text.ts';
import { findCell, readCells } from '../support/fill-sheet.ts';
import { must } from './support/change-scenes.ts';
import { makeBackend } from './support/make-backend.ts';
import { openSample, type TestPage } from './support/open-sample.ts';
import {
  answer,
  giveBack,
  listEmpty,
  type SentSheet,
  sendSheets,
  sheetPeriod,
} from './support/scenes-entry-sheet.ts';

let page: TestPage;
let sheet: SentSheet;
/** Measured by month from now on, and one of the same unit that is not. */
let monthly: string;
let plain: string;

beforeEach(async () => {
  page = await openSample(await makeBackend().openSession());
  const empty = listEmpty(page);
  const isSum = (id: string): boolean =>
    page.held().indicators.some((one) => one.id === id && one.aggregation === 'sum');
  const findOther = ({ id, unit }: (typeof empty)[number]) =>
    empty.find((one) => one.unit === unit && one.id !== id);
  const own = must(empty.find((one) => isSum(one.id) && findOther(one)));
  monthly = own.id;
  plain = must(findOther(own)).id;
  await page.change('target.set', {
    planId: page.planId,
    cells: ([7, 8, 9] as const).map((month) => ({
      indicatorId: monthly,
      ...sheetPeriod,
      month,
      value: String(month * 3),
      valueMax: null,
      ordinalCode: null,
    })),
  });
  sheet = must((await sendSheets(page)).find(({ unitName }) => unitName === own.unit));
});

const compare = async (...files: readonly Uint8Array[]) => {
  const tokens = await Promise.all(files.map((bytes, at) => giveBack(page, `${at}.xlsx`, bytes)));
  const found = await page.get('entrySheet.compare', { planId: page.planId, ...sheetPeriod, tokens });
  const row = must(
    found.files.flatMap(({ rows }) => rows).find(({ indicatorId }) => indicatorId === monthly),
  );
  return { token: must(tokens[0]), tokens, found, row };
};
const accept = (
  { tokens, token, row }: Awaited<ReturnType<typeof compare>>,
  take: 'given' | 'suggestion' = 'given',
) =>
  page.change('entrySheet.accept', {
    planId: page.planId,
    ...sheetPeriod,
    tokens,
    rows: [{ token, indicatorId: monthly, version: row.version, take }],
  });
const cellOf = () =>
  page
    .held()
    .realizations.find(
      (one) =>
        one.indicatorId === monthly && one.year === sheetPeriod.year && one.quarter === sheetPeriod.quarter,
    );

describe('a sheet with months', () => {
  it('asks for the three months beside the quarter where an indicator is measured by month, and nowhere else', () => {
    const { bytes } = sheet;
    const parts = unzipSync(bytes);
    const xml = strFromU8(must(parts['xl/worksheets/sheet1.xml']));
    const looks = [...strFromU8(must(parts['xl/styles.xml'])).matchAll(/<xf [^>]*xfId.*?<\/xf>/gs)];
    const isOpen = (address: string): boolean => {
      const look = Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(xml)?.[1]);
      return must(looks[look])[0].includes('locked="0"');
    };
    const tags = [columnTags.month1, columnTags.month2, columnTags.month3, columnTags.value];
    expect(tags.map((tag) => isOpen(findCell(bytes, tag, monthly)))).toEqual([true, true, true, true]);
    expect(tags.map((tag) => isOpen(findCell(bytes, tag, plain)))).toEqual([false, false, false, true]);
    const cells = readCells(bytes);
    const headingOf = (tag: string): string => {
      const column = findCell(bytes, tag, monthly).replace(/\d+/, '');
      // The hidden words, five lines of letterhead and an empty one stand above.
      return cells.get(`${column}8`) ?? '';
    };
    expect(tags.map(headingOf)).toEqual([
      'Realisasi Juli',
      'Realisasi Agustus',
      'Realisasi September',
      'Realisasi TW III 2026',
    ]);
    expect([...cells.values()]).toEqual(
      expect.arrayContaining(['Target Juli', 'Target Agustus', 'Target September']),
    );
    const rule = new RegExp(
      `<dataValidation type="decimal"[^>]*sqref="${findCell(bytes, columnTags.month2, monthly)}"`,
    );
    expect(xml).toMatch(rule);
    expect(xml).not.toMatch(
      new RegExp(`<dataValidation[^>]*sqref="${findCell(bytes, columnTags.month2, plain)}"`),
    );
    expect(xml).toContain('Kosongkan bila bulan-bulannya diisi');
  });

  it('brings them back as one step, which makes the quarter, and changes nothing a second time', async () => {
    const given = answer(sheet.bytes, {
      [monthly]: { month1: 11, month2: 22, month3: 33, note: 'Sesuai rencana' },
    });
    const first = await compare(given);
    expect([first.row.state, first.row.after]).toMatchObject([
      'new',
      { value: null, month1: '11', month2: '22', month3: '33' },
    ]);
    // 11 + 22 + 33 = 66, as on screen.
    expect(first.row.problems).toMatchObject([
      { kind: 'from-months', severity: 'hint', read: '66', text: '3' },
    ]);
    expect(await accept(first)).toEqual({ rows: 1 });
    const cell = must(cellOf());
    expect(cell).toMatchObject({
      value: null,
      months: ['11', '22', '33'],
      note: 'Sesuai rencana',
      origin: 'import',
    });
    expect(page.held().receipts.find(({ id }) => id === cell.receiptId)).toMatchObject({ kind: 'sheet' });
    const second = await compare(given);
    expect(second.found.files[0]?.receivedAt).not.toBeNull();
    expect(second.found.files[0]?.rows.filter(({ state }) => state !== 'unchanged')).toEqual([]);
    await page.change('history.undo', { planId: page.planId });
    expect(cellOf()).toBeUndefined();
    expect(page.held().receipts).toEqual([]);
  });

  it('meets what was typed here meanwhile month by month', async () => {
    const type = (month: 7 | 8 | 9, value: string) =>
      page.change('realization.set', {
        planId: page.planId,
        cells: [{ indicatorId: monthly, ...sheetPeriod, month, value }],
      });
    await type(7, '9');
    const beside = await compare(answer(sheet.bytes, { [monthly]: { month2: 22 } }));
    expect([beside.row.state, beside.row.after.month1, beside.row.after.month2]).toEqual(['new', '9', '22']);
    await accept(beside);
    expect(cellOf()?.months).toEqual(['9', '22', null]);
    const against = await compare(answer(sheet.bytes, { [monthly]: { month1: 11, month3: 33 } }));
    expect([against.row.state, against.row.current.month1, against.row.after.month1]).toEqual([
      'conflict',
      '9',
      '11',
    ]);
    expect(against.row.changedBy).toMatchObject({ actor: expect.any(String) });
    await accept(against);
    expect(cellOf()?.months).toEqual(['11', '22', '33']);
  });

  it('says where months and quarter contradict each other, and keeps both', async () => {
    const apart = await compare(
      answer(sheet.bytes, { [monthly]: { month1: 11, month2: 22, month3: 33, value: 60 } }),
    );
    expect(apart.row.problems).toMatchObject([{ kind: 'months-apart', severity: 'doubt', read: '66' }]);
    expect(sayState(apart.row.after, { locale: 'id', language: 'id', quarter: 3 })).toEqual([
      '60',
      'Jul 11',
      'Agu 22',
      'Sep 33',
    ]);
    await accept(apart);
    expect(cellOf()).toMatchObject({ value: '60', months: ['11', '22', '33'] });
  });

  it('takes the figure that is offered for a doubtful month, when asked to', async () => {
    // Near to what the other months are to reach, 21, 24 and 27, is 30 and not 3000.
    const far = await compare(answer(sheet.bytes, { [monthly]: { month1: 12, month3: 3000 } }));
    expect(far.row.problems.map(({ kind, address }) => [kind, address])).toEqual([
      ['far', findCell(sheet.bytes, columnTags.month3, monthly)],
      ['from-months', ''],
    ]);
    expect(far.row.suggestion).toMatchObject({ month1: '12', month3: '30' });
    await accept(far, 'suggestion');
    expect(cellOf()?.months).toEqual(['12', null, '30']);
  });
});
