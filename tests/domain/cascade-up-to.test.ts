import { describe, expect, it } from 'vitest';
import type { CascadeIndicator, RealizationCell, TargetCell } from '../../db/domain/cascade.ts';
import { type IndicatorScore, scoreCascade } from '../../db/domain/cascade-score.ts';
import { createUpToScorer, type UpTo } from '../../db/domain/cascade-up-to.ts';
import { findUpTo } from '../../db/domain/find-up-to.ts';
import { ordinalScalePresets } from '../../db/domain/ordinal.ts';
import { anIndicator, aRealization, aTarget } from './cascade-rows.ts';
import { percent, settings } from './figures.ts';

const byQuarter = (values: readonly string[]) =>
  values.map((value, index) => [value, { quarter: (index + 1) as 1 | 2 | 3 | 4 }] as const);
const targetsOf = (year: string | null, ...values: readonly string[]): readonly TargetCell[] => [
  ...(year === null ? [] : [aTarget('i', year)]),
  ...byQuarter(values).map(([value, quarter]) => aTarget('i', value, quarter)),
];
const realizationsOf = (...values: readonly string[]): readonly RealizationCell[] =>
  byQuarter(values).map(([value, quarter]) => aRealization('i', value, quarter));

function score(
  indicator: Partial<CascadeIndicator>,
  cells: Readonly<{ targets: readonly TargetCell[]; realizations: readonly RealizationCell[] }>,
  upTo: UpTo,
): IndicatorScore {
  const rows = {
    nodes: [],
    indicators: [anIndicator('i', 'o', indicator)],
    ...cells,
    ordinalScales: ordinalScalePresets,
    settings: settings(),
    year: 2026,
  };
  const found = scoreCascade(rows, createUpToScorer(upTo)).indicators.get('i');
  if (!found) throw new Error('not scored');
  return found;
}

describe('a year under way', () => {
  it('compares what is added up with what was planned by then', () => {
    const cells = {
      targets: targetsOf('100', '25', '25', '25', '25'),
      realizations: realizationsOf('20', '30', '25'),
    };
    // 75 ÷ 75, not 75 ÷ 100
    const found = score({ aggregation: 'sum' }, cells, 3);
    expect([percent(found.target.value), percent(found.realization.value), percent(found.shown)]).toEqual([
      '75.00',
      '75.00',
      '100.00',
    ]);
  });

  it('praises nobody for complaints that are still to come', () => {
    const cells = {
      targets: targetsOf('40', '10', '10', '10', '10'),
      realizations: realizationsOf('12', '12', '12'),
    };
    // Negative, variant A: (2 × 30 − 36) ÷ 30 = 80 %; against the year it would be (80 − 36) ÷ 40 = 110 %.
    expect(percent(score({ aggregation: 'sum', direction: 'negative' }, cells, 3).shown)).toBe('80.00');
  });

  it('takes no quarter after the one it is measured up to', () => {
    const cells = {
      targets: targetsOf(null, '80', '82', '84', '86'),
      realizations: realizationsOf('78', '82', '90'),
    };
    // 82 ÷ 82
    const found = score({}, cells, 2);
    expect([percent(found.realization.value), percent(found.shown)]).toEqual(['82.00', '100.00']);
    expect(found.realization.filledQuarters).toBe(2);
  });

  it('keeps to the year where the year was measured, nothing is planned by quarters, or a peak is sought', () => {
    const whole = {
      targets: targetsOf('80', '20', '20', '20', '20'),
      realizations: [aRealization('i', '60')],
    };
    expect(percent(score({ aggregation: 'sum' }, whole, 3).shown)).toBe('75.00');
    const peak = {
      targets: targetsOf('85', '85', '85', '85', '85'),
      realizations: realizationsOf('80', '68'),
    };
    // 80 ÷ 85
    expect(percent(score({ aggregation: 'max' }, peak, 2).shown)).toBe('94.12');
    const planned = { targets: targetsOf('80'), realizations: realizationsOf('40') };
    expect(percent(score({}, planned, 1).shown)).toBe('50.00');
  });
});

describe('the quarter a year is measured up to', () => {
  const document = {
    realizations: [...realizationsOf('1', '2', '3'), aRealization('i', '9', { year: 2025, quarter: 4 })],
  };

  it('is the last that is filled in while the year is not over', () => {
    expect(findUpTo(document, 2026, '2026-10-05')).toBe(3);
    expect(findUpTo(document, 2026, '2026-12-31')).toBe(3);
  });

  it('is none once the year is over, has its last quarter, or nothing by quarters', () => {
    expect(findUpTo(document, 2026, '2027-01-01')).toBeNull();
    expect(findUpTo(document, 2025, '2025-12-01')).toBeNull();
    expect(findUpTo(document, 2027, '2026-10-05')).toBeNull();
  });
});
