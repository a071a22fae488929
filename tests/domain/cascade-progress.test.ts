import { describe, expect, it } from 'vitest';
import type { CascadeIndicator, RealizationCell, TargetCell } from '../../db/domain/cascade.ts';
import { groupCells } from '../../db/domain/cascade-figures.ts';
import { type EndOfPlanScore, scoreEndOfPlan } from '../../db/domain/cascade-progress.ts';
import { makeIndicatorContext } from '../../db/domain/cascade-score.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { ordinalScalePresets } from '../../db/domain/ordinal.ts';
import { anIndicator, aRealization, aTarget } from './cascade-rows.ts';
import { percent, settings } from './figures.ts';

const period = { start: 2025, end: 2029 };

function scoreIn(
  year: number,
  targets: readonly TargetCell[],
  realizations: readonly RealizationCell[],
  indicator: Partial<CascadeIndicator> = {},
  changes: Parameters<typeof settings>[0] = {},
): EndOfPlanScore {
  return scoreEndOfPlan(
    anIndicator('i', 'o', indicator),
    {
      targets: (one) => groupCells(targets, one).get('i') ?? [],
      realizations: (one) => groupCells(realizations, one).get('i') ?? [],
    },
    period,
    year,
    makeIndicatorContext(settings(changes), ordinalScalePresets),
  );
}

const shareOf = (score: EndOfPlanScore): string | null =>
  score.share.kind === 'scored' ? percent(score.share.value) : score.share.reason;

describe('the way to the end of the plan', () => {
  it('compares a rising stock with the last target and with its baseline', () => {
    const score = scoreIn(2026, [aTarget('i', '20', { year: 2029 })], [aRealization('i', '14')], {
      baselineValue: decimal('10'),
      baselineYear: 2024,
    });
    expect(shareOf(score)).toBe('70.00'); // 14 ÷ 20
    expect(percent(score.fromBaseline)).toBe('40.00'); // (14 − 10) ÷ (20 − 10)
    expect(percent(score.elapsedShare)).toBe('40.00');
    expect(score.isOnTrack).toBe(true);
  });

  it('reads a falling stock by variant A and uncapped, whatever the settings of the year', () => {
    const score = scoreIn(
      2026,
      [aTarget('i', '8', { year: 2029 })],
      [aRealization('i', '10.5')],
      { direction: 'negative', baselineValue: decimal('12') },
      { negativeVariant: 'B', cap: decimal('50') },
    );
    expect(shareOf(score)).toBe('68.75'); // (16 − 10.5) ÷ 8
    expect(percent(score.fromBaseline)).toBe('37.50');
    expect(score.isOnTrack).toBe(false);
  });

  it('adds flows up over the years against the whole', () => {
    const years = [2025, 2026, 2027, 2028, 2029];
    const targets = years.map((year) => aTarget('i', '80', { year }));
    const realizations = [
      aRealization('i', '120', { year: 2025 }),
      aRealization('i', '40'),
      aRealization('i', '99', { year: 2027 }),
    ];
    const score = scoreIn(2026, targets, realizations, { aggregation: 'sum', baselineValue: decimal('1') });
    expect(shareOf(score)).toBe('40.00'); // (120 + 40) ÷ 400
    expect(score).toMatchObject({ isAdditive: true, fromBaseline: null, isOnTrack: null });
    expect(shareOf(scoreIn(2026, targets.slice(1), realizations, { aggregation: 'sum' }))).toBe('no-target');
    expect(shareOf(scoreIn(2026, targets, [], { aggregation: 'sum' }))).toBe('no-realization');
  });

  it('never adds up the years of a percentage, even one whose quarters do', () => {
    const targets = [2025, 2026, 2027].map((year) => aTarget('i', '100', { year }));
    const realizations = [aRealization('i', '95', { year: 2025 }), aRealization('i', '90')];
    const indicator = { aggregation: 'sum', unitOfMeasure: '%' } as const;
    const score = scoreIn(2026, [...targets, aTarget('i', '100', { year: 2029 })], realizations, indicator);
    expect(shareOf(score)).toBe('90.00'); // 90 ÷ 100, not 185 ÷ 400
    expect(score.isAdditive).toBe(false);
  });

  it('says why there is nothing to compare', () => {
    expect(shareOf(scoreIn(2026, [], [aRealization('i', '1')]))).toBe('no-target');
    const targets = [aTarget('i', '5', { year: 2029 })];
    expect(shareOf(scoreIn(2026, targets, []))).toBe('no-realization');
    expect(shareOf(scoreIn(2026, targets, [aRealization('i', null, { missing: 'x' })]))).toBe(
      'not-available',
    );
  });

  it('ranks predicates and measures no way for a range', () => {
    const ordinal = { valueKind: 'ordinal', ordinalScale: 'sakip' } as const;
    const score = scoreIn(
      2026,
      [aTarget('i', null, { year: 2029, code: 'BB' })],
      [aRealization('i', null, { code: 'B' })],
      ordinal,
    );
    expect(shareOf(score)).toBe('80.00');
    expect(score).toMatchObject({ endTargetCode: 'BB', realizationCode: 'B', fromBaseline: null });
    const range = scoreIn(2026, [aTarget('i', '7', { year: 2029, max: '8' })], [aRealization('i', '9')], {
      direction: 'negative',
      baselineValue: decimal('12'),
    });
    expect(shareOf(range)).toBe('87.50');
    expect(range.fromBaseline).toBeNull();
  });
});
