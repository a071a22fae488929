import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import { shareIndicatorTargets } from '../../db/domain/distribute-indicator.ts';
import type { TargetWay } from '../../db/domain/distribute-target.ts';
import type { PlanDocument, Quarter, TargetCell } from '../../db/domain/plan-document.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';

const plan = aPlanDocument({
  nodes: [
    {
      level: 'objective',
      text: 'Sasaran',
      indicators: [
        {
          name: 'Prevalensi',
          aggregation: 'last',
          decimals: 1,
          targets: { 2025: '20', 2026: '18' },
          realizations: { 2025: '19' },
        },
        { name: 'Cakupan', aggregation: 'last', decimals: 0, targets: { 2025: '60', 2026: '80' } },
        { name: 'Indeks', aggregation: 'last', decimals: 0, baseline: [2024, '40'], targets: { 2026: '60' } },
        { name: 'Opini', ordinalScale: 'opini-bpk', aggregation: 'last', targets: { 2026: 'WTP' } },
        { name: 'Rentang', aggregation: 'last', targets: { 2026: ['80', '90'] } },
        { name: 'Orang', aggregation: 'sum', decimals: 0, targets: { 2026: '200' } },
        { name: 'Kosong' },
      ],
    },
  ],
});
const idOf = (name: string): string => plan.indicators.find((one) => one.name === name)?.id ?? '';
const quarterly = (name: string, year: number, values: readonly string[]): TargetCell[] =>
  values.map((value, i) => ({
    id: `${name} ${year} ${i}`,
    version: 1,
    indicatorId: idOf(name),
    year,
    quarter: (i + 1) as Quarter,
    value: decimal(value),
    valueMax: null,
    ordinalCode: null,
  }));
const share = (name: string, way: TargetWay, document: PlanDocument = plan) => {
  const [shared] = shareIndicatorTargets(document, new Set([idOf(name)]), {
    year: 2026,
    way,
    depth: 'quarters',
  });
  if (!shared) throw new Error(name);
  return shared;
};
const figures = (...of: Parameters<typeof share>) => {
  const shared = share(...of);
  return shared.ok ? shared.quarters.map((cell) => cell.ordinalCode ?? cell.value) : shared.reason;
};

describe('a target shared out to the quarters of an indicator', () => {
  it('starts where last year ended: what was reached, else what was to be, else the baseline', () => {
    // 19 → 18 in steps of −0.25: 18.75, 18.5, 18.25, 18, rounded away from zero to tenths.
    expect(figures('Prevalensi', 'linear')).toEqual(['18.8', '18.5', '18.3', '18']);
    expect(share('Prevalensi', 'linear').start?.from).toBe('realization');
    // 60 → 80 and 40 → 60 in steps of 5.
    expect(figures('Cakupan', 'linear')).toEqual(['65', '70', '75', '80']);
    expect(share('Cakupan', 'linear').start?.from).toBe('target');
    expect(figures('Indeks', 'linear')).toEqual(['45', '50', '55', '60']);
    expect(share('Indeks', 'linear').start?.from).toBe('baseline');
    expect(figures('Orang', 'linear')).toBe('no-start');
  });

  it('takes last year’s quarterly targets as its pattern only where all four are there', () => {
    const three = { ...plan, targets: [...plan.targets, ...quarterly('Orang', 2025, ['10', '20', '30'])] };
    expect(figures('Orang', 'pattern', three)).toBe('no-pattern');
    const four = {
      ...plan,
      targets: [...plan.targets, ...quarterly('Orang', 2025, ['10', '20', '30', '40'])],
    };
    // Shares 10 %, 20 %, 30 %, 40 % of 200.
    expect(figures('Orang', 'pattern', four)).toEqual(['20', '40', '60', '80']);
    expect(share('Orang', 'pattern', four).pattern).toBe('target');
  });

  it('repeats predicates and ranges, and says why it does nothing else with them', () => {
    expect(figures('Opini', 'even')).toEqual(['WTP', 'WTP', 'WTP', 'WTP']);
    expect(figures('Opini', 'linear')).toBe('predicate');
    expect(share('Rentang', 'even')).toMatchObject({
      ok: true,
      quarters: [{ value: '80', valueMax: '90' }, {}, {}, {}],
    });
    expect(figures('Rentang', 'pattern')).toBe('range');
    expect(figures('Kosong', 'even')).toBe('no-target');
  });

  it('names what it would replace', () => {
    const filled = { ...plan, targets: [...plan.targets, ...quarterly('Orang', 2026, ['50', '50'])] };
    expect(share('Orang', 'even', filled).present.map(({ value }) => value)).toEqual(['50', '50']);
    expect(figures('Orang', 'even', filled)).toEqual(['50', '50', '50', '50']);
  });
});
