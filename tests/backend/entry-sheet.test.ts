import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { columnTags } from '../../db/domain/entry-sheet/read-rows.ts';
import { type Filling, fillSheet, findCell, readCells } from '../support/fill-sheet.ts';
import { must } from './support/change-scenes.ts';
import { makeBackend, type TestBackend } from './support/make-backend.ts';
import { openSample, type TestPage } from './support/open-sample.ts';
import {
  answer,
  giveBack,
  listEmpty,
  type SentSheet,
  sendSheets,
  sheetPeriod,
} from './support/scenes-entry-sheet.ts';
import { firstQuarter, seal } from './support/scenes-verification.ts';
import { makeTempDir } from './support/temp-dir.ts';

let backend: TestBackend;
let page: TestPage;
let sheets: readonly SentSheet[];
let empty: readonly Readonly<{ id: string; unit: string }>[];

beforeEach(async () => {
  backend = makeBackend();
  page = await openSample(await backend.openSession());
  sheets = await sendSheets(page);
  empty = listEmpty(page);
});

const sheetOf = (unit: string): SentSheet => must(sheets.find(({ unitName }) => unitName === unit));
const compare = (...tokens: string[]) =>
  page.get('entrySheet.compare', { planId: page.planId, ...sheetPeriod, tokens });
const accept = (tokens: string[], rows: readonly { token: string; indicatorId: string; version: number }[]) =>
  page.change('entrySheet.accept', {
    planId: page.planId,
    ...sheetPeriod,
    tokens,
    rows: rows.map((row) => ({ ...row, take: 'given' as const })),
  });
const cellOf = (id: string) =>
  page
    .held()
    .realizations.find(
      (one) => one.indicatorId === id && one.year === sheetPeriod.year && one.quarter === sheetPeriod.quarter,
    );
const type = (indicatorId: string, value: string) =>
  page.change('realization.set', {
    planId: page.planId,
    cells: [{ indicatorId, ...sheetPeriod, value }],
  });
const rowOf = (answers: Awaited<ReturnType<typeof compare>>, id: string) =>
  must(answers.files.flatMap(({ rows }) => rows).find(({ indicatorId }) => indicatorId === id));
/** What an empty cell that is asked for would like to be near to. */
const near = (id: string): number => {
  const target = page
    .held()
    .targets.find((one) => one.indicatorId === id && one.year === 2026 && one.quarter === 3);
  return Number(target?.value ?? '1');
};

