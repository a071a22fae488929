import { describe, expect, it } from 'vitest';
import { describePlanState, toRoman } from '../../db/domain/plan-state.ts';

const versions = (...numbers: number[]) => numbers.map((number) => ({ number }));

describe('the state of a plan', () => {
  it('goes from draft to adopted, and from one revision to the next', () => {
    expect(describePlanState('draft', [])).toEqual({ kind: 'draft', number: 0 });
    expect(describePlanState('adopted', versions(0))).toEqual({ kind: 'adopted', number: 0 });
    expect(describePlanState('draft', versions(0))).toEqual({ kind: 'revision-draft', number: 1 });
    expect(describePlanState('adopted', versions(0, 1))).toEqual({ kind: 'revision', number: 1 });
    expect(describePlanState('draft', versions(1, 0))).toEqual({ kind: 'revision-draft', number: 2 });
  });

  it('is adopted where a file says so without keeping what was adopted', () => {
    expect(describePlanState('adopted', [])).toEqual({ kind: 'adopted', number: 0 });
  });

  it('counts revisions in Roman numerals', () => {
    expect([1, 2, 3, 4, 5, 9, 14, 40, 99].map(toRoman)).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
      'IX',
      'XIV',
      'XL',
      'XCIX',
    ]);
  });
});
