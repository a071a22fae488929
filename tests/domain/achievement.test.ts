import { describe, expect, it } from 'vitest';
import {
  type Achievement,
  type AchievementInput,
  type Direction,
  isReached,
  scoreIndicator,
} from '../../db/domain/achievement.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { opinionScale, sakipScale } from '../../db/domain/ordinal.ts';
import { rational, zero } from '../../db/domain/rational.ts';
import type { ScoringSettings } from '../../db/domain/settings.ts';
import { percent, settings } from './figures.ts';

type Case = { readonly max?: string } & Partial<ScoringSettings>;

function score(
  direction: Direction,
  target: string | null,
  realization: string | null,
  options: Case = {},
): Achievement {
  const { max, ...changes } = options;
  return scoreIndicator({
    direction,
    target: target === null ? null : decimal(target),
    targetMax: max === undefined ? null : decimal(max),
    realization: realization === null ? null : decimal(realization),
    settings: settings(changes),
  });
}

const outOf = (achievement: Achievement): string | null =>
  achievement.kind === 'scored' ? percent(achievement.value) : null;
const reasonOf = (achievement: Achievement): string | null =>
  achievement.kind === 'none' ? achievement.reason : null;

describe('higher is better', () => {
  it.each([
    // T, R, R ÷ T × 100
    ['80', '72', '90.00'],
    ['80', '92', '115.00'],
    ['14', '9.71', '69.36'], // 9.71 ÷ 14 = 0.693571… (the agency printed 69.33)
    ['35', '10.99', '31.40'],
    ['72.29', '79.29', '109.68'], // 79.29 ÷ 72.29 = 1.096832…
    ['80', '0', '0.00'],
    ['-2', '-1', '150.00'], // 1 + (−1 + 2) ÷ 2
    ['-2', '-4', '0.00'], // 1 + (−4 + 2) ÷ 2
    ['-2', '-5', '0.00'], // 1 − 1.5 = −0.5, floored
    ['10', '-5', '0.00'], // −50, floored
  ])('target %s, realization %s: %s', (target, realization, out) => {
    expect(outOf(score('positive', target, realization))).toBe(out);
  });

  it('has no achievement against a target of 0, with or without a realization', () => {
    for (const realization of ['0', '3', null]) {
      expect(reasonOf(score('positive', '0', realization))).toBe('target-zero');
    }
  });

  it('keeps the raw value below the floor for the text of an analysis', () => {
    const achievement = score('positive', '10', '-5');
    expect(achievement).toMatchObject({ kind: 'scored', raw: rational(-50), value: zero });
    expect(achievement.explanation.notes).toEqual([{ kind: 'floored', raw: rational(-50) }]);
  });
});

describe('lower is better', () => {
  it.each([
    // T, R, variant A = (2T − R) ÷ T, variant B = T ÷ R
    ['10', '8', '120.00', '125.00'],
    ['10', '10', '100.00', '100.00'],
    ['10', '12', '80.00', '83.33'],
    ['10', '20', '0.00', '50.00'],
    ['10', '25', '0.00', '40.00'],
    ['4.75', '1.5', '168.42', '316.67'],
    ['4.65', '4.728263571214701', '98.32', '98.34'],
    ['5', '0', '200.00', '100.00'],
    ['0', '0', '100.00', '100.00'],
    ['0', '2', '0.00', '0.00'],
    ['8', '9', '87.50', '88.89'],
    ['7', '6.5', '107.14', '107.69'],
  ])('target %s, realization %s: A %s, B %s', (target, realization, a, b) => {
    expect(outOf(score('negative', target, realization, { negativeVariant: 'A' }))).toBe(a);
    expect(outOf(score('negative', target, realization, { negativeVariant: 'B' }))).toBe(b);
  });

  it('takes the exact ratio where the printed figure would not give the published result', () => {
    // 40,900 ÷ 865,011 = 4.728263…%; (2 × 4.65 − 4.728263…) ÷ 4.65 = 98.3169…%; from the printed 4.73: 98.28
    const exact = scoreIndicator({
      direction: 'negative',
      target: decimal('4.65'),
      realization: rational(4_090_000n, 865_011n),
      settings: settings(),
    });
    expect(outOf(exact)).toBe('98.32');
    expect(outOf(score('negative', '4.65', '4.73'))).toBe('98.28');
  });

  it('keeps the raw value of variant A below zero', () => {
    expect(score('negative', '10', '25')).toMatchObject({ raw: rational(-50), value: zero });
  });

  it('counts a realization of 0 under variant B as the cap, or 100 without one', () => {
    expect(outOf(score('negative', '5', '0', { negativeVariant: 'B', cap: decimal('120') }))).toBe('120.00');
    expect(outOf(score('negative', '5', '0', { negativeVariant: 'B' }))).toBe('100.00');
  });

  it('never lets a low cap take "reached" from a realization of 0 under variant B', () => {
    const achievement = score('negative', '5', '0', { negativeVariant: 'B', cap: decimal('90') });
    expect(isReached(achievement)).toBe(true);
    expect(achievement).toMatchObject({ capped: rational(90), isCapApplied: true });
  });

  it('can refuse a target of 0 instead of scoring 100 or 0', () => {
    expect(reasonOf(score('negative', '0', '0', { negativeZeroTarget: 'none' }))).toBe('target-zero');
  });

  it('has no achievement against a target below zero', () => {
    expect(reasonOf(score('negative', '-1', '2'))).toBe('negative-target-on-negative-direction');
  });

  it('applies T ÷ R below zero as it stands, and warns', () => {
    const achievement = score('negative', '10', '-5', { negativeVariant: 'B' });
    expect(achievement).toMatchObject({ raw: rational(-200), value: zero });
    expect(achievement.explanation.notes.map((note) => note.kind)).toEqual([
      'negative-realization-variant-b',
      'floored',
    ]);
  });
});

