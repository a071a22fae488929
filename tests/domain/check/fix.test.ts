import { describe, expect, it } from 'vitest';
import { findAtIndicator } from '../../../db/domain/check/finding.ts';
import { computeFix } from '../../../db/domain/check/fix.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { aPlanDocument, type IndicatorParts } from '../../support/plan-document-builder.ts';

const withTargets = (parts: Partial<IndicatorParts>): PlanDocument =>
  aPlanDocument({
    nodes: [
      {
        level: 'objective',
        text: 'Sasaran',
        indicators: [
          {
            name: 'Prevalensi',
            decimals: 1,
            baseline: [2024, '21.3'],
            targets: { 2025: '19', 2027: '15', 2029: '12' },
            ...parts,
          },
        ],
      },
    ],
  });

function suggest(plan: PlanDocument, year: number): string | null {
  const [indicator] = plan.indicators;
  if (!indicator) throw new Error('the plan has no indicator');
  const fix = computeFix(plan, findAtIndicator('target-missing', indicator, year));
  return fix?.kind === 'set-target' ? fix.value : null;
}

describe('a gap between two targets', () => {
  it('is offered the mean of its neighbours in the decimals of the indicator', () => {
    // (15 + 12) ÷ 2 = 13.5; (19 + 15) ÷ 2 = 17
    expect(suggest(withTargets({}), 2028)).toBe('13.5');
    expect(suggest(withTargets({}), 2026)).toBe('17');
    // 13.5 rounds away from zero.
    expect(suggest(withTargets({ decimals: 0 }), 2028)).toBe('14');
  });

  it('counts the baseline as the year before the first', () => {
    // (21.3 + 17) ÷ 2 = 19.15, half up 19.2
    expect(suggest(withTargets({ targets: { 2026: '17' } }), 2025)).toBe('19.2');
  });

  it('is offered nothing beside a range, at the end, or for a predicate', () => {
    expect(suggest(withTargets({ targets: { 2027: ['15', '16'], 2029: '12' } }), 2028)).toBeNull();
    expect(suggest(withTargets({}), 2030)).toBeNull();
    const graded = withTargets({});
    const indicators = graded.indicators.map((one) => ({ ...one, valueKind: 'ordinal' as const }));
    expect(suggest({ ...graded, indicators }, 2028)).toBeNull();
  });
});