describe('sheets that come back', () => {
  it('are taken over together as one step that one undo takes back, and change nothing a second time', async () => {
    const [one, other] = [must(empty[0]), must(empty.find(({ unit }) => unit !== empty[0]?.unit))];
    const files = [one, other].map(({ id, unit }) => ({
      name: sheetOf(unit).name,
      bytes: answer(sheetOf(unit).bytes, { [id]: { value: near(id), note: 'Sesuai rencana' } }),
    }));
    const tokens = await Promise.all(files.map(({ name, bytes }) => giveBack(page, name, bytes)));
    const found = await compare(...tokens);
    const news = found.files.flatMap(({ token, rows }) =>
      rows.filter(({ state }) => state === 'new').map((row) => ({ token, row })),
    );
    expect(news.map(({ row }) => row.indicatorId).toSorted()).toEqual([one.id, other.id].toSorted());
    // Two of the five units answered; whoever has everything filled in is not waited for.
    const waiting = found.outstanding.map(({ unitName }) => unitName);
    expect(waiting).not.toContain(one.unit);
    expect(waiting.length).toBeGreaterThan(0);
    const before = page.held();
    await accept(
      tokens,
      news.map(({ token, row }) => ({ token, indicatorId: row.indicatorId ?? '', version: row.version })),
    );
    expect(cellOf(one.id)).toMatchObject({
      value: String(near(one.id)),
      origin: 'import',
      note: 'Sesuai rencana',
    });
    const receipt = page.held().receipts.find(({ id }) => id === cellOf(one.id)?.receiptId);
    expect(receipt).toMatchObject({ unitName: one.unit, fileName: sheetOf(one.unit).name, kind: 'sheet' });

    const again = await Promise.all(files.map(({ name, bytes }) => giveBack(page, name, bytes)));
    const second = await compare(...again);
    expect(second.files.map(({ receivedAt }) => receivedAt !== null)).toEqual([true, true]);
    expect(second.files.flatMap(({ rows }) => rows).filter(({ state }) => state !== 'unchanged')).toEqual([]);
    const saved = await page.get('entrySheet.accept', {
      planId: page.planId,
      ...sheetPeriod,
      tokens: again,
      rows: [],
    });
    expect(saved.seq).toBeNull();

    await page.change('history.undo', { planId: page.planId });
    expect(cellOf(one.id)).toBeUndefined();
    expect(page.held().receipts).toEqual(before.receipts);
    expect(page.held().realizations).toHaveLength(before.realizations.length);
  });

  it('stand against an edit made meanwhile, with both figures, who made it and when', async () => {
    const { id, unit } = must(empty[0]);
    await type(id, '7');
    const bytes = answer(sheetOf(unit).bytes, { [id]: { value: near(id) } });
    const token = await giveBack(page, 'kembali.xlsx', bytes);
    const row = rowOf(await compare(token), id);
    expect(row).toMatchObject({
      state: 'conflict',
      current: { value: '7' },
      after: { value: String(near(id)) },
    });
    expect(row.changedBy).toMatchObject({ actor: expect.any(String), at: expect.stringMatching(/^\d{4}-/) });
    // The same figure on both sides is no conflict, whoever was first.
    await type(id, String(near(id)));
    expect(rowOf(await compare(token), id).state).toBe('unchanged');
    // Decided on what was shown before: the cell is another one by now.
    const refused = await page.refusal('entrySheet.accept', {
      planId: page.planId,
      ...sheetPeriod,
      tokens: [token],
      rows: [{ token, indicatorId: id, version: 1, take: 'given' }],
    });
    expect(refused).toBe('row-changed-meanwhile');
  });

  it('keep a figure typed here where only the note was written there', async () => {
    const { id, unit } = must(empty[0]);
    await type(id, '7');
    const token = await giveBack(
      page,
      'a.xlsx',
      answer(sheetOf(unit).bytes, { [id]: { note: 'Menunggu BPS' } }),
    );
    const row = rowOf(await compare(token), id);
    expect(row).toMatchObject({ state: 'changed', after: { value: '7', note: 'Menunggu BPS' } });
    await accept([token], [{ token, indicatorId: id, version: row.version }]);
    // The figure is still the person's: a note does not change who gave it.
    expect(cellOf(id)).toMatchObject({ value: '7', note: 'Menunggu BPS', origin: 'person', receiptId: null });
  });

  it('leave a figure that was emptied in the sheet where it is, and say so', async () => {
    const filled = must(
      page.held().realizations.find((one) => one.year === 2026 && one.quarter === 3 && one.value !== null),
    );
    const { unitId } = must(page.held().indicators.find(({ id }) => id === filled.indicatorId));
    const unit = must(page.held().units.find(({ id }) => id === unitId)).name;
    const token = await giveBack(
      page,
      'a.xlsx',
      answer(sheetOf(unit).bytes, { [filled.indicatorId]: { value: null } }),
    );
    const row = rowOf(await compare(token), filled.indicatorId);
    expect([row.state, row.problems.map(({ kind }) => kind)]).toEqual(['unchanged', ['emptied']]);
  });

  it('tell an older sheet of the same unit, and refuse what two files say differently', async () => {
    const { id, unit } = must(empty[0]);
    const first = answer(sheetOf(unit).bytes, { [id]: { value: near(id) } });
    backend.pass(60);
    const later = must((await sendSheets(page)).find(({ unitName }) => unitName === unit));
    const second = answer(later.bytes, { [id]: { value: near(id) + 1 } });
    const tokens = [await giveBack(page, 'lama.xlsx', first), await giveBack(page, 'baru.xlsx', second)];
    const found = await compare(...tokens);
    expect(found.files.map(({ isOlder }) => isOlder)).toEqual([true, false]);
    const both = found.files.flatMap(({ rows }) => rows.filter(({ indicatorId }) => indicatorId === id));
    expect(both.map(({ state, problems }) => [state, problems.at(-1)?.kind, problems.at(-1)?.text])).toEqual([
      ['refused', 'twice-elsewhere', 'baru.xlsx'],
      ['refused', 'twice-elsewhere', 'lama.xlsx'],
    ]);
  });

  const bad: readonly (readonly [name: string, filling: Filling, state: string, kind: string])[] = [
    ['a day', { day: '2026-12-31T00:00:00' }, 'refused', 'date'],
    ['a day in words', '31/12/2026', 'refused', 'date'],
    ['what a broken formula left', { error: '#REF!' }, 'refused', 'sheet-error'],
    ['a word', 'belum tahu', 'refused', 'no-number'],
    ['a range', '10–12', 'refused', 'range'],
    ['1E+308', 1e308, 'refused', 'too-large'],
    ['negative zero', { number: '-0' }, 'new', 'negative-zero'],
    ['"t.t." without a reason', 't.t.', 'new', 'reason-open'],
  ];
  it('explain every cell that is no plain figure, and take none of them in its place', async () => {
    const { id, unit } = must(empty[0]);
    const told: unknown[] = [];
    for (const [name, filling] of bad) {
      const bytes = answer(sheetOf(unit).bytes, { [id]: { value: filling } });
      const token = await giveBack(page, 'a.xlsx', bytes);
      const row = rowOf(await compare(token), id);
      told.push([name, row.state, row.problems.map(({ kind }) => kind)]);
      if (row.state !== 'refused') continue;
      expect(row.after).toEqual(row.current);
      // Accepting it by hand is no way around.
      const at = { planId: page.planId, ...sheetPeriod, tokens: [token] };
      const rows = [{ token, indicatorId: id, version: row.version, take: 'given' as const }];
      expect(await page.refusal('entrySheet.accept', { ...at, rows })).toBe('row-changed-meanwhile');
    }
    expect(told).toEqual(bad.map(([name, , state, kind]) => [name, state, [kind]]));
  });

  it('explain merged cells, a note on its own, a reason beside a figure, and a row that stands twice', async () => {
    const [own] = [...Map.groupBy(empty, (one) => one.unit)].flatMap(([name, all]) =>
      all.length > 1 ? [{ unit: name, ids: all.map(({ id }) => id) }] : [],
    );
    const { unit, ids } = must(own);
    const [first, second] = [must(ids[0]), must(ids[1])];
    const sheet = sheetOf(unit).bytes;
    const at = findCell(sheet, columnTags.value, first);
    const below = `${at.replace(/\d+/, '')}${Number(at.replace(/\D+/, '')) + 1}`;
    const filled = answer(sheet, { [first]: { value: near(first) }, [second]: { note: 'Nanti' } });
    const merged = fillSheet(filled, {}, (xml) =>
      xml.replace(/<mergeCells count="\d+">/, (open) => `${open}<mergeCell ref="${at}:${below}"/>`),
    );
    const found = await compare(await giveBack(page, 'a.xlsx', merged));
    expect(rowOf(found, first)).toMatchObject({
      state: 'refused',
      problems: [{ kind: 'merged', address: at }],
    });
    expect(rowOf(found, second).problems.map(({ kind }) => kind)).toEqual(['note-alone']);

    const idCell = must([...readCells(sheet)].find(([, text]) => text === second))[0];
    const twice = fillSheet(answer(sheet, { [first]: { value: near(first), missingReason: 'Belum' } }), {
      [idCell]: first,
    });
    const told = await compare(await giveBack(page, 'b.xlsx', twice));
    expect(rowOf(told, first).problems.map(({ kind }) => kind)).toEqual(['both', 'twice']);
  });

  it('are refused as a whole where they belong to another plan, another period, or to nobody', async () => {
    const { unit } = must(empty[0]);
    const { bytes } = sheetOf(unit);
    const annual = must((await sendSheets(page, { year: 2026, quarter: 0 }))[0]);
    const parts = unzipSync(bytes);
    const mark = strFromU8(must(parts['xl/worksheets/sheet3.xml']));
    const change = (from: string, to: string): Promise<string> =>
      import('fflate').then(({ strToU8, zipSync }) => {
        expect(mark).toContain(from);
        return giveBack(
          page,
          'a.xlsx',
          zipSync({ ...parts, 'xl/worksheets/sheet3.xml': strToU8(mark.replace(from, to)) }),
        );
      });
    const foreign = await change(page.planId, '01a00000-0000-7000-8000-000000000000');
    const unreadable = await change('selaras', 'entah');
    const found = await compare(foreign, unreadable, await giveBack(page, 'tahun.xlsx', annual.bytes));
    expect(found.files.map(({ fault, rows }) => [fault?.kind, rows.length])).toEqual([
      ['other-plan', 0],
      ['mark-unreadable', 0],
      ['other-period', 0],
    ]);
    for (const [content, fault] of [
      ['', 'empty'],
      ['bukan tabel', 'not-a-spreadsheet'],
    ] as const) {
      const refused = await page.call('entrySheet.openContent', {
        name: 'a.xlsx',
        content: Buffer.from(content).toString('base64'),
      });
      expect(refused).toMatchObject({ ok: false, error: { code: 'spreadsheet-refused', detail: { fault } } });
    }
  });

  it("read an office's own table by code or name, and doubt a name that is only similar", async () => {
    const { indicators } = page.held();
    const [one, other, third] = empty.map(({ id }) =>
      must(indicators.find((indicator) => indicator.id === id)),
    );
    const lines = [
      'Indikator;Satuan;Realisasi',
      `${must(one).name};x;${near(must(one).id)}`,
      `${must(other).name.replace(/a/, 'e')};x;${near(must(other).id)}`,
      `${must(third).name};x;#REF!`,
      'Jumlah planet yang dikunjungi;x;3',
    ];
    const token = await giveBack(page, 'rekap.csv', Buffer.from(lines.join('\n')));
    const { files } = await compare(token);
    const [file] = files;
    expect([file?.kind, file?.fault]).toEqual(['table', null]);
    expect(file?.rows.map(({ state, problems }) => [state, problems.map(({ kind }) => kind)])).toEqual([
      ['new', []],
      ['new', ['name-uncertain']],
      ['refused', ['sheet-error']],
      ['refused', ['unmatched']],
    ]);
  });
});

