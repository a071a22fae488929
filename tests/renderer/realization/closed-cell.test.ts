import { describe, expect, it } from 'vitest';
import { type EntryClosing, findClosedCell } from '../../../renderer/features/realization/closed-cell.ts';
import type { EntryRow } from '../../../renderer/features/realization/entry-rows.ts';
import { findFirst } from '../../../renderer/features/realization/find-problem.ts';

const row = (own: { isAnnualOnly?: boolean; cell?: object | null } = {}): EntryRow =>
  ({
    kind: 'indicator',
    key: 'i1',
    year: 2026,
    quarter: 3,
    isAnnualOnly: false,
    cell: null,
    ...own,
  }) as EntryRow;
const open: EntryClosing = { isFileReadOnly: false, isEvaluator: false, isAdopted: false, period: null };
const sent = { id: 'p', version: 1, year: 2026, quarter: 3, status: 'submitted' } as EntryClosing['period'];

describe('where the keyboard begins', () => {
  const rowOf = (key: string, own: object): EntryRow =>
    ({ kind: 'indicator', key, isAnnualOnly: false, isFilled: true, rejected: null, ...own }) as EntryRow;
  const group = { kind: 'group', key: 'g' } as EntryRow;

  it('is the first entry to fill in, else the first that can be filled in, else the first row', () => {
    const annual = rowOf('annual', { isAnnualOnly: true, isFilled: false });
    expect(findFirst([group, annual, rowOf('a', {}), rowOf('b', { isFilled: false })])).toBe('b');
    expect(findFirst([group, annual, rowOf('a', {})])).toBe('a');
    expect(findFirst([group, annual])).toBe('annual');
    expect(findFirst([group])).toBeNull();
  });
});

describe('why a cell cannot be filled in', () => {
  it('is nothing for an entry of an open period, and for a heading', () => {
    expect(findClosedCell(row(), 'entry', open)).toBeNull();
    expect(findClosedCell({ kind: 'group', key: 'g' } as EntryRow, 'target', open)).toBeNull();
  });

  it('is the protected file before the period, and the period before the role', () => {
    const all = { ...open, isFileReadOnly: true, isEvaluator: true, period: sent };
    expect(findClosedCell(row(), 'entry', all)).toEqual({ kind: 'file' });
    expect(findClosedCell(row(), 'entry', { ...all, isFileReadOnly: false })).toEqual({
      kind: 'period',
      period: sent,
    });
    expect(findClosedCell(row(), 'entry', { ...open, isEvaluator: true })).toEqual({ kind: 'evaluator' });
  });

  it('is the yearly measuring of an indicator whatever becomes of the quarter', () => {
    const closed = { ...open, period: sent };
    expect(findClosedCell(row({ isAnnualOnly: true }), 'entry', closed)).toEqual({ kind: 'annual' });
  });

  it('is the place where a column is filled in for the columns that only show', () => {
    expect(findClosedCell(row(), 'quarter2', open)).toEqual({ kind: 'elsewhere', year: 2026, quarter: 2 });
    expect(findClosedCell(row(), 'lastYear', open)).toEqual({ kind: 'elsewhere', year: 2025, quarter: 0 });
    expect(findClosedCell(row(), 'target', { ...open, isAdopted: true })).toEqual({
      kind: 'plan',
      isAdopted: true,
    });
    expect(findClosedCell(row(), 'achievement', open)).toEqual({ kind: 'computed' });
    expect(findClosedCell(row(), 'evidence', open)).toEqual({ kind: 'details' });
    expect(findClosedCell(row(), 'endTarget', open)).toEqual({ kind: 'plan', isAdopted: false });
    expect(findClosedCell(row(), 'lastQuarter', open)).toEqual({ kind: 'elsewhere', year: 2025, quarter: 3 });
    expect(findClosedCell(row(), 'endProgress', open)).toEqual({ kind: 'computed' });
    expect(findClosedCell(row(), 'source', open)).toEqual({ kind: 'dictionary' });
    expect(findClosedCell(row(), 'verified', open)).toEqual({ kind: 'verification' });
  });

  it('is the missing figure for its state and its note', () => {
    expect(findClosedCell(row(), 'note', open)).toEqual({ kind: 'fill-first' });
    expect(findClosedCell(row({ cell: {} }), 'note', open)).toBeNull();
    const missing = row({ cell: { missingReason: 'survei' } });
    expect(findClosedCell(missing, 'dataDate', open)).toEqual({ kind: 'fill-first' });
    expect(findClosedCell(row({ cell: { missingReason: null } }), 'dataDate', open)).toBeNull();
  });
});
