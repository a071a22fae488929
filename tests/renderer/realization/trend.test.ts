import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { freezePeriod } from '../../../db/domain/verification/freeze.ts';
import { listTrend } from '../../../renderer/features/realization/trend.ts';
import { anIndicator, aPlan, aRealization, aTarget } from './a-plan.ts';

const indicator = anIndicator('a', {
  decimals: 1,
  aggregation: 'sum',
  baselineYear: 2024,
  baselineValue: decimal('7'),
});
const document = aPlan({
  indicators: [indicator],
  targets: [aTarget('a', 2025, '10'), aTarget('a', 2026, '12', { valueMax: decimal('14') })],
  realizations: [
    aRealization('a', 2025, '9.25'),
    aRealization('a', 2026, '3', { quarter: 1 }),
    aRealization('a', 2026, '4', { quarter: 2 }),
  ],
});
const stored = (year: number) =>
  document.realizations.find((cell) => cell.year === year && cell.quarter === 0) ?? null;

describe('the years of an indicator', () => {
  it('begin with its baseline and say every figure as it was entered', () => {
    const points = listTrend(document, indicator, { locale: 'id', realization: stored });
    expect(
      points.slice(0, 3).map((point) => [point.year, point.target.text, point.realization.text]),
    ).toEqual([
      [2024, '', '7,0'],
      [2025, '10,0', '9,25'],
      // 3 + 4 of the first two quarters.
      [2026, '12,0–14,0', '7,0'],
    ]);
    expect(points[1]).toMatchObject({ targetAt: 10, realizationAt: 9.25 });
    expect(points.at(-1)).toMatchObject({ year: 2029, targetAt: null, realizationAt: null });
  });

  it('take what has just been typed in place of what the file holds', () => {
    const typed = aRealization('a', 2026, '13');
    const points = listTrend(document, indicator, {
      locale: 'id',
      realization: (year) => (year === 2026 ? typed : stored(year)),
    });
    expect(points[2]?.realization.text).toBe('13,0');
  });

  it('show of a sealed year what was sealed, whatever became of definition, target and figure', () => {
    const sealed: PlanDocument = {
      ...document,
      seals: [
        {
          id: 'seal',
          version: 1,
          year: 2025,
          quarter: 0,
          sealedBy: 'Rina',
          sealedAt: '2026-02-01T00:00:00.000Z',
          endedAt: null,
          content: freezePeriod(document, 2025, 0),
        },
      ],
      indicators: [{ ...indicator, decimals: 3, aggregation: 'last' }],
      targets: [aTarget('a', 2025, '99'), aTarget('a', 2026, '99')],
      realizations: [aRealization('a', 2025, '88'), aRealization('a', 2026, '77')],
    };
    const changed = sealed.indicators[0] ?? indicator;
    const points = listTrend(sealed, changed, {
      locale: 'id',
      realization: (year) => sealed.realizations.find((cell) => cell.year === year) ?? null,
    });
    expect(
      points
        .slice(1, 3)
        .map((point) => [point.year, point.isSealed, point.target.text, point.realization.text]),
    ).toEqual([
      [2025, true, '10,0', '9,25'],
      [2026, false, '99,000', '77,000'],
    ]);
  });
});
