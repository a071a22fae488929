import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { listSheetIndicators } from '../../../db/domain/entry-sheet/plan-sheets.ts';
import { columnTags, type EntryColumn } from '../../../db/domain/entry-sheet/read-rows.ts';
import { type Filling, fillSheet, findCell } from '../../support/fill-sheet.ts';
import type { Scene } from './change-scenes.ts';
import { must } from './change-scenes.ts';
import type { TestPage } from './open-sample.ts';
import { makeTempDir } from './temp-dir.ts';

export const sheetPeriod = { year: 2026, quarter: 3 } as const;

export type SentSheet = Readonly<{ name: string; unitName: string | null; bytes: Uint8Array }>;

/** The sheets of the period as they go out. */
export async function sendSheets(
  page: TestPage,
  period: Readonly<{ year: number; quarter: 0 | 1 | 2 | 3 | 4 }> = sheetPeriod,
): Promise<readonly SentSheet[]> {
  const target = join(await makeTempDir(), 'Lembar isian');
  const grant = await page.grant(target, 'export-entry-sheets');
  const { files } = await page.get('entrySheet.export', { planId: page.planId, ...period, grant });
  return Promise.all(
    files.map(async ({ name, unitName }) => ({ name, unitName, bytes: await readFile(join(target, name)) })),
  );
}

export async function giveBack(page: TestPage, name: string, bytes: Uint8Array): Promise<string> {
  const content = Buffer.from(bytes).toString('base64');
  return (await page.get('entrySheet.openContent', { name, content })).token;
}

type Answers = Readonly<Record<string, Readonly<Partial<Record<EntryColumn, Filling>>>>>;

/** The sheet with answers by indicator and column. */
export const answer = (bytes: Uint8Array, answers: Answers): Uint8Array =>
  fillSheet(
    bytes,
    Object.fromEntries(
      Object.entries(answers).flatMap(([id, cells]) =>
        Object.entries(cells).map(([column, filling]) => [
          findCell(bytes, columnTags[column as EntryColumn], id),
          filling as Filling,
        ]),
      ),
    ),
  );

/** Indicators counted in numbers that the sheets of the period ask for and nobody has filled in, with their unit. */
export function listEmpty(page: TestPage): readonly Readonly<{ id: string; unit: string }>[] {
  const { units } = page.held();
  return listSheetIndicators(page.held(), sheetPeriod)
    .filter(({ indicator, cell, isAnnualOnly }) => indicator.valueKind === 'number' && !cell && !isAnnualOnly)
    .flatMap(({ indicator: { id, unitId } }) => {
      const unit = units.find((one) => one.id === unitId);
      return unit ? [{ id, unit: unit.name }] : [];
    });
}

export const entrySheetScenes: readonly Scene[] = [
  {
    name: 'entrySheet.accept',
    act: async (page) => {
      const asked = must(listEmpty(page)[0]);
      const sheet = must((await sendSheets(page)).find(({ unitName }) => unitName === asked.unit));
      const filled = fillSheet(sheet.bytes, {
        [findCell(sheet.bytes, columnTags.note, asked.id)]: 'Tepat waktu',
        [findCell(sheet.bytes, columnTags.missingReason, asked.id)]: 'Data belum terbit',
      });
      const token = await giveBack(page, sheet.name, filled);
      const done = await page.change('entrySheet.accept', {
        planId: page.planId,
        ...sheetPeriod,
        tokens: [token],
        rows: [{ token, indicatorId: asked.id, version: 0, take: 'given' }],
      });
      expect(done).toEqual({ rows: 1 });
      const receipt = must(page.held().receipts[0]);
      expect(receipt).toMatchObject({
        ...sheetPeriod,
        kind: 'sheet',
        unitName: asked.unit,
        fileName: sheet.name,
      });
      expect(page.held().realizations.find(({ receiptId }) => receiptId === receipt.id)).toMatchObject({
        indicatorId: asked.id,
        missingReason: 'Data belum terbit',
        note: 'Tepat waktu',
        origin: 'import',
      });
    },
  },
];
