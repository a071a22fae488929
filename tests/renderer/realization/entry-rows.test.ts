import { describe, expect, it } from 'vitest';
import { makeIndicatorContext } from '../../../db/domain/cascade-score.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import type {
  PlanDocument,
  PlanIndicator,
  RealizationCell,
  TargetCell,
} from '../../../db/domain/plan-document.ts';
import { toCascadeIndicators } from '../../../db/domain/score-plan.ts';
import { defaultSettings } from '../../../db/domain/settings.ts';
import type { EntryDrafts } from '../../../renderer/features/realization/entry-drafts.ts';
import { createRowBuilder, type RowInputs } from '../../../renderer/features/realization/entry-rows.ts';
import { summarizeEntries, summarizeGroup } from '../../../renderer/features/realization/entry-summary.ts';
import { findEmpty, findProblem } from '../../../renderer/features/realization/find-problem.ts';
import { anIndicator, aPlan, aRealization, aTarget } from './a-plan.ts';

const noDrafts: EntryDrafts = { rejected: new Map(), readings: new Map(), latest: null };

function inputsOf(document: PlanDocument, change: Partial<RowInputs> = {}): RowInputs {
  return {
    document,
    indicators: toCascadeIndicators(document),
    context: makeIndicatorContext(defaultSettings, document.ordinalScales),
    year: 2026,
    quarter: 0,
    drafts: noDrafts,
    pending: new Map(),
    hasQuarterTargets: false,
    proofs: { evidences: new Map(), analysed: new Set() },
    chosen: new Set(),
    today: '2027-01-05',
    ...change,
  };
}

function rowsOf(
  indicators: readonly PlanIndicator[],
  targets: readonly TargetCell[],
  realizations: readonly RealizationCell[],
  change: Partial<RowInputs> = {},
) {
  const document = aPlan({ indicators, targets, realizations });
  const groups = createRowBuilder()(inputsOf(document, change));
  return groups.flatMap((group) => group.rows);
}

describe('a row of the entry grid', () => {
  it('shows target, last year and entry in the file’s own way of writing, and the achievement', () => {
    const [row] = rowsOf(
      [anIndicator('a', { decimals: 1, direction: 'negative' })],
      [aTarget('a', 2026, '17')],
      [aRealization('a', 2025, '20.15'), aRealization('a', 2026, '18.6')],
    );
    expect([row?.target.text, row?.lastYear.text, row?.entry.text]).toEqual(['17,0', '20,15', '18,6']);
    // (2 × 17 − 18.6) ÷ 17 = 15.4 ÷ 17 = 90.588…%: below 91, so "high".
    expect(row?.band?.tone).toBe('high');
    expect(row?.isFilled).toBe(true);
  });

  it('is filled in by a zero and by a reason, but not by nothing', () => {
    const rows = rowsOf(
      [anIndicator('zero'), anIndicator('reason'), anIndicator('nothing')],
      [],
      [aRealization('zero', 2026, '0'), aRealization('reason', 2026, null, { missingReason: 'survei' })],
    );
    expect(rows.map((row) => [row.key, row.isFilled, row.entry.text])).toEqual([
      ['zero', true, '0'],
      ['reason', true, ''],
      ['nothing', false, ''],
    ]);
  });

  it('shows what follows from quarters without taking it for an entry', () => {
    const [row] = rowsOf(
      [anIndicator('a', { aggregation: 'sum' })],
      [aTarget('a', 2026, '100')],
      [aRealization('a', 2026, '30', { quarter: 1 }), aRealization('a', 2026, '25', { quarter: 2 })],
    );
    expect([row?.entry.text, row?.isDerived, row?.isFilled, row?.cell]).toEqual(['55', true, true, null]);
  });

  it('shows the baseline where the plan had no year before', () => {
    const [row] = rowsOf(
      [anIndicator('a', { baselineYear: 2025, baselineValue: decimal('12') })],
      [aTarget('a', 2026, '10')],
      [],
    );
    expect(row?.lastYear.text).toBe('12');
  });

  it('asks about a figure that is more than three times the one before, not about three times', () => {
    const before = [aRealization('a', 2025, '20'), aRealization('b', 2025, '20')];
    const rows = rowsOf(
      [anIndicator('a'), anIndicator('b')],
      [],
      [...before, aRealization('a', 2026, '60'), aRealization('b', 2026, '60.1')],
    );
    expect(rows.map((row) => row.isJump)).toEqual([false, true]);
  });

  it('is measured by the year alone when others of its year have quarterly targets', () => {
    const indicators = [anIndicator('a'), anIndicator('b')];
    const targets = [aTarget('a', 2026, '5', { quarter: 3 }), aTarget('b', 2026, '5')];
    const inQuarter = { quarter: 3, hasQuarterTargets: true } as const;
    expect(rowsOf(indicators, targets, [], inQuarter).map((row) => row.isAnnualOnly)).toEqual([false, true]);
    expect(rowsOf(indicators, targets, []).map((row) => row.isAnnualOnly)).toEqual([false, false]);
  });

  it('shows a change before the file has answered', () => {
    const pending = new Map([['a 2026 0', aRealization('a', 2026, '9')]]);
    const [row] = rowsOf([anIndicator('a')], [aTarget('a', 2026, '10')], [], { pending });
    expect(row?.entry.text).toBe('9');
    const emptied = new Map([['a 2026 0', null]]);
    const [gone] = rowsOf([anIndicator('a')], [], [aRealization('a', 2026, '9')], { pending: emptied });
    expect([gone?.entry.text, gone?.isFilled]).toEqual(['', false]);
  });
});

