import { describe, expect, it } from 'vitest';
import { makeIndicatorContext } from '../../../db/domain/cascade-score.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import type { PlanDocument, PlanIndicator } from '../../../db/domain/plan-document.ts';
import { findSettings, toCascadeIndicators } from '../../../db/domain/score-plan.ts';
import { writeClaim } from '../../../db/domain/verification/counted-figures.ts';
import type { Verification } from '../../../db/domain/verification/period.ts';
import { type EntryColumnId, entryColumnIds } from '../../../electron/api/entry-columns.ts';
import { allColumns, chooseColumns } from '../../../renderer/features/realization/choose-columns.ts';
import { makeEntryColumns } from '../../../renderer/features/realization/entry-columns.tsx';
import type { EntryStyle } from '../../../renderer/features/realization/entry-facts.ts';
import { createRowBuilder, type RowInputs } from '../../../renderer/features/realization/entry-rows.ts';
import { createTexts } from '../../../renderer/text/index.ts';
import { anIndicator, aPlan, aRealization, aTarget } from './a-plan.ts';

type Parts = Partial<PlanDocument> & Pick<PlanDocument, 'indicators' | 'targets' | 'realizations'>;

const planOf = (parts: Parts): PlanDocument => ({ ...aPlan(parts), ...parts });

function inputsOf(document: PlanDocument, quarter: RowInputs['quarter']): RowInputs {
  return {
    document,
    indicators: toCascadeIndicators(document),
    context: makeIndicatorContext(findSettings(document, 2026), document.ordinalScales),
    year: 2026,
    quarter,
    drafts: { rejected: new Map(), readings: new Map(), latest: null },
    pending: new Map(),
    hasQuarterTargets: quarter > 0,
    proofs: { evidences: new Map(), analysed: new Set() },
    chosen: new Set(entryColumnIds),
    today: '2026-10-20',
  };
}

/** What the cells of the first row say, with every column chosen. */
function readCells(document: PlanDocument, quarter: RowInputs['quarter'] = 0) {
  const inputs = inputsOf(document, quarter);
  const row = createRowBuilder()(inputs)[0]?.rows[0];
  if (!row) throw new Error('no row');
  const style: EntryStyle = {
    t: createTexts('id').t,
    language: 'id',
    locale: 'id',
    settings: inputs.context.settings,
    scale: inputs.context.scale,
    isReadOnly: false,
  };
  const frame = {
    year: 2026,
    quarter,
    hasMonths: false,
    hasQuarters: true,
    endYear: document.plan.periodEnd,
  };
  const columns = makeEntryColumns(chooseColumns(900, frame, allColumns), style, {
    isCollapsed: () => false,
    toggle: () => undefined,
  });
  const factsOf = (id: EntryColumnId | 'entry') => {
    const column = columns.find(({ key }) => key === id);
    if (!column) throw new Error(`no column ${id}`);
    return column.cell(row);
  };
  return { columns, row, factsOf, textOf: (id: EntryColumnId | 'entry') => factsOf(id).text };
}

const growing = anIndicator('a', {
  decimals: 1,
  baselineYear: 2024,
  baselineValue: decimal('10'),
  dataSource: 'Survei',
  formula: 'jumlah',
  frequency: 'quarterly',
  dueDays: 15,
});
const document = planOf({
  indicators: [growing],
  targets: [aTarget('a', 2025, '20'), aTarget('a', 2026, '30'), aTarget('a', 2029, '50')],
  realizations: [aRealization('a', 2025, '18'), aRealization('a', 2026, '27')],
});

