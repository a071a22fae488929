import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../db/domain/check/finding.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import { findFix } from '../../../renderer/features/plan/model/finding-fix.ts';
import {
  findFindings,
  findingIdOf,
  marksCell,
  rowKeyOf,
  stepFinding,
} from '../../../renderer/features/plan/model/findings.ts';
import { aNode, anIndicator, aPlan, aTarget } from './a-plan.ts';

const indicator = anIndicator('i', 'O', { decimals: 1, baselineYear: 2024, baselineValue: decimal('21.3') });
const plan = aPlan({
  nodes: [aNode('O', 'objective', null)],
  indicators: [indicator],
  targets: [aTarget('i', 2025, '19'), aTarget('i', 2027, '15'), aTarget('i', 2029, '12')],
});

const aFinding = (rule: Finding['rule'], parts: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'warning',
  nodeId: 'O',
  indicatorId: 'i',
  year: null,
  params: {},
  figures: {},
  ...parts,
});

describe('the way out of a finding', () => {
  it('is a figure, a cell, a field of the panel, a new row or the period', () => {
    expect(findFix(plan, aFinding('target-missing', { year: 2028 }))).toEqual({
      kind: 'set-target',
      indicatorId: 'i',
      year: 2028,
      value: '13.5',
    });
    expect(findFix(plan, aFinding('target-missing', { year: 2030 }))).toMatchObject({ column: 2030 });
    expect(findFix(plan, aFinding('indicator-without-unit'))).toMatchObject({ column: 'unit' });
    expect(findFix(plan, aFinding('indicator-without-source'))).toMatchObject({ field: 'dataSource' });
    expect(findFix(plan, aFinding('objective-without-indicator', { indicatorId: null }))).toEqual({
      kind: 'add-indicator',
      nodeId: 'O',
    });
    expect(findFix(plan, aFinding('plan-without-period', { nodeId: null, indicatorId: null }))).toEqual({
      kind: 'fill-period',
    });
  });

  it('is left to the place of realizations where realizations are wrong', () => {
    expect(findFix(plan, aFinding('realization-out-of-bounds', { year: 2025 }))).toBeNull();
  });
});

describe('the findings of a plan', () => {
  it('are looked for once as long as the plan is the same', () => {
    expect(findFindings(plan)).toBe(findFindings(plan));
  });

  it('stand at the indicator, else at the row, else at the plan', () => {
    expect(rowKeyOf(aFinding('target-missing'))).toBe('i');
    expect(rowKeyOf(aFinding('objective-without-indicator', { indicatorId: null }))).toBe('O');
    expect(rowKeyOf(aFinding('plan-without-period', { nodeId: null, indicatorId: null }))).toBe('plan');
  });

  it('mark a missing target as an error only between others', () => {
    const missing = aFinding('target-missing', { year: 2026 });
    expect(marksCell(missing, true)).toBe('error');
    expect(marksCell(missing, false)).toBeNull();
    expect(marksCell(aFinding('target-against-direction', { year: 2026 }), true)).toBe('warning');
  });

  it('are gone through round and round, and none is passed over when one has been put right', () => {
    const all = [2025, 2026, 2027].map((year) => aFinding('target-missing', { year }));
    const at = (index: number) => {
      const finding = all[index];
      return finding ? { index, id: findingIdOf(finding) } : null;
    };
    expect(stepFinding(all, null, 1)).toBe(0);
    expect(stepFinding(all, null, -1)).toBe(2);
    expect(stepFinding(all, at(2), 1)).toBe(0);
    expect(stepFinding(all, at(0), -1)).toBe(2);
    // The second was put right: what is second now is the next one.
    const rest = all.toSpliced(1, 1);
    expect(stepFinding(rest, at(1), 1)).toBe(1);
    expect(stepFinding([], at(0), 1)).toBeNull();
  });
});