describe('rows that did not change', () => {
  it('stay the same objects when another one does', () => {
    const build = createRowBuilder();
    const document = aPlan({
      indicators: [anIndicator('a'), anIndicator('b', { nodeId: 'other' })],
      targets: [aTarget('a', 2026, '10'), aTarget('b', 2026, '10')],
      realizations: [aRealization('a', 2026, '5')],
    });
    const inputs = inputsOf(document);
    const before = build(inputs);
    const after = build({
      ...inputs,
      document: { ...document, realizations: [...document.realizations, aRealization('b', 2026, '7')] },
    });
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });
});

describe('sums over the rows', () => {
  const rows = rowsOf(
    [anIndicator('a', { kind: 'iku' }), anIndicator('b'), anIndicator('c')],
    [aTarget('a', 2026, '10'), aTarget('b', 2026, '10'), aTarget('c', 2026, '10')],
    [aRealization('a', 2026, '10'), aRealization('b', 2026, '5')],
  );

  it('count what is filled in, empty, below the threshold, and in each band', () => {
    const summary = summarizeEntries(rows);
    // 10 ÷ 10 = 100%; 5 ÷ 10 = 50%, below 76 and below 51; c is empty.
    expect(summary.counts).toEqual({ all: 3, empty: 1, analysis: 1, evidence: 2, iku: 1, released: 0 });
    expect([summary.filled, summary.expected]).toEqual([2, 3]);
    expect(Object.fromEntries(summary.bands)).toEqual({ 'very-high': 1, 'very-low': 1, empty: 1 });
  });

  it('average a group over what was measured', () => {
    const document = aPlan({
      indicators: rows.map((row) => row.indicator),
      targets: [aTarget('a', 2026, '10'), aTarget('b', 2026, '10')],
      realizations: [aRealization('a', 2026, '10'), aRealization('b', 2026, '5')],
    });
    const inputs = inputsOf(document);
    const [group] = createRowBuilder()(inputs);
    // (100 + 50) ÷ 2 = 75; the third has no target and no realization.
    expect(group && summarizeGroup(group, defaultSettings, inputs.context.scale)).toMatchObject({
      filled: 2,
      expected: 3,
      mean: { n: 75n, d: 1n },
    });
  });
});

describe('the way to what is left to do', () => {
  const rejected = new Map([['b 2026 0', { text: 'x', issue: { kind: 'no-number' as const } }]]);
  const rows = rowsOf(
    [anIndicator('a'), anIndicator('b'), anIndicator('c')],
    [],
    [aRealization('a', 2026, '1')],
    {
      drafts: { ...noDrafts, rejected },
    },
  );

  it('leads to the next empty entry, then around', () => {
    expect(findEmpty(rows, null)?.key).toBe('c');
    expect(findEmpty(rows, 'c')?.key).toBe('c');
  });

  it('leads to what was refused, forwards and backwards', () => {
    expect(findProblem(rows, 'a', 1)?.key).toBe('b');
    expect(findProblem(rows, 'c', 1)?.key).toBe('b');
    expect(findProblem(rows, 'a', -1)?.key).toBe('b');
    expect(findProblem(rows.slice(2), null, 1)).toBeNull();
  });
});
