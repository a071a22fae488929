import { describe, expect, it } from 'vitest';
import { resolveRealization, resolveTarget } from '../../db/domain/cascade-figures.ts';
import { scoreIndicatorQuarter } from '../../db/domain/cascade-quarter.ts';
import { makeIndicatorContext } from '../../db/domain/cascade-score.ts';
import { decimal } from '../../db/domain/decimal.ts';
import {
  aggregateMonths,
  deriveFromMonthTargets,
  findPlaceInQuarter,
  findQuarter,
  listMonths,
  type MonthFigures,
  readMonth,
  withMonth,
} from '../../db/domain/months.ts';
import type { Aggregation } from '../../db/domain/quarters.ts';
import { isApart } from '../../db/domain/quarters.ts';
import { roundHalfUp } from '../../db/domain/rational.ts';
import { defaultSettings } from '../../db/domain/settings.ts';
import { anIndicator, aRealization, aTarget } from './cascade-rows.ts';

type Given = number | null;
const months = (...values: readonly [Given, Given, Given]): MonthFigures => {
  const [first, second, third] = values.map((one) => (one === null ? null : decimal(String(one))));
  return [first ?? null, second ?? null, third ?? null];
};
const rule = (aggregation: Aggregation, isCumulativeTarget = false) => ({ aggregation, isCumulativeTarget });
const write = (value: ReturnType<typeof deriveFromMonthTargets>): string | null =>
  value === null ? null : roundHalfUp(value, 2);

describe('the months of a year', () => {
  it('stand in their quarters', () => {
    expect([1, 3, 4, 6, 9, 10, 12].map((month) => findQuarter(month as 1))).toEqual([1, 1, 2, 2, 3, 4, 4]);
    expect([1, 2, 3, 4, 12].map((month) => findPlaceInQuarter(month as 1))).toEqual([0, 1, 2, 0, 2]);
    expect(listMonths(3)).toEqual([7, 8, 9]);
    expect(listMonths(0)).toEqual([]);
  });

  it('are changed one by one, and are none when the last of them goes', () => {
    const july = withMonth(null, 7, decimal('4'));
    expect(july).toEqual(['4', null, null]);
    const both = withMonth(july, 9, decimal('6'));
    expect(readMonth({ months: both }, 9)).toBe('6');
    expect(withMonth(withMonth(both, 7, null), 9, null)).toBeNull();
  });
});

describe('a quarter made of its months', () => {
  // The same rules as a year of its quarters: 10 + 20 + 30 = 60; the last is 30; their mean 60 ÷ 3 = 20.
  it.each<[string, Aggregation, boolean, string]>([
    ['their sum', 'sum', false, '60'],
    ['the last of sums that are entered already added up', 'sum', true, '30'],
    ['the last of them', 'last', false, '30'],
    ['their mean', 'mean', false, '20'],
    ['the highest', 'max', false, '30'],
    ['the lowest', 'min', false, '10'],
  ])('is %s', (_, aggregation, isCumulative, expected) => {
    const cell = { months: months(10, 20, 30) };
    expect(write(deriveFromMonthTargets(cell, rule(aggregation, isCumulative)))).toBe(expected);
    expect(write(aggregateMonths(cell, rule(aggregation, isCumulative))?.value ?? null)).toBe(expected);
  });

  // A missing month is not zero: 10 + 30 = 40; mean 40 ÷ 2 = 20; the lowest 10, not 0.
  it.each<[Aggregation, boolean, string]>([
    ['sum', false, '40'],
    ['sum', true, '30'],
    ['last', false, '30'],
    ['mean', false, '20'],
    ['max', false, '30'],
    ['min', false, '10'],
  ])('counts what is filled where a month is missing (%s)', (aggregation, isCumulative, expected) => {
    const made = aggregateMonths({ months: months(10, null, 30) }, rule(aggregation, isCumulative));
    expect(write(made?.value ?? null)).toBe(expected);
    expect(made?.filled).toBe(2);
  });

  it('has no target while a month of it is missing, unless only the last one counts', () => {
    const gap = { months: months(10, null, 30) };
    const open = { months: months(10, 20, null) };
    for (const aggregation of ['sum', 'mean', 'max', 'min'] as const) {
      expect(deriveFromMonthTargets(gap, rule(aggregation))).toBeNull();
    }
    expect(write(deriveFromMonthTargets(gap, rule('last')))).toBe('30');
    expect(write(deriveFromMonthTargets(gap, rule('sum', true)))).toBe('30');
    expect(deriveFromMonthTargets(open, rule('last'))).toBeNull();
  });

  it('is nothing without months', () => {
    expect(aggregateMonths({ months: null }, rule('sum'))).toBeNull();
    expect(deriveFromMonthTargets({}, rule('sum'))).toBeNull();
    expect(aggregateMonths({ months: months(null, null, null) }, rule('last'))).toBeNull();
  });
});