describe('staying at the target', () => {
  it.each([
    ['50', '50', '100.00'],
    ['50', '45', '90.00'],
    ['50', '60', '80.00'],
    ['50', '110', '0.00'],
    ['-50', '-45', '90.00'],
  ])('target %s, realization %s: %s', (target, realization, out) => {
    expect(outOf(score('stabilize', target, realization))).toBe(out);
  });

  it('has no achievement against a target of 0', () => {
    expect(reasonOf(score('stabilize', '0', '1'))).toBe('target-zero');
  });
});

describe('a range as target', () => {
  it.each([
    // min, max, R, direction
    ['80', '90', '85', 'positive', '100.00'],
    ['80', '90', '80', 'positive', '100.00'],
    ['80', '90', '90', 'positive', '100.00'],
    ['80', '90', '70', 'positive', '87.50'], // 70 ÷ 80
    ['80', '90', '92', 'positive', '102.22'], // 92 ÷ 90; the regulation prints 113 by a slip
    ['7', '8', '6.5', 'negative', '107.14'], // (14 − 6.5) ÷ 7
    ['7', '8', '9', 'negative', '87.50'], // (16 − 9) ÷ 8
    ['7', '8', '7.5', 'negative', '100.00'],
    ['80', '80', '40', 'positive', '50.00'],
  ] as const)('%s–%s, realization %s, %s: %s', (min, max, realization, direction, out) => {
    expect(outOf(score(direction, min, realization, { max }))).toBe(out);
  });

  it('uses variant A also where the office uses B', () => {
    expect(outOf(score('negative', '7', '9', { max: '8', negativeVariant: 'B' }))).toBe('87.50');
  });

  it('is refused on a stabilise indicator, whatever the realization', () => {
    expect(reasonOf(score('stabilize', '7', '7', { max: '8' }))).toBe('range-on-stabilize');
    expect(reasonOf(score('stabilize', '7', null, { max: '8' }))).toBe('range-on-stabilize');
  });

  it('is refused when it runs backwards', () => {
    expect(reasonOf(score('positive', '90', '85', { max: '80' }))).toBe('range-reversed');
  });

  it('scores inside a range around zero and names the zero it cannot divide by', () => {
    expect(outOf(score('positive', '-5', '0', { max: '5' }))).toBe('100.00');
    expect(reasonOf(score('positive', '0', '-1', { max: '5' }))).toBe('target-zero');
  });
});

describe('predicates', () => {
  const ordinal = (target: string | null, realization: string | null, scale = sakipScale): Achievement =>
    scoreIndicator({
      direction: 'positive',
      target: null,
      realization: null,
      ordinal: { scale, target, realization },
      settings: settings(),
    });

  it.each([
    ['B', 'B', '100.00'],
    ['B', 'BB', '125.00'], // 5 ÷ 4
    ['B', 'C', '50.00'], // 2 ÷ 4
    [' bb ', 'AA', '140.00'], // 7 ÷ 5; small letters and spaces make no other code
  ])('target %s, realization %s: %s', (target, realization, out) => {
    expect(outOf(ordinal(target, realization))).toBe(out);
  });

  it('rank audit opinions too', () => {
    expect(outOf(ordinal('WTP', 'WDP', opinionScale))).toBe('75.00');
  });

  it('name what is missing or unknown', () => {
    expect(reasonOf(ordinal(null, 'B'))).toBe('no-target');
    expect(reasonOf(ordinal('B', null))).toBe('no-realization');
    expect(reasonOf(ordinal('Z', 'B'))).toBe('unknown-target-code');
    expect(reasonOf(ordinal('B', 'WTP'))).toBe('unknown-realization-code');
  });
});

describe('missing figures', () => {
  it.each([
    ['50', null, 'no-realization'],
    [null, '50', 'no-target'],
    [null, null, 'no-target'],
  ])('target %s, realization %s: %s', (target, realization, reason) => {
    expect(reasonOf(score('positive', target, realization))).toBe(reason);
  });

  it('tell "not available" from "not filled in"', () => {
    const input: AchievementInput = {
      direction: 'positive',
      target: decimal('50'),
      realization: null,
      isNotAvailable: true,
      settings: settings(),
    };
    expect(reasonOf(scoreIndicator(input))).toBe('not-available');
  });

  it('include a direction nobody chose', () => {
    const input: AchievementInput = {
      direction: null,
      target: decimal('1'),
      realization: decimal('1'),
      settings: settings(),
    };
    expect(reasonOf(scoreIndicator(input))).toBe('no-direction');
  });
});
