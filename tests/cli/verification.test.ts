import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CommandDeps, runCommand } from '../../db/command.ts';
import { movePeriod } from '../../db/commands/verification/move-period.ts';
import { setVerdicts, type VerdictInput } from '../../db/commands/verification/set-verdicts.ts';
import { decimal } from '../../db/domain/decimal.ts';
import type { PeriodAct } from '../../db/domain/verification/period.ts';
import { reviewPeriod } from '../../db/domain/verification/review.ts';
import { readPlanDocument } from '../../db/queries/plan-document.ts';
import { toReader } from '../../db/reader.ts';
import { connect } from '../../db/sqlite/open.ts';
import { createTestDeps, createTestIds, expectOk, openFile } from '../support/temp-db.ts';
import { withCli } from './cli-harness.ts';

const year = 2025;

/** Seals the year of a sample whose first plan has it, one figure with another value than the office's. */
async function sealYear(path: string, value: string): Promise<string> {
  const file = await openFile(path);
  try {
    // Ids far behind those of the sample.
    const deps: CommandDeps = createTestDeps(file.db, { newId: createTestIds(9_000_000) });
    const plans = await file.db
      .selectFrom('plan')
      .select('id')
      .where('period_start', '<=', year)
      .where('period_end', '>=', year)
      .execute();
    const planId = plans[0]?.id ?? '';
    const move = async (act: PeriodAct) =>
      expectOk(
        await runCommand(deps, `period.${act}`, (context) =>
          movePeriod(context, act, { planId, year, quarter: 0, by: 'Rina' }),
        ),
      );
    const document = await readPlanDocument(toReader(file.db), planId);
    if (!document) throw new Error('no plan');
    const given = reviewPeriod(document, year, 0).filter((one) => one.isGiven);
    const first = given.find((one) => one.indicator.valueKind === 'number');
    const verdicts = given.map(({ indicator }): VerdictInput => {
      const place = { indicatorId: indicator.id, ordinalCode: null };
      return indicator.id === first?.indicator.id
        ? { ...place, verdict: 'corrected', value: decimal(value), reason: 'Menurut data BPS.' }
        : { ...place, verdict: 'agreed', value: null, reason: null };
    });
    await move('submit');
    expectOk(
      await runCommand(deps, 'verification.set', (context) =>
        setVerdicts(context, { planId, year, quarter: 0, by: 'Inspektur', verdicts }),
      ),
    );
    await move('verify');
    await move('seal');
    return first?.indicator.id ?? '';
  } finally {
    await file.close();
  }
}

describe('a sealed year on the command line', () => {
  it('is said to be one, with the figures that count and what stood beside them', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const read = async (...flags: string[]) =>
        JSON.parse((await run(['capaian', 'd.sakip', '--tahun', '2025', '--json', ...flags])).out);
      const before = await read();
      expect(before.verification).toEqual({
        status: 'draft',
        by: null,
        at: null,
        counted: 'verified',
        corrected: [],
      });
      const id = await sealYear(join(dir, 'd.sakip'), '7.5');
      const of = (output: { indicators: { id: string; realization: string | null }[] }) =>
        output.indicators.find((one) => one.id === id)?.realization;
      const after = await read();
      expect(of(after)).toBe('7.5');
      expect(after.verification).toMatchObject({ status: 'sealed', by: 'Rina', counted: 'verified' });
      expect(of(await read('--nilai', 'dilaporkan'))).toBe(of(before));
      const printed = await run(['capaian', 'd.sakip', '--tahun', '2025']);
      expect(printed.out).toMatch(/Dikunci oleh Rina pada .+: angka, definisi, dan aturannya tetap\./);
      expect(printed.out).toMatch(
        /Dipakai nilai terverifikasi untuk .+ \(setahun\): 7,5\. Menurut data BPS\./,
      );
      expect((await run(['capaian', 'd.sakip', '--tahun', '2025', '--nilai', 'apa'])).exitCode).toBe(2);
    }));

  it('survives export and import, and is checked against its seal', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      await sealYear(join(dir, 'd.sakip'), '7.5');
      const parts = ['periksa', 'd.sakip', '--bagian', 'berkas'];
      expect((await run(parts)).exitCode).toBe(0);
      const exported = await run(['ekspor', 'd.sakip', '--json']);
      await writeFile(join(dir, 'e.json'), exported.out);
      expect(await run(['impor', '--json', 'e.json', 'f.sakip'])).toMatchObject({ exitCode: 0, error: '' });
      expect((await run(['ekspor', 'f.sakip', '--json'])).out).toBe(exported.out);
      // Past the guard of the database, by somebody who takes it away and puts it back.
      const connection = connect(join(dir, 'd.sakip'), { readonly: false });
      const [trigger] = connection
        .prepare("select sql from sqlite_schema where name = 'realization_is_open_on_update'")
        .pluck()
        .all() as string[];
      connection.exec('drop trigger realization_is_open_on_update');
      connection.exec("update realization set value = '1' where year = 2025 and value is not null");
      connection.exec(trigger ?? '');
      connection.close();
      const checked = await run(parts);
      expect(checked.exitCode).toBe(1);
      expect(checked.out).toContain('Angka terkunci 2025');
    }));
});
