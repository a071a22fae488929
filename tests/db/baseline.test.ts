import { describe, expect, it } from 'vitest';
import { findBaseline } from '../../db/commands/plans/baseline.ts';
import type { PlanDocument, Quarter } from '../../db/domain/plan-document.ts';
import { aPlanDocument, type IndicatorParts } from '../support/plan-document-builder.ts';

const make = (parts: Partial<IndicatorParts>): PlanDocument =>
  aPlanDocument({
    nodes: [{ level: 'objective', text: 'Sasaran', indicators: [{ name: 'Indikator', ...parts }] }],
  });

function find(document: PlanDocument) {
  const [indicator] = document.indicators;
  if (!indicator) throw new Error('no indicator');
  const {
    baseline_year: year,
    baseline_value: value,
    baseline_ordinal: ordinal,
  } = findBaseline(document, indicator, 2029);
  return [year, value, ordinal];
}

/** The realizations of a plan as quarters of 2029. */
function inQuarters(document: PlanDocument, values: readonly (string | null)[]): PlanDocument {
  const [cell] = document.realizations;
  if (!cell) throw new Error('no realization');
  const realizations = values.flatMap((value, at) =>
    value === null
      ? []
      : [
          {
            ...cell,
            id: `q${at}`,
            year: 2029,
            quarter: (at + 1) as Quarter,
            value: value as typeof cell.value,
          },
        ],
  );
  return { ...document, realizations };
}

describe('the baseline of a following plan', () => {
  it('is what was reached in the last year, before what was to be reached', () => {
    expect(find(make({ targets: { 2029: '12' }, realizations: { 2028: '10', 2029: '11.5' } }))).toEqual([
      2029,
      '11.5',
      null,
    ]);
  });

  it('is the target of the last year while nothing is known of it', () => {
    expect(find(make({ targets: { 2029: '12' }, realizations: { 2028: '10' } }))).toEqual([2029, '12', null]);
  });

  it('is the latest figure there is, with its own year, where the last year has none', () => {
    expect(find(make({ realizations: { 2026: '8', 2028: '10' } }))).toEqual([2028, '10', null]);
    expect(find(make({}))).toEqual([2029, null, null]);
  });

  it('is a predicate for an indicator that is told in predicates', () => {
    expect(find(make({ ordinalScale: 'sakip', realizations: { 2029: 'BB' } }))).toEqual([2029, null, 'BB']);
    expect(find(make({ ordinalScale: 'sakip', targets: { 2029: 'A' } }))).toEqual([2029, null, 'A']);
  });

  it('is made of four quarters, and of no unfinished year', () => {
    const plan = make({ aggregation: 'sum', targets: { 2029: '99' }, realizations: { 2029: '1' } });
    // 10 + 20 + 30 + 40 = 100
    expect(find(inQuarters(plan, ['10', '20', '30', '40']))).toEqual([2029, '100', null]);
    expect(find(inQuarters(plan, ['10', '20', null, '40']))).toEqual([2029, '99', null]);
    const mean = make({ aggregation: 'mean', realizations: { 2029: '1' } });
    // (1 + 1 + 1 + 2) ÷ 4 = 1.25
    expect(find(inQuarters(mean, ['1', '1', '1', '2']))).toEqual([2029, '1.25', null]);
  });
});
