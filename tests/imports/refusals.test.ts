import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../db/command.ts';
import { adoptPlan } from '../../db/commands/plans/adopt.ts';
import { errors } from '../../electron/api/text/id/errors.ts';
import { openSpreadsheet } from '../../electron/backend/imports/spreadsheet/open-spreadsheet.ts';
import { makeBackend } from '../backend/support/make-backend.ts';
import { openSample } from '../backend/support/open-sample.ts';
import { withCli } from '../cli/cli-harness.ts';
import { makeReferenceWorkbook } from '../support/reference-workbook.ts';
import { createOfficeFile, createTestDeps, expectOk, openFile } from '../support/temp-db.ts';
import { spreadsheetWorkerFile } from './support.ts';

const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

async function adopt(path: string, planId: string): Promise<void> {
  const file = await openFile(path, { access: 'write' });
  try {
    const order = { planId, adoptedOn: '2026-01-12', decree: null, note: null };
    expectOk(await runCommand(createTestDeps(file.db), 'plan.adopt', (context) => adoptPlan(context, order)));
  } finally {
    await file.close();
  }
}

describe('a table that is not taken over', () => {
  it('is refused by an adopted plan in a sentence that says what to do, and the file stays as it is', () =>
    withCli(async ({ run, dir }) => {
      const path = join(dir, 'a.sakip');
      const { planId } = await createOfficeFile(path);
      await writeFile(join(dir, 'matriks.xlsx'), makeReferenceWorkbook());
      expect((await run(['impor', 'a.sakip', 'matriks.xlsx'])).error).toBe('');
      await adopt(path, planId);
      const changed = Buffer.from('Tujuan;Sasaran;Indikator;Satuan;Target 2026\nT;S;I;%;1');
      await writeFile(join(dir, 'lain.csv'), changed);
      const before = (await run(['ekspor', 'a.sakip', '--json'])).out;
      const refused = await run(['impor', 'a.sakip', 'lain.csv']);
      expect(refused.exitCode).not.toBe(0);
      expect(refused.error).toContain(errors['plan-adopted'].split('{{plan}}').at(-1));
      // What it says already is no change, and looking is not changing.
      expect((await run(['impor', 'a.sakip', 'matriks.xlsx'])).out).toContain('Tidak ada yang berubah');
      expect((await run(['impor', 'a.sakip', 'lain.csv', '--pratinjau'])).out).toContain('Pratinjau saja');
      expect((await run(['ekspor', 'a.sakip', '--json'])).out).toBe(before);
    }));

  it('leaves the file as it is when it is damaged', () =>
    withCli(async ({ run, dir }) => {
      const path = join(dir, 'a.sakip');
      await createOfficeFile(path);
      const whole = makeReferenceWorkbook();
      await writeFile(join(dir, 'rusak.xlsx'), whole.subarray(0, whole.length / 2));
      const before = await hashOf(path);
      const refused = await run(['impor', 'a.sakip', 'rusak.xlsx']);
      expect([refused.exitCode, refused.out]).toEqual([3, '']);
      expect(refused.error).toContain('rusak atau terpotong');
      expect(await hashOf(path)).toBe(before);
    }));
});

describe('Simpan sebagai Excel…', () => {
  it('writes the sheet again with a column Masalah that names the cell and the fault in each row', async () => {
    const { openSession, home } = makeBackend();
    const page = await openSample(await openSession());
    const rows = [
      ['MATRIKS RENSTRA'],
      ['Tujuan', 'Sasaran', 'Indikator', 'Satuan', 'Target 2026', 'Target 2027'],
      ['T1', 'S1', 'I1', '%', '10', 'sepuluh'],
      ['', '', 'I2', 'Frobnik', '-5', '-4'],
      ['', '', 'I3', '%', '1', '2'],
    ].map((row) => row.map((text) => ({ text, raw: null })));
    const opened = await page.get('import.paste', { name: 'Papan klip', merges: [], rows });
    const choices = { range: null, columns: [], readings: [], leftOut: [] };
    const which = { planId: page.planId, token: opened.token, sheet: 0, choices };
    const target = join(home, 'masalah.xlsx');
    const done = await page.get('import.exportProblems', {
      ...which,
      grant: await page.grant(target, 'export-xlsx'),
    });
    expect(done.name).toBe('masalah.xlsx');
    const [sheet] = expectOk(await openSpreadsheet(target, { workerFile: spreadsheetWorkerFile })).sheets;
    const said = sheet?.table.rows.map((cells) => cells.map(({ text }) => text)) ?? [];
    // Every row in its place, with its own cells before the new column.
    expect(said.map((cells) => cells[2] ?? '')).toEqual(['', 'Indikator', 'I1', 'I2', 'I3']);
    expect(said.map((cells) => /[A-Z]\d/.test(cells[6] ?? ''))).toEqual([false, false, true, true, false]);
    expect(said[1]?.[6]).toBe('Masalah');
    expect(said[2]?.[6]).toContain('F3: ');
    const { found } = await page.get('import.propose', which);
    expect(found?.problems.map(({ address }) => address)).toContain('F3');
    for (const { row, address } of found?.problems ?? []) expect(said[row]?.[6]).toContain(`${address}: `);
  });
});
