import { describe, expect, it } from 'vitest';
import { appendProposal } from '../../../renderer/features/achievement/analysis/use-analysis.ts';
import {
  describeAchievement,
  hasAnalysis,
  isOfUnit,
  isShown,
} from '../../../renderer/features/achievement/model/describe-achievement.ts';
import { listTrendPoints } from '../../../renderer/features/achievement/model/trend-series.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

describe('a proposed sentence', () => {
  it('goes behind what a person wrote, and never over it', () => {
    expect(appendProposal(null, 'Naik 2.')).toBe('Naik 2.');
    expect(appendProposal('Cuaca buruk.\n', 'Naik 2.')).toBe('Cuaca buruk.\nNaik 2.');
  });

  it('is not added twice, nor when it says nothing', () => {
    expect(appendProposal('Cuaca buruk.\nNaik 2.', 'Naik 2.')).toBeNull();
    expect(appendProposal('Cuaca buruk.', '')).toBeNull();
  });
});

describe('the indicators that the filters leave', () => {
  const indicator = (name: string, realization: string) => ({
    name,
    targets: { 2026: '100' },
    realizations: { 2026: realization },
  });
  const plan = aPlanDocument({
    units: ['Dinas', 'Bidang'],
    nodes: [
      {
        level: 'objective',
        text: 'Sasaran',
        indicators: [indicator('low', '50'), indicator('fine', '100'), indicator('high', '130')],
      },
    ],
  });
  const [low, fine] = plan.indicators;
  const [office, division] = plan.units;
  if (!low || !fine || !office || !division) throw new Error('rows');
  const analysis = {
    id: 'a',
    version: 1,
    indicatorId: low.id,
    year: 2026,
    quarter: 2 as const,
    causes: 'Sebab.',
    obstacles: null,
    solutions: null,
    followUp: null,
    supporting: null,
  };
  const document = {
    ...plan,
    units: [office, { ...division, parentId: office.id }],
    indicators: plan.indicators.map((one) => (one.id === low.id ? { ...one, unitId: division.id } : one)),
    analyses: [analysis],
  };
  const facts = describeAchievement(document, 2026, null);
  const names = (filter: Parameters<typeof isShown>[1]) =>
    facts.ranking.filter((entry) => isShown(entry, filter, facts)).map((entry) => entry.indicator.name);

  it('are red below the threshold, asked for above 120 % too, and open until something is written', () => {
    expect(names('all')).toEqual(['high', 'fine', 'low']);
    expect(names('red')).toEqual(['low']);
    expect(names('asked')).toEqual(['high', 'low']);
    expect(names('unwritten')).toEqual(['high']);
    expect(hasAnalysis(document, low.id, 2025)).toBe(false);
  });

  it('belong to a unit with those below it, or to none', () => {
    expect(isOfUnit(low.id, office.id, facts)).toBe(true);
    expect(isOfUnit(low.id, division.id, facts)).toBe(true);
    expect(isOfUnit(fine.id, office.id, facts)).toBe(false);
    expect(isOfUnit(fine.id, 'none', facts)).toBe(true);
    expect(isOfUnit(low.id, null, facts)).toBe(true);
  });

  it('stand in a small drawing at their figures, with a gap where there is none', () => {
    expect(listTrendPoints(low, [2025, 2026].map(facts.yearScore), null)).toEqual([
      { targetAt: null, realizationAt: null },
      { targetAt: 100, realizationAt: 50 },
    ]);
  });
});
