import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import { isPercentUnit } from '../../../db/domain/percent-unit.ts';
import { readDay } from '../../../db/domain/read-day.ts';
import { stepPeriod, usesQuarters } from '../../../renderer/features/realization/period-choice.ts';
import { isSuddenJump } from '../../../renderer/features/realization/sudden-jump.ts';
import { findDirectionSign } from '../../../renderer/features/realization/unit.ts';

describe('a day as offices write it', () => {
  it.each([
    ['21/11/2026', '2026-11-21'],
    ['1-2-26', '2026-02-01'],
    ['21.11.2026', '2026-11-21'],
    ['21 November 2026', '2026-11-21'],
    ['3 Okt 2026', '2026-10-03'],
    ['17 agustus 2026', '2026-08-17'],
    ['2026-11-21', '2026-11-21'],
  ])('reads %s', (text, day) => expect(readDay(text)).toBe(day));

  it.each(['31/02/2026', '13/13/2026', 'kemarin', '2026', '', '21 Foo 2026'])('does not read %j', (text) =>
    expect(readDay(text)).toBeNull(),
  );
});

describe('quarters', () => {
  const target = {
    id: 't',
    version: 1,
    indicatorId: 'i',
    year: 2026,
    value: null,
    valueMax: null,
    ordinalCode: null,
  };

  it('are for the offices that have any', () => {
    expect(usesQuarters({ targets: [{ ...target, quarter: 0 }], realizations: [] })).toBe(false);
    expect(usesQuarters({ targets: [{ ...target, quarter: 3 }], realizations: [] })).toBe(true);
  });

  it('are turned like sheets, and years instead where there are none', () => {
    const years = [2025, 2026];
    const withQuarters = { hasQuarters: true, years };
    expect(stepPeriod({ year: 2026, quarter: 0 }, 1, withQuarters)).toEqual({ year: 2026, quarter: 1 });
    expect(stepPeriod({ year: 2026, quarter: 4 }, 1, withQuarters)).toEqual({ year: 2026, quarter: 4 });
    const yearsOnly = { hasQuarters: false, years };
    expect(stepPeriod({ year: 2026, quarter: 0 }, -1, yearsOnly)).toEqual({ year: 2025, quarter: 0 });
    expect(stepPeriod({ year: 2026, quarter: 0 }, 1, yearsOnly)).toEqual({ year: 2026, quarter: 0 });
  });
});

describe('units', () => {
  it('know percentages and the better way', () => {
    expect(['%', 'Persen', ' percent'].map(isPercentUnit)).toEqual([true, true, true]);
    expect(['Orang', null, '/100 rb KH'].map(isPercentUnit)).toEqual([false, false, false]);
    expect([findDirectionSign('negative'), findDirectionSign(null)]).toEqual(['↓', '']);
  });
});

describe('a figure far from the one before', () => {
  it.each([
    // 3 × 20.1 = 60.3; 870 / 10 = 87
    ['60.4', '20.1', true],
    ['60.3', '20.1', false],
    ['86.9', '870', true],
    ['87', '870', false],
    ['0', '870', false],
    ['5', '0', false],
    ['-61', '20', true],
  ])('%s after %s: %s', (value, previous, isFar) =>
    expect(isSuddenJump(decimal(value), decimal(previous))).toBe(isFar),
  );
});
