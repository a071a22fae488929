import { describe, expect, it } from 'vitest';
import { appraiseIndicator } from '../../db/domain/appraisal/appraise-indicator.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { makeExplanationFormat } from '../../db/domain/explain.ts';
import { toLineageStep } from '../../db/domain/indicator-trend.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { proposeAnalysis } from '../../db/domain/propose-analysis.ts';
import { aPlanDocument, type IndicatorParts } from '../support/plan-document-builder.ts';

const makePlan = (indicator: Partial<IndicatorParts>, records: Partial<PlanDocument> = {}): PlanDocument => ({
  ...aPlanDocument({
    plan: { periodStart: 2025, periodEnd: 2029 },
    nodes: [
      {
        level: 'objective',
        text: 'Sasaran',
        indicators: [{ name: 'Cakupan', unitOfMeasure: '%', direction: 'positive', ...indicator }],
        children: [
          { level: 'program', text: 'Rehabilitasi sosial', budget: { 2026: ['1000', '900'] } },
          { level: 'program', text: 'Tanpa anggaran' },
        ],
      },
    ],
  }),
  ...records,
});

function propose(document: PlanDocument, quarter: 0 | 1 | 2 | 3 | 4 = 0) {
  const [indicator] = document.indicators;
  if (!indicator) throw new Error('an indicator');
  const appraisal = appraiseIndicator(document, indicator, 2026, {
    lineage: [toLineageStep(document, indicator)],
  });
  return proposeAnalysis(appraisal, {
    quarter,
    format: makeExplanationFormat({ locale: 'id', decimals: 1 }),
    bandName: (band) => band.label.id,
    scopeName: (scope) => scope,
  });
}
const keysOf = (document: PlanDocument, quarter: 0 | 1 | 2 | 3 | 4 = 0) =>
  propose(document, quarter).causes.map(({ key }) => key);

describe('sentences proposed from figures', () => {
  const plan = makePlan({
    baseline: [2024, '60'],
    targets: { 2025: '70', 2026: '80', 2029: '90' },
    realizations: { 2025: '66', 2026: '72' },
  });

  it('tell target, trend, the way to the end, and absorption, in that order', () => {
    expect(propose(plan).causes).toEqual([
      // 72 ÷ 80
      {
        key: 'reached',
        params: { realization: '72,0%', target: '80,0%', achievement: '90,00%', band: 'Tinggi' },
      },
      { key: 'belowMissed', params: { gap: '8,0%' } },
      { key: 'up', params: { year: '2025', before: '66,0%', amount: '6,0%' } },
      // 60 → 66 → 72
      { key: 'runUp', params: { years: '2' } },
      // (72 − 60) ÷ (90 − 60); the second of five years
      { key: 'way', params: { share: '40,00%', year: '2029', elapsed: '40,00%' } },
      { key: 'absorption', params: { absorption: '90,00%' } },
    ]);
    expect(propose(plan).supporting).toEqual([
      { key: 'program', params: { name: 'Rehabilitasi sosial', absorption: '90,00%' } },
      { key: 'programWithout', params: { name: 'Tanpa anggaran' } },
    ]);
  });

  it('say nothing where there is no realization', () => {
    expect(propose(makePlan({ targets: { 2026: '80' } }))).toEqual({ causes: [], supporting: [] });
  });

  it('tell a realization without a target as that alone', () => {
    expect(keysOf(makePlan({ realizations: { 2026: '72' } }))).toEqual(['realization', 'absorption']);
  });

  it('call what lies below a target reached where lower is better', () => {
    const lower = { direction: 'negative' as const, targets: { 2026: '10' } };
    expect(keysOf(makePlan({ ...lower, realizations: { 2026: '8' } }))[1]).toBe('belowReached');
    expect(keysOf(makePlan({ ...lower, realizations: { 2026: '12' } }))[1]).toBe('aboveMissed');
    expect(keysOf(makePlan({ ...lower, realizations: { 2026: '10' } }))[1]).toBe('same');
  });

  it('speak of a range as a whole, and measure no gap to it', () => {
    const ranged = makePlan({ targets: { 2026: ['80', '90'] }, realizations: { 2026: '85' } });
    const [first, second] = propose(ranged).causes;
    expect(first?.params.target).toBe('80,0%–90,0%');
    expect(second?.key).toBe('absorption');
  });

  it('name whose figure stands beside the own one, with its source', () => {
    const [indicator] = plan.indicators;
    const benchmark = {
      id: 'b',
      version: 1,
      indicatorId: indicator?.id ?? '',
      year: 2026,
      scope: 'national' as const,
      name: '',
      value: decimal('75.5'),
      ordinalCode: null,
      source: 'BPS',
    };
    const told = propose({
      ...plan,
      benchmarks: [benchmark, { ...benchmark, id: 'c', name: 'Jawa', source: null, value: decimal('72') }],
    });
    expect(told.causes.filter(({ key }) => key.startsWith('others'))).toEqual([
      // 72 − 75.5
      { key: 'othersBelow', params: { whose: 'national', gap: '3,5%', value: '75,5%', source: ' (BPS)' } },
      { key: 'othersSame', params: { whose: 'Jawa', gap: '0,0%', value: '72,0%', source: '' } },
    ]);
  });

  it('are the same every time', () => {
    expect(propose(plan)).toEqual(propose(plan));
  });
});

describe('sentences of a quarter', () => {
  const base = makePlan({ aggregation: 'sum', unitOfMeasure: 'orang', targets: {}, realizations: {} });
  const id = base.indicators[0]?.id ?? '';
  const cell = { id: 'c', version: 1, indicatorId: id, year: 2026, ordinalCode: null };
  const quarter = (at: 1 | 2, target: string, value: string) => ({
    target: { ...cell, id: `t${at}`, quarter: at, value: decimal(target), valueMax: null },
    realization: {
      ...cell,
      id: `r${at}`,
      quarter: at,
      value: decimal(value),
      numerator: null,
      denominator: null,
      missingReason: null,
      origin: 'person' as const,
      status: 'final' as const,
      dataDate: null,
      dataYear: null,
      releaseDate: null,
      receiptId: null,
      note: null,
    },
  });
  const quarters = [quarter(1, '25', '20'), quarter(2, '25', '30')];
  const plan = {
    ...base,
    targets: quarters.map(({ target }) => target),
    realizations: quarters.map(({ realization }) => realization),
  };

  it('tell what was reached so far, and what it was a quarter before', () => {
    expect(propose(plan, 2).causes).toEqual([
      // 20 + 30 of 25 + 25
      {
        key: 'reached',
        params: {
          realization: '50,0 orang',
          target: '50,0 orang',
          achievement: '100,00%',
          band: 'Sangat Tinggi',
        },
      },
      { key: 'same', params: { gap: '0,0 orang' } },
      // 20 of 25
      { key: 'quarterBefore', params: { achievement: '80,00%' } },
    ]);
    expect(propose(plan, 2).supporting).toEqual([]);
  });
});
