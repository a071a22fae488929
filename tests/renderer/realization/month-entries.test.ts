import { describe, expect, it } from 'vitest';
import { makeIndicatorContext } from '../../../db/domain/cascade-score.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import type { MonthFigures } from '../../../db/domain/months.ts';
import type { PlanIndicator, RealizationCell, TargetCell } from '../../../db/domain/plan-document.ts';
import { toCascadeIndicators } from '../../../db/domain/score-plan.ts';
import { defaultSettings } from '../../../db/domain/settings.ts';
import { findClosedCell } from '../../../renderer/features/realization/closed-cell.ts';
import type { EntryDrafts } from '../../../renderer/features/realization/entry-drafts.ts';
import { createRowBuilder } from '../../../renderer/features/realization/entry-rows.ts';
import { findProblem } from '../../../renderer/features/realization/find-problem.ts';
import { judgeEdits } from '../../../renderer/features/realization/judge-edits.ts';
import { readMonthColumn } from '../../../renderer/features/realization/month-columns.tsx';
import { anIndicator, aPlan, aRealization, aTarget } from './a-plan.ts';

const noDrafts: EntryDrafts = { rejected: new Map(), readings: new Map(), latest: null };
const months = (...values: readonly [string | null, string | null, string | null]): MonthFigures => {
  const [first = null, second = null, third = null] = values.map((one) =>
    one === null ? null : decimal(one),
  );
  return [first, second, third];
};

function rowOf(
  indicator: PlanIndicator,
  targets: readonly TargetCell[],
  realizations: readonly RealizationCell[],
  drafts: EntryDrafts = noDrafts,
) {
  const document = aPlan({ indicators: [indicator], targets, realizations });
  const [group] = createRowBuilder()({
    document,
    indicators: toCascadeIndicators(document),
    context: makeIndicatorContext(defaultSettings, document.ordinalScales),
    year: 2026,
    quarter: 3,
    drafts,
    pending: new Map(),
    hasQuarterTargets: true,
    proofs: { evidences: new Map(), analysed: new Set() },
    chosen: new Set(),
    today: '2026-10-05',
  });
  const row = group?.rows[0];
  if (!row) throw new Error('no row');
  return row;
}

const monthly = anIndicator('a', { aggregation: 'sum', frequency: 'monthly' });
const quarterTarget = aTarget('a', 2026, '30', { quarter: 3 });
const reached = (value: string | null, figures: MonthFigures | null) =>
  aRealization('a', 2026, value, { quarter: 3, months: figures });

describe('a quarter that is filled in by month', () => {
  it('is made of its months, and is filled once all three are there', () => {
    const half = rowOf(monthly, [quarterTarget], [reached(null, months('8', '0', null))]);
    // 8 + 0 = 8 of 30 = 26.67 %; September is still to be filled in.
    expect([half.entry.text, half.isDerived, half.isFilled]).toEqual(['8', true, false]);
    expect(half.months.map(({ month, value }) => [month, value])).toEqual([
      [7, '8'],
      [8, '0'],
      [9, null],
    ]);
    expect(half.band?.tone).toBe('very-low');
    expect(rowOf(monthly, [quarterTarget], [reached(null, months('8', '0', '4'))]).isFilled).toBe(true);
  });

  it('keeps a figure that was typed, and says that its months make another', () => {
    const row = rowOf(monthly, [quarterTarget], [reached('20', months('8', '8', '8'))]);
    expect([row.entry.text, row.isDerived, row.monthsApart]).toEqual(['20', false, { n: 24n, d: 1n }]);
    expect(rowOf(monthly, [quarterTarget], [reached('24', months('8', '8', '8'))]).monthsApart).toBeNull();
    expect(rowOf(monthly, [quarterTarget], [reached('20', months('8', '8', null))]).monthsApart).toBeNull();
  });

  it('is open to months where the office measures by month or has begun to', () => {
    const plain = anIndicator('a', { aggregation: 'sum' });
    expect(rowOf(plain, [quarterTarget], []).months).toEqual([]);
    const begun = { ...quarterTarget, quarter: 1 as const, months: months('1', null, null) };
    expect(rowOf(plain, [quarterTarget, begun], []).months).toHaveLength(3);
    // Measured by month and without targets for quarters: not one of the year alone.
    expect(rowOf(monthly, [], []).isAnnualOnly).toBe(false);
    expect(rowOf({ ...monthly, valueKind: 'ordinal' }, [], []).months).toEqual([]);
  });

  it('takes what is typed in a month for that month alone', () => {
    const row = rowOf(monthly, [quarterTarget], [reached(null, months('8', null, null))]);
    const judge = (text: string) => judgeEdits([{ row, month: 8, text }], 'id');
    expect(judge('7,5').changes).toMatchObject([{ month: 8, patch: { value: '7.5' } }]);
    expect(judge('').changes).toEqual([]);
    expect(judgeEdits([{ row, month: 7, text: '' }], 'id').changes).toMatchObject([
      { patch: { value: null } },
    ]);
    for (const text of ['t.t.', '=4/5', 'delapan']) {
      const { changes, rejected } = judge(text);
      expect(changes).toEqual([]);
      expect([...rejected.keys()]).toEqual(['a 2026 3 8']);
    }
  });

  it('shows what was refused in the month where it was typed', () => {
    const key = 'a 2026 3 9';
    const issue = { kind: 'no-number' } as const;
    const drafts = { ...noDrafts, rejected: new Map([[key, { text: 'x', issue }]]) };
    const row = rowOf(monthly, [quarterTarget], [], drafts);
    expect(row.rejected).toBeNull();
    expect(row.months.map(({ rejected }) => rejected?.text ?? null)).toEqual([null, null, 'x']);
    expect(findProblem([row], null, 1)?.key).toBe('a');
  });

  it('says why a month cannot be filled in', () => {
    const open = { isFileReadOnly: false, isEvaluator: false, isAdopted: true, period: null };
    const plain = rowOf(anIndicator('a'), [quarterTarget], []);
    expect(findClosedCell(plain, 'month-8', open)).toEqual({ kind: 'by-quarter' });
    const row = rowOf(monthly, [quarterTarget], []);
    expect(findClosedCell(row, 'month-8', open)).toBeNull();
    expect(findClosedCell(row, 'month-8', { ...open, isFileReadOnly: true })).toEqual({ kind: 'file' });
    expect([readMonthColumn('month-8'), readMonthColumn('month-13'), readMonthColumn('entry')]).toEqual([
      8,
      null,
      null,
    ]);
  });
});
