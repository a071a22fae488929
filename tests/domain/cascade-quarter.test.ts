import { describe, expect, it } from 'vitest';
import type { Achievement } from '../../db/domain/achievement.ts';
import type { CascadeIndicator, RealizationCell, TargetCell } from '../../db/domain/cascade.ts';
import { groupCells } from '../../db/domain/cascade-figures.ts';
import { type QuarterScore, scoreIndicatorQuarter } from '../../db/domain/cascade-quarter.ts';
import { makeIndicatorContext } from '../../db/domain/cascade-score.ts';
import { ordinalScalePresets } from '../../db/domain/ordinal.ts';
import { anIndicator, aRealization, aTarget } from './cascade-rows.ts';
import { percent, settings } from './figures.ts';

const context = makeIndicatorContext(settings(), ordinalScalePresets);
const quarters = [1, 2, 3, 4] as const;

function scoreUpTo(
  upTo: number,
  cells: { readonly targets: readonly TargetCell[]; readonly realizations: readonly RealizationCell[] },
  indicator: Partial<CascadeIndicator> = {},
): QuarterScore {
  return scoreIndicatorQuarter(
    anIndicator('i', 'o', indicator),
    {
      targets: groupCells(cells.targets, 2026).get('i') ?? [],
      realizations: groupCells(cells.realizations, 2026).get('i') ?? [],
    },
    upTo,
    context,
  );
}

const outOf = (achievement: Achievement): string | null =>
  achievement.kind === 'scored' ? percent(achievement.value) : achievement.reason;

const targetsOf = (...values: readonly (string | null)[]): readonly TargetCell[] =>
  quarters.flatMap((quarter) => {
    const value = values[quarter - 1];
    return value == null ? [] : [aTarget('i', value, { quarter })];
  });
const realizationsOf = (...values: readonly (string | null)[]): readonly RealizationCell[] =>
  quarters.flatMap((quarter) => {
    const value = values[quarter - 1];
    return value == null ? [] : [aRealization('i', value, { quarter })];
  });

describe('an indicator up to a quarter', () => {
  it('shows the sum against the elapsed and the annual target', () => {
    const cells = { targets: targetsOf('25', '25', '25', '25'), realizations: realizationsOf('20', '30') };
    const score = scoreUpTo(2, cells, { aggregation: 'sum' });
    expect(percent(score.target)).toBe('50.00');
    expect(percent(score.realization)).toBe('50.00');
    expect(outOf(score.elapsed)).toBe('100.00');
    expect(outOf(score.annual)).toBe('50.00');
    expect(score.band?.tone).toBe('very-high');
  });

  it('shows the target up to a quarter that is not filled in yet', () => {
    const cells = { targets: targetsOf('80', '82', '84', '86'), realizations: realizationsOf('78') };
    const score = scoreUpTo(3, cells);
    expect(percent(score.target)).toBe('84.00');
    expect(outOf(score.elapsed)).toBe('97.50'); // 78 ÷ 80, the target of the quarter that is filled
    const none = scoreUpTo(3, { ...cells, realizations: [] });
    expect(percent(none.target)).toBe('84.00');
    expect(outOf(none.elapsed)).toBe('no-realization');
    expect(none).toMatchObject({ shown: null, band: null });
  });

  it('uses the range of the quarter that is filled', () => {
    const targets = [aTarget('i', '80', { quarter: 1, max: '90' }), aTarget('i', '85', { quarter: 2 })];
    const realizations = realizationsOf('92');
    expect(outOf(scoreUpTo(1, { targets, realizations }).elapsed)).toBe('102.22'); // 92 ÷ 90
    expect(outOf(scoreUpTo(2, { targets, realizations: realizationsOf(null, '85') }).elapsed)).toBe('100.00');
  });

  it('names a peak measure that has no target of its own for quarters', () => {
    const cells = {
      targets: [...targetsOf('1', '2', '3', '4'), aTarget('i', '10')],
      realizations: realizationsOf('8', '9'),
    };
    const score = scoreUpTo(2, cells, { aggregation: 'max' });
    expect(outOf(score.elapsed)).toBe('peak-without-elapsed-target');
    expect(outOf(score.annual)).toBe('90.00');
  });

  it('says that quarters are marked not available', () => {
    const realizations = [aRealization('i', null, { quarter: 1, missing: 'belum rilis' })];
    expect(outOf(scoreUpTo(1, { targets: targetsOf('25'), realizations }).elapsed)).toBe('not-available');
  });

  it('compares predicates of the same quarter', () => {
    const ordinal = { valueKind: 'ordinal', ordinalScale: 'sakip' } as const;
    const cells = {
      targets: [
        aTarget('i', null, { quarter: 1, code: 'C' }),
        aTarget('i', null, { quarter: 2, code: 'B' }),
        aTarget('i', null, { code: 'BB' }),
      ],
      realizations: [aRealization('i', null, { quarter: 1, code: 'B' })],
    };
    const score = scoreUpTo(2, cells, ordinal);
    expect(score).toMatchObject({ targetCode: 'B', realizationCode: 'B' });
    expect(outOf(score.elapsed)).toBe('200.00'); // B 4 ÷ C 2, both of the first quarter
    expect(outOf(score.annual)).toBe('80.00'); // B 4 ÷ BB 5
    expect(outOf(scoreUpTo(2, cells, { ...ordinal, aggregation: 'mean' }).elapsed)).toBe(
      'ordinal-needs-last',
    );
  });
});
