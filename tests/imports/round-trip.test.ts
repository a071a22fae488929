import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { findRange } from '../../db/domain/table-import/find-range.ts';
import { matchColumns } from '../../db/domain/table-import/match-columns.ts';
import { readFigure } from '../../db/domain/table-import/read-figures.ts';
import { spreadTable, type Table, tidyText } from '../../db/domain/table-import/table.ts';
import { listHistory } from '../../db/queries/document.ts';
import { toReader } from '../../db/reader.ts';
import { openSpreadsheet } from '../../electron/backend/imports/spreadsheet/open-spreadsheet.ts';
import { type Cli, withCli } from '../cli/cli-harness.ts';
import { makeReferenceWorkbook, referenceRows, referenceYears } from '../support/reference-workbook.ts';
import { createOfficeFile, expectOk, openFile } from '../support/temp-db.ts';
import { readImportedPlan, spreadsheetWorkerFile } from './support.ts';

async function countHistory(path: string): Promise<number> {
  const file = await openFile(path, { access: 'view' });
  try {
    return (await listHistory(toReader(file.db), { before: null, limit: 200 })).length;
  } finally {
    await file.close();
  }
}

async function withOffice(
  act: (cli: Cli, paths: { file: string; table: string }) => Promise<void>,
  form: 'xlsx' | 'biff8' | 'ods' = 'xlsx',
): Promise<void> {
  await withCli(async (cli) => {
    const file = join(cli.dir, 'a.sakip');
    const name = form === 'biff8' ? 'matriks.xls' : `matriks.${form}`;
    await createOfficeFile(file);
    await writeFile(join(cli.dir, name), makeReferenceWorkbook(form));
    await act(cli, { file, table: name });
  });
}

const readSheet = async (path: string, name: string): Promise<Table> => {
  const { sheets } = expectOk(await openSpreadsheet(path, { workerFile: spreadsheetWorkerFile }));
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet.table;
};

/** Every cell below the headings by role and year: words as they are, figures as they are meant. */
function listCells(table: Table): readonly Readonly<Record<string, string>>[] {
  const range = findRange(table);
  if (!range) throw new Error('no table');
  const columns = matchColumns(table, range, { periodStart: 2025, remembered: {}, choices: [] });
  const spread = spreadTable(table);
  const units = columns.find(({ role }) => role === 'unit')?.index ?? 0;
  const rows: Record<string, string>[] = [];
  for (let row = range.headerLast + 1; row <= range.dataLast; row += 1) {
    const cells: Record<string, string> = {};
    for (const { index, role, year, heading } of columns) {
      const cell = spread.at(row, index);
      const isPercent = /^(%|persen)$/i.test(tidyText(spread.at(row, units).text));
      const figure = year === null ? null : readFigure(cell, { locale: 'id', isPercent, neighbours: [] });
      const said =
        figure === null || figure.kind === 'text'
          ? tidyText(cell.text)
          : figure.kind === 'number'
            ? figure.value
            : figure.kind;
      // "n/a" and "-" say that there is no figure, as an empty cell does.
      const value = said === 'missing' || said === 'empty' ? '' : said;
      cells[role === 'ignore' ? heading : `${role}${year ?? ''}`] = value;
    }
    rows.push(cells);
  }
  return rows;
}

