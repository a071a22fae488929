import { describe, expect, it } from 'vitest';
import { compareBenchmarks } from '../../../db/domain/appraisal/compare-benchmarks.ts';
import { compareYears, findRun } from '../../../db/domain/appraisal/compare-years.ts';
import { rankIndicators } from '../../../db/domain/appraisal/rank-indicators.ts';
import { findAnsweringUnits, scoreUnits } from '../../../db/domain/appraisal/unit-scores.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import { toLineageStep } from '../../../db/domain/indicator-trend.ts';
import type { Benchmark, PlanDocument } from '../../../db/domain/plan-document.ts';
import { fromDecimal, type Rational, toFixedHalfUp } from '../../../db/domain/rational.ts';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import { defaultSettings } from '../../../db/domain/settings.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

const write = (value: Rational | null | undefined): string | null =>
  value == null ? null : toFixedHalfUp(value, 2);
const inYears = (name: string, realizations: Record<number, string>, target = '100') => ({
  name,
  targets: Object.fromEntries(Object.keys(realizations).map((year) => [year, target])),
  realizations,
});
const one = <T>(list: readonly T[]): T => {
  const [first] = list;
  if (first === undefined) throw new Error('nothing there');
  return first;
};

describe('the ranking', () => {
  const plan = aPlanDocument({
    nodes: [
      {
        level: 'objective',
        text: 'Sasaran',
        indicators: [
          inYears('A', { 2025: '70', 2026: '60' }),
          inYears('B', { 2026: '130' }),
          { name: 'C', targets: { 2026: '1' } },
          inYears('D', { 2026: '130' }),
          inYears('E', { 2025: '90', 2026: '100' }),
        ],
      },
    ],
  });

  it('runs from the highest down, gives equal ones the same place, and what has no figure none', () => {
    const ranked = rankIndicators(plan, scorePlan(plan, 2026), scorePlan(plan, 2025));
    expect(ranked.map(({ indicator, rank, need }) => [indicator.name, rank, need])).toEqual([
      ['B', 1, 'high'],
      ['D', 1, 'high'],
      ['E', 3, null],
      ['A', 4, 'low'],
      ['C', null, null],
    ]);
    expect(ranked.map(({ change }) => write(change))).toEqual([null, null, '10.00', '-10.00', null]);
  });
});

describe('years beside each other', () => {
  const make = (title: string, years: Record<number, string>): PlanDocument =>
    aPlanDocument({
      plan: { id: title, title, periodStart: null, periodEnd: null },
      nodes: [{ level: 'objective', text: 'Sasaran', indicators: [inYears('Nilai', years)] }],
    });

  it('cross plan periods, tell the difference of each year, and for how long it rose', () => {
    const before = make('Renstra lama', { 2023: '60', 2024: '55', 2025: '70' });
    const now = make('Renstra baru', { 2026: '72.5', 2028: '80' });
    const follows = { ...one(now.indicators), id: 'baru', succession: 'same' as const };
    const lines = compareYears(now, [
      toLineageStep(before, one(before.indicators)),
      {
        ...toLineageStep(now, one(now.indicators)),
        indicator: follows,
        targets: now.targets.map((cell) => ({ ...cell, indicatorId: 'baru' })),
        realizations: now.realizations.map((cell) => ({ ...cell, indicatorId: 'baru' })),
      },
    ]);
    expect(lines.map(({ year, shown, change }) => [year, write(shown), write(change)])).toEqual([
      [2023, '60.00', null],
      [2024, '55.00', '-5.00'],
      [2025, '70.00', '15.00'],
      [2026, '72.50', '2.50'],
      // 2027 is missing: two years are no year-on-year difference
      [2028, '80.00', null],
    ]);
    expect(findRun(lines, 2026)).toEqual({ way: 'up', years: 2 });
    expect(findRun(lines, 2024)).toEqual({ way: 'down', years: 1 });
    expect(findRun(lines, 2023)).toBeNull();
  });
});