describe('columns chosen by hand', () => {
  it('stand where their period does, around the one that is filled in', () => {
    const keys = readCells(document, 3).columns.map(({ key }) => key);
    expect(keys.length).toBeGreaterThanOrEqual(20);
    expect(keys[0]).toBe('indicator');
    const entry = keys.indexOf('entry');
    expect(keys.slice(entry - 2, entry + 3)).toEqual([
      ...['quarter1', 'quarter2', 'entry', 'quarter4', 'achievement'],
    ]);
    const ofYear = readCells(document).columns.map(({ key }) => key);
    expect(ofYear[ofYear.indexOf('entry') + 1]).toBe('achievement');
  });

  it('show the year before with its target and achievement, and the way to the end', () => {
    const { textOf } = readCells(document);
    expect([textOf('lastTarget'), textOf('lastYear'), textOf('endTarget')]).toEqual(['20,0', '18,0', '50,0']);
    // 18 ÷ 20 = 90 %; 27 ÷ 50 = 54 %.
    expect([textOf('lastAchievement'), textOf('endProgress')]).toEqual(['90,0%', '54,0%']);
    expect(textOf('baseline')).toBe('10,0 (2024)');
    expect([textOf('source'), textOf('formula'), textOf('weight')]).toEqual(['Survei', 'jumlah', '–']);
  });

  it('add up years on the way to the end where the indicator counts what was done', () => {
    const counted: PlanIndicator = anIndicator('a', { aggregation: 'sum' });
    const targets = [2025, 2026, 2027, 2028, 2029].map((year) => aTarget('a', year, '20'));
    const realizations = [aRealization('a', 2025, '10'), aRealization('a', 2026, '15')];
    const { textOf, factsOf } = readCells(planOf({ indicators: [counted], targets, realizations }));
    // (10 + 15) ÷ (5 × 20) = 25 %
    expect(textOf('endProgress')).toBe('25,0%');
    expect(factsOf('endProgress').message).toContain('Jumlah realisasi');
  });

  it('show the quarters side by side, what was reached so far and the same quarter a year ago', () => {
    const quarterly = anIndicator('a', { aggregation: 'sum', frequency: 'quarterly', dueDays: 15 });
    const targets = [
      aTarget('a', 2026, '40'),
      ...([1, 2, 3, 4] as const).map((quarter) => aTarget('a', 2026, '10', { quarter })),
    ];
    const realizations = [
      aRealization('a', 2025, '7', { quarter: 2 }),
      aRealization('a', 2026, '8', { quarter: 1 }),
      aRealization('a', 2026, '9', { quarter: 2, numerator: decimal('18'), denominator: decimal('2') }),
    ];
    const { textOf, factsOf } = readCells(planOf({ indicators: [quarterly], targets, realizations }), 2);
    expect([textOf('targetQuarter1'), textOf('targetQuarter4'), textOf('quarter1')]).toEqual([
      '10',
      '10',
      '8',
    ]);
    // 8 + 9 = 17, of 40 planned for the year 42.5 %.
    expect([textOf('reached'), textOf('yearAchievement'), textOf('lastQuarter')]).toEqual([
      '17',
      '42,5%',
      '7',
    ]);
    expect([textOf('numerator'), textOf('denominator')]).toEqual(['18', '2']);
    expect(factsOf('due')).toMatchObject({ text: '15/07/2026', state: 'read-only' });
    expect(factsOf('due').mark).toBeUndefined();
    const third = readCells(planOf({ indicators: [quarterly], targets, realizations }), 3);
    // Nothing is filled in of the third quarter, whose figures were due on the fifteenth day after its end.
    expect(third.factsOf('due')).toMatchObject({ text: '15/10/2026', mark: 'warning' });
  });

  it('say what an evaluator found as long as the office has not changed the figure', () => {
    const own = aRealization('a', 2026, '27');
    const verification: Verification = {
      id: 'v',
      version: 1,
      indicatorId: 'a',
      year: 2026,
      quarter: 0,
      verdict: 'corrected',
      claimed: writeClaim([own], { indicatorId: 'a', year: 2026, quarter: 0 }),
      value: decimal('26.5'),
      ordinalCode: null,
      reason: 'salah hitung',
      judgedBy: 'Sari',
      judgedAt: '2027-01-10T00:00:00.000Z',
    };
    const parts = {
      indicators: [growing],
      targets: [aTarget('a', 2026, '30')],
      verifications: [verification],
    };
    const found = readCells(planOf({ ...parts, realizations: [own] }));
    expect(found.factsOf('verified')).toMatchObject({ text: '26,5', message: 'Dikoreksi: salah hitung' });
    const changed = readCells(planOf({ ...parts, realizations: [aRealization('a', 2026, '28')] }));
    expect(changed.textOf('verified')).toBe('Berubah, nilai lagi');
  });

  it('can be typed into where the day of the data is told, once there is a figure', () => {
    const told = aRealization('a', 2026, '27', { dataDate: '2026-09-30' });
    const parts = { indicators: [growing], targets: [] };
    expect(readCells(planOf({ ...parts, realizations: [told] })).factsOf('dataDate')).toMatchObject({
      text: '30/09/2026',
      state: 'editable',
    });
    expect(readCells(planOf({ ...parts, realizations: [] })).factsOf('dataDate').state).toBe(
      'not-applicable',
    );
  });
});

describe('rows with further columns', () => {
  it('stay the same objects while another row is filled in, and change with another year of their own', () => {
    const later = (value: string) => aTarget('a', 2027, value);
    const base = planOf({
      indicators: [growing, anIndicator('b')],
      targets: [aTarget('a', 2026, '30'), later('40'), aTarget('b', 2026, '5')],
      realizations: [aRealization('a', 2025, '18')],
    });
    const build = createRowBuilder();
    const inputs = inputsOf(base, 0);
    const findFirst = (of: PlanDocument) => build({ ...inputs, document: of })[0]?.rows[0];
    const before = findFirst(base);
    expect(findFirst({ ...base, realizations: [...base.realizations, aRealization('b', 2026, '4')] })).toBe(
      before,
    );
    expect(findFirst({ ...base, targets: [aTarget('a', 2026, '30'), later('45')] })).not.toBe(before);
  });
});