describe('the matrix of an office', () => {
  it.each(['xlsx', 'biff8', 'ods'] as const)('becomes the outline it means, from %s', (form) =>
    withOffice(async ({ run }, { file, table }) => {
      const done = await run(['impor', 'a.sakip', table]);
      expect(done.error).toBe('');
      const plan = await readImportedPlan(file);
      const count = (kind: string) => plan.nodes.filter(({ levelKind }) => levelKind === kind).length;
      expect([count('goal'), count('objective'), plan.indicators.length, count('program')]).toEqual([
        4, 9, 60, 25,
      ]);
      for (const row of referenceRows) {
        const indicator = plan.indicators.find(({ name }) => name === row.indicator);
        if (!indicator) throw new Error(row.indicator);
        const objective = plan.nodes.find(({ id }) => id === indicator.nodeId);
        const goal = plan.nodes.find(({ id }) => id === objective?.parentId);
        expect([objective?.text, goal?.text]).toEqual([row.objective, row.goal]);
        expect(indicator.unitOfMeasure).toBe(row.unit);
        expect(indicator.responsible).toBe(row.responsible);
        expect(indicator.baselineValue ?? indicator.baselineOrdinal).toBe(row.baseline.means);
        const targets = referenceYears.map((year) => {
          const cell = plan.targets.find((one) => one.indicatorId === indicator.id && one.year === year);
          return cell ? (cell.value ?? cell.ordinalCode) : null;
        });
        expect(targets).toEqual(row.targets.map(({ means }) => means));
        if (row.program === null) continue;
        const program = plan.nodes.find(
          ({ text, levelKind }) => levelKind === 'program' && text === row.program,
        );
        expect([program?.code, program?.parentId]).toEqual([row.code, objective?.id]);
        const ceilings = referenceYears.map(
          (year) =>
            plan.budgets.find((one) => one.nodeId === program?.id && one.year === year)?.ceiling ?? null,
        );
        expect(ceilings).toEqual(row.ceilings.map(({ means }) => means));
      }
    }, form),
  );

  it('is one step of the history, and read again it changes nothing', () =>
    withOffice(async ({ run }, { file, table }) => {
      const before = await countHistory(file);
      await run(['impor', 'a.sakip', table]);
      expect(await countHistory(file)).toBe(before + 1);
      const again = await run(['impor', 'a.sakip', table]);
      expect(again.out).toContain('98 tetap'); // 4 + 9 + 25 rows and 60 indicators
      expect(again.out).toContain('Tidak ada yang berubah');
      expect(await countHistory(file)).toBe(before + 1);
    }));

  it('is shown and not written with --pratinjau', () =>
    withOffice(async ({ run }, { file, table }) => {
      const before = await countHistory(file);
      const shown = await run(['impor', 'a.sakip', table, '--pratinjau']);
      // 60 × 5 years, of which ten are marked "-"; 25 × 5 ceilings, of which four are.
      expect(shown.out).toContain('60 indikator, 290 target, 121 pagu');
      expect(shown.out).toContain('Pratinjau saja');
      expect(await countHistory(file)).toBe(before);
      const json = await run(['impor', 'a.sakip', table, '--pratinjau', '--lembar', 'Matriks', '--json']);
      const report = JSON.parse(json.out);
      expect([report.applied, report.counts.indicators, report.range.headerFirst]).toEqual([false, 60, 3]);
    }));

  it('comes out as it went in, cell by cell', () =>
    withOffice(async ({ run, dir }, { table }) => {
      await run(['impor', 'a.sakip', table]);
      const written = await run(['ekspor', 'a.sakip', '--xlsx', 'keluar.xlsx']);
      expect(written).toMatchObject({ exitCode: 0, error: '' });
      const given = listCells(await readSheet(join(dir, table), 'Matriks'));
      const back = listCells(await readSheet(join(dir, 'keluar.xlsx'), 'Matriks'));
      expect(back).toHaveLength(60);
      for (const [index, row] of given.entries()) expect(back[index]).toMatchObject(row);
    }));

  it('makes the same plan from what was written', () =>
    withOffice(async ({ run, dir }, { file, table }) => {
      await run(['impor', 'a.sakip', table]);
      await run(['ekspor', 'a.sakip', '--xlsx', 'keluar.xlsx']);
      const again = await run(['impor', 'a.sakip', 'keluar.xlsx']);
      expect(again.out).toContain('Tidak ada yang berubah');
      await createOfficeFile(join(dir, 'b.sakip'));
      await run(['impor', 'b.sakip', 'keluar.xlsx']);
      const say = ({ nodes, indicators, targets, budgets }: PlanDocument) => ({
        nodes: nodes.map(({ text, code, levelKind }) => [levelKind, code, text]),
        indicators: indicators.map(({ id, version, nodeId, sort, ordinalScaleId, kind, ...said }) => said),
        targets: targets.map(({ year, value, ordinalCode }) => [year, value, ordinalCode]).length,
        budgets: budgets.map(({ year, ceiling }) => [year, ceiling]).sort(),
      });
      expect(say(await readImportedPlan(join(dir, 'b.sakip')))).toEqual(say(await readImportedPlan(file)));
    }));

  it.each(['Matriks', 'Program dan pagu'])(
    'changes nothing when the sheet "%s" of the complete example comes back as it went out',
    (sheet) =>
      withCli(async ({ run }) => {
        await run(['contoh', 'dinsos', 'd.sakip']);
        await run(['ekspor', 'd.sakip', '--xlsx', 'd.xlsx']);
        const back = await run(['impor', 'd.sakip', 'd.xlsx', '--lembar', sheet, '--pratinjau', '--json']);
        const { changed, counts } = JSON.parse(back.out);
        expect(counts.indicators).toBeGreaterThan(10);
        expect(changed).toEqual({
          newNodes: 0,
          changedNodes: 0,
          newIndicators: 0,
          changedIndicators: 0,
          targets: 0,
          ceilings: 0,
          links: 0,
        });
      }),
  );
});
