import { describe, expect, it } from 'vitest';
import type { CascadeIndicator } from '../../db/domain/cascade.ts';
import { type CascadeRows, type IndicatorScore, scoreCascade } from '../../db/domain/cascade-score.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { rational } from '../../db/domain/rational.ts';
import { scalePresets } from '../../db/domain/scale-presets.ts';
import { aNode, anIndicator, aRealization, aTarget, rows } from './cascade-rows.ts';
import { percent, settings } from './figures.ts';

/** One indicator "i" under one objective, scored in 2026. */
function scoreOne(changes: Partial<CascadeRows>, indicator: Partial<CascadeIndicator> = {}): IndicatorScore {
  const score = scoreCascade(
    rows({
      nodes: [aNode('o', null, 'objective')],
      indicators: [anIndicator('i', 'o', indicator)],
      ...changes,
    }),
  );
  const one = score.indicators.get('i');
  if (!one) throw new Error('the indicator was not scored');
  return one;
}

const outOf = (score: IndicatorScore): string | null =>
  score.achievement.kind === 'scored' ? percent(score.achievement.value) : score.achievement.reason;
const noteKinds = (score: IndicatorScore): readonly string[] =>
  score.achievement.explanation.notes.map((one) => one.kind);

describe('one indicator of a year', () => {
  it('carries target, realization, achievement, band and whether it was reached', () => {
    const score = scoreOne(
      { targets: [aTarget('i', '17.0')], realizations: [aRealization('i', '18.6')] },
      { direction: 'negative' },
    );
    expect(outOf(score)).toBe('90.59'); // (34 − 18.6) ÷ 17
    expect(score.band?.tone).toBe('high');
    expect(score).toMatchObject({ isReached: false, analysisNeed: null });
  });

  it('asks for an analysis below the threshold of the settings', () => {
    const changes = { targets: [aTarget('i', '1000')], realizations: [aRealization('i', '759.9')] };
    expect(scoreOne(changes).analysisNeed).toBe('low');
    expect(
      scoreOne({ ...changes, settings: settings({ analysisThreshold: decimal('75') }) }).analysisNeed,
    ).toBeNull();
    expect(scoreOne({ targets: [aTarget('i', '1000')] }).analysisNeed).toBeNull();
  });

  it('asks for an analysis of a target that was passed by more than a fifth, whatever a cap hides', () => {
    const reach = (value: string) => ({
      targets: [aTarget('i', '1000')],
      realizations: [aRealization('i', value)],
      settings: settings({ cap: decimal('100') }),
    });
    expect(scoreOne(reach('1200')).analysisNeed).toBeNull(); // 120.00 %
    expect(scoreOne(reach('1200.1')).analysisNeed).toBe('high'); // 120.01 %
  });

  it('takes its band from the raw value, which a cap may hide', () => {
    const changes = { targets: [aTarget('i', '80')], realizations: [aRealization('i', '92')] };
    const capped = settings({ cap: decimal('100'), scale: scalePresets.tercapai });
    const score = scoreOne({ ...changes, settings: capped });
    expect([percent(score.shown), score.band?.label.id]).toEqual(['100.00', 'Terlampaui Target']);
  });

  it('uses the exact ratio behind a rounded realization', () => {
    const ratio = ['40900', '865011'] as const;
    const given = { targets: [aTarget('i', '4.65')], realizations: [aRealization('i', '4.73', { ratio })] };
    const score = scoreOne(given, { direction: 'negative', unitOfMeasure: '%' });
    expect(outOf(score)).toBe('98.32');
    expect(noteKinds(score)).toEqual(['ratio-used']);
    // without the figure the unit says what the ratio is multiplied by
    const bare = { ...given, realizations: [aRealization('i', null, { ratio })] };
    expect(outOf(scoreOne(bare, { direction: 'negative', unitOfMeasure: 'Persen' }))).toBe('98.32');
  });

  it("multiplies a ratio by what the indicator's own calculation says, and by nothing else", () => {
    const given = {
      targets: [aTarget('i', '100')],
      realizations: [aRealization('i', null, { ratio: ['12', '14550'] })],
    };
    const deaths = { direction: 'negative', unitOfMeasure: 'per 100.000 KH' } as const;
    // 12 ÷ 14,550 × 100,000 = 82.474…; (200 − 82.474…) ÷ 100 = 117.53
    expect(outOf(scoreOne(given, { ...deaths, calculation: 'a / b * 100000' }))).toBe('117.53');
    // Neither a sum nor a calculation that cannot be read says how two figures are divided: 12 ÷ 14,550 = 0.0008
    expect(outOf(scoreOne(given, { ...deaths, calculation: 'a + b' }))).toBe('200.00');
    expect(outOf(scoreOne(given, { ...deaths, calculation: 'a /' }))).toBe('200.00');
    // A typed figure that the calculation gives when rounded stands for the exact one.
    const typed = { ...given, realizations: [aRealization('i', '82.5', { ratio: ['12', '14550'] })] };
    expect(outOf(scoreOne(typed, { ...deaths, calculation: '100000 * a / b' }))).toBe('117.53');
  });

  it('names the reason for a figure that is not available', () => {
    const missing = aRealization('i', null, { missing: 'BPS belum menerbitkan.' });
    const score = scoreOne({ targets: [aTarget('i', '80')], realizations: [missing] });
    expect(outOf(score)).toBe('not-available');
    expect(score.achievement.explanation.notes).toEqual([
      { kind: 'not-available-because', reason: 'BPS belum menerbitkan.' },
    ]);
    // Said, but without a reason: nothing is made up.
    const open = aRealization('i', null, { missing: '' });
    expect(noteKinds(scoreOne({ targets: [aTarget('i', '80')], realizations: [open] }))).toEqual([]);
  });

  it('keeps a realization that its ratio does not give, and says so', () => {
    const ratio = ['40900', '865011'] as const;
    const given = { targets: [aTarget('i', '4.65')], realizations: [aRealization('i', '4.9', { ratio })] };
    const score = scoreOne(given, { direction: 'negative', unitOfMeasure: '%' });
    expect(outOf(score)).toBe('94.62'); // (9.3 − 4.9) ÷ 4.65
    expect(noteKinds(score)).toEqual(['ratio-differs']);
  });

  it('finds ratios per 1,000 and per 100,000 too', () => {
    // 12 ÷ 9,000 × 100,000 = 133.33…
    const given = {
      targets: [aTarget('i', '100')],
      realizations: [aRealization('i', '133.33', { ratio: ['12', '9000'] })],
    };
    expect(scoreOne(given).realization.value).toEqual(rational(400n, 3n));
  });

  it('names a ratio without a denominator', () => {
    const given = {
      targets: [aTarget('i', '5')],
      realizations: [aRealization('i', null, { ratio: ['3', '0'] })],
    };
    expect(outOf(scoreOne(given))).toBe('ratio-denominator-zero');
  });

  it('prefers the cell of the year and falls back on the quarters', () => {
    const quarters = [aRealization('i', '20', { quarter: 1 }), aRealization('i', '30', { quarter: 2 })];
    const targets = [aTarget('i', '100')];
    const score = scoreOne({ targets, realizations: quarters }, { aggregation: 'sum' });
    expect(outOf(score)).toBe('50.00');
    expect(noteKinds(score)).toEqual(['realization-from-quarters']);
    expect(score.realization).toMatchObject({ isDerived: true, filledQuarters: 2 });
    const both = scoreOne(
      { targets, realizations: [...quarters, aRealization('i', '95')] },
      { aggregation: 'sum' },
    );
    expect(outOf(both)).toBe('95.00');
    expect(both.realization.isDerived).toBe(false);
  });

  it('makes a missing target of the year from complete quarterly ones', () => {
    const targets = ([1, 2, 3, 4] as const).map((quarter) => aTarget('i', '25', { quarter }));
    const realizations = [aRealization('i', '50')];
    const score = scoreOne({ targets, realizations }, { aggregation: 'sum' });
    expect(outOf(score)).toBe('50.00');
    expect(noteKinds(score)).toEqual(['target-from-quarters']);
    expect(outOf(scoreOne({ targets: targets.slice(1), realizations }, { aggregation: 'sum' }))).toBe(
      'no-target',
    );
  });

  it('keeps the range of a quarterly target', () => {
    const targets = [aTarget('i', '80', { quarter: 4, max: '90' })];
    expect(outOf(scoreOne({ targets, realizations: [aRealization('i', '92')] }))).toBe('102.22');
  });

  it('tells not available, not filled in and zero apart', () => {
    const targets = [aTarget('i', '80')];
    expect(outOf(scoreOne({ targets }))).toBe('no-realization');
    const marked = scoreOne({
      targets,
      realizations: [aRealization('i', null, { missing: 'survei ditunda' })],
    });
    expect(outOf(marked)).toBe('not-available');
    expect(marked.realization.missingReason).toBe('survei ditunda');
    expect(outOf(scoreOne({ targets, realizations: [aRealization('i', '0')] }))).toBe('0.00');
  });

  it('lets what is said of the year go before what its quarters would make', () => {
    const realizations = [
      aRealization('i', '78', { quarter: 1 }),
      aRealization('i', null, { missing: 'ditarik' }),
    ];
    expect(outOf(scoreOne({ targets: [aTarget('i', '80')], realizations }))).toBe('not-available');
  });

  it('ranks predicates by the scale of the file, of quarters only the last', () => {
    const ordinal = { valueKind: 'ordinal', ordinalScale: 'sakip' } as const;
    const targets = [aTarget('i', null, { code: 'B' })];
    expect(
      outOf(scoreOne({ targets, realizations: [aRealization('i', null, { code: 'BB' })] }, ordinal)),
    ).toBe('125.00');
    const quarters = [
      aRealization('i', null, { code: 'C', quarter: 1 }),
      aRealization('i', null, { code: 'B', quarter: 3 }),
    ];
    expect(outOf(scoreOne({ targets, realizations: quarters }, ordinal))).toBe('100.00');
    expect(outOf(scoreOne({ targets, realizations: quarters }, { ...ordinal, aggregation: 'sum' }))).toBe(
      'ordinal-needs-last',
    );
    expect(outOf(scoreOne({ targets, realizations: quarters, ordinalScales: [] }, ordinal))).toBe(
      'unknown-ordinal-scale',
    );
  });

  it('looks at its own year only', () => {
    const targets = [aTarget('i', '80'), aTarget('i', '10', { year: 2025 })];
    const realizations = [aRealization('i', '72'), aRealization('i', '1', { year: 2025 })];
    expect(outOf(scoreOne({ targets, realizations }))).toBe('90.00');
    expect(outOf(scoreOne({ targets, realizations, year: 2025 }))).toBe('10.00');
  });

  it('without a direction has no achievement', () => {
    expect(
      outOf(
        scoreOne(
          { targets: [aTarget('i', '1')], realizations: [aRealization('i', '1')] },
          { direction: null },
        ),
      ),
    ).toBe('no-direction');
  });
});