describe('a year whose quarters are made of months', () => {
  const summed = anIndicator('i', 'n', { aggregation: 'sum', decimals: 0 });
  const context = makeIndicatorContext(defaultSettings, []);
  const quarter = (at: 1 | 2 | 3 | 4, ...values: Parameters<typeof months>) => ({
    ...aTarget('i', null, { quarter: at }),
    months: months(...values),
  });
  const reached = (at: 1 | 2 | 3 | 4, ...values: Parameters<typeof months>) => ({
    ...aRealization('i', null, { quarter: at }),
    months: months(...values),
  });

  it('adds up quarters typed and quarters made', () => {
    // 3 + 3 + 4 = 10 · 20 typed · 5 + 5 + 5 = 15 · 25 typed; 10 + 20 + 15 + 25 = 70.
    const cells = [
      undefined,
      quarter(1, 3, 3, 4),
      aTarget('i', '20', { quarter: 2 }),
      quarter(3, 5, 5, 5),
      aTarget('i', '25', { quarter: 4 }),
    ];
    expect(write(resolveTarget(summed, cells).value)).toBe('70');
    // Without April no second quarter, and without it no year.
    const gap = [...cells.slice(0, 2), quarter(2, null, 7, 7), ...cells.slice(3)];
    expect(resolveTarget(summed, gap).value).toBeNull();
  });

  it('lets a typed quarter stand where its months say otherwise', () => {
    const typed = { ...aTarget('i', '30', { quarter: 1 }), months: months(3, 3, 4) };
    const cells = [undefined, typed, ...([2, 3, 4] as const).map((at) => quarter(at, 5, 5, 5))];
    // 30 + 15 + 15 + 15
    expect(write(resolveTarget(summed, cells).value)).toBe('75');
    const realized = { ...aRealization('i', '12', { quarter: 1 }), months: months(3, 3, 4) };
    expect(write(resolveRealization(summed, [undefined, realized]).value)).toBe('12');
  });

  it('scores what the filled months reached', () => {
    // Targets 10 and 15 to quarter II; reached 9 in I and 4 + 5 in II, June missing: 18 of 25 = 72.00.
    const cells = {
      targets: [undefined, quarter(1, 3, 3, 4), quarter(2, 5, 5, 5)],
      realizations: [undefined, reached(1, 3, 3, 3), reached(2, 4, 5, null)],
    };
    const score = scoreIndicatorQuarter(summed, cells, 2, context);
    expect(write(score.target)).toBe('25');
    expect(write(score.realization)).toBe('18');
    expect(write(score.shown)).toBe('72');
    expect(score.elapsed.explanation.notes).toEqual([
      { kind: 'quarters-elapsed', filled: 2 },
      { kind: 'realization-from-months', aggregation: 'sum', filled: 2 },
    ]);
  });

  it('turns round where lower is better', () => {
    // Waiting days, the last month counts: target 9, reached 8: (2 × 9 − 8) ÷ 9 = 111.11.
    const falling = anIndicator('i', 'n', { aggregation: 'last', direction: 'negative' });
    const cells = {
      targets: [undefined, quarter(1, 11, 10, 9)],
      realizations: [undefined, reached(1, 12, null, 8)],
    };
    expect(write(scoreIndicatorQuarter(falling, cells, 1, context).shown)).toBe('111.11');
  });

  it('keeps the mean of percentages exact on the way up', () => {
    const percent = anIndicator('i', 'n', { aggregation: 'mean', unitOfMeasure: '%' });
    // Quarter I: (80 + 81 + 81) ÷ 3 = 80.666…; II: 90. The year: 85.333…, not (80.67 + 90) ÷ 2 = 85.335.
    const cells = [undefined, reached(1, 80, 81, 81), reached(2, 90, 90, 90)];
    const { value } = resolveRealization(percent, cells);
    expect(value && roundHalfUp(value, 4)).toBe('85.3333');
  });
});

describe('a typed figure beside what its parts make', () => {
  const made = (cell: { months: MonthFigures }, aggregation: Aggregation) =>
    aggregateMonths(cell, rule(aggregation))?.value ?? null;
  it('is another one unless it is the same to the last digit', () => {
    const value = made({ months: months(3, 3, 4) }, 'sum');
    const say = (typed: string) =>
      value && isApart(decimal(typed), value, { aggregation: 'sum', decimals: 0 });
    expect(say('10')).toBe(false);
    expect(say('10.1')).toBe(true);
  });

  it('may be a mean rounded to the decimals it is written in', () => {
    // (80 + 81 + 81) ÷ 3 = 80.666…
    const value = made({ months: months(80, 81, 81) }, 'mean');
    const say = (typed: string, decimals: number) =>
      value && isApart(decimal(typed), value, { aggregation: 'mean', decimals });
    expect(say('80.67', 2)).toBe(false);
    expect(say('80.667', 2)).toBe(false);
    expect(say('81', 0)).toBe(false);
    expect(say('80.7', 2)).toBe(true);
    expect(say('80.66', 2)).toBe(true);
  });
});
