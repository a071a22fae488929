import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../db/domain/decimal.ts';
import { findEarlierTargets } from '../../db/domain/earlier-targets.ts';
import type { Quarter, TargetCell } from '../../db/domain/plan-document.ts';

const target = (value: string, parts: Partial<TargetCell> = {}): TargetCell => ({
  id: `${value} ${parts.quarter ?? 0}`,
  version: 1,
  indicatorId: 'I',
  year: 2026,
  quarter: 0,
  value: value as Decimal,
  valueMax: null,
  ordinalCode: null,
  ...parts,
});
const state = (number: number, adoptedOn: string, ...targets: readonly TargetCell[]) => ({
  number,
  adoptedOn,
  targets,
});

describe('a target that was revised', () => {
  const states = [
    state(1, '2026-10-05', target('72'), target('20', { quarter: 1 as Quarter })),
    state(0, '2025-01-06', target('69'), target('20', { quarter: 1 as Quarter })),
  ];

  it('has every figure it had before, with the state that had it', () => {
    const find = findEarlierTargets(states, [target('75'), target('20', { quarter: 1 })]);
    expect(find('I', 2026).map(({ number, adoptedOn, value }) => [number, adoptedOn, value])).toEqual([
      [0, '2025-01-06', '69'],
      [1, '2026-10-05', '72'],
    ]);
    expect(find('I', 2026, 1)).toEqual([]);
  });

  it('names the last state of a figure that stood for several, and a range or predicate by all of it', () => {
    const same = [state(0, '2025-01-06', target('69')), state(1, '2026-10-05', target('69'))];
    expect(findEarlierTargets(same, [target('70')])('I', 2026)).toMatchObject([{ number: 1, value: '69' }]);
    const range = target('69', { valueMax: '80' as Decimal });
    expect(findEarlierTargets([state(0, '2025-01-06', range)], [target('69')])('I', 2026)).toMatchObject([
      { value: '69', valueMax: '80' },
    ]);
  });

  it('is kept where it was removed, and has nothing before it where a revision added it', () => {
    expect(findEarlierTargets([state(0, '2025-01-06', target('69'))], [])('I', 2026)).toHaveLength(1);
    expect(findEarlierTargets([state(0, '2025-01-06')], [target('69')])('I', 2026)).toEqual([]);
    expect(findEarlierTargets([], [target('69')])('I', 2026)).toEqual([]);
  });
});