describe('figures of others', () => {
  const make = (value: string | null, code: string | null = null): Benchmark => ({
    id: `b${value ?? code}`,
    version: 1,
    indicatorId: 'i',
    year: 2026,
    scope: 'national',
    name: '',
    value: value === null ? null : decimal(value),
    ordinalCode: code,
    source: 'BPS',
  });
  const indicator = (direction: 'positive' | 'negative' | 'stabilize') => ({
    ...one(
      aPlanDocument({ nodes: [{ level: 'objective', text: 'S', indicators: [{ name: 'n', direction }] }] })
        .indicators,
    ),
    id: 'i',
  });
  const compareWith = (direction: 'positive' | 'negative' | 'stabilize', value: string) =>
    one(
      compareBenchmarks(
        indicator(direction),
        2026,
        { value: fromDecimal(decimal('4.65')), code: null },
        { benchmarks: [make(value), { ...make(value), id: 'other year', year: 2025 }], scale: null },
      ),
    );

  it('stand beside the own one, and the direction says whose is better', () => {
    // 4.65 − 4.91 = −0.26
    expect(write(compareWith('negative', '4.91').difference)).toBe('-0.26');
    expect(compareWith('negative', '4.91').standing).toBe('better');
    expect(compareWith('positive', '4.91').standing).toBe('worse');
    expect(compareWith('positive', '4.65').standing).toBe('same');
    expect(compareWith('stabilize', '4.91').standing).toBeNull();
  });

  it('may be predicates, which have a place but no difference', () => {
    const scale = aPlanDocument().ordinalScales.find(({ slug }) => slug === 'sakip') ?? null;
    const ordinal = { ...indicator('positive'), valueKind: 'ordinal' as const };
    const [line] = compareBenchmarks(
      ordinal,
      2026,
      { value: null, code: 'BB' },
      { benchmarks: [make(null, 'B')], scale },
    );
    expect([line?.difference, line?.standing]).toEqual([null, 'better']);
  });
});

describe('units', () => {
  const plan = aPlanDocument({
    units: ['Dinas', 'Bidang'],
    nodes: [
      {
        level: 'objective',
        id: 'a',
        text: 'A',
        indicators: [inYears('a1', { 2026: '100' }), inYears('a2', { 2026: '80' })],
      },
      { level: 'objective', id: 'b', text: 'B', indicators: [inYears('b1', { 2026: '120' })] },
      { level: 'objective', id: 'c', text: 'C', indicators: [{ name: 'c1', targets: { 2026: '1' } }] },
    ],
  });
  const [office, division] = plan.units;
  if (!office || !division) throw new Error('two units');
  const withUnits: PlanDocument = {
    ...plan,
    units: [office, { ...division, parentId: office.id }],
    nodes: plan.nodes.map((node) => (node.id === 'a' ? { ...node, unitId: division.id } : node)),
    indicators: plan.indicators.map((one) => (one.name === 'b1' ? { ...one, unitId: office.id } : one)),
  };

  it('answer for what names them, or stands below a statement that does', () => {
    const names = new Map(withUnits.indicators.map(({ id, name }) => [name, id]));
    const units = findAnsweringUnits(withUnits);
    const of = (name: string) => units.get(names.get(name) ?? '');
    expect([of('a1'), of('b1'), of('c1')]).toEqual([division.id, office.id, null]);
  });

  it('are scored with the units below them, statement by statement, and say how many are measured', () => {
    const lines = scoreUnits(withUnits, scorePlan(withUnits, 2026)).map(({ unit, mean, shown }) => [
      unit?.name ?? null,
      write(shown),
      `${mean.reached} ${mean.measured} ${mean.total}`,
    ]);
    expect(lines).toEqual([
      // ((100 + 80) ÷ 2 + 120) ÷ 2 = 105; 100 and 120 reached their targets
      ['Dinas', '105.00', '2 3 3'],
      ['Bidang', '90.00', '1 2 2'],
      [null, null, '0 0 1'],
    ]);
  });

  it('weigh indicators where weights are given, and pool them where the settings say so', () => {
    const weighed = {
      ...withUnits,
      indicators: withUnits.indicators.map((one) =>
        one.name === 'a1' ? { ...one, weight: decimal('3') } : one,
      ),
    };
    const shown = (document: PlanDocument) =>
      scoreUnits(document, scorePlan(document, 2026)).map((unit) => write(unit.shown));
    // a: (3 × 100 + 80) ÷ 4 = 95; (95 + 120) ÷ 2 = 107.50
    expect(shown(weighed)).toEqual(['107.50', '95.00', null]);
    const pooled = { year: 0, settings: { ...defaultSettings, averaging: 'pooled' as const } };
    // (100 + 80 + 120) ÷ 3
    expect(shown({ ...withUnits, settings: [pooled] })).toEqual(['100.00', '90.00', null]);
  });
});
