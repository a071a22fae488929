import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../db/domain/check/check-plan.ts';
import type { CheckRule } from '../../../db/domain/check/finding.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import type { PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { aPlanDocument, type IndicatorParts, type NodeParts } from '../../support/plan-document-builder.ts';

/** Nothing to ask about it. */
const complete: IndicatorParts = {
  name: 'Persentase keluarga terbantu',
  kind: 'ik',
  unitOfMeasure: '%',
  direction: 'positive',
  aggregation: 'last',
  definition: 'd',
  formula: 'a ÷ b',
  dataSource: 's',
  responsible: 'Bidang',
  baseline: [2024, '40'],
  targets: { 2025: '50', 2026: '60' },
};

const withNodes = (nodes: readonly NodeParts[]): PlanDocument =>
  aPlanDocument({ plan: { periodStart: 2025, periodEnd: 2026 }, nodes });
const withIndicator = (parts: Partial<IndicatorParts>): PlanDocument =>
  withNodes([{ level: 'objective', text: 'Sasaran', indicators: [{ ...complete, ...parts }] }]);
const rulesOf = (document: PlanDocument): readonly CheckRule[] => checkPlan(document).map((one) => one.rule);

const addQuarterTargets = (document: PlanDocument, values: readonly string[]): PlanDocument => {
  const [annual] = document.targets;
  if (!annual) throw new Error('the plan has no target');
  const quarters = values.map((value, index) => ({
    ...annual,
    id: `q${index}`,
    quarter: (index + 1) as Quarter,
    value: decimal(value),
  }));
  return { ...document, targets: [...document.targets, ...quarters] };
};

describe('the plan auditor', () => {
  it('finds nothing in a plan that is complete', () => {
    expect(rulesOf(withIndicator({}))).toEqual([]);
  });

  it.each<[CheckRule, Partial<IndicatorParts>]>([
    ['indicator-without-direction', { direction: null }],
    ['indicator-without-unit', { unitOfMeasure: ' ' }],
    ['indicator-without-formula', { formula: null }],
    ['indicator-without-source', { dataSource: '' }],
    ['indicator-without-responsible', { responsible: null }],
    ['key-indicator-counts-output', { kind: 'iku', name: 'Jumlah dokumen perencanaan' }],
    ['target-missing', { targets: { 2025: '50' } }],
    ['target-against-direction', { targets: { 2025: '50', 2026: '45' } }],
    ['target-against-direction', { direction: 'negative' }],
  ])('names %s', (rule, parts) => {
    expect(rulesOf(withIndicator(parts))).toContain(rule);
  });

  it('names a missing baseline', () => {
    const { baseline: _none, ...rest } = complete;
    expect(rulesOf(withNodes([{ level: 'objective', text: 'S', indicators: [rest] }]))).toEqual([
      'indicator-without-baseline',
    ]);
  });

  it('counts output words only against key indicators', () => {
    expect(rulesOf(withIndicator({ kind: 'ik', name: 'Jumlah dokumen perencanaan' }))).toEqual([]);
  });

  it('names a target below what was reached last year, in the direction of the indicator', () => {
    const [finding] = checkPlan(withIndicator({ realizations: { 2025: '70' } }));
    expect(finding).toMatchObject({
      rule: 'target-below-last-realization',
      year: 2026,
      figures: { target: '60', realization: '70' },
    });
    const falling = {
      direction: 'negative',
      baseline: [2024, '9'],
      targets: { 2025: '8', 2026: '7' },
    } as const;
    expect(rulesOf(withIndicator({ ...falling, realizations: { 2025: '6' } }))).toEqual([
      'target-below-last-realization',
    ]);
    expect(rulesOf(withIndicator({ ...falling, realizations: { 2025: '8' } }))).toEqual([]);
  });

  it('compares quarterly targets with the year as the indicator is kept', () => {
    // last: the fourth is the year's; sum: 10 + 10 + 10 + 20 = 50
    expect(rulesOf(addQuarterTargets(withIndicator({}), ['20', '30', '40', '50']))).toEqual([]);
    expect(rulesOf(addQuarterTargets(withIndicator({}), ['20', '30', '40', '45']))).toEqual([
      'quarter-targets-differ',
    ]);
    const summed = withIndicator({ aggregation: 'sum' });
    expect(rulesOf(addQuarterTargets(summed, ['10', '10', '10', '20']))).toEqual([]);
    expect(rulesOf(addQuarterTargets(summed, ['10', '10', '10', '10']))).toEqual(['quarter-targets-differ']);
  });

  it('names a realization outside the bounds of its indicator', () => {
    const document = withIndicator({ realizations: { 2025: '8341' } });
    const bounded = {
      ...document,
      indicators: document.indicators.map((one) => ({
        ...one,
        boundMin: decimal('0'),
        boundMax: decimal('100'),
      })),
    };
    expect(rulesOf(bounded)).toContain('realization-out-of-bounds');
  });

  it('names broken links of the chain, and asks for programs only once there are some', () => {
    const objective: NodeParts = { level: 'objective', text: 'Tanpa indikator' };
    expect(rulesOf(withNodes([objective]))).toEqual(['objective-without-indicator']);
    const program: NodeParts = { level: 'program', text: 'Program lepas' };
    expect(rulesOf(withNodes([{ ...objective, indicators: [complete] }, program]))).toEqual([
      'objective-without-program',
      'program-without-objective',
    ]);
    expect(rulesOf(withNodes([{ ...objective, indicators: [complete], children: [program] }]))).toEqual([]);
  });

  it('asks for the period before it asks for targets', () => {
    const document = aPlanDocument({
      plan: { periodStart: null, periodEnd: null },
      nodes: [{ level: 'objective', text: 'S', indicators: [{ ...complete, targets: {} }] }],
    });
    expect(rulesOf(document)).toEqual(['plan-without-period']);
  });

  it('puts what stops adoption first', () => {
    const severities = checkPlan(withIndicator({ direction: null, formula: null, targets: {} })).map(
      (one) => one.severity,
    );
    expect(severities).toEqual(
      [...severities].sort(
        (a, b) => ['error', 'warning', 'hint'].indexOf(a) - ['error', 'warning', 'hint'].indexOf(b),
      ),
    );
    expect(severities[0]).toBe('error');
  });
});