describe('a sealed period', () => {
  it('refuses sheets with the sentence typed figures get, and stays as it was', async () => {
    const quarter = await sendSheets(page, firstQuarter);
    const given = must(
      page.held().realizations.find((one) => one.year === 2026 && one.quarter === 1 && one.value !== null),
    );
    await seal(page);
    const { unitId } = must(page.held().indicators.find(({ id }) => id === given.indicatorId));
    const unit = must(page.held().units.find(({ id }) => id === unitId)).name;
    const { name, bytes } = must(quarter.find(({ unitName }) => unitName === unit));
    const token = await giveBack(page, name, answer(bytes, { [given.indicatorId]: { value: 1 } }));
    const at = { planId: page.planId, ...firstQuarter };
    const found = await page.get('entrySheet.compare', { ...at, tokens: [token] });
    const row = rowOf(found, given.indicatorId);
    const rows = [{ token, indicatorId: given.indicatorId, version: row.version, take: 'given' as const }];
    const refused = await page.call('entrySheet.accept', { ...at, tokens: [token], rows });
    const typed = await page.call('realization.set', {
      planId: page.planId,
      cells: [{ indicatorId: given.indicatorId, ...firstQuarter, value: '1' }],
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'period-sealed' } });
    expect(refused).toEqual(typed);
    expect((await page.read()).receipts).toEqual([]);
  });
});

describe('the folder of sheets', () => {
  it('is written whole or not at all, and never over another one', async () => {
    const target = path.join(makeTempDir(), 'Lembar');
    const at = { planId: page.planId, ...sheetPeriod };
    const sent = await page.get('entrySheet.export', {
      ...at,
      grant: await page.grant(target, 'export-entry-sheets'),
    });
    expect((await readdir(target)).toSorted()).toEqual(sent.files.map(({ name }) => name).toSorted());
    const first = await readFile(path.join(target, must(sent.files[0]).name));
    expect(first.subarray(0, 2).toString()).toBe('PK');
    const grant = await page.grant(path.join(path.dirname(target), 'Lembar 2'), 'export-entry-sheets');
    expect(await page.refusal('entrySheet.export', { ...at, grant: 'bukan izin' })).toBe('grant-unknown');
    await page.get('entrySheet.export', { ...at, grant });
    expect((await readdir(path.dirname(target))).toSorted()).toEqual(['Lembar', 'Lembar 2']);
  });
});
