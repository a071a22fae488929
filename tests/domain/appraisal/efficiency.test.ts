import { describe, expect, it } from 'vitest';
import {
  judgeDifference,
  judgeRatio,
  judgeRemainder,
  scoreOutputs,
} from '../../../db/domain/appraisal/efficiency.ts';
import { listNodePairs, scorePlanOutputs } from '../../../db/domain/appraisal/node-pairs.ts';
import { openBudgetBook } from '../../../db/domain/budget/budget-book.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import { fromDecimal, type Rational, toFixedHalfUp } from '../../../db/domain/rational.ts';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

const exact = (text: string): Rational => fromDecimal(decimal(text));
const write = (value: Rational): string => toFixedHalfUp(value, 2);
const pair = (achievement: string, absorption: string) => ({
  achievement: exact(achievement),
  absorption: exact(absorption),
});

describe('what is left of the budget', () => {
  it('is efficiency only where the target was reached', () => {
    const reached = judgeRemainder(pair('100.45', '88.99'));
    expect([write(reached.remainder), reached.isJudged]).toEqual(['11.01', true]); // 100 − 88.99
    expect(judgeRemainder(pair('100', '90')).isJudged).toBe(true);
    expect(judgeRemainder(pair('90', '80')).isJudged).toBe(false);
  });
});

describe('achievement beside absorption', () => {
  it.each([
    ['100', '88', '12.00', 'efficient'],
    ['92', '95', '-3.00', 'fair'],
    ['70', '90', '-20.00', 'inefficient'],
    // The bounds themselves are fair: more than 5 is efficient, less than −5 is not.
    ['95', '90', '5.00', 'fair'],
    ['90', '95', '-5.00', 'fair'],
  ])('judges %s against %s as a difference of %s: %s', (achievement, absorption, difference, verdict) => {
    const judged = judgeDifference(pair(achievement, absorption));
    expect([write(judged.difference), judged.verdict]).toEqual([difference, verdict]);
  });

  it('is a ratio below one where less was spent than reached', () => {
    // 88.99 ÷ 100.45 = 0.8859…; 1 − 0.8859… = 11.41 %
    const judged = judgeRatio(pair('100.45', '88.99'));
    expect(judged && [write(judged.ratio), write(judged.saving), judged.isEfficient]).toEqual([
      '0.89',
      '11.41',
      true,
    ]);
    expect(judgeRatio(pair('90', '90'))?.isEfficient).toBe(false);
    expect(judgeRatio(pair('0', '10'))).toBeNull();
  });
});

describe('efficiency over outputs (PMK 22/2021)', () => {
  it.each([
    // 1000 × 95 % = 950; (950 − 900) ÷ 950 = 5.26 %; 50 + 5.263 ÷ 20 × 50 = 63.16
    [[['1000', '95', '900']], '5.26', '63.16'],
    [[['1000', '100', '1000']], '0.00', '50.00'],
    // 25 is held to 20 for the value
    [[['1000', '100', '750']], '25.00', '100.00'],
    // 500 due, 800 spent: −60, held to −20
    [[['1000', '50', '800']], '-60.00', '0.00'],
    // 600 + 360 = 960 due, 920 spent: 40 ÷ 960 = 4.17 %; 50 + 4.1667 ÷ 20 × 50 = 60.42
    [
      [
        ['600', '100', '540'],
        ['400', '90', '380'],
      ],
      '4.17',
      '60.42',
    ],
  ])('of %j is %s, valued %s', (rows, efficiency, value) => {
    const scored = scoreOutputs(
      rows.map(([allocation = '', achievement = '', realized = '']) => ({
        allocation: exact(allocation),
        achievement: exact(achievement),
        realized: exact(realized),
      })),
    );
    expect(scored && [write(scored.efficiency), write(scored.value)]).toEqual([efficiency, value]);
  });

  it('is none where nothing was reached', () => {
    const zero = { allocation: exact('10'), achievement: exact('0'), realized: exact('5') };
    expect(scoreOutputs([zero])).toBeNull();
    expect(scoreOutputs([])).toBeNull();
  });
});

describe('a plan', () => {
  const indicator = (target: string, realization: string) => ({
    name: `${realization} dari ${target}`,
    targets: { 2026: target },
    realizations: { 2026: realization },
  });
  const plan = aPlanDocument({
    nodes: [
      {
        level: 'objective',
        id: 'objective',
        text: 'Sasaran',
        indicators: [indicator('100', '90')],
        children: [
          {
            level: 'program',
            id: 'program',
            text: 'Program',
            // Counted once, in the activity below it.
            indicators: [indicator('100', '10')],
            children: [
              {
                level: 'activity',
                id: 'activity',
                text: 'Kegiatan',
                indicators: [indicator('100', '95')],
                ceilings: { 2026: { murni: '900', perubahan: '1000' } },
                budget: { 2026: ['900', '800'] },
              },
            ],
          },
        ],
      },
      { level: 'objective', id: 'empty', text: 'Tanpa indikator dan pagu' },
    ],
  });
  const book = openBudgetBook(plan);
  const score = scorePlan(plan, 2026);

  it('pairs each objective with its absorption against the version in force', () => {
    const [line, ...others] = listNodePairs(plan, score, book, 'objective');
    expect(others).toEqual([]);
    // 90 of 100; 800 of 1000 as revised, not of the 900 first given
    expect(line?.achievement && write(line.achievement)).toBe('90.00');
    expect(line?.budget?.absorption && write(line.budget.absorption)).toBe('80.00');
    expect(line?.difference?.verdict).toBe('efficient');
    expect(line?.remainder?.isJudged).toBe(false);
  });

  it('takes the lowest financed and measured rows as outputs', () => {
    const scored = scorePlanOutputs(plan, score, book);
    // 1000 × 95 % = 950 due, 800 spent: 150 ÷ 950 = 15.79 %
    expect(scored && [scored.outputs, write(scored.efficiency)]).toEqual([1, '15.79']);
  });
});
