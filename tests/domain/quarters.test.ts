import { describe, expect, it } from 'vitest';
import { scoreIndicator } from '../../db/domain/achievement.ts';
import {
  type Aggregation,
  aggregateParts,
  deriveTarget,
  measureQuarterProgress,
  planUpTo,
  type QuarterFigures,
} from '../../db/domain/quarters.ts';
import { rational } from '../../db/domain/rational.ts';
import { percent, settings } from './figures.ts';

const quarters = (...values: readonly (number | null)[]): QuarterFigures => {
  const [a = null, b = null, c = null, d = null] = values.map((one) => (one === null ? null : rational(one)));
  return [a, b, c, d];
};

const scorePair = (
  pair:
    | { target: ReturnType<typeof rational> | null; realization: ReturnType<typeof rational> }
    | null
    | undefined,
) => {
  if (!pair) return null;
  const achievement = scoreIndicator({ direction: 'positive', ...pair, settings: settings() });
  return achievement.kind === 'scored' ? percent(achievement.value) : achievement.reason;
};

describe('the year from its quarters', () => {
  it.each<[Aggregation, readonly (number | null)[], string | null]>([
    ['sum', [20, 30, null, null], '50.00'],
    ['sum', [0, 0, 0, 0], '0.00'],
    ['last', [78, null, 85, null], '85.00'], // I and III filled: III, though II is a gap
    ['mean', [80, null, 85, null], '82.50'],
    ['max', [3, 9, null, 4], '9.00'],
    ['min', [3, 9, null, 4], '3.00'],
    ['sum', [null, null, null, null], null],
    ['last', [null, null, null, null], null],
  ])('%s of %j is %s', (aggregation, values, expected) => {
    expect(percent(aggregateParts(quarters(...values), aggregation, false))).toBe(expected);
  });

  it('does not add up what was entered added up', () => {
    expect(percent(aggregateParts(quarters(18, 50, null, null), 'sum', true))).toBe('50.00');
  });

  it('makes a target only of quarters that leave nothing out', () => {
    expect(percent(deriveTarget(quarters(25, 25, 25, 25), 'sum', false))).toBe('100.00');
    expect(deriveTarget(quarters(25, 25, null, 25), 'sum', false)).toBeNull();
    expect(percent(deriveTarget(quarters(null, null, null, 86), 'last', false))).toBe('86.00');
    expect(percent(deriveTarget(quarters(20, 45, 70, 100), 'sum', true))).toBe('100.00');
  });
});

describe('progress within the year', () => {
  const base = { annualTarget: rational(100), aggregation: 'sum', isCumulative: false } as const;

  it('compares a sum with the targets of the same filled quarters and with the year', () => {
    const plan = { ...base, targets: quarters(25, 25, 25, 25), realizations: quarters(20, 30, null, null) };
    const progress = measureQuarterProgress(plan, 4);
    expect(scorePair(progress?.elapsed)).toBe('100.00'); // 50 ÷ 50
    expect(scorePair(progress?.annual)).toBe('50.00'); // 50 ÷ 100
    expect(progress?.filled).toBe(2);
  });

  it('compares the last filled quarter with the target of that quarter', () => {
    const plan = {
      ...base,
      aggregation: 'last' as const,
      annualTarget: rational(86),
      targets: quarters(80, 82, 84, 86),
      realizations: quarters(78, null, 85, null),
    };
    const progress = measureQuarterProgress(plan, 4);
    expect(scorePair(progress?.elapsed)).toBe('101.19'); // 85 ÷ 84
    expect(scorePair(progress?.annual)).toBe('98.84'); // 85 ÷ 86
  });

  it('scores a falling indicator by variant B on its last quarter', () => {
    const plan = {
      ...base,
      aggregation: 'last' as const,
      targets: quarters(10, 9, 8, 7),
      realizations: quarters(9, 9, null, null),
    };
    const pair = measureQuarterProgress(plan, 4)?.elapsed;
    const achievement = scoreIndicator({
      direction: 'negative',
      target: pair?.target ?? null,
      realization: pair?.realization ?? null,
      settings: settings({ negativeVariant: 'B' }),
    });
    expect(achievement.kind === 'scored' && percent(achievement.value)).toBe('100.00'); // 9 ÷ 9
  });

  it('takes quarterly figures that are cumulative already as they are', () => {
    const plan = {
      ...base,
      isCumulative: true,
      targets: quarters(20, 45, 70, 100),
      realizations: quarters(18, 50, null, null),
    };
    const progress = measureQuarterProgress(plan, 4);
    expect(scorePair(progress?.elapsed)).toBe('111.11'); // 50 ÷ 45
    expect(scorePair(progress?.annual)).toBe('50.00');
  });

  it('compares means with means of the same quarters', () => {
    const plan = {
      ...base,
      aggregation: 'mean' as const,
      targets: quarters(80, 82, 84, 86),
      realizations: quarters(78, null, 90, null),
    };
    // mean(78, 90) = 84 over mean(80, 84) = 82
    expect(scorePair(measureQuarterProgress(plan, 4)?.elapsed)).toBe('102.44');
  });

  it('gives a peak measure no target to compare with before the year ends', () => {
    const plan = {
      ...base,
      aggregation: 'max' as const,
      targets: quarters(1, 2, 3, 4),
      realizations: quarters(3, 9, null, null),
    };
    const progress = measureQuarterProgress(plan, 2);
    expect(progress?.elapsed).toBeNull();
    expect(scorePair(progress?.annual)).toBe('9.00');
    expect(planUpTo(plan.targets, 'max', false, 2)).toBeNull();
  });

  it('looks at no quarter after the one asked for', () => {
    const plan = { ...base, targets: quarters(25, 25, 25, 25), realizations: quarters(20, 30, 40, null) };
    expect(percent(measureQuarterProgress(plan, 1)?.realization ?? null)).toBe('20.00');
    expect(measureQuarterProgress({ ...plan, realizations: quarters(null, null, 40, null) }, 2)).toBeNull();
  });

  it('names the missing target of a filled quarter instead of comparing with the rest', () => {
    const plan = { ...base, targets: quarters(25, null, 25, 25), realizations: quarters(20, 30, null, null) };
    expect(scorePair(measureQuarterProgress(plan, 2)?.elapsed)).toBe('no-target');
  });

  it('plans up to a quarter only where every quarter before it has a target', () => {
    expect(percent(planUpTo(quarters(25, 25, 25, 25), 'sum', false, 3))).toBe('75.00');
    expect(planUpTo(quarters(25, null, 25, 25), 'sum', false, 3)).toBeNull();
    expect(percent(planUpTo(quarters(80, 82, 84, 86), 'last', false, 3))).toBe('84.00');
    expect(percent(planUpTo(quarters(80, 82, 84, 86), 'mean', false, 3))).toBe('82.00');
  });
});
