import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import { buildReportModel } from '../../electron/backend/reports/model/build-report-model.ts';
import { noCompanions } from '../../electron/backend/reports/model/report-companions.ts';
import { listBlocks } from '../../electron/backend/reports/model/report-model.ts';
import { date, findTable } from './support/render.ts';
import { aSmallPlan, objectiveId } from './support/sample-plans.ts';

describe('a target that a revision changed', () => {
  it('is said below analysis 1 of the LKjIP', () => {
    const plan = aSmallPlan();
    const [first] = plan.indicators;
    const before = plan.targets.map((cell) =>
      cell.indicatorId === first?.id && cell.year === 2026 ? { ...cell, value: decimal('78') } : cell,
    );
    const states = [{ adoptedOn: '2025-01-06', document: { ...plan, targets: before } }];
    const built = buildReportModel(plan, { kind: 'lkjip', year: 2026, date }, { ...noCompanions, states });
    if (!built.ok) throw new Error(built.error.code);
    const { notes } = findTable(built.value, `table/target/${objectiveId}`);
    expect(notes).toContain(
      'Target Persentase PPKS yang terlayani tahun 2026 diubah; semula 78,0 (Renstra ditetapkan 6 Januari 2025).',
    );
    expect(notes.filter((note) => note.includes('semula'))).toHaveLength(1);
  });

  it('is said below the sheet of its indicator in the IKU dictionary, for whatever year', () => {
    const plan = aSmallPlan();
    const [key] = plan.indicators.filter(({ kind }) => kind === 'iku');
    const before = plan.targets.map((cell) =>
      cell.indicatorId === key?.id && cell.year === 2027 && cell.quarter === 0
        ? { ...cell, value: decimal('61') }
        : cell,
    );
    const states = [{ adoptedOn: '2025-01-06', document: { ...plan, targets: before } }];
    const built = buildReportModel(
      plan,
      { kind: 'iku-sheets', year: null, date },
      { ...noCompanions, states },
    );
    if (!built.ok) throw new Error(built.error.code);
    const notes = listBlocks(built.value).flatMap((block) => (block.kind === 'table' ? block.notes : []));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/tahun 2027 diubah; semula 61.* \(Renstra ditetapkan 6 Januari 2025\)\.$/);
  });
});
